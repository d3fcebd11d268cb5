import type { Resource } from '#lib/domain/entities/resource.ts';
import type { Block, Chapter, Table } from '#lib/domain/outcomes/paper.ts';
import type {
	MatchRow,
	OverRow,
	ResourceRow,
	ResourceSection
} from '#lib/domain/outcomes/report-resources.ts';
import type { Report } from '#lib/domain/outcomes/report.ts';
import { matchStatusLabel } from '#lib/i18n/labels/match.ts';
import { priorityLabel, resourceKindLabel, termsLabel } from '#lib/i18n/labels/resource.ts';
import type { Word } from '#lib/i18n/word.ts';
import { m } from '#lib/paraglide/messages.js';
import { emptySentence } from './paper-hidden.ts';
import { chapter, familyOfRef, heading, sentence, table, type Wording } from './wording.ts';

/** R-07 with. */
export function resourcesChapter(report: Report, w: Wording): Chapter {
	const { resources } = report;
	const blocks: Block[] = [
		...coverageBlocks(resources, w),
		...overBlocks(resources, w),
		...titled(w, m.outcomes_offers, resources.offers, (title) => offerTable(resources, title, w)),
		...titled(w, m.outcomes_needs, resources.needs, (title) => needTable(resources, title, w)),
		...titled(w, m.outcomes_matches, resources.matches, (title) => matchTable(resources, title, w)),
		...titled(w, m.outcomes_open_needs, resources.openNeeds, () => list(resources.openNeeds, w)),
		...titled(w, m.outcomes_unused_offers, resources.unusedOffers, () =>
			list(resources.unusedOffers, w)
		)
	];
	const empty = emptySentence(report, w, ['resources'], m.outcomes_resources_empty);
	return chapter('R-07', w.say(m.outcomes_chapter_resources), blocks, empty);
}

/** How many needs are covered: counts, never a sum of unlike units. */
export function coverageSentence(resources: ResourceSection, w: Wording): string {
	const { fully, partly, not, unquantified } = resources.coverage;
	const said = { fully: w.number(fully), partly: w.number(partly), open: w.number(not) };
	const sentences = [m.outcomes_insight_coverage(said, w.in)];
	if (unquantified > 0)
		sentences.push(m.outcomes_insight_unquantified({ n: w.number(unquantified) }, w.in));
	return sentences.join(' ');
}

/** Who must talk to whom about an offer that is promised twice. */
export function overSentences(over: OverRow, w: Wording): string[] {
	const offer = w.isolate(over.offer.title);
	const { budget, peak, allocated } = over.load;
	const said: string[] = [];
	if (budget !== undefined && budget > 1)
		said.push(
			m.outcomes_over_budget(
				{
					offer,
					allocated: w.quantity(allocated, over.offer.unit),
					available: w.quantity(over.offer.quantity, over.offer.unit)
				},
				w.in
			)
		);
	if (peak && peak.load > 1) said.push(clash(offer, peak, w));
	return said;
}

function clash(
	offer: string,
	{ from, to }: { from: string | undefined; to: string | undefined },
	w: Wording
): string {
	if (!from || !to) return m.outcomes_over_clash_open({ offer }, w.in);
	if (from === to) return m.outcomes_over_clash_day({ offer, day: w.day(from) }, w.in);
	return m.outcomes_over_clash({ offer, from: w.day(from), to: w.day(to) }, w.in);
}

function coverageBlocks(resources: ResourceSection, w: Wording): Block[] {
	const { ratio, outsideKinds } = resources.selfReliance;
	const { fully, partly, not, unquantified } = resources.coverage;
	const blocks: Block[] = [];
	if (fully + partly + not + unquantified > 0)
		blocks.push(sentence(coverageSentence(resources, w)));
	if (ratio === undefined) return blocks;
	blocks.push(
		sentence(m.outcomes_insight_self_reliance({ percent: w.formats.percent(ratio) }, w.in))
	);
	if (outsideKinds.length > 0) {
		const kinds = w.formats.list(outsideKinds.map((kind) => resourceKindLabel(kind, w.in)));
		blocks.push(sentence(m.outcomes_outside_kinds({ kinds }, w.in), 'remark'));
	}
	return blocks;
}

function overBlocks(resources: ResourceSection, w: Wording): Block[] {
	if (resources.over.length === 0) return [];
	const rows = resources.over.flatMap((over) => {
		const holders = over.commitments.map(({ what, lead }) =>
			m.outcomes_promise_heading({ lead: w.isolate(w.actor(lead)), what: w.isolate(what) }, w.in)
		);
		const list: Block = { kind: 'list', items: holders };
		return [...overSentences(over, w).map((text) => sentence(text, 'warning')), list];
	});
	return [heading(w.say(m.outcomes_over)), ...rows];
}

function titled(
	w: Wording,
	title: Word,
	rows: readonly unknown[],
	block: (title: string) => Block
): Block[] {
	return rows.length > 0 ? [heading(w.say(title)), block(w.say(title))] : [];
}

function list(rows: readonly ResourceRow[], w: Wording): Block {
	return { kind: 'list', items: rows.map(({ resource }) => w.resource(resource)) };
}

function offerTable({ offers }: ResourceSection, caption: string, w: Wording): Table {
	return table<ResourceRow>(
		caption,
		[
			[w.say(m.outcomes_column_owner), ({ owner }) => w.actor(owner)],
			[w.say(m.outcomes_column_offer), ({ resource }) => resource.title],
			[w.say(m.outcomes_column_quantity), ({ resource }) => amount(resource, w)],
			[w.say(m.outcomes_column_when), ({ resource }) => w.when(resource.availability)],
			[w.say(m.outcomes_column_terms), ({ resource }) => termsOf(resource, w)]
		],
		offers,
		({ owner }) => familyOfRef(owner)
	);
}

function amount({ quantity, unit }: Resource, w: Wording): string {
	return w.quantity(quantity, unit);
}

function termsOf({ terms, termsNote }: Resource, w: Wording): string {
	if (!terms) return termsNote ?? '';
	const title = termsLabel(terms, w.in);
	if (!termsNote) return title;
	return m.outcomes_with_quantity({ title, quantity: w.isolate(termsNote) }, w.in);
}

function needTable({ needs }: ResourceSection, caption: string, w: Wording): Table {
	return table<ResourceSection['needs'][number]>(
		caption,
		[
			[w.say(m.outcomes_column_who_needs), ({ owner }) => w.actor(owner)],
			[w.say(m.outcomes_column_need), ({ resource }) => resource.title],
			[w.say(m.outcomes_column_quantity), ({ resource }) => amount(resource, w)],
			[
				w.say(m.outcomes_column_priority),
				({ resource }) => (resource.priority ? priorityLabel(resource.priority, w.in) : '')
			],
			[w.say(m.outcomes_column_covered), (row) => covered(row, w)]
		],
		needs,
		({ owner }) => familyOfRef(owner)
	);
}

function covered({ resource, coverage }: ResourceSection['needs'][number], w: Wording): string {
	switch (coverage?.state) {
		case 'fully':
			return w.say(m.outcomes_covered_fully);
		case 'partly':
			return m.outcomes_covered_partly(
				{ accepted: w.number(coverage.accepted), needed: w.number(resource.quantity ?? 0) },
				w.in
			);
		case 'unquantified':
			return w.say(m.outcomes_covered_unquantified);
		default:
			return w.say(m.outcomes_covered_not);
	}
}

function matchTable({ matches }: ResourceSection, caption: string, w: Wording): Table {
	return table<MatchRow>(
		caption,
		[
			[w.say(m.outcomes_column_from), ({ from }) => w.actor(from)],
			[w.say(m.outcomes_column_offer), ({ offer }) => offer?.title ?? ''],
			[w.say(m.outcomes_column_to), ({ to }) => w.actor(to)],
			[w.say(m.outcomes_column_need), ({ need }) => need?.title ?? ''],
			[
				w.say(m.outcomes_column_quantity),
				({ quantity, need, offer }) => w.quantity(quantity, need?.unit ?? offer?.unit)
			],
			[w.say(m.outcomes_column_state), ({ status }) => matchStatusLabel(status, w.in)]
		],
		matches,
		({ from }) => familyOfRef(from)
	);
}
