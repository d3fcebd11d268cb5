import type { Actor } from '#lib/domain/entities/actor.ts';
import { shownName } from '#lib/domain/entities/actor.ts';
import type { Commitment } from '#lib/domain/entities/commitment.ts';
import type { Allocation, Resource } from '#lib/domain/entities/resource.ts';
import type { Formats } from '#lib/i18n/formats.ts';
import { quantityLabel } from '#lib/i18n/labels/unit.ts';
import { m } from '#lib/paraglide/messages.js';

export const SLOTS = ['lead', 'what', 'partners', 'resources', 'due', 'sign'] as const;
/** The six places of the commitment sentence. */
export type Slot = (typeof SLOTS)[number];

/** One piece of the sentence: its own words, or a slot with what stands in it. */
export type VowPart =
	| { readonly words: string }
	| { readonly slot: Slot; readonly value: string | undefined; readonly ask: string };

/** What a sentence is made of. */
export interface VowFacts {
	readonly promise: Partial<Commitment>;
	readonly actors: readonly Actor[];
	readonly pledges: readonly Allocation[];
	readonly resources: readonly Resource[];
}

const ASK: Readonly<Record<Slot, () => string>> = {
	lead: m.commitments_ask_lead,
	what: m.commitments_ask_what,
	partners: m.commitments_ask_partners,
	resources: m.commitments_ask_resources,
	due: m.commitments_ask_due,
	sign: m.commitments_ask_sign
};
const MARK = '\u0001';

/**
 * The commitment as its sentence, piece by piece. `whole` has a place for everything; `said` leaves out partners and
 * resources that nobody named.
 */
export function vowParts(facts: VowFacts, formats: Formats, form: 'whole' | 'said'): VowPart[] {
	const values = valuesOf(facts, formats);
	const sentence = sentenceOf(
		form === 'whole' || !!values.partners,
		form === 'whole' || !!values.resources
	);
	const marked = sentence(
		Object.fromEntries(SLOTS.map((slot) => [slot, MARK + slot + MARK])) as Record<Slot, string>
	);
	return marked
		.split(MARK)
		.map((piece, at) =>
			at % 2 === 0
				? { words: piece }
				: { slot: piece as Slot, value: values[piece as Slot], ask: ASK[piece as Slot]() }
		);
}

function sentenceOf(
	partners: boolean,
	resources: boolean
): (slots: Record<Slot, string>) => string {
	if (partners) return resources ? m.commitments_sentence : m.commitments_sentence_plain;
	return resources ? m.commitments_sentence_alone : m.commitments_sentence_alone_plain;
}

function valuesOf(facts: VowFacts, formats: Formats): Record<Slot, string | undefined> {
	const { promise } = facts;
	return {
		lead: promise.lead && nameOf(promise.lead, facts.actors),
		what: text(promise.what),
		partners: partnersOf(facts, formats),
		resources: pledgesOf(facts, formats),
		due: promise.dueOn && formats.dayShort(promise.dueOn),
		sign: text(promise.successSign)
	};
}

/** Text as it stands within the sentence: without the full stop that the sentence brings itself. */
function text(written: string | undefined): string | undefined {
	return written?.trim().replace(/[.۔]$/, '') || undefined;
}

/** The name of an actor, also of one that is no longer on the map (I-10). */
export function nameOf(id: string, actors: readonly Actor[]): string {
	const actor = actors.find((one) => one.id === id);
	return actor ? shownName(actor) : m.actors_deleted();
}

function partnersOf({ promise, actors }: VowFacts, formats: Formats): string | undefined {
	const names = (promise.partners ?? []).map((id) => nameOf(id, actors));
	if (names.length > 0) return formats.list(names);
	return promise.alone ? m.commitments_alone_said() : undefined;
}

function pledgesOf(
	{ promise, pledges, resources }: VowFacts,
	formats: Formats
): string | undefined {
	const named = pledges.map((pledge) => pledgeWords(pledge, resources, formats));
	if (named.length > 0) return formats.list(named);
	return promise.needsNothing ? m.commitments_nothing() : undefined;
}

/** A pledged resource: its title, and how much of it. */
export function pledgeWords(
	pledge: Allocation,
	resources: readonly Resource[],
	formats: Formats
): string {
	const offer = resources.find(({ id }) => id === pledge.offer);
	if (!offer) return m.resources_deleted();
	if (pledge.quantity === undefined) return offer.title;
	return m.commitments_pledge_named({
		title: offer.title,
		quantity: quantityLabel(pledge.quantity, offer.unit, formats)
	});
}

/** What a commitment is called where one line must do: what it says, or whose it is. */
export function shortName(promise: Commitment, actors: readonly Actor[]): string {
	const what = text(promise.what);
	if (what) return what;
	if (promise.lead) return m.commitments_name({ name: nameOf(promise.lead, actors) });
	return m.commitments_nameless();
}
