import { offerLoads, type OfferLoad } from '#lib/domain/analysis/over-commitment.ts';
import type { Commitment } from '#lib/domain/entities/commitment.ts';
import type { Allocation, Resource } from '#lib/domain/entities/resource.ts';

/** What is promised of each offer, by its id. */
export function loadsByOffer(
	resources: readonly Resource[],
	allocations: readonly Allocation[]
): ReadonlyMap<string, OfferLoad> {
	return new Map(offerLoads(resources, allocations).map((load) => [load.offer, load]));
}

/** One promise of an offer, with the commitment it serves; undefined for one that is gone. */
export interface PromisedUse {
	readonly use: Allocation;
	readonly commitment: Commitment | undefined;
}

/** The promises that get into each other's way, with both commitments. */
export function clashingUses(
	load: OfferLoad,
	allocations: readonly Allocation[],
	commitments: readonly Commitment[]
): PromisedUse[] {
	return allocations
		.filter((use) => use.offer === load.offer && load.commitments.includes(use.commitment))
		.filter((use) => use.status !== 'cancelled' && use.status !== 'returned')
		.map((use) => ({ use, commitment: commitments.find(({ id }) => id === use.commitment) }));
}
