import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import type { Touch } from './touches.ts';
import { findStruct, type Struct, type UpdateParts } from './update-parts.ts';

/** The items to write. `cut`: without what was set under the key before. */
type Excerpt = Map<Y.Item, 'whole' | 'cut'>;

/**
 * A little document that holds of `doc` only the touched fields of the touched records, so that an update can be tried on
 * it: Yjs itself merges, and `doc` stays as it is. What is left out is filled with empty structs, so that every number is
 * known; the items of a list or key refer only to each other, so nothing that matters is missing.
 */
export function excerptOf(doc: Y.Doc, parts: UpdateParts, touches: readonly Touch[]): Y.Doc {
	const excerpt: Excerpt = new Map();
	const neighbours = neighboursOf(doc, parts);
	for (const touch of touches) gather(doc, touch, neighbours, excerpt);
	const tried = new Y.Doc({ gc: false });
	Y.applyUpdate(tried, written(doc, excerpt, mentioned(parts)));
	return tried;
}

/** The items of the document beside which the update puts its own. */
function neighboursOf(doc: Y.Doc, parts: UpdateParts): ReadonlySet<Struct> {
	const neighbours = new Set<Struct>();
	for (const structs of parts.fresh.values())
		for (const struct of structs) {
			if (!(struct instanceof Y.Item)) continue;
			for (const id of [struct.origin, struct.rightOrigin])
				if (id) neighbours.add(findStruct(doc, parts, id));
		}
	return neighbours;
}

function gather(doc: Y.Doc, touch: Touch, neighbours: ReadonlySet<Struct>, excerpt: Excerpt): void {
	const take = (last: Y.Item | undefined, name: string) => {
		const taken = chosen(last, touch.unaware.has(name), neighbours);
		for (const item of taken) excerpt.set(item, taken.length > 1 ? 'whole' : 'cut');
		return taken;
	};
	const fields = new Set([...touch.fields].map((name) => name.split('/', 1)[0] ?? name));
	for (const record of take(doc.getMap(touch.root)._map.get(touch.id), ''))
		for (const field of fields)
			for (const item of take(typeOf(record)?._map.get(field), field)) {
				const type = typeOf(item);
				for (let inner = type?._start; inner; inner = inner.right) excerpt.set(inner, 'whole');
				for (const [key, last] of type?._map ?? []) take(last, `${field}/${key}`);
			}
}

function typeOf(item: Y.Item): Y.AbstractType<unknown> | undefined {
	return item.content instanceof Y.ContentType ? item.content.type : undefined;
}

/**
 * Of all that was ever set under a key, what has a say in what the update makes of it: the present value alone, unless the
 * update puts something beside an earlier one or knew of none. A record edited a thousand times costs no more than a new one.
 */
function chosen(
	last: Y.Item | undefined,
	isUnaware: boolean,
	neighbours: ReadonlySet<Struct>
): Y.Item[] {
	if (!last) return [];
	let matters = isUnaware;
	for (let item = last.left; item && !matters; item = item.left) matters = neighbours.has(item);
	if (!matters) return [last];
	const all: Y.Item[] = [];
	for (let item: Y.Item | null = last; item; item = item.left) all.push(item);
	return all;
}

/** Every client whose numbers the update counts on. */
function mentioned(parts: UpdateParts): Set<number> {
	const clients = new Set(parts.fresh.keys());
	for (const { client } of parts.deleted) clients.add(client);
	for (const structs of parts.fresh.values())
		for (const struct of structs) {
			if (!(struct instanceof Y.Item)) continue;
			for (const id of [struct.origin, struct.rightOrigin, struct.parent])
				if (id instanceof Y.ID) clients.add(id.client);
		}
	return clients;
}

/** The items as an update of their own, in the V1 format. */
function written(doc: Y.Doc, excerpt: Excerpt, clients: Set<number>): Uint8Array {
	const byClient = new Map<number, Y.Item[]>();
	for (const item of excerpt.keys()) {
		const own = byClient.get(item.id.client);
		if (own) own.push(item);
		else byClient.set(item.id.client, [item]);
	}
	for (const client of byClient.keys()) clients.add(client);
	const known = [...clients].filter((client) => Y.getState(doc.store, client) > 0);
	const encoder = new Y.UpdateEncoderV1();
	encoding.writeVarUint(encoder.restEncoder, known.length);
	for (const client of known)
		writeClient(
			encoder,
			{ client, state: Y.getState(doc.store, client) },
			byClient.get(client) ?? [],
			excerpt
		);
	writeDeleted(encoder, byClient);
	return encoder.toUint8Array();
}

function writeClient(
	encoder: Y.UpdateEncoderV1,
	{ client, state }: { readonly client: number; readonly state: number },
	items: Y.Item[],
	excerpt: Excerpt
): void {
	items.sort((a, b) => a.id.clock - b.id.clock);
	const structs: Struct[] = [];
	let clock = 0;
	const fillUpTo = (next: number) => {
		if (next > clock) structs.push(new Y.GC(Y.createID(client, clock), next - clock));
	};
	for (const item of items) {
		fillUpTo(item.id.clock);
		structs.push(excerpt.get(item) === 'cut' ? alone(item) : item);
		clock = item.id.clock + item.length;
	}
	fillUpTo(state);
	encoding.writeVarUint(encoder.restEncoder, structs.length);
	encoder.writeClient(client);
	encoding.writeVarUint(encoder.restEncoder, 0);
	for (const struct of structs) struct.write(encoder, 0);
}

/** The item as if nothing had been set under its key before it. */
function alone({ id, parent, parentSub, content }: Y.Item): Y.Item {
	return new Y.Item(id, null, null, null, null, parent, parentSub, content);
}

function writeDeleted(
	encoder: Y.UpdateEncoderV1,
	byClient: ReadonlyMap<number, readonly Y.Item[]>
): void {
	const deleted = [...byClient]
		.map(([client, items]) => ({ client, items: items.filter((item) => item.deleted) }))
		.filter(({ items }) => items.length > 0);
	encoding.writeVarUint(encoder.restEncoder, deleted.length);
	for (const { client, items } of deleted) {
		encoder.resetDsCurVal();
		encoding.writeVarUint(encoder.restEncoder, client);
		encoding.writeVarUint(encoder.restEncoder, items.length);
		for (const item of items) {
			encoder.writeDsClock(item.id.clock);
			encoder.writeDsLen(item.length);
		}
	}
}
