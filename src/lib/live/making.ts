import type * as Y from 'yjs';
import {
	addRecord,
	DeviceOrigin,
	removeRecord,
	type Edited,
	type Fields
} from '#lib/domain/document/edits.ts';
import type { RecordOf } from '#lib/domain/document/layout.ts';
import type { Root } from '#lib/domain/entities/roots.ts';

/** One's own change that undo does not follow. */
class MakingOrigin extends DeviceOrigin {}

/** Makes a record that lies in the bin from the first moment, as one change. */
export function makeInBin<R extends Root>(
	doc: Y.Doc,
	root: R,
	fields: Fields<R>,
	by: DeviceOrigin
): Edited<{ id: RecordOf<R>['id'] }> {
	const origin = new MakingOrigin(by.seat, by.stage, by.now);
	return doc.transact(() => {
		const made = addRecord(doc, root, fields, origin);
		if (made.ok) removeRecord(doc, root, made.id, origin);
		return made;
	}, origin);
}
