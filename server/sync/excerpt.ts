import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import type { Touch } from './touches.ts';
import type { UpdateParts } from './update-parts.ts';

/**
 * A little document that holds of `doc` only the touched fields of the touched records, so that an update can be tried on
 * it: Yjs itself merges, and `doc` stays as it is. What is left out is filled with empty structs, so that every number is
 * known; the items of a list or key refer only to each other, so nothing that matters is missing.
 */
export function excerptOf(doc: Y.Doc, parts: UpdateParts, touches: readonly Touch[]): Y.Doc {
	const items = new Set<Y.Item>();
	for (const touch of touches) gather(doc, touch, items);
	const excerpt = new Y.Doc({ gc: false });
	Y.applyUpdate(excerpt, written(doc, items, mentioned(parts)));
	return excerpt;
}

function gather(doc: Y.Doc, touch: Touch, items: Set<Y.Item>): void {
	for (const record of chain(doc.getMap(touch.root)._map.get(touch.id))) {
		items.add(record);
		if (!(record.content instanceof Y.ContentType)) continue;
		for (const field of new Set([...touch.fields].map((name) => name.split('/', 1)[0] ?? name)))
			for (const item of chain(record.content.type._map.get(field))) gatherField(item, items);
	}
}

function gatherField(item: Y.Item, items: Set<Y.Item>): void {
	items.add(item);
	if (!(item.content instanceof Y.ContentType)) return;
	const { type } = item.content;
	for (let inner = type._start; inner; inner = inner.right) items.add(inner);
	for (const last of type._map.values()) for (const entry of chain(last)) items.add(entry);
}

/** All that was ever set under a key, the present value first. */
function* chain(last: Y.Item | undefined): Generator<Y.Item> {
	for (let item: Y.Item | null | undefined = last; item; item = item.left) yield item;
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
function written(doc: Y.Doc, items: ReadonlySet<Y.Item>, clients: Set<number>): Uint8Array {
	const byClient = new Map<number, Y.Item[]>();
	for (const item of items) {
		const own = byClient.get(item.id.client);
		if (own) own.push(item);
		else byClient.set(item.id.client, [item]);
	}
	for (const client of byClient.keys()) clients.add(client);
	const known = [...clients].filter((client) => Y.getState(doc.store, client) > 0);
	const encoder = new Y.UpdateEncoderV1();
	encoding.writeVarUint(encoder.restEncoder, known.length);
	for (const client of known)
		writeClient(encoder, client, byClient.get(client) ?? [], Y.getState(doc.store, client));
	writeDeleted(encoder, byClient);
	return encoder.toUint8Array();
}

function writeClient(
	encoder: Y.UpdateEncoderV1,
	client: number,
	items: Y.Item[],
	state: number
): void {
	items.sort((a, b) => a.id.clock - b.id.clock);
	const structs: (Y.Item | Y.GC)[] = [];
	let clock = 0;
	const fillUpTo = (next: number) => {
		if (next > clock) structs.push(new Y.GC(Y.createID(client, clock), next - clock));
	};
	for (const item of items) {
		fillUpTo(item.id.clock);
		structs.push(item);
		clock = item.id.clock + item.length;
	}
	fillUpTo(state);
	encoding.writeVarUint(encoder.restEncoder, structs.length);
	encoder.writeClient(client);
	encoding.writeVarUint(encoder.restEncoder, 0);
	for (const struct of structs) struct.write(encoder, 0);
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
