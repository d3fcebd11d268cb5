import {
	ACTOR_TYPES,
	shownName,
	type Actor,
	type ActorType,
	type FieldOfWork
} from '#lib/domain/entities/actor.ts';
import type { Commitment } from '#lib/domain/entities/commitment.ts';
import type { Relation } from '#lib/domain/entities/relation.ts';
import type { Resource } from '#lib/domain/entities/resource.ts';
import type { ActorId, RegionId, SeatId } from '#lib/domain/ids.ts';
import { normalise } from '#lib/domain/text/normalise.ts';

/** What somebody looks for among the actors. */
export interface ActorSearch {
	readonly words: string;
	readonly which: 'all' | 'mine' | 'circle' | 'affected' | 'untied';
	readonly field: FieldOfWork | undefined;
	readonly region: RegionId | undefined;
}
export const NO_SEARCH: ActorSearch = {
	words: '',
	which: 'all',
	field: undefined,
	region: undefined
};

/** True when more than words narrows the list. */
export function isFiltered(search: ActorSearch): boolean {
	return search.which !== 'all' || search.field !== undefined || search.region !== undefined;
}

/** The actors that fit; letters are compared without vowels, hamza forms and case. */
export function found(
	actors: readonly Actor[],
	search: ActorSearch,
	me: SeatId,
	ties: readonly Relation[]
): Actor[] {
	const words = normalise(search.words);
	return actors.filter(
		(actor) =>
			(!words || normalise(shownName(actor)).includes(words)) &&
			(!search.field || actor.fields?.includes(search.field)) &&
			(!search.region || actor.regions?.includes(search.region)) &&
			isWanted(actor, search.which, me, ties)
	);
}

function isWanted(
	actor: Actor,
	which: ActorSearch['which'],
	me: SeatId,
	ties: readonly Relation[]
): boolean {
	switch (which) {
		case 'all':
			return true;
		case 'mine':
			return actor.createdBy === me;
		case 'circle':
			return actor.inCircle === true;
		case 'affected':
			return actor.affected === true || actor.type === 'affected_group';
		case 'untied':
			return !ties.some((tie) => tie.from === actor.id || tie.to === actor.id);
	}
}

export interface ActorGroup {
	readonly type: ActorType;
	readonly actors: readonly Actor[];
}

/** The actors by type, in the order of the interface; types nobody has are left out. */
export function byType(actors: readonly Actor[]): ActorGroup[] {
	return ACTOR_TYPES.map((type) => ({
		type,
		actors: actors.filter((actor) => actor.type === type)
	})).filter((group) => group.actors.length > 0);
}

/** The groups with an actor of one's own first, so that a phone shows it without scrolling. */
export function ownFirst(groups: readonly ActorGroup[], own: ActorId | undefined): ActorGroup[] {
	const holds = (group: ActorGroup) => group.actors.some((actor) => actor.id === own);
	return [...groups.filter(holds), ...groups.filter((group) => !holds(group))];
}

/** How many ties each actor has. */
export function tiesByActor(ties: readonly Relation[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const tie of ties)
		for (const end of [tie.from, tie.to]) counts.set(end, (counts.get(end) ?? 0) + 1);
	return counts;
}

/** Other actors of the same name, to be shown and never merged by themselves. */
export function namesakes(
	actors: readonly Actor[],
	name: string,
	except: ActorId | undefined
): Actor[] {
	const wanted = normalise(name);
	if (!wanted) return [];
	return actors.filter((actor) => actor.id !== except && normalise(actor.name) === wanted);
}

/** Everything of the board that names this actor (I-10). */
export interface Hanging {
	readonly ties: readonly Relation[];
	readonly resources: readonly Resource[];
	readonly commitments: readonly Commitment[];
}

/** What would show "deleted actor" if this one went to the bin. */
export function hangingOn(
	id: ActorId,
	board: {
		relations: readonly Relation[];
		resources: readonly Resource[];
		commitments: readonly Commitment[];
	}
): Hanging {
	return {
		ties: board.relations.filter((tie) => tie.from === id || tie.to === id),
		resources: board.resources.filter((thing) => thing.owner === id),
		commitments: board.commitments.filter(
			(promise) => promise.lead === id || promise.partners?.includes(id)
		)
	};
}
