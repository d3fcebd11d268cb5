import type { Actor } from '#lib/domain/entities/actor.ts';
import {
	isCollaborative,
	isDirected,
	pairKey,
	type Level,
	type Relation,
	type RelationState,
	type RelationType
} from '#lib/domain/entities/relation.ts';
import type { ActorId } from '#lib/domain/ids.ts';

/** A tie as the two-tap form holds it while it is being drawn. */
export interface TieDraft {
	readonly from: ActorId | undefined;
	readonly to: ActorId | undefined;
	readonly type: RelationType;
	readonly state: RelationState;
	readonly level: Level | undefined;
}

/** What still keeps a draft from becoming a tie; undefined when nothing does. */
export function missingIn(draft: TieDraft): 'from' | 'to' | 'itself' | undefined {
	if (!draft.from) return 'from';
	if (!draft.to) return 'to';
	return draft.from === draft.to ? 'itself' : undefined;
}

/** The level that may stand with a type: types without a ladder have none (I-08). */
export function levelFor(type: RelationType, level: Level | undefined): Level | undefined {
	return isCollaborative(type) ? level : undefined;
}

/** The tie between this pair and of this type that is on the board already (I-07). */
export function alreadyDrawn(draft: TieDraft, ties: readonly Relation[]): Relation | undefined {
	if (!draft.from || !draft.to || draft.from === draft.to) return undefined;
	const key = pairKey({ from: draft.from, to: draft.to, type: draft.type });
	return ties.find((tie) => pairKey(tie) === key);
}

/** Ids of ties that say the same as another one, as two devices that merge can leave them (I-07). */
export function duplicated(ties: readonly Relation[]): ReadonlySet<string> {
	const times = new Map<string, number>();
	for (const tie of ties) times.set(pairKey(tie), (times.get(pairKey(tie)) ?? 0) + 1);
	return new Set(ties.filter((tie) => (times.get(pairKey(tie)) ?? 0) > 1).map((tie) => tie.id));
}

/** The other end of a tie, seen from one actor. */
export function otherEnd(tie: Relation, from: ActorId): ActorId {
	return tie.from === from ? tie.to : tie.from;
}

/** How many of the two ends have confirmed: one ✓ each. */
export function confirmations(tie: Relation): 0 | 1 | 2 {
	const ends = [tie.from, tie.to].filter((end) => tie.confirmedBy?.includes(end)).length;
	return ends === 2 ? 2 : ends === 1 ? 1 : 0;
}

/** True when this actor is an end of the tie and has not yet said that it is so. */
export function waitsFor(tie: Relation, actor: ActorId | undefined): boolean {
	if (!actor || tie.state !== 'existing') return false;
	return (tie.from === actor || tie.to === actor) && !tie.confirmedBy?.includes(actor);
}

/** True when the tie runs from one end to the other only. */
export function runsOneWay(tie: Pick<Relation, 'type' | 'directed'>): boolean {
	return tie.directed ?? isDirected(tie.type);
}

/** I-09: the level wished for has been reached. */
export function isFulfilled(tie: Relation): boolean {
	const wished = tie.observations?.wished?.level;
	return tie.state === 'existing' && wished !== undefined && (tie.level ?? 0) >= wished;
}

/** Wished ties of one actor; more than three are shown with a question (ST-05). */
export function wishedOf(actor: ActorId, ties: readonly Relation[]): Relation[] {
	return ties.filter((tie) => tie.state === 'wished' && (tie.from === actor || tie.to === actor));
}
export const WISHED_AT_MOST = 3;

export type TieFilter = 'all' | 'ours' | 'strong' | 'wished' | 'ask';

/** The ties a filter lets through, seen by whoever speaks for `own`. */
export function filtered(
	ties: readonly Relation[],
	filter: TieFilter,
	own: ActorId | undefined
): Relation[] {
	switch (filter) {
		case 'all':
			return [...ties];
		case 'ours':
			return ties.filter((tie) => tie.from === own || tie.to === own);
		case 'strong':
			return ties.filter((tie) => (tie.level ?? 0) >= 3);
		case 'wished':
			return ties.filter((tie) => tie.state === 'wished');
		case 'ask':
			return ties.filter((tie) => waitsFor(tie, own));
	}
}

export interface TieGroup {
	/** Undefined for actors that are in the bin or gone: their ties stay and say so (I-10). */
	readonly actor: Actor | undefined;
	readonly id: ActorId;
	readonly ties: readonly Relation[];
}

/** Every tie once, under one of its ends: one's own actor first, then by the order of the map. */
export function byActor(
	ties: readonly Relation[],
	actors: readonly Actor[],
	own: ActorId | undefined
): TieGroup[] {
	const known = new Map(actors.map((actor) => [actor.id, actor]));
	const order = [...known.keys()].sort((a, b) => Number(b === own) - Number(a === own));
	const ends = new Set([...order, ...ties.flatMap((tie) => [tie.from, tie.to])]);
	const left = new Set(ties);
	const groups: TieGroup[] = [];
	for (const id of ends) {
		const its = [...left].filter((tie) => tie.from === id || tie.to === id);
		for (const tie of its) left.delete(tie);
		if (its.length > 0) groups.push({ id, actor: known.get(id), ties: its });
	}
	return groups;
}
