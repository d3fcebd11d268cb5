import type { Match, Resource } from '../entities/resource.ts';
import type { Id } from '../ids.ts';

export type CoverageState = 'fully' | 'partly' | 'not' | 'unquantified';

/** How far one need is met by the matches that were accepted. */
export interface Coverage {
	readonly need: Id<'resource'>;
	/** `unquantified`: accepted, but without quantities that could be added up. */
	readonly state: CoverageState;
	/** `min(1, accepted ÷ needed)`; 0 when unquantified. */
	readonly share: number;
	/** The part of `share` that comes from offers of own or community provenance. */
	readonly ownShare: number;
	/** In the unit of the need. */
	readonly accepted: number;
	/** What was accepted beyond the need (I-15). */
	readonly surplus: number;
	/** The offers that were accepted for it. */
	readonly offers: readonly Id<'resource'>[];
}

/** True for a match that both sides have agreed to. */
export function isAccepted(match: Pick<Match, 'status'>): boolean {
	return match.status === 'accepted' || match.status === 'fulfilled';
}

/**
 * Coverage of every need (method.md 4.1.6): `cov = min(1, accepted/needed)`. Quantities count only in the unit of the
 * need (I-34); an accepted match without such a quantity leaves the need "covered without a stated quantity".
 */
export function coverageOf(
	resources: readonly Resource[],
	matches: readonly Match[]
): readonly Coverage[] {
	const byId = new Map(resources.map((resource) => [resource.id, resource]));
	return resources
		.filter((resource) => resource.side === 'need' && resource.status !== 'withdrawn')
		.map((need) => coverageOfNeed(need, matches, byId));
}

function coverageOfNeed(
	need: Resource,
	matches: readonly Match[],
	byId: ReadonlyMap<string, Resource>
): Coverage {
	const met = matches.filter((match) => match.need === need.id && isAccepted(match));
	const added = met.map((match) => addable(match, need, byId.get(match.offer)));
	const accepted = sum(added.map((part) => part.quantity));
	const own = sum(added.filter((part) => part.own).map((part) => part.quantity));
	const needed = need.quantity ?? 0;
	const share = needed > 0 ? Math.min(1, accepted / needed) : 0;
	return {
		need: need.id,
		state: stateOf(share, met.length),
		share,
		ownShare: needed > 0 ? Math.min(1, own / needed) : 0,
		accepted,
		surplus: needed > 0 ? Math.max(0, accepted - needed) : 0,
		offers: met.map((match) => match.offer)
	};
}

function addable(
	match: Match,
	need: Resource,
	offer: Resource | undefined
): { quantity: number; own: boolean } {
	const sameUnit = offer === undefined || offer.unit === undefined || offer.unit === need.unit;
	return {
		quantity: sameUnit ? (match.quantity ?? 0) : 0,
		own: offer?.provenance === 'self' || offer?.provenance === 'community'
	};
}

function stateOf(share: number, met: number): CoverageState {
	if (share >= 1) return 'fully';
	if (share > 0) return 'partly';
	return met > 0 ? 'unquantified' : 'not';
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}

/** How many needs stand where; never a sum of unlike units. */
export function countCoverage(
	coverage: readonly Coverage[]
): Readonly<Record<CoverageState, number>> {
	const count = (state: CoverageState) => coverage.filter((one) => one.state === state).length;
	return {
		fully: count('fully'),
		partly: count('partly'),
		not: count('not'),
		unquantified: count('unquantified')
	};
}

/** The shelves of 4.1.7: needs nobody has met by priority, and offers nobody has taken. */
export function shelvesOf(
	resources: readonly Resource[],
	coverage: readonly Coverage[]
): { openNeeds: readonly Resource[]; unusedOffers: readonly Resource[] } {
	const open = new Set(coverage.filter((one) => one.state === 'not').map((one) => one.need));
	const taken = new Set(coverage.flatMap((one) => one.offers));
	return {
		openNeeds: resources
			.filter((resource) => open.has(resource.id))
			.sort((a, b) => (a.priority ?? 4) - (b.priority ?? 4)),
		unusedOffers: resources.filter(
			(resource) =>
				resource.side === 'offer' && resource.status !== 'withdrawn' && !taken.has(resource.id)
		)
	};
}
