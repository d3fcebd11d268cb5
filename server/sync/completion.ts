import * as Y from 'yjs';
import { ServerOrigin } from '#lib/domain/document/edits.ts';
import { LAYOUT } from '#lib/domain/document/layout.ts';
import { recordsOf } from '#lib/domain/document/records.ts';
import type { Root } from '#lib/domain/entities/roots.ts';
import type { SeatId } from '#lib/domain/ids.ts';
import type { Plain, RecordChange } from './record-change.ts';

/** Whoever changed or removed a record last. Undo puts back whoever it was before, so it is set right, not refused. */
const SIGNED = ['updatedBy', 'removedBy'] as const;

/**
 * Completes the records a seat has just written: who made and changed them and when (RM-15), and the shared fields in the
 * shape the layout gives them, so that two people who then write at once do not overwrite each other (RM-20).
 */
export function complete(
	doc: Y.Doc,
	changes: readonly RecordChange[],
	seat: SeatId,
	now: () => number
): void {
	const origin = new ServerOrigin('completion', now, seat);
	for (const { root, id, before, fields } of changes) {
		const record = recordsOf(doc, root).get(id);
		if (!(record instanceof Y.Map)) continue;
		const settled = before ? fields : allShared(root);
		doc.transact(() => {
			if (!before) introduce(record, seat, now());
			sign(record, before, seat);
			for (const field of settled) settle(root, record, field, !before);
		}, origin);
	}
}

function allShared(root: Root): string[] {
	const { texts, sets, maps } = LAYOUT[root];
	return [...texts, ...sets, ...maps];
}

function introduce(record: Y.Map<unknown>, seat: SeatId, now: number): void {
	if (record.get('createdBy') === undefined) record.set('createdBy', seat);
	if (record.get('createdAt') === undefined) record.set('createdAt', now);
}

function sign(record: Y.Map<unknown>, before: Plain | undefined, seat: SeatId): void {
	for (const field of SIGNED) {
		const signature = record.get(field);
		const isFalse = signature !== undefined && signature !== before?.[field] && signature !== seat;
		if (isFalse) record.set(field, seat);
	}
}

/** Turns a plain text, list or object in a shared field into the type the layout says; an empty one only in new records. */
function settle(root: Root, record: Y.Map<unknown>, field: string, isNew: boolean): void {
	const { texts, sets, maps } = LAYOUT[root];
	const value = record.get(field);
	if (value === undefined && !isNew) return;
	if (texts.includes(field) && !(value instanceof Y.Text))
		record.set(field, new Y.Text(typeof value === 'string' ? value : ''));
	if (sets.includes(field) && !(value instanceof Y.Map))
		record.set(field, new Y.Map(((value ?? []) as string[]).map((key) => [key, true] as const)));
	if (maps.includes(field) && !(value instanceof Y.Map))
		record.set(field, new Y.Map(Object.entries((value ?? {}) as object)));
}
