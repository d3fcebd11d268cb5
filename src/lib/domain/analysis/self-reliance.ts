import type { Resource, ResourceKind } from '../entities/resource.ts';
import type { Coverage } from './coverage.ts';

export interface SelfReliance {
	/** 0 to 1; undefined when no need is covered. */
	readonly ratio: number | undefined;
	/** The kinds of need that are met, wholly or in part, from outside. */
	readonly outsideKinds: readonly ResourceKind[];
	/** Covered needs the ratio cannot include, because no quantity was stated. */
	readonly unquantified: number;
}

/**
 * A-02, reliance on own resources: `SRR = Σ cov_self(n) / Σ cov(n)` over the needs, where `cov_self` counts only
 * offers of own and community provenance. Undefined while nothing is covered.
 */
export function selfReliance(
	resources: readonly Resource[],
	coverage: readonly Coverage[]
): SelfReliance {
	const covered = sum(coverage.map((one) => one.share));
	const own = sum(coverage.map((one) => one.ownShare));
	const kinds = new Map(resources.map((resource) => [resource.id, resource.kind]));
	const outside = coverage
		.filter((one) => one.share > one.ownShare)
		.flatMap((one) => kinds.get(one.need) ?? []);
	return {
		ratio: covered > 0 ? own / covered : undefined,
		outsideKinds: [...new Set(outside)],
		unquantified: coverage.filter((one) => one.state === 'unquantified').length
	};
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
