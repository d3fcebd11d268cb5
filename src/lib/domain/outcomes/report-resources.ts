import { countCoverage, coverageOf, shelvesOf, type Coverage } from '../analysis/coverage.ts';
import { overCommitted, type OfferLoad } from '../analysis/over-commitment.ts';
import { selfReliance, type SelfReliance } from '../analysis/self-reliance.ts';
import type { MatchStatus, Resource } from '../entities/resource.ts';
import type { Board } from '../entities/schemas.ts';
import { ActorNames, type ActorRef } from './actor-ref.ts';

export interface ResourceRow {
	readonly resource: Resource;
	readonly owner: ActorRef | undefined;
}

export interface MatchRow {
	readonly offer: Resource | undefined;
	readonly need: Resource | undefined;
	readonly from: ActorRef | undefined;
	readonly to: ActorRef | undefined;
	readonly quantity: number | undefined;
	readonly status: MatchStatus;
}

/** An offer promised beyond what there is, with the commitments that hold it. */
export interface OverRow {
	readonly offer: Resource;
	readonly load: OfferLoad;
	readonly commitments: readonly { readonly what: string; readonly lead: ActorRef | undefined }[];
}

/** */
export interface ResourceSection {
	readonly offers: readonly ResourceRow[];
	readonly needs: readonly (ResourceRow & { readonly coverage: Coverage | undefined })[];
	readonly matches: readonly MatchRow[];
	/** By priority. */
	readonly openNeeds: readonly ResourceRow[];
	readonly unusedOffers: readonly ResourceRow[];
	/** Needs by coverage, counted on everything the figures may rest on. */
	readonly coverage: ReturnType<typeof countCoverage>;
	readonly offersInAll: number;
	/** */
	readonly selfReliance: SelfReliance;
	/** */
	readonly over: readonly OverRow[];
}

/** @param kept the board of the copy; @param basis the board its figures are counted on */
export function resourceSectionOf(kept: Board, basis: Board): ResourceSection {
	const names = new ActorNames(kept.actors);
	const byId = new Map(kept.resources.map((resource) => [resource.id, resource]));
	const row = (resource: Resource): ResourceRow => ({
		resource,
		owner: resource.owner && names.of(resource.owner)
	});
	const coverage = coverageOf(basis.resources, basis.matches);
	const coverageBy = new Map(coverage.map((one) => [one.need, one]));
	const shelves = shelvesOf(kept.resources, coverage);
	const live = kept.resources.filter((resource) => resource.status !== 'withdrawn');
	return {
		offers: live.filter(({ side }) => side === 'offer').map(row),
		needs: live
			.filter(({ side }) => side === 'need')
			.map((need) => ({ ...row(need), coverage: coverageBy.get(need.id) })),
		matches: kept.matches.map((match) => {
			const [offer, need] = [byId.get(match.offer), byId.get(match.need)];
			const { quantity, status } = match;
			return { offer, need, from: owner(offer, names), to: owner(need, names), quantity, status };
		}),
		openNeeds: shelves.openNeeds.map(row),
		unusedOffers: shelves.unusedOffers.map(row),
		coverage: countCoverage(coverage),
		offersInAll: basis.resources.filter(({ side }) => side === 'offer').length,
		selfReliance: selfReliance(basis.resources, coverage),
		over: overRows(kept, names)
	};
}

function owner(resource: Resource | undefined, names: ActorNames): ActorRef | undefined {
	return resource?.owner && names.of(resource.owner);
}

function overRows(board: Board, names: ActorNames): OverRow[] {
	const promises = new Map(board.commitments.map((promise) => [promise.id, promise]));
	const offers = new Map(board.resources.map((resource) => [resource.id, resource]));
	return overCommitted(board.resources, board.allocations).flatMap((load) => {
		const offer = offers.get(load.offer);
		if (!offer) return [];
		const commitments = load.commitments.flatMap((id) => promises.get(id) ?? []);
		return {
			offer,
			load,
			commitments: commitments.map((promise) => ({
				what: promise.what?.trim() ?? '',
				lead: promise.lead && names.of(promise.lead)
			}))
		};
	});
}
