import type { Actor, ActorType } from '../entities/actor.ts';
import type { ActorId } from '../ids.ts';
import { WITHHELD } from './references.ts';

/** An actor as a copy may name it: by name, not named in this copy, or no longer on the map (I-10). */
export type ActorRef = { readonly name: string; readonly type: ActorType } | 'withheld' | 'removed';

/** Finds the actors of one copy. */
export class ActorNames {
	readonly #actors: ReadonlyMap<ActorId, Actor>;
	constructor(actors: readonly Actor[]) {
		this.#actors = new Map(actors.map((actor) => [actor.id, actor]));
	}
	of(id: ActorId): ActorRef {
		if (id === WITHHELD) return 'withheld';
		const actor = this.#actors.get(id);
		return actor ? { name: actor.name, type: actor.type } : 'removed';
	}
	all(ids: readonly ActorId[] | undefined): ActorRef[] {
		return (ids ?? []).map((id) => this.of(id));
	}
}
