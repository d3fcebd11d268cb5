import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { DOCUMENT_VERSION, META_ROOT } from '#lib/domain/document/layout.ts';
import { migrate, MIGRATIONS, type Migration } from '#lib/domain/document/migrations.ts';
import { listRecords, readBoard, recordsOf, versionOf } from '#lib/domain/document/records.ts';
import { MemoryLog } from '#server/store/memory-log.ts';
import { BoardFile } from '#server/sync/board-file.ts';
import { BOARD_OF_VERSION_1 } from './board-version-1.ts';

const key = { session: 's', document: 'board' };
const stored = () => {
	const doc = new Y.Doc();
	Y.applyUpdate(doc, Buffer.from(BOARD_OF_VERSION_1, 'base64'));
	return doc;
};

describe('documents of earlier versions', () => {
	it('[RM-02] the migrations follow one another without a gap up to the present version', () => {
		expect(MIGRATIONS.map(({ to }) => to)).toEqual(
			Array.from({ length: DOCUMENT_VERSION - 1 }, (_, at) => at + 2)
		);
	});

	it('[RM-02] a stored board of version 1 is read whole', () => {
		const doc = stored();
		expect(versionOf(doc)).toBe(1);
		expect(migrate(doc, 'test')).toMatchObject({ ok: true });
		expect(versionOf(doc)).toBe(DOCUMENT_VERSION);
		const board = readBoard(doc);
		expect(board.actors).toMatchObject([{ name: 'فريق النور', type: 'volunteer_team' }]);
		expect(board.commitments).toMatchObject([
			{ what: 'ننظّم يومًا مفتوحًا', partners: ['actor:noor'], status: 'proposed' }
		]);
	});

	it('[RM-02] a fresh document is only stamped, and the stamp is stored before anybody is answered', async () => {
		const log = new MemoryLog();
		const file = await BoardFile.open(log, key, () => 1);
		expect(versionOf(file.doc)).toBe(DOCUMENT_VERSION);
		const again = new Y.Doc();
		for (const update of (await log.read(key)).updates) Y.applyUpdate(again, update);
		expect(versionOf(again)).toBe(DOCUMENT_VERSION);
		await BoardFile.open(log, key, () => 1);
		expect((await log.read(key)).sequence).toBe(1);
	});

	it('[RM-02] a migration runs once, forward, in order, on the versions before it', () => {
		const doc = stored();
		const ran: string[] = [];
		const steps: Migration[] = [2, 3].map((to) => ({
			to,
			name: `to ${to}`,
			up(board) {
				ran.push(`to ${to}`);
				for (const record of recordsOf(board, 'actors').values()) record.set('proudOf', `v${to}`);
			}
		}));
		expect(migrate(doc, 'test', steps, 3)).toEqual({ ok: true, ran: ['to 2', 'to 3'] });
		expect(migrate(doc, 'test', steps, 3)).toEqual({ ok: true, ran: [] });
		expect(ran).toEqual(['to 2', 'to 3']);
		expect(listRecords(doc, 'actors')).toMatchObject([{ proudOf: 'v3' }]);
	});

	it('[RM-02] a document of a later version is not opened', async () => {
		const doc = stored();
		doc.getMap(META_ROOT).set('version', DOCUMENT_VERSION + 1);
		const log = new MemoryLog();
		await log.append(key, Y.encodeStateAsUpdate(doc));
		await expect(BoardFile.open(log, key, () => 1)).rejects.toThrow('unavailable');
		expect((await log.read(key)).sequence).toBe(1);
	});
});
