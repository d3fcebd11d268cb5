import type { TieGraph } from './tie-graph.ts';

export interface Density {
	/** Actors in scope. */
	readonly actors: number;
	/** Pairs that cooperate. */
	readonly edges: number;
	/** `2m / (n(n−1))`; undefined below two actors. */
	readonly density: number | undefined;
	/** The same for edges of level 3 and more. */
	readonly closeDensity: number | undefined;
	/** `2m / n`: with how many others an actor cooperates on average; undefined without actors. */
	readonly averageDegree: number | undefined;
	/** The mean level of the edges that state one; undefined when none does. */
	readonly meanLevel: number | undefined;
}

const CLOSE = 3;

/** A-07, how dense cooperation is. It depends on `n`: compare two waves only over the same actors. */
export function densityOf(graph: TieGraph): Density {
	const n = graph.actors.length;
	const m = graph.edges.length;
	const levels = graph.edges.flatMap((edge) => edge.level ?? []);
	const share = (edges: number) => (n > 1 ? (2 * edges) / (n * (n - 1)) : undefined);
	return {
		actors: n,
		edges: m,
		density: share(m),
		closeDensity: share(levels.filter((level) => level >= CLOSE).length),
		averageDegree: n > 0 ? (2 * m) / n : undefined,
		meanLevel: levels.length > 0 ? levels.reduce((a, b) => a + b, 0) / levels.length : undefined
	};
}
