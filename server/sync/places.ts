import * as Y from 'yjs';
import { findStruct, Malformed, type Struct, type UpdateParts } from './update-parts.ts';

/** A type of the document or of the update: where it hangs and what it is. */
export interface Holder {
	/** The same object for the same type, so that two places can be compared. */
	readonly identity: unknown;
	readonly root: string;
	/** The keys from the root down; `null` for an element of a list. */
	readonly path: readonly (string | null)[];
	readonly kind: 'map' | 'text' | 'other';
}

/** Where an item lies: in which type, and under which key (`null` in a list or text). */
export interface Place {
	readonly holder: Holder;
	readonly key: string | null;
}

function kindOf(type: Y.AbstractType<unknown>): Holder['kind'] {
	// By constructor: Y.XmlText is a Y.Text and Y.XmlHook a Y.Map, and neither belongs on a board.
	if (type.constructor === Y.Map) return 'map';
	return type.constructor === Y.Text ? 'text' : 'other';
}

/**
 * Finds where the items of an update lie, by climbing from parent to parent through the document and the update itself. An
 * item without a parent has the one of its neighbour. `undefined` means nowhere: what it belonged to is gone for good, and
 * Yjs will keep nothing of it but the number.
 */
export class Places {
	readonly #doc: Y.Doc;
	readonly #parts: UpdateParts;
	readonly #places = new Map<Y.Item, Place | undefined>();
	readonly #climbing = new Set<Y.Item>();

	constructor(doc: Y.Doc, parts: UpdateParts) {
		this.#doc = doc;
		this.#parts = parts;
	}

	/** Throws `Gap` when the climb ends in the unknown, `Malformed` when it goes in circles or in two directions. */
	of(item: Y.Item): Place | undefined {
		if (this.#places.has(item)) return this.#places.get(item);
		if (this.#climbing.has(item)) throw new Malformed('an item hangs on itself');
		this.#climbing.add(item);
		const place = this.#climb(item);
		this.#climbing.delete(item);
		this.#places.set(item, place);
		return place;
	}

	#climb(item: Y.Item): Place | undefined {
		const { parent, parentSub } = item;
		if (parent instanceof Y.AbstractType) return placed(this.#holderOfType(parent), parentSub);
		const beside = this.#besideNeighbours(item);
		const place = beside === 'no neighbours' ? this.#below(parent, parentSub) : beside;
		if (place) this.#mustContinue(item, place);
		return place;
	}

	/** The place both neighbours agree on; Yjs would link an item between two lists into both. */
	#besideNeighbours(item: Y.Item): Place | undefined | 'no neighbours' {
		const neighbours = [item.origin, item.rightOrigin]
			.filter((id) => id !== null)
			.map((id) => this.#find(id));
		if (neighbours.length === 0) return 'no neighbours';
		if (neighbours.some((neighbour) => !(neighbour instanceof Y.Item))) return undefined;
		const [first, ...others] = neighbours.map((neighbour) => this.of(neighbour as Y.Item));
		if (others.some((other) => !samePlace(first, other)))
			throw new Malformed('an item lies between two places');
		return first;
	}

	#below(parent: unknown, key: string | null): Place | undefined {
		if (typeof parent === 'string') return placed(rootHolder(parent), key);
		if (!(parent instanceof Y.ID)) throw new Malformed('an item has no place at all');
		return placed(this.#holderOfStruct(this.#find(parent)), key);
	}

	/** Of an item the document has in part, Yjs puts the rest behind that part, whatever the item says of its place. */
	#mustContinue(item: Y.Item, place: Place): void {
		const state = Y.getState(this.#doc.store, item.id.client);
		if (item.id.clock >= state) return;
		const known = this.#find(Y.createID(item.id.client, state - 1));
		if (!(known instanceof Y.Item) || !samePlace(this.of(known), place))
			throw new Malformed('an item does not continue its own beginning');
	}

	#find(id: Y.ID): Struct {
		return findStruct(this.#doc, this.#parts, id);
	}

	#holderOfType(type: Y.AbstractType<unknown>): Holder | undefined {
		return type._item ? this.#holderOfStruct(type._item) : rootHolder(Y.findRootTypeKey(type));
	}

	#holderOfStruct(struct: Struct): Holder | undefined {
		if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentType)) return undefined;
		const place = this.of(struct);
		const { type } = struct.content;
		return (
			place && {
				identity: type,
				root: place.holder.root,
				path: [...place.holder.path, place.key],
				kind: kindOf(type)
			}
		);
	}
}

function rootHolder(name: string): Holder {
	return { identity: name, root: name, path: [], kind: 'map' };
}

function placed(holder: Holder | undefined, key: string | null): Place | undefined {
	return holder && { holder, key };
}

function samePlace(one: Place | undefined, other: Place | undefined): boolean {
	return one?.holder.identity === other?.holder.identity && one?.key === other?.key;
}
