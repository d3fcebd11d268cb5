import type { Audience } from '#lib/domain/entities/session.ts';
import type { Paper } from '#lib/domain/outcomes/paper.ts';
import type { Report } from '#lib/domain/outcomes/report.ts';
import { modeLabel } from '#lib/i18n/labels/session.ts';
import type { Word } from '#lib/i18n/word.ts';
import { m } from '#lib/paraglide/messages.js';
import { hiddenLines, hiddenSentence } from './paper-hidden.ts';
import { ideasChapter } from './paper-ideas.ts';
import { mapChapter } from './paper-map.ts';
import { agreementsChapter, attendanceChapter, reflectionChapter } from './paper-people.ts';
import { promisesChapter, summaryChapter } from './paper-promises.ts';
import { resourcesChapter } from './paper-resources.ts';
import type { Wording } from './wording.ts';

const COPY_FOR: Readonly<Record<Audience, Word>> = {
	public: m.outcomes_copy_for_public,
	partners: m.outcomes_copy_for_partners,
	circle: m.outcomes_copy_for_circle,
	team: m.outcomes_copy_for_team
};
const USE: Readonly<Record<Audience, Word>> = {
	public: m.outcomes_use_public,
	partners: m.outcomes_use_partners,
	circle: m.outcomes_use_circle,
	team: m.outcomes_use_team
};

/** The report in words: the cover, then a chapter for each section. */
export function writePaper(report: Report, w: Wording): Paper {
	const { cover, audience } = report;
	return {
		language: w.language,
		audience,
		title: cover.title,
		question: cover.focusQuestion,
		place: placeLine(report, w),
		marks: [
			w.say(COPY_FOR[audience]),
			w.say(report.final ? m.outcomes_final : m.outcomes_not_final)
		],
		chapters: [
			summaryChapter(report, w),
			attendanceChapter(report, w),
			agreementsChapter(report, w),
			mapChapter(report, w),
			resourcesChapter(report, w),
			ideasChapter(report, w),
			promisesChapter(report, w),
			reflectionChapter(report, w)
		],
		hidden: hiddenLines(report, w),
		hiddenSentence: hiddenSentence(report, w),
		use: w.say(USE[audience])
	};
}

/** Region, date, place and the way of meeting, those that are known. */
function placeLine({ cover }: Report, w: Wording): string {
	const at = cover.openedAt ?? cover.startsAt;
	const parts = [
		...cover.regions.map(({ name }) => w.isolate(name)),
		...(at === undefined ? [] : [w.isolate(w.formats.date(at))]),
		...(cover.place.trim() === '' ? [] : [w.isolate(cover.place)]),
		modeLabel(cover.mode, w.in)
	];
	return parts.join(' · ');
}
