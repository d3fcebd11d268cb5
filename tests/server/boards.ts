import type * as Y from 'yjs';
import { changeRecord, ServerOrigin } from '#lib/domain/document/edits.ts';
import { listRecords } from '#lib/domain/document/records.ts';

const origin = new ServerOrigin('import', () => 1);

/** Every agreement on the board is adopted. */
export function adopted(doc: Y.Doc): void {
	for (const { id } of listRecords(doc, 'agreements'))
		changeRecord(doc, 'agreements', id, { status: 'adopted' }, origin);
}
