import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DocumentLog } from '#server/store/document-log.ts';
import { MemoryLog } from '#server/store/memory-log.ts';
import { SqliteLog } from '#server/store/sqlite-log.ts';

const board = { session: 'amal', document: 'board' };
const bytes = (...values: number[]) => Uint8Array.from(values);

interface Kind {
	name: string;
	open(folder: string): DocumentLog;
}
const kinds: Kind[] = [
	{ name: 'in memory', open: () => new MemoryLog() },
	{ name: 'in SQLite', open: (folder) => new SqliteLog(folder) }
];

describe.each(kinds)('the document log $name', ({ open }) => {
	let folder: string;
	let log: DocumentLog;
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'warsha-log-'));
		log = open(folder);
	});
	afterEach(async () => {
		await log.close();
		rmSync(folder, { recursive: true });
	});

	it('[LG-01] numbers the updates of a document 1, 2, 3 and gives them back in order', async () => {
		const stored = await Promise.all([1, 2, 3].map((value) => log.append(board, bytes(value))));
		expect(stored).toEqual([1, 2, 3]);
		const read = await log.read(board);
		expect(read.updates.map((update) => [...update])).toEqual([[1], [2], [3]]);
		expect(read.sequence).toBe(3);
		expect(read.snapshot).toBeUndefined();
	});

	it('[LG-01] a document never written is empty, and documents do not mix', async () => {
		await log.append({ ...board, document: 'team' }, bytes(9));
		await log.append({ ...board, session: 'sami' }, bytes(8));
		expect(await log.read(board)).toEqual({ snapshot: undefined, updates: [], sequence: 0 });
	});

	it('[LG-03] a snapshot takes the place of the updates up to its sequence and no more', async () => {
		for (const value of [1, 2, 3, 4]) await log.append(board, bytes(value));
		await log.compact(board, 3, bytes(1, 2, 3));
		const read = await log.read(board);
		expect([...(read.snapshot ?? [])]).toEqual([1, 2, 3]);
		expect(read.updates.map((update) => [...update])).toEqual([[4]]);
		expect(read.sequence).toBe(4);
	});

	it('[LG-03] goes on counting after a snapshot of everything', async () => {
		await log.append(board, bytes(1));
		await log.compact(board, 1, bytes(1));
		expect(await log.append(board, bytes(2))).toBe(2);
		await log.compact(board, 2, bytes(1, 2));
		const read = await log.read(board);
		expect([...(read.snapshot ?? [])]).toEqual([1, 2]);
		expect(read).toMatchObject({ updates: [], sequence: 2 });
	});

	it('[LG-05] forgets a session with all its documents and starts it anew', async () => {
		await log.append(board, bytes(1));
		await log.append({ session: 'sami', document: 'board' }, bytes(2));
		await log.compact(board, 1, bytes(1));
		await log.forget('amal');
		expect(await log.read(board)).toEqual({ snapshot: undefined, updates: [], sequence: 0 });
		expect((await log.read({ session: 'sami', document: 'board' })).sequence).toBe(1);
		expect(await log.append(board, bytes(3))).toBe(1);
	});

	it('[LG-01] what is given to it may be written over afterwards', async () => {
		const update = bytes(1, 2);
		const stored = log.append(board, update);
		update.fill(0);
		await stored;
		expect((await log.read(board)).updates.map((kept) => [...kept])).toEqual([[1, 2]]);
	});
});

describe('the document log on disk', () => {
	let folder: string;
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'warsha-log-'));
	});
	afterEach(() => rmSync(folder, { recursive: true }));

	it('[LG-02] has stored everything asked for before it closes', async () => {
		const first = new SqliteLog(folder);
		const appended = Array.from({ length: 200 }, (_, at) => first.append(board, bytes(at)));
		await first.close();
		expect(await Promise.all(appended)).toHaveLength(200);
		const second = new SqliteLog(folder);
		expect((await second.read(board)).updates).toHaveLength(200);
		await second.close();
	});

	it('[LG-04] answers with an error when it cannot store, and with nothing stored', async () => {
		const log = new SqliteLog(folder);
		await log.append(board, bytes(1));
		// A snapshot without content breaks a rule of the table, so the commit fails.
		const broken = log.compact(board, 1, null as unknown as Uint8Array);
		await expect(broken).rejects.toThrow();
		expect((await log.read(board)).updates).toHaveLength(1);
		expect(await log.append(board, bytes(2))).toBe(2);
		await log.close();
		await expect(log.append(board, bytes(3))).rejects.toThrow();
	});
});
