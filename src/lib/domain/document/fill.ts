import type * as Y from 'yjs';
import { ROOTS, type Root } from '../entities/roots.ts';
import type { Board, RecordOf } from '../entities/schemas.ts';
import { addRecord, ServerOrigin, type Fields, type Origin } from './edits.ts';

export type Filled =
	{ ok: true } | { ok: false; reason: 'invalid' | 'full' | 'gone'; record: string; issue?: string };

/**
 * Puts a whole board into a fresh document in one transaction, every record under its own id, as of its own time and
 * author: an exported file comes back without loss. Stops at the first record that is not valid and names it; the
 * caller then drops the document.
 */
export function fillBoard(doc: Y.Doc, board: Board, origin: Origin): Filled {
	return doc.transact(() => {
		for (const root of ROOTS)
			for (const record of board[root]) {
				const added = addAsOf(doc, root, record, origin);
				if (!added.ok) return { ...added, record: record.id };
			}
		return { ok: true };
	}, origin);
}

function addAsOf<R extends Root>(doc: Y.Doc, root: R, record: RecordOf<R>, origin: Origin) {
	const { id, createdAt, createdBy, stage, ...fields } = record;
	const then = () => createdAt ?? origin.now();
	const asOf = new ServerOrigin('import', then, createdBy, stage);
	return addRecord(doc, root, fields as Fields<R>, asOf, id);
}
