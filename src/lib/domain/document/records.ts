import * as Y from 'yjs';
import { ROOTS, type Root } from '../entities/roots.ts';
import { LAYOUT, META_ROOT, type Board, type RecordOf } from './layout.ts';

/** The records of one kind in a document: `Y.Map`s keyed by id. */
export function recordsOf(doc: Y.Doc, root: Root): Y.Map<Y.Map<unknown>> {
	return doc.getMap(root);
}

/** The version a document says it has; 0 for a fresh one. */
export function versionOf(doc: Y.Doc): number {
	const version = doc.getMap(META_ROOT).get('version');
	return typeof version === 'number' ? version : 0;
}

function listOfKeys(value: unknown): unknown {
	if (value instanceof Y.Map) return [...value.keys()].sort();
	if (value instanceof Y.Array) return value.toJSON();
	return value;
}

function plainValue(root: Root, field: string, value: unknown): unknown {
	const layout = LAYOUT[root];
	if (layout.sets.includes(field)) return listOfKeys(value);
	if (value instanceof Y.Text) return value.toString();
	if (value instanceof Y.AbstractType) return value.toJSON();
	return value;
}

/**
 * A record as plain data, in the shape of its entity. The server has checked every write against the schema, so this
 * does not check again; the id is the key, whatever the record says.
 */
export function readRecord<R extends Root>(
	root: R,
	id: string,
	record: Y.Map<unknown>
): RecordOf<R> {
	const plain: Record<string, unknown> = {};
	for (const [field, value] of record) plain[field] = plainValue(root, field, value);
	plain.id = id;
	return plain as RecordOf<R>;
}

/** One record by id, also when it lies in the bin; undefined when there is none. */
export function findRecord<R extends Root>(
	doc: Y.Doc,
	root: R,
	id: string
): RecordOf<R> | undefined {
	const record = recordsOf(doc, root).get(id);
	return record instanceof Y.Map ? readRecord(root, id, record) : undefined;
}

function every<R extends Root>(doc: Y.Doc, root: R): RecordOf<R>[] {
	const found: RecordOf<R>[] = [];
	for (const [id, record] of recordsOf(doc, root))
		if (record instanceof Y.Map) found.push(readRecord(root, id, record));
	return found.sort(byAge);
}

function byAge(
	a: { createdAt?: number; id: string },
	b: { createdAt?: number; id: string }
): number {
	return (a.createdAt ?? 0) - (b.createdAt ?? 0) || (a.id < b.id ? -1 : 1);
}

/** The records of one kind that are on the board, oldest first. */
export function listRecords<R extends Root>(doc: Y.Doc, root: R): RecordOf<R>[] {
	return every(doc, root).filter((record) => record.removedAt === undefined);
}

/** The records of one kind that lie in the bin, last removed first. */
export function listRemoved<R extends Root>(doc: Y.Doc, root: R): RecordOf<R>[] {
	return every(doc, root)
		.filter((record) => record.removedAt !== undefined)
		.sort((a, b) => (b.removedAt ?? 0) - (a.removedAt ?? 0));
}

/** The whole merged board as plain data. */
export function readBoard(doc: Y.Doc): Board {
	return Object.fromEntries(
		ROOTS.map((root) => [root, listRecords(doc, root)])
	) as unknown as Board;
}
