import type { Idea } from '#lib/domain/entities/idea.ts';
import type { Block, Chapter } from '#lib/domain/outcomes/paper.ts';
import type { IdeaRow } from '#lib/domain/outcomes/report-promises.ts';
import type { Report } from '#lib/domain/outcomes/report.ts';
import { activityLabel, ideaStatusLabel, trackLabel } from '#lib/i18n/labels/idea.ts';
import { m } from '#lib/paraglide/messages.js';
import { emptySentence } from './paper-hidden.ts';
import { chapter, heading, sentence, table, type Wording } from './wording.ts';

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
	return table<IdeaRow>(
		caption,
		[
			[w.say(m.outcomes_column_idea), ({ idea }) => idea.title],
			[w.say(m.outcomes_column_description), ({ idea }) => idea.body?.trim() ?? ''],
			[w.say(m.outcomes_column_track), ({ idea }) => trackOf(idea, w)],
			[w.say(m.outcomes_column_actors), ({ actors }) => w.actors(actors)]
		],
		ideas
	);
}

function trackOf({ track, activityKind }: Idea, w: Wording): string {
	const said = [
		...(track ? [trackLabel(track, w.in)] : []),
		...(activityKind ? [activityLabel(activityKind, w.in)] : [])
	];
	return said.join(' · ');
}
