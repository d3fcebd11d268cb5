import type { Idea } from '#lib/domain/entities/idea.ts';
import type { Block, Chapter } from '#lib/domain/outcomes/paper.ts';
import type { IdeaRow } from '#lib/domain/outcomes/report-promises.ts';
import type { Report } from '#lib/domain/outcomes/report.ts';
import { activityLabel, ideaStatusLabel, trackLabel } from '#lib/i18n/labels/idea.ts';
import { m } from '#lib/paraglide/messages.js';
import { emptySentence } from './paper-hidden.ts';
import { chapter, heading, sentence, type Wording } from './wording.ts';

/** the ideas, the chosen first. */
export function ideasChapter(report: Report, w: Wording): Chapter {
	const { groups, dropped } = report.ideas;
	const blocks = groups.flatMap(({ status, ideas }): Block[] => {
		const title = ideaStatusLabel(status, w.in);
		return [heading(title), ideaTable(ideas, title, w)];
	});
	if (dropped > 0)
		blocks.push(sentence(m.outcomes_ideas_dropped({ n: w.number(dropped) }, w.in), 'remark'));
	const empty = emptySentence(report, w, ['ideas'], m.outcomes_ideas_empty);
	return chapter('R-09', w.say(m.outcomes_chapter_ideas), blocks, empty);
}

function ideaTable(ideas: readonly IdeaRow[], caption: string, w: Wording): Block {
	return {
		kind: 'table',
		caption,
		columns: [
			m.outcomes_column_idea,
			m.outcomes_column_description,
			m.outcomes_column_track,
			m.outcomes_column_actors
		].map((column) => w.say(column)),
		rows: ideas.map(({ idea, actors }) => ({
			cells: [idea.title, idea.body?.trim() ?? '', trackOf(idea, w), w.actors(actors)]
		}))
	};
}

function trackOf({ track, activityKind }: Idea, w: Wording): string {
	const said = [
		...(track ? [trackLabel(track, w.in)] : []),
		...(activityKind ? [activityLabel(activityKind, w.in)] : [])
	];
	return said.join(' · ');
}
