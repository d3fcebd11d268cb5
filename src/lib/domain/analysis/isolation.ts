import type { ActorId } from '../ids.ts';
import type { TieGraph } from './tie-graph.ts';

export interface Isolation {
	/** Degree 0: no tie at all. */
	readonly isolated: readonly ActorId[];
	/** Degree 1, or all ties at level 1. */
	readonly peripheral: readonly ActorId[];
}

/** A-06, actors nobody or hardly anybody on the map works with. The question it opens: who knows them, who invites them? */
export function isolation(graph: TieGraph): Isolation {
	const isolated = graph.actors.filter((actor) => degree(graph, actor) === 0);
	const peripheral = graph.actors.filter((actor) => isPeripheral(graph, actor));
	return { isolated, peripheral };
}

function degree(graph: TieGraph, actor: ActorId): number {
	return graph.neighbours.get(actor)?.size ?? 0;
}

function isPeripheral(graph: TieGraph, actor: ActorId): boolean {
	const own = graph.edges.filter((edge) => edge.a === actor || edge.b === actor);
	return own.length === 1 || (own.length > 0 && own.every((edge) => edge.level === 1));
}
