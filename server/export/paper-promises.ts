import type { Block, Chapter, Entry, Fact, Table } from '#lib/domain/outcomes/paper.ts';
import type { Check } from '#lib/domain/analysis/completeness.ts';
import type { PromiseRow } from '#lib/domain/outcomes/report-promises.ts';
import type { Insight, Report } from '#lib/domain/outcomes/report.ts';
import { unreachable } from '#lib/domain/faults.ts';
import { commitmentStatusLabel } from '#lib/i18n/labels/commitment.ts';
import type { Word } from '#lib/i18n/word.ts';
import { m } from '#lib/paraglide/messages.js';
import { emptySentence } from './paper-hidden.ts';
import { isolatedSentence, mapSentence } from './paper-map.ts';
import { coverageSentence, overSentences } from './paper-resources.ts';
import { chapter, familyOfRef, heading, sentence, table, type Wording } from './wording.ts';

const CHECK: Readonly<Record<Check, Word>> = {
	lead_accepted: m.check_lead_accepted,
	partners: m.check_partners,
	due_date: m.check_due_date,
	success_sign: m.check_success_sign,
	resources: m.check_resources,
	review_date: m.check_review_date,
	confidence: m.check_confidence,
	purpose: m.check_purpose
};

/** readable alone, on one page. */
export function summaryChapter(report: Report, w: Wording): Chapter {
	const { aims, insights, promises, nextOn } = report.summary;
	const blocks: Block[] = [];
	if (aims.length > 0) blocks.push(heading(w.say(m.outcomes_aims)), { kind: 'list', items: aims });
	if (insights.length > 0)
		blocks.push(heading(w.say(m.outcomes_insights)), {
			kind: 'list',
			items: insights.flatMap((insight) => insightSentences(insight, w))
		});
	if (promises.length > 0)
		blocks.push(heading(w.say(m.outcomes_promised)), promiseTable(promises, w));
	if (nextOn)
		blocks.push(sentence(m.outcomes_next({ day: w.isolate(w.formats.dayWithName(nextOn)) }, w.in)));
	else if (blocks.length > 0) blocks.push(sentence(w.say(m.outcomes_next_open), 'gentle'));
	const title = w.say(m.outcomes_chapter_summary);
	return chapter('R-02', title, blocks, w.say(m.outcomes_summary_empty));
}

/** The words of an insight. */
export function insightSentences(insight: Insight, w: Wording): string[] {
	switch (insight.key) {
		case 'map':
			return [mapSentence(insight.section, w)];
		case 'isolated':
			return [isolatedSentence(insight.section, w)];
		case 'coverage':
			return [coverageSentence(insight.section, w)];
		case 'self_reliance':
			return [
				m.outcomes_insight_self_reliance({ percent: w.formats.percent(insight.ratio) }, w.in)
			];
		case 'over_committed':
			return insight.section.over.flatMap((over) => overSentences(over, w));
		default:
			return unreachable(insight);
	}
}

function promiseTable(promises: readonly PromiseRow[], w: Wording): Table {
	return table<PromiseRow>(
		w.say(m.outcomes_promised),
		[
			[w.say(m.outcomes_column_who), (promise) => leadOf(promise, w)],
			[w.say(m.outcomes_column_what), (promise) => whatOf(promise, w)],
			[w.say(m.outcomes_column_by_when), (promise) => w.day(promise.dueOn)]
		],
		promises,
		(promise) => familyOfRef(promise.lead)
	);
}

/** who, what, with whom, with which resources, by when, success sign, review; accepted or pending; warnings. */
export function promisesChapter(report: Report, w: Wording): Chapter {
	const entries = report.promises.map((promise) => entryOf(promise, w));
	const empty = emptySentence(report, w, ['commitments'], m.outcomes_promises_empty);
	return chapter('R-10', w.say(m.outcomes_chapter_promises), entries, empty);
}

function leadOf(promise: PromiseRow, w: Wording): string {
	return promise.lead === undefined ? w.say(m.outcomes_no_lead) : w.actor(promise.lead);
}

function whatOf(promise: PromiseRow, w: Wording): string {
	return promise.what || w.say(m.outcomes_no_what);
}

function entryOf(promise: PromiseRow, w: Wording): Entry {
	const over = w.formats.list(promise.over);
	return {
		kind: 'entry',
		title: m.outcomes_promise_heading(
			{ lead: w.isolate(leadOf(promise, w)), what: w.isolate(whatOf(promise, w)) },
			w.in
		),
		family: familyOfRef(promise.lead),
		mark: commitmentStatusLabel(promise.status, w.in),
		facts: factsOf(promise, w),
		warnings: promise.over.length > 0 ? [m.outcomes_promise_over({ offers: over }, w.in)] : [],
		questions: promise.missing.map((check) => w.say(CHECK[check]))
	};
}

function factsOf(promise: PromiseRow, w: Wording): Fact[] {
	const resources = promise.resources.map(({ offer, quantity }) =>
		w.withQuantity(offer.title, quantity, offer.unit)
	);
	const facts: [Word, string][] = [
		[m.outcomes_column_with, w.actors(promise.partners)],
		[m.outcomes_column_resources, resources.join(w.comma)],
		[m.outcomes_column_by_when, w.day(promise.dueOn)],
		[m.outcomes_column_success_sign, promise.successSign],
		[m.outcomes_column_review, w.day(promise.reviewOn)],
		[
			m.outcomes_column_acceptance,
			w.say(promise.accepted ? m.outcomes_lead_accepted : m.outcomes_lead_waiting)
		],
		[m.outcomes_column_confidence, confidence(promise, w)],
		[m.outcomes_column_completeness, completeness(promise, w)]
	];
	return facts
		.filter(([, value]) => value !== '')
		.map(([label, value]) => ({ label: w.say(label), value }));
}

function confidence({ confidence: range }: PromiseRow, w: Wording): string {
	if (!range) return '';
	const { least, most } = range;
	if (least === most) return m.outcomes_of_ten({ n: w.number(least) }, w.in);
	return m.outcomes_confidence({ least: w.number(least), most: w.number(most) }, w.in);
}

function completeness(promise: PromiseRow, w: Wording): string {
	if (promise.missing.length === 0) return w.say(m.outcomes_complete);
	return m.outcomes_points({ n: w.number(8 - promise.missing.length) }, w.in);
}
