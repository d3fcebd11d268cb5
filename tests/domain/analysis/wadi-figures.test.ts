import { describe, expect, it } from 'vitest';
import { CHECKS, completenessOf, confidenceRange } from '#lib/domain/analysis/completeness.ts';
import { countCoverage, coverageOf, shelvesOf } from '#lib/domain/analysis/coverage.ts';
import { densityOf } from '#lib/domain/analysis/density.ts';
import { isolation } from '#lib/domain/analysis/isolation.ts';
import { offerLoads, overCommitted } from '#lib/domain/analysis/over-commitment.ts';
import { selfReliance } from '#lib/domain/analysis/self-reliance.ts';
import { tieGraph } from '#lib/domain/analysis/tie-graph.ts';
import type { Relation } from '#lib/domain/entities/relation.ts';
import type { Allocation, Resource } from '#lib/domain/entities/resource.ts';
import { wadi } from '../../wadi.ts';

const { board } = wadi();
const actors = board.actors.map((actor) => actor.id);
const graphOf = (wave: 'before' | 'now', relations: readonly Relation[] = board.relations) =>
	tieGraph(actors, relations, { ties: 'confirmed', wave });

describe('needs and offers of the valley', () => {
	const coverage = coverageOf(board.resources, board.matches);

	it('[A-02] covers 1, 0.75, 0.667, 1, 1 and 0 of the six needs', () => {
		const shares = coverage.map((one) => Number(one.share.toFixed(3)));
		expect(shares).toEqual([1, 0.75, 0.667, 1, 1, 0]);
		expect(countCoverage(coverage)).toEqual({ fully: 3, partly: 2, not: 1, unquantified: 0 });
	});

	it('[A-02] relies on its own resources for 0.7736 of what is covered, on others for money', () => {
		const { ratio, outsideKinds } = selfReliance(board.resources, coverage);
		expect(ratio).toBeCloseTo(0.7736, 4);
		expect(outsideKinds).toEqual(['money']);
	});

	it('[A-02] has no ratio while nothing is covered', () => {
		const nothing = coverageOf(board.resources, []);
		expect(selfReliance(board.resources, nothing).ratio).toBeUndefined();
	});

	it('shows the projector as an open need, books and posts as unused', () => {
		const { openNeeds, unusedOffers } = shelvesOf(board.resources, coverage);
		expect(openNeeds.map((need) => need.id)).toEqual(['resource:projector']);
		expect(unusedOffers.map((offer) => offer.id)).toEqual(['resource:books', 'resource:posts']);
	});

	it('[I-34] never adds hours to days: another unit counts as no stated quantity', () => {
		const resources = board.resources.map((one) =>
			one.id === 'resource:hall' ? { ...one, unit: 'hour' as const } : one
		);
		const room = coverageOf(resources, board.matches).find(({ need }) => need === 'resource:room');
		expect(room).toMatchObject({ state: 'unquantified', share: 0, accepted: 0 });
	});

	it('[I-15] covers a need only up to its quantity and shows the rest as surplus', () => {
		const matches = board.matches.map((one) =>
			one.need === 'resource:room' ? { ...one, quantity: 6 } : one
		);
		const room = coverageOf(board.resources, matches).find(({ need }) => need === 'resource:room');
		expect(room).toMatchObject({ share: 1, surplus: 2 });
	});
});

describe('the hall, promised twice', () => {
	const [hall] = overCommitted(board.resources, board.allocations);

	it('[A-03] is over its budget by 7/6 and over its room by 2 on 14 and 15 August', () => {
		expect(hall?.offer).toBe('resource:hall');
		expect(hall?.budget).toBeCloseTo(1.167, 3);
		expect(hall?.peak).toMatchObject({ load: 2, from: '2026-08-14', to: '2026-08-15' });
		expect(hall?.state).toBe('over');
	});

	it('[A-03] [I-12] names both commitments', () => {
		expect(hall?.commitments).toEqual(['commitment:training', 'commitment:camp']);
	});

	it('[A-03] is the only one over; others are tight from 0.8 of their budget', () => {
		const states = offerLoads(board.resources, board.allocations).map(
			({ offer, state }) => `${offer} ${state}`
		);
		expect(states).toEqual([
			'resource:hall over',
			'resource:trainers tight',
			'resource:books tight',
			'resource:car fine'
		]);
	});
});

const projectors: Resource = {
	id: 'resource:p',
	side: 'offer',
	kind: 'equipment',
	title: 'Projectors',
	owner: 'actor:centre',
	terms: 'loan',
	parallel: 3,
	availability: { mode: 'window', from: '2026-08-01', to: '2026-08-10' }
};
const use = (key: string, part: Partial<Allocation> = {}): Allocation => ({
	id: `allocation:${key}`,
	offer: 'resource:p',
	commitment: `commitment:${key}`,
	status: 'planned',
	...part
});

describe('simultaneity load', () => {
	it('[A-03] lets an undated use count for the whole time the offer is there', () => {
		const uses = [
			use('a'),
			use('b', { window: { from: '2026-08-09', to: '2026-08-12' } }),
			use('c', { window: { from: '2026-08-10', to: '2026-08-10' } }),
			use('d', { window: { from: '2026-08-10', to: '2026-08-11' } })
		];
		const [load] = offerLoads([projectors], uses);
		expect(load?.peak).toMatchObject({ from: '2026-08-10', to: '2026-08-10' });
		expect(load?.peak?.load).toBeCloseTo(4 / 3, 6);
	});

	it('[A-03] names only the commitments that meet when the budget holds', () => {
		const uses = [
			use('early', { window: { from: '2026-08-01', to: '2026-08-02' } }),
			use('a', { window: { from: '2026-08-05', to: '2026-08-06' } }),
			use('b', { window: { from: '2026-08-06', to: '2026-08-07' } })
		];
		const [load] = overCommitted([{ ...projectors, parallel: 1 }], uses);
		expect(load?.commitments).toEqual(['commitment:a', 'commitment:b']);
	});

	it('[A-03] forgets what was returned or cancelled', () => {
		const uses = [use('a', { status: 'returned' }), use('b', { status: 'cancelled' })];
		expect(offerLoads([projectors], uses)).toEqual([]);
	});

	it('[A-03] does not ask when things that do not come back are used', () => {
		const gift: Resource = { ...projectors, terms: 'gift', quantity: 2, unit: 'piece' };
		const [load] = offerLoads([gift], [use('a', { quantity: 1 })]);
		expect(load).toMatchObject({ peak: undefined, budget: 0.5, state: 'fine' });
	});
});

describe('the ties of the valley', () => {
	it('[A-07] before: 8 edges, density 0.1778, average degree 1.6, mean level 1.625', () => {
		const { edges, density, averageDegree, meanLevel } = densityOf(graphOf('before'));
		expect(edges).toBe(8);
		expect(density).toBeCloseTo(0.1778, 4);
		expect(averageDegree).toBeCloseTo(1.6, 6);
		expect(meanLevel).toBeCloseTo(1.625, 6);
	});

	it('[A-07] now: 10 edges, density 0.2222, average degree 2, mean level 2.2', () => {
		const { edges, density, closeDensity, averageDegree, meanLevel } = densityOf(graphOf('now'));
		expect(edges).toBe(10);
		expect(density).toBeCloseTo(0.2222, 4);
		expect(closeDensity).toBeCloseTo(4 / 45, 6);
		expect(averageDegree).toBe(2);
		expect(meanLevel).toBeCloseTo(2.2, 6);
	});

	it('[A-07] has no density for a single actor', () => {
		const graph = tieGraph(['actor:athar'], [], { ties: 'stated', wave: 'now' });
		expect(densityOf(graph)).toMatchObject({ density: undefined, averageDegree: 0 });
	});

	it('[A-06] isolates Kitabi and Nahr before, Nahr alone now', () => {
		expect([...isolation(graphOf('before')).isolated].sort()).toEqual([
			'actor:kitabi',
			'actor:nahr'
		]);
		expect(isolation(graphOf('now')).isolated).toEqual(['actor:nahr']);
	});

	it('[A-06] finds at the edge who has one tie, or ties of acquaintance only', () => {
		expect([...isolation(graphOf('now')).peripheral].sort()).toEqual([
			'actor:council',
			'actor:jusoor',
			'actor:kitabi',
			'actor:support'
		]);
	});

	it('leaves out ties only one side has stated, and says how many', () => {
		const oneSided = board.relations.map((tie) =>
			tie.id === 'relation:athar-nabd' ? { ...tie, confirmedBy: [tie.from] } : tie
		);
		const graph = graphOf('now', oneSided);
		expect([graph.edges.length, graph.unconfirmed]).toEqual([9, 1]);
	});

	it('takes the highest level where several ties join a pair', () => {
		const [first] = board.relations;
		const second = {
			...first!,
			id: 'relation:more' as const,
			type: 'information' as const,
			level: 4 as const
		};
		const edge = graphOf('now', [...board.relations, second]).edges.find(
			({ a, b }) => a === 'actor:athar' && b === 'actor:nabd'
		);
		expect(edge?.level).toBe(4);
	});
});

describe('how complete a commitment is', () => {
	const of = (id: string) => {
		const promise = board.commitments.find((one) => one.id === `commitment:${id}`)!;
		return completenessOf(promise, board.allocations, board.ideas);
	};

	it('[A-04] gives the training all eight points', () => {
		expect(of('training')).toEqual({ share: 1, missing: [] });
	});

	it('[A-04] asks the camp for the yes of its lead, its partners and its confidence', () => {
		expect(of('camp')).toEqual({
			share: 5 / 8,
			missing: ['lead_accepted', 'partners', 'confidence']
		});
	});

	it('[A-04] asks an empty commitment all eight questions', () => {
		const empty = { id: 'commitment:x', status: 'proposed' } as const;
		expect(completenessOf(empty, [], [])).toEqual({ share: 0, missing: [...CHECKS] });
	});

	it('[A-04] takes "alone", "none needed" and a noted risk for an answer', () => {
		const said = {
			id: 'commitment:x',
			status: 'proposed',
			alone: true,
			needsNothing: true,
			risk: 'Rain'
		} as const;
		expect(completenessOf(said, [], []).missing).not.toContain('partners');
		expect(completenessOf(said, [], []).missing).not.toContain('resources');
		expect(completenessOf(said, [], []).missing).not.toContain('confidence');
	});

	it('[A-04] shows confidence as a range', () => {
		const [training] = board.commitments;
		expect(confidenceRange(training!)).toEqual({ least: 7, most: 8 });
	});
});
