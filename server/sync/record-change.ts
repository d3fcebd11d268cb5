import type * as Y from 'yjs';
import { LAYOUT } from '#lib/domain/document/layout.ts';
import { findRecord, recordsOf } from '#lib/domain/document/records.ts';
import type { Root } from '#lib/domain/entities/roots.ts';
import type { Touch } from './touches.ts';

export type Plain = Readonly<Record<string, unknown>>;

/** What an update would make of one record. */
export interface RecordChange {
	readonly root: Root;
	readonly id: string;
	/** As it stands; undefined for a new record. */
	readonly before: Plain | undefined;
	/** As it would be, merged by Yjs itself; undefined when the update takes it off the board for good. */
	readonly after: Plain | undefined;
	/** The fields touched; an entry of a field held as a map is `field/key`. */
	readonly fields: readonly string[];
}

/** The record of a touch before and after the update was tried on the excerpt. */
export function changeOf(doc: Y.Doc, tried: Y.Doc, touch: Touch): RecordChange {
	const { root, id } = touch;
	const before = plainOf(doc, root, id);
	const merged = plainOf(tried, root, id);
	const replaced = before !== undefined && itemOf(doc, touch) !== itemOf(tried, touch);
	const after = merged && !replaced ? withTouched(before, merged, touch) : undefined;
	return { root, id, before, after, fields: fieldsOf(touch, before, after) };
}

/** With the id the record gives itself: reading goes by the key and would hide a false one. */
function plainOf(doc: Y.Doc, root: Root, id: string): Plain | undefined {
	const record = findRecord(doc, root, id) as unknown as Plain | undefined;
	return record && { ...record, id: recordsOf(doc, root).get(id)?.get('id') ?? id };
}

/** Which item holds the record: another one means that it was set anew, which would take away everybody else's part. */
function itemOf(doc: Y.Doc, { root, id }: Touch): string {
	const item = doc.getMap(root)._map.get(id);
	return item && !item.deleted ? `${item.id.client} ${item.id.clock}` : 'none';
}

/** The excerpt holds only the touched fields of a record that stood before; the rest is as it was. */
function withTouched(before: Plain | undefined, merged: Plain, touch: Touch): Plain {
	if (!before) return merged;
	const after: Record<string, unknown> = { ...before };
	for (const name of touch.fields) {
		const [field = name] = name.split('/', 1);
		if (merged[field] === undefined) delete after[field];
		else after[field] = merged[field];
	}
	return after;
}

function fieldsOf(touch: Touch, before: Plain | undefined, after: Plain | undefined): string[] {
	const { sets, maps } = LAYOUT[touch.root];
	const fields = new Set(touch.fields);
	for (const field of [...sets, ...maps])
		for (const key of differingKeys(before?.[field], after?.[field])) fields.add(`${field}/${key}`);
	return [...fields];
}

/** The entries of a field held as a map that are not the same before and after. */
export function differingKeys(before: unknown, after: unknown): string[] {
	const one = entriesOf(before);
	const other = entriesOf(after);
	return [...new Set([...one.keys(), ...other.keys()])].filter(
		(key) => JSON.stringify(one.get(key)) !== JSON.stringify(other.get(key))
	);
}

function entriesOf(value: unknown): Map<string, unknown> {
	if (Array.isArray(value)) return new Map(value.map((key) => [String(key), true]));
	return new Map(Object.entries((value ?? {}) as object));
}
