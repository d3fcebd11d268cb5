import type { Block, Chapter } from '#lib/domain/outcomes/paper.ts';
import type { Attendance } from '#lib/domain/outcomes/report-map.ts';
import type { Report } from '#lib/domain/outcomes/report.ts';
import { actorTypesLabel } from '#lib/i18n/labels/actor.ts';
import { agreementKindLabel } from '#lib/i18n/labels/agreement.ts';
import { reflectionKindLabel } from '#lib/i18n/labels/reflection.ts';
import { capacityLabel } from '#lib/i18n/labels/seat.ts';
import { m } from '#lib/paraglide/messages.js';
import { emptySentence } from './paper-hidden.ts';
import { chapter, heading, sentence, table, type Wording } from './wording.ts';

/** */
export function attendanceChapter(report: Report, w: Wording): Chapter {
	const { people, actors, present, byType, persons } = report.attendance;
	const blocks: Block[] = [];
	if (people > 0)
		blocks.push({
			kind: 'facts',
			facts: [
				{ label: w.say(m.outcomes_people), value: w.number(people) },
				{ label: w.say(m.outcomes_actors_present), value: w.number(actors) }
			]
		});
	if (present.length > 0)
		blocks.push(heading(w.say(m.outcomes_who_was_present)), sentence(w.actors(present)));
	if (byType.length > 0)
		blocks.push(heading(w.say(m.outcomes_by_type)), {
			kind: 'facts',
			facts: byType.map(({ type, count }) => ({
				label:
					type === 'smaller_groups'
						? w.say(m.outcomes_smaller_groups)
						: actorTypesLabel(type, w.in),
				value: w.number(count)
			}))
		});
	if (persons.length > 0) blocks.push(...personsTable(report, w));
	const title = w.say(m.outcomes_chapter_attendance);
	return chapter('R-03', title, blocks, w.say(m.outcomes_attendance_empty));
}

function personsTable(report: Report, w: Wording): Block[] {
	const title = w.say(m.outcomes_persons);
	return [
		heading(title),
		table<Attendance['persons'][number]>(
			title,
			[
				[w.say(m.outcomes_column_name), ({ name }) => name],
				[w.say(m.outcomes_column_capacity), ({ capacity }) => capacityLabel(capacity, w.in)],
				[w.say(m.outcomes_column_speaks_for), ({ actor }) => w.actor(actor)]
			],
			report.attendance.persons
		)
	];
}

/** */
export function agreementsChapter(report: Report, w: Wording): Chapter {
	const { adopted, proposed } = report.agreements;
	const blocks: Block[] = [];
	if (adopted.length > 0)
		blocks.push({
			kind: 'facts',
			facts: adopted.map(({ text, kind }) => ({
				label: agreementKindLabel(kind, w.in),
				value: text
			}))
		});
	if (proposed > 0)
		blocks.push(
			sentence(m.outcomes_agreements_proposed({ n: w.number(proposed) }, w.in), 'remark')
		);
	const empty = emptySentence(report, w, ['agreements'], m.outcomes_agreements_empty);
	return chapter('R-04', w.say(m.outcomes_chapter_agreements), blocks, empty);
}

/** */
export function reflectionChapter(report: Report, w: Wording): Chapter {
	const { moods, groups } = report.reflection;
	const wordOf = ({ word, count }: { word: string; count: number }) =>
		count === 1
			? w.isolate(word)
			: m.outcomes_mood_times({ word: w.isolate(word), n: w.number(count) }, w.in);
	const blocks: Block[] = [];
	if (moods.length > 0)
		blocks.push(heading(w.say(m.outcomes_moods)), sentence(w.words(moods.map(wordOf))));
	for (const { kind, entries } of groups)
		blocks.push(heading(reflectionKindLabel(kind, w.in)), {
			kind: 'list',
			items: entries.map(({ text, to }) =>
				to === undefined
					? text
					: m.outcomes_said_to({ text: w.isolate(text), actor: w.isolate(w.actor(to)) }, w.in)
			)
		});
	const empty = emptySentence(report, w, ['reflections'], m.outcomes_reflection_empty);
	return chapter('R-13', w.say(m.outcomes_chapter_reflection), blocks, empty);
}
