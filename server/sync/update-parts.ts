import * as Y from 'yjs';

/** The bytes are no update an honest client could have made. The socket that brought them is closed with 1008. */
export class Malformed extends Error {}

/** The update hangs on something neither it nor the document has. */
export class Gap extends Error {}

export type Struct = Y.Item | Y.GC;

export interface Range {
	readonly client: number;
	readonly clock: number;
	readonly length: number;
}

/** An update taken apart, seen from a document that has not got it yet. */
export interface UpdateParts {
	/** The structs the document has not got, by client, without gaps. */
	readonly fresh: ReadonlyMap<number, readonly Struct[]>;
	/** What the update takes away, whether it is still there or not. */
	readonly deleted: readonly Range[];
}

/** Far beyond what a lifetime of typing reaches, far below where numbers lose their last digit. */
const LAST_CLOCK = 2 ** 40;

/**
 * Decodes an update and keeps what is new to `doc`. Throws `Malformed` for bytes that Yjs never writes (each of them a way
 * to make our reading and Yjs's own part ways) and `Gap` when structs before the first new one are missing.
 */
export function takeApart(doc: Y.Doc, update: Uint8Array): UpdateParts {
	const { structs, ds } = decode(update);
	const deleted = [...ds.clients].flatMap(([client, ranges]) =>
		ranges.map(({ clock, len }) => ({ client, clock, length: len }))
	);
	return { fresh: freshStructs(doc, structs), deleted };
}

function decode(update: Uint8Array): ReturnType<typeof Y.decodeUpdate> {
	try {
		return Y.decodeUpdate(update);
	} catch (cause) {
		throw new Malformed('the update cannot be decoded', { cause });
	}
}

function freshStructs(doc: Y.Doc, structs: readonly (Struct | Y.Skip)[]): Map<number, Struct[]> {
	const fresh = new Map<number, Struct[]>();
	const reach = new Map<number, number>();
	let before: Struct | Y.Skip | undefined;
	for (const struct of structs) {
		mustFollow(struct, before, reach);
		before = struct;
		const { client, clock } = struct.id;
		const known = reach.get(client) ?? Y.getState(doc.store, client);
		reach.set(client, known);
		if (struct instanceof Y.Skip || clock + struct.length <= known) continue;
		if (clock > known) throw new Gap('structs before this one are missing');
		const own = fresh.get(client) ?? [];
		own.push(struct);
		fresh.set(client, own);
		reach.set(client, clock + struct.length);
	}
	return fresh;
}

/** Yjs writes each client once, its structs one after the other. Of a client written twice it would read only the second. */
function mustFollow(
	struct: Struct | Y.Skip,
	before: Struct | Y.Skip | undefined,
	seen: ReadonlyMap<number, number>
): void {
	const { client, clock } = struct.id;
	const follows =
		before?.id.client === client ? clock === before.id.clock + before.length : !seen.has(client);
	if (!follows || struct.length < 1 || clock + struct.length > LAST_CLOCK)
		throw new Malformed('the structs do not follow one another');
}

/** The struct with this id in the document or among the fresh ones. Throws `Gap` when it is in neither. */
export function findStruct(doc: Y.Doc, parts: UpdateParts, id: Y.ID): Struct {
	const structs =
		id.clock < Y.getState(doc.store, id.client)
			? doc.store.clients.get(id.client)
			: parts.fresh.get(id.client);
	const found = structs && structAt(structs, id.clock);
	if (!found) throw new Gap('the update refers to something unknown');
	return found;
}

/** Binary search; undefined when `clock` lies outside. */
function structAt(structs: readonly Struct[], clock: number): Struct | undefined {
	let low = 0;
	let high = structs.length - 1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		const struct = structs[middle];
		if (!struct || struct.id.clock > clock) high = middle - 1;
		else if (struct.id.clock + struct.length <= clock) low = middle + 1;
		else return struct;
	}
	return undefined;
}

/** The items in the document that the update takes away and that are still there. */
export function* itemsTakenAway(doc: Y.Doc, parts: UpdateParts): Generator<Y.Item> {
	for (const { client, clock, length } of parts.deleted) {
		const end = clock + length;
		const state = Y.getState(doc.store, client);
		if (end > reachOf(parts, client, state)) throw new Gap('something unknown is taken away');
		const structs = doc.store.clients.get(client);
		if (!structs || clock >= state) continue;
		for (let at = Y.findIndexSS(structs, clock); at < structs.length; at++) {
			const struct = structs[at];
			if (!struct || struct.id.clock >= end) break;
			if (struct instanceof Y.Item && !struct.deleted) yield struct;
		}
	}
}

function reachOf(parts: UpdateParts, client: number, state: number): number {
	const last = parts.fresh.get(client)?.at(-1);
	return last ? last.id.clock + last.length : state;
}
