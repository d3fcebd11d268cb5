import { isCollaborative, type Relation } from '../entities/relation.ts';
import type { ActorId } from '../ids.ts';

/** An edge of the graph: two actors with at least one existing collaborative tie. */
export interface Edge {
	readonly a: ActorId;
	readonly b: ActorId;
	/** The highest level of their ties, 1 to 4; undefined when no tie states one. */
	readonly level: number | undefined;
}

export interface TieGraph {
	readonly actors: readonly ActorId[];
	readonly edges: readonly Edge[];
	readonly neighbours: ReadonlyMap<ActorId, ReadonlySet<ActorId>>;
	/** Existing ties that were left out, because not both ends have confirmed them. */
	readonly unconfirmed: number;
}

export interface GraphChoice {
	/** `confirmed` is the rule in reports: both ends have said so. `stated` takes everything on the map. */
	readonly ties: 'confirmed' | 'stated';
	/** `before` reads the level each tie had at that time. */
	readonly wave: 'before' | 'now';
}

/** True when both ends have said "yes, that is so". */
export function isConfirmed(tie: Pick<Relation, 'from' | 'to' | 'confirmedBy'>): boolean {
	const by = tie.confirmedBy ?? [];
	return by.includes(tie.from) && by.includes(tie.to);
}

/**
 * `G` of method.md section 4: the undirected simple graph of existing collaborative ties among these actors, weighted
 * by the highest level of each pair. Ties to actors out of scope are left out.
 */
export function tieGraph(
	actors: readonly ActorId[],
	relations: readonly Relation[],
	choice: GraphChoice
): TieGraph {
	const inScope = new Set(actors);
	const among = relations.filter(
		(tie) => inScope.has(tie.from) && inScope.has(tie.to) && isThere(tie, choice.wave)
	);
	const counted = among.filter((tie) => choice.ties === 'stated' || isConfirmed(tie));
	const edges = new Map<string, Edge>();
	for (const tie of counted) {
		const [a, b] = tie.from < tie.to ? [tie.from, tie.to] : [tie.to, tie.from];
		const level = highest(edges.get(`${a} ${b}`)?.level, levelAt(tie, choice.wave));
		edges.set(`${a} ${b}`, { a, b, level });
	}
	const list = [...edges.values()];
	return {
		actors,
		edges: list,
		neighbours: neighboursOf(actors, list),
		unconfirmed: among.length - counted.length
	};
}

function levelAt(tie: Relation, wave: GraphChoice['wave']): number | undefined {
	return wave === 'now' ? tie.level : tie.observations?.before?.level;
}

function isThere(tie: Relation, wave: GraphChoice['wave']): boolean {
	if (!isCollaborative(tie.type)) return false;
	return wave === 'now' ? tie.state === 'existing' : (levelAt(tie, wave) ?? 0) > 0;
}

function highest(a: number | undefined, b: number | undefined): number | undefined {
	return a === undefined || b === undefined ? (a ?? b) : Math.max(a, b);
}

function neighboursOf(
	actors: readonly ActorId[],
	edges: readonly Edge[]
): Map<ActorId, Set<ActorId>> {
	const neighbours = new Map(actors.map((actor) => [actor, new Set<ActorId>()]));
	for (const { a, b } of edges) {
		neighbours.get(a)?.add(b);
		neighbours.get(b)?.add(a);
	}
	return neighbours;
}
