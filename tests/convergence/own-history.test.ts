import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { bringBack, changeRecord, DeviceOrigin } from '#lib/domain/document/edits.ts';
import { listRecords, listRemoved, recordsOf } from '#lib/domain/document/records.ts';
import { makeInBin } from '#lib/live/making.ts';

const sami = new DeviceOrigin('seat:sami', undefined, () => 1);

function board() {
	const doc = new Y.Doc();
	const undo = new Y.UndoManager([recordsOf(doc, 'ideas')], {
		trackedOrigins: new Set([DeviceOrigin])
	});
	const made = makeInBin(doc, 'ideas', { title: 'مكتبة متنقلة' }, sami);
	if (!made.ok) throw new Error(made.reason);
	bringBack(doc, 'ideas', made.id, sami);
	return { doc, undo, id: made.id };
}

it('undoing a new card puts it into the bin, redoing brings it back', () => {
	const { doc, undo } = board();
	expect(listRecords(doc, 'ideas')).toHaveLength(1);
	undo.undo();
	expect(listRecords(doc, 'ideas')).toHaveLength(0);
	expect(listRemoved(doc, 'ideas')).toHaveLength(1);
	undo.redo();
	expect(listRecords(doc, 'ideas')).toHaveLength(1);
});

it('undo leaves what somebody else wrote meanwhile', () => {
	const { doc, undo, id } = board();
	undo.stopCapturing();
	changeRecord(doc, 'ideas', id, { title: 'مكتبة على دراجة' }, sami);
	const far = new Y.Doc();
	Y.applyUpdate(far, Y.encodeStateAsUpdate(doc));
	const noor = new DeviceOrigin('seat:noor', undefined, () => 2);
	changeRecord(far, 'ideas', id, { track: 'community' }, noor);
	Y.applyUpdate(doc, Y.encodeStateAsUpdate(far));
	undo.undo();
	expect(listRecords(doc, 'ideas')[0]).toMatchObject({ title: 'مكتبة متنقلة', track: 'community' });
});
