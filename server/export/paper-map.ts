import type { Block, Chapter, Table } from '#lib/domain/outcomes/paper.ts';
import type { ActorRow, MapSection, TieRow } from '#lib/domain/outcomes/report-map.ts';
import type { Report } from '#lib/domain/outcomes/report.ts';
import type { Level } from '#lib/domain/entities/relation.ts';
import { actorTypeLabel, fieldOfWorkLabel, reachLabel } from '#lib/i18n/labels/actor.ts';
import { levelLabel, relationTypeLabel } from '#lib/i18n/labels/relation.ts';
import { m } from '#lib/paraglide/messages.js';
import { emptySentence } from './paper-hidden.ts';
import { chapter, familyOfRef, heading, sentence, table, type Wording } from './wording.ts';

/** R-06 as tables, with the sentence in which the group reads its map and what the figures leave out. */
export function mapChapter(report: Report, w: Wording): Chapter {
	const { map } = report;
	const blocks: Block[] = [];
	if (map.reading.length > 0) {
		blocks.push(heading(w.say(m.outcomes_reading)));
		blocks.push(...map.reading.map((text): Block => ({ kind: 'quote', text })));
	}
	if (map.figures.actors > 1) blocks.push(...figures(map, w));
	if (map.actors.length > 0) blocks.push(heading(w.say(m.outcomes_actors)), actorTable(map, w));
	blocks.push(...tieTables(map, w));
	const empty = emptySentence(report, w, ['actors', 'relations'], m.outcomes_map_empty);
	return chapter('R-06', w.say(m.outcomes_chapter_map), blocks, empty);
}

/** «على الخريطة 10 جهات و10 علاقات. وفي المتوسط تتعاون كل جهة مع جهتين.» */
export function mapSentence(map: MapSection, w: Wording): string {
	const actors = w.count('actor', map.figures.actors);
	const average = Math.round((map.figures.averageDegree ?? 0) * 10) / 10;
	if (map.figures.edges === 0) return m.outcomes_insight_no_ties({ actors }, w.in);
	const said = { actors, ties: w.count('relation', map.figures.edges) };
	return m.outcomes_insight_map({ ...said, count: average, n: w.number(average) }, w.in);
}

/** «لجنة حي النهر بلا علاقة مسجّلة. من يعرفها ويمكنه دعوتها؟» */
export function isolatedSentence(map: MapSection, w: Wording): string {
	const count = map.isolated.named.length;
	const names = w.actors(map.isolated.named);
	return m.outcomes_insight_isolated({ names, count, n: w.number(count) }, w.in);
}

function figures(map: MapSection, w: Wording): Block[] {
	const blocks = [sentence(mapSentence(map, w))];
	if (map.figures.edges > 0) {
		const density = w.formats.percent(map.figures.density ?? 0);
		blocks.push(sentence(m.outcomes_density({ density }, w.in)));
		const counted =
			map.counted === 'stated'
				? w.say(m.outcomes_counted_stated)
				: m.outcomes_counted_confirmed({ n: w.number(map.unconfirmed) }, w.in);
		blocks.push(sentence(counted, 'remark'));
	}
	if (map.figures.edges > 0 && map.isolated.named.length > 0)
		blocks.push(sentence(isolatedSentence(map, w)));
	return blocks;
}

function actorTable(map: MapSection, w: Wording): Table {
	return table<ActorRow>(
		w.say(m.outcomes_actors),
		[
			[w.say(m.outcomes_column_actor), ({ actor }) => w.actor(actor)],
			[
				w.say(m.outcomes_column_type),
				({ actor }) => (typeof actor === 'object' ? actorTypeLabel(actor.type, w.in) : '')
			],
			[
				w.say(m.outcomes_column_fields),
				({ fields }) => w.words(fields.map((field) => fieldOfWorkLabel(field, w.in)))
			],
			[w.say(m.outcomes_column_reach), ({ reach }) => (reach ? reachLabel(reach, w.in) : '')],
			[w.say(m.outcomes_column_present), ({ present }) => w.yesOrNo(present)]
		],
		map.actors,
		({ actor }) => familyOfRef(actor)
	);
}

function tieTables(map: MapSection, w: Wording): Block[] {
	const states = [
		{ state: 'existing', title: w.say(m.outcomes_ties) },
		{ state: 'wished', title: w.say(m.outcomes_ties_wished) },
		{ state: 'ended', title: w.say(m.outcomes_ties_ended) }
	] as const;
	const tables = states.flatMap(({ state, title }) => {
		const ties = map.ties.filter((tie) => tie.state === state);
		return ties.length > 0 ? [heading(title), tieTable(ties, title, w)] : [];
	});
	if (tables.length > 0 || map.actors.length === 0) return tables;
	return [
		sentence(
			w.say(map.figures.edges > 0 ? m.outcomes_ties_together : m.outcomes_ties_empty),
			'gentle'
		)
	];
}

function tieTable(ties: readonly TieRow[], caption: string, w: Wording): Table {
	return table<TieRow>(
		caption,
		[
			[w.say(m.outcomes_column_from), (tie) => w.actor(tie.from)],
			[w.say(m.outcomes_column_to), (tie) => w.actor(tie.to)],
			[w.say(m.outcomes_column_type), (tie) => relationTypeLabel(tie.type, w.in)],
			[w.say(m.outcomes_column_level), (tie) => level(tie.level, w)],
			[w.say(m.outcomes_column_before), (tie) => level(tie.before, w)],
			[w.say(m.outcomes_column_confirmed), (tie) => w.yesOrNo(tie.confirmed)]
		],
		ties,
		(tie) => familyOfRef(tie.from)
	);
}

function level(value: 0 | Level | undefined, w: Wording): string {
	if (value === 0) return w.say(m.outcomes_no_tie);
	return value ? levelLabel(value, w.in) : '';
}
