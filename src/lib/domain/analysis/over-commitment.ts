import type { Allocation, AllocationStatus, Resource } from '../entities/resource.ts';
import type { Id } from '../ids.ts';

/** The time in which an offer is used most, day by day, ends included. Undefined ends are open. */
export interface Peak {
	/** Uses at the same moment ÷ `parallel`. */
	readonly load: number;
	readonly from: string | undefined;
	readonly to: string | undefined;
	readonly allocations: readonly Id<'allocation'>[];
}

export interface OfferLoad {
	readonly offer: Id<'resource'>;
	/** Everything promised of it, in its unit. */
	readonly allocated: number;
	/** `allocated ÷ quantity`; undefined for an offer without a quantity. */
	readonly budget: number | undefined;
	/** Only for offers that return to the pool. */
	readonly peak: Peak | undefined;
	readonly state: 'over' | 'tight' | 'fine';
	/** The commitments it is promised to; for an over-committed offer, those that get into each other's way. */
	readonly commitments: readonly Id<'commitment'>[];
	/** Allocations without a quantity: they are not in `allocated`. */
	readonly unquantified: number;
}

const ACTIVE: ReadonlySet<AllocationStatus> = new Set(['planned', 'confirmed', 'delivered']);
const TIGHT = 0.8;

/** True for an offer that comes back after use, so that it can be used by one at a time and by another later. */
export function isReusable(offer: Pick<Resource, 'reusable' | 'terms'>): boolean {
	return offer.reusable ?? (offer.terms === 'loan' || offer.terms === 'shared_use');
}

/**
 * A-03, what is promised beyond what there is (I-12): budget load `Σ active allocations ÷ quantity`, and for reusable
 * offers simultaneity load `max over t of uses active at t ÷ parallel`. Over when either is above 1, tight from a
 * budget of 0.8. Offers without allocations are left out; the fullest come first.
 */
export function offerLoads(
	resources: readonly Resource[],
	allocations: readonly Allocation[]
): readonly OfferLoad[] {
	return resources
		.filter((resource) => resource.side === 'offer')
		.map((offer) => ({ offer, uses: usesOf(offer, allocations) }))
		.filter(({ uses }) => uses.length > 0)
		.map(({ offer, uses }) => loadOf(offer, uses))
		.sort((a, b) => worst(b) - worst(a));
}

/** The offers of A-03 that are promised beyond what there is. */
export function overCommitted(
	resources: readonly Resource[],
	allocations: readonly Allocation[]
): readonly OfferLoad[] {
	return offerLoads(resources, allocations).filter((load) => load.state === 'over');
}

function usesOf(offer: Resource, allocations: readonly Allocation[]): Allocation[] {
	return allocations.filter((use) => use.offer === offer.id && ACTIVE.has(use.status));
}

function loadOf(offer: Resource, uses: readonly Allocation[]): OfferLoad {
	const allocated = uses.reduce((total, use) => total + (use.quantity ?? 0), 0);
	const budget = budgetOf(allocated, offer.quantity);
	const peak = isReusable(offer) ? peakOf(offer, uses) : undefined;
	const state = stateOf(budget ?? 0, peak?.load ?? 0);
	const clashing = peak && peak.load > 1 && (budget ?? 0) <= 1 ? peak.allocations : undefined;
	const named = clashing ? uses.filter((use) => clashing.includes(use.id)) : uses;
	return {
		offer: offer.id,
		allocated,
		budget,
		peak,
		state,
		commitments: [...new Set(named.map((use) => use.commitment))],
		unquantified: uses.filter((use) => use.quantity === undefined).length
	};
}

function budgetOf(allocated: number, quantity: number | undefined): number | undefined {
	if (quantity === undefined) return undefined;
	if (quantity > 0) return allocated / quantity;
	return allocated > 0 ? Infinity : 0;
}

function stateOf(budget: number, simultaneity: number): OfferLoad['state'] {
	if (budget > 1 || simultaneity > 1) return 'over';
	return budget >= TIGHT ? 'tight' : 'fine';
}

function worst(load: OfferLoad): number {
	return Math.max(load.budget ?? 0, load.peak?.load ?? 0);
}

/** Days sort as text; an open end is before or after all of them. */
const OPEN_START = '';
const OPEN_END = '\uffff';

/** Sweeps over the days on which a use begins: the fullest moment always starts on one of them. */
function peakOf(offer: Resource, uses: readonly Allocation[]): Peak {
	const window = offer.availability?.mode === 'window' ? offer.availability : undefined;
	const spans = uses.map((use) => ({
		id: use.id,
		from: use.window?.from ?? window?.from ?? OPEN_START,
		to: use.window?.to ?? window?.to ?? OPEN_END
	}));
	const starts = [...new Set(spans.map((span) => span.from))].sort();
	let fullest = spans.slice(0, 0);
	let from = OPEN_START;
	for (const start of starts) {
		const active = spans.filter((span) => span.from <= start && start <= span.to);
		if (active.length > fullest.length) [fullest, from] = [active, start];
	}
	const to = fullest.map((span) => span.to).sort()[0] ?? OPEN_END;
	return {
		load: fullest.length / (offer.parallel ?? 1),
		from: from === OPEN_START ? undefined : from,
		to: to === OPEN_END ? undefined : to,
		allocations: fullest.map((span) => span.id)
	};
}
