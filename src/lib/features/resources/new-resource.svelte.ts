import type { Fields } from '#lib/domain/document/edits.ts';
import type { Resource, Side } from '#lib/domain/entities/resource.ts';
import type { ActorId } from '#lib/domain/ids.ts';
import { m } from '#lib/paraglide/messages.js';

type Values = Fields<'resources'> & Pick<Resource, 'side'>;

/** What is wrong with a resource, in whole sentences beside the field. */
export interface Problems {
	readonly title?: string | undefined;
	readonly kind?: string | undefined;
	readonly unit?: string | undefined;
	readonly owner?: string | undefined;
	readonly availability?: string | undefined;
}

/** What stands against keeping a resource as it is: the hard rules of I-11, said in words. */
export function problemsOf(thing: Values): Problems {
	const when = thing.availability;
	return {
		title: thing.title ? undefined : m.resources_what_missing(),
		kind: thing.kind ? undefined : m.resources_kind_missing(),
		unit: thing.quantity !== undefined && !thing.unit ? m.resources_unit_missing() : undefined,
		owner: thing.side === 'offer' && !thing.owner ? m.resources_owner_missing() : undefined,
		availability: when?.from && when.to && when.to < when.from ? m.card_ends_before() : undefined
	};
}

/** A resource being written, before it stands on the board. */
export class NewResource {
	values: Values = $state.raw({ side: 'offer' });
	#asked = $state(false);
	readonly #start: Values;

	/** Both sides come from the actor one speaks for, unless one says otherwise. */
	constructor(side: Side, own: ActorId | undefined) {
		this.#start = { side, ...(own && { owner: own }) };
		this.begin();
	}

	/** Starts anew. */
	begin(): void {
		this.values = this.#start;
		this.#asked = false;
	}

	set(change: Fields<'resources'>): void {
		this.values = { ...this.values, ...change };
	}

	/** Nothing is marked wrong before somebody tried to keep it. */
	get problems(): Problems {
		return this.#asked ? problemsOf(this.values) : {};
	}

	/** The fields to keep, or undefined while something is missing; then it is said. */
	kept(): Values | undefined {
		this.#asked = true;
		const wrong = Object.values(problemsOf(this.values)).some(Boolean);
		if (wrong) return undefined;
		const { quantity, unit, ...rest } = this.values;
		// I-11: a unit alone says nothing.
		return quantity === undefined ? rest : { ...rest, quantity, unit };
	}
}
