import { afterEach, beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addRecord, DeviceOrigin } from '#lib/domain/document/edits.ts';
import { listRecords } from '#lib/domain/document/records.ts';
import { OfflineCopy, type Keeping } from '#lib/live/offline-copy.ts';

const noor = new DeviceOrigin('seat:noor', undefined, () => 1);
let session = 0;
let copies: OfflineCopy[] = [];

function aCopy(seat = 'seat:noor', keeping: Keeping = 'keep'): OfflineCopy {
	const copy = new OfflineCopy({ session: `s${session}`, seat, document: 'board', keeping });
	copies.push(copy);
	return copy;
}
/** What a page that is opened anew finds. */
async function reopened(
	seat?: string,
	keeping?: Keeping
): Promise<{ copy: OfflineCopy; doc: Y.Doc }> {
	const copy = aCopy(seat, keeping);
	const doc = new Y.Doc();
	await copy.open(doc);
	return { copy, doc };
}

beforeEach(() => {
	session += 1;
});
afterEach(async () => {
	for (const copy of copies) await copy.forget();
	copies = [];
});

it('[CL-06] unsent work and the marks on it survive a reload', async () => {
	const { copy, doc } = await reopened();
	addRecord(doc, 'ideas', { title: 'بلا اتصال', body: 'نصّ طويل' }, noor, 'idea:a');
	await copy.noteUnsent(new Set(['idea:a', 'idea:b']));
	await copy.noteUnsent(new Set(['idea:a']));
	await copy.close();
	const later = await reopened();
	expect([...later.copy.unsent]).toEqual(['idea:a']);
	expect(listRecords(later.doc, 'ideas')).toMatchObject([{ title: 'بلا اتصال', body: 'نصّ طويل' }]);
});

it('[CL-06] each seat of a device has a copy of its own', async () => {
	const { copy, doc } = await reopened('seat:noor');
	addRecord(doc, 'ideas', { title: 'x' }, noor);
	await copy.noteUnsent(new Set(['idea:a']));
	await copy.close();
	const other = await reopened('seat:sami');
	expect(listRecords(other.doc, 'ideas')).toEqual([]);
	expect(other.copy.unsent.size).toBe(0);
});

it('[CL-06] drafts survive the fresh start and a reload, what was refused does not come back', async () => {
	const { copy, doc } = await reopened();
	addRecord(doc, 'ideas', { title: 'مرفوض' }, noor, 'idea:no');
	const draft = {
		root: 'ideas',
		id: 'idea:no',
		record: { title: 'مرفوض' },
		reason: 'locked',
		refused: true,
		at: 1
	} as const;
	await copy.keepDrafts([draft]);
	const fresh = new Y.Doc();
	await copy.startAfresh(fresh);
	addRecord(fresh, 'ideas', { title: 'جديد' }, noor, 'idea:yes');
	await copy.close();
	const later = await reopened();
	expect(listRecords(later.doc, 'ideas').map(({ id }) => id)).toEqual(['idea:yes']);
	expect(await later.copy.drafts()).toEqual([draft]);
	await later.copy.dropDraft('idea:no');
	expect(await later.copy.drafts()).toEqual([]);
});

it('[CL-06] a fresh start does not wait for another tab that holds the old copy open', async () => {
	const first = await reopened();
	await reopened();
	await first.copy.startAfresh(new Y.Doc());
	const later = await reopened();
	expect(listRecords(later.doc, 'ideas')).toEqual([]);
});

it('[DP-16] memory only: nothing is written to the device', async () => {
	const before = (await indexedDB.databases()).map(({ name }) => name).sort();
	const { copy, doc } = await reopened('seat:noor', 'memory');
	addRecord(doc, 'ideas', { title: 'x' }, noor);
	await copy.noteUnsent(new Set(['idea:a']));
	expect((await indexedDB.databases()).map(({ name }) => name).sort()).toEqual(before);
	expect(listRecords((await reopened('seat:noor', 'memory')).doc, 'ideas')).toEqual([]);
});

it('[CL-06] forgetting leaves nothing of the board', async () => {
	const { copy, doc } = await reopened();
	addRecord(doc, 'ideas', { title: 'x' }, noor);
	await copy.noteUnsent(new Set(['idea:a']));
	await copy.forget();
	const later = await reopened();
	expect(listRecords(later.doc, 'ideas')).toEqual([]);
	expect(later.copy.unsent.size).toBe(0);
});
