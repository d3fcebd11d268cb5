import type { Commitment } from '../entities/commitment.ts';
import type { Idea } from '../entities/idea.ts';
import type { Resource } from '../entities/resource.ts';
import { ROOTS, type Root } from '../entities/roots.ts';
import type { Board } from '../entities/schemas.ts';
import type { ActorId } from '../ids.ts';
import { without } from './authors.ts';
import type { Hidden } from './redact.ts';

/** Stands where an actor owns or leads something in the copy without being named in it. */
export const WITHHELD: ActorId = 'actor:withheld';

/** What is on the whole board and not in the copy. Ids that are on neither are dangling (I-10), and stay as they are. */
class Gone {
	readonly #ids: ReadonlySet<string>;
	readonly #restricted: ReadonlySet<string>;
	constructor(seen: Board, whole: Board) {
		const kept = new Set<string>(ROOTS.flatMap((root) => seen[root].map((record) => record.id)));
		const all = ROOTS.flatMap(
			(root): readonly { id: string; sensitivity?: unknown }[] => whole[root]
		);
		const gone = all.filter((record) => !kept.has(record.id));
		this.#ids = new Set(gone.map((record) => record.id));
		this.#restricted = new Set(
			gone.filter((record) => record.sensitivity === 'restricted').map((record) => record.id)
		);
	}
	has(id: string | undefined): boolean {
		return id !== undefined && this.#ids.has(id);
	}
	isRestricted(id: string | undefined): boolean {
		return id !== undefined && this.#restricted.has(id);
	}
	left<T extends string>(ids: readonly T[] | undefined): T[] {
		return (ids ?? []).filter((id) => !this.#ids.has(id));
	}
}

/**
 * Takes out what hangs on records that are not in the copy: ties with a hidden end, matches and allocations of hidden
 * things, what a restricted actor owns or leads. Something shared by an actor that is only not named stays, unnamed.
 */
export function cutReferences(seen: Board, whole: Board): { board: Board; hidden: Hidden[] } {
	const actorsGone = new Gone(seen, whole);
	const first: Board = {
		...seen,
		relations: seen.relations.filter((tie) => !actorsGone.has(tie.from) && !actorsGone.has(tie.to)),
		resources: seen.resources.filter((thing) => !actorsGone.isRestricted(thing.owner)),
		commitments: seen.commitments.filter((promise) => !actorsGone.isRestricted(promise.lead))
	};
	const gone = new Gone(first, whole);
	const second: Board = {
		...first,
		matches: first.matches.filter((match) => !gone.has(match.offer) && !gone.has(match.need)),
		allocations: first.allocations.filter(
			(use) => !gone.has(use.offer) && !gone.has(use.commitment)
		)
	};
	return { board: withoutPointers(second, gone), hidden: ROOTS.flatMap(lostBetween(seen, second)) };
}

function lostBetween(before: Board, after: Board) {
	return (root: Root): Hidden[] => {
		const count = before[root].length - after[root].length;
		return count > 0 ? [{ root, reason: 'of_hidden', count }] : [];
	};
}

function withoutPointers(board: Board, gone: Gone): Board {
	return {
		...board,
		actors: board.actors.map((actor) =>
			gone.has(actor.parent) ? without(actor, ['parent']) : actor
		),
		resources: board.resources.map((thing) => unowned(thing, gone)),
		matches: board.matches.map((match) =>
			match.acceptedBy ? { ...match, acceptedBy: gone.left(match.acceptedBy) } : match
		),
		ideas: board.ideas.map((idea) => unlinkedIdea(idea, gone)),
		reflections: board.reflections.map((one) => (gone.has(one.to) ? without(one, ['to']) : one)),
		commitments: board.commitments.map((promise) => unlinkedPromise(promise, gone))
	};
}

function unowned(thing: Resource, gone: Gone): Resource {
	if (!gone.has(thing.owner)) return thing;
	return thing.side === 'offer' ? { ...thing, owner: WITHHELD } : without(thing, ['owner']);
}

function unlinkedIdea(idea: Idea, gone: Gone): Idea {
	return {
		...idea,
		...(idea.actors && { actors: gone.left(idea.actors) }),
		...(idea.resources && { resources: gone.left(idea.resources) })
	};
}

function unlinkedPromise(promise: Commitment, gone: Gone): Commitment {
	const { lead, partners, consulted, informed, openNeeds, acceptances, ...rest } = promise;
	const kept = gone.has(promise.idea) ? without(rest, ['idea']) : rest;
	return {
		...kept,
		...(lead && { lead: gone.has(lead) ? WITHHELD : lead }),
		...(partners && { partners: gone.left(partners) }),
		...(consulted && { consulted: gone.left(consulted) }),
		...(informed && { informed: gone.left(informed) }),
		...(openNeeds && { openNeeds: gone.left(openNeeds) }),
		...(acceptances && { acceptances: keptAcceptances(acceptances, lead, gone) })
	};
}

function keptAcceptances(
	acceptances: NonNullable<Commitment['acceptances']>,
	lead: ActorId | undefined,
	gone: Gone
): NonNullable<Commitment['acceptances']> {
	const kept = Object.entries(acceptances).flatMap(([actor, acceptance]) => {
		if (!gone.has(actor)) return [[actor, acceptance]];
		return actor === lead ? [[WITHHELD, acceptance]] : [];
	});
	return Object.fromEntries(kept) as NonNullable<Commitment['acceptances']>;
}
