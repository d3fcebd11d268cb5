import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addRecord, DeviceOrigin, ServerOrigin } from '#lib/domain/document/edits.ts';
import { listRecords, recordsOf } from '#lib/domain/document/records.ts';
import { LIMITS } from '#lib/domain/limits.ts';
import { MESSAGE } from '#lib/domain/protocol/wire.ts';
import { MemoryLog } from '#server/store/memory-log.ts';
import { RawSocket } from './raw-socket.ts';
import { aSituation, HandClock, people, SESSION, synced, until, Workshop } from './workshop.ts';

const key = { session: SESSION, document: 'board' };
const noor = new DeviceOrigin(people.noor.id, undefined, () => 1);
const server = new ServerOrigin('import', () => 1);

/** The update that adds one idea on top of a document. */
function anIdea(on: Y.Doc, title = 'فكرة'): Uint8Array {
	const before = Y.encodeStateVector(on);
	addRecord(on, 'ideas', { title }, noor);
	return Y.encodeStateAsUpdate(on, before);
}

describe('the limits of a socket', { timeout: 30_000 }, () => {
	let workshop: Workshop;
	let clock: HandClock;
	const sockets: RawSocket[] = [];
	const join = async (name = 'sami', more = '') => {
		const socket = new RawSocket(`${workshop.url}/board?token=${name}${more}`);
		sockets.push(socket);
		return socket.open();
	};
	const begin = async (log = new MemoryLog()) => {
		clock = new HandClock();
		workshop = await new Workshop(log, clock).open();
		workshop.situation = aSituation('ideas');
	};
	beforeEach(() => begin());
	afterEach(async () => {
		for (const { ws } of sockets.splice(0)) ws.terminate();
		await workshop.close();
	});

	it.each([
		{ what: 'a text frame', send: (socket: RawSocket) => socket.ws.send('hello') },
		{ what: 'an empty frame', send: (socket: RawSocket) => socket.send() },
		{ what: 'a type nobody knows', send: (socket: RawSocket) => socket.send(77, 1, 2) },
		{ what: 'a sync message of no kind', send: (socket: RawSocket) => socket.send(0, 9, 0) },
		{ what: 'a length beyond the frame', send: (socket: RawSocket) => socket.send(0, 2, 200, 1) },
		{
			what: 'an update of random bytes',
			send: (socket: RawSocket) => socket.sync(2, Uint8Array.of(9, 8, 7))
		},
		{
			what: 'a broken state vector',
			send: (socket: RawSocket) => socket.sync(0, Uint8Array.of(250, 250))
		},
		{ what: 'broken presence', send: (socket: RawSocket) => socket.send(1, 3, 1, 5, 9) }
	])('[FR-03] $what closes that socket with 1008 and no other', async ({ send }) => {
		const sami = await join('sami');
		const other = await join('noor');
		await until(() => sami.heard.length > 0);
		send(sami);
		await until(() => sami.closed !== undefined);
		expect(sami.closed).toBe(1008);
		other.ask();
		await until(() => other.syncs(1).length === 1);
	});

	it.each([
		{ what: 'a reserved bit in a frame header', bytes: [0xf2, 0x80, 0, 0, 0, 0] },
		{
			what: 'a frame that announces 130 MiB',
			bytes: [0x82, 0xff, 0, 0, 0, 0, 8, 32, 0, 0, 1, 1, 1, 1]
		}
	])('[FR-03] $what does not end the process', async ({ bytes }) => {
		const good = await join('noor');
		const line = connect(workshop.port, '127.0.0.1');
		line.on('error', () => {});
		let answer = '';
		line.on('data', (data) => (answer += data.toString('latin1')));
		line.write(
			`GET /sync/${SESSION}/board?token=sami HTTP/1.1\r\nHost: 127.0.0.1:${workshop.port}\r\n` +
				'Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n' +
				'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n'
		);
		await until(() => answer.includes('101'));
		line.write(Uint8Array.from(bytes));
		await until(() => line.destroyed || line.readableEnded);
		good.ask();
		await until(() => good.syncs(1).length === 1);
	});

	it('[FR-04] a frame over 1 MB is told with 4413, one far over it with 1009', async () => {
		const over = await join();
		over.ws.send(new Uint8Array(LIMITS.frame + 1));
		await until(() => over.closed !== undefined);
		expect(over.closed).toBe(4413);
		const far = await join();
		far.ws.send(new Uint8Array(3 * LIMITS.frame));
		await until(() => far.closed !== undefined);
		expect([1009, 1006]).toContain(far.closed);
	});

	it('[FR-04] who speaks too fast is not read for a while, and nothing is lost', async () => {
		const sami = await join('noor', '&v=1');
		const doc = new Y.Doc();
		const count = LIMITS.messageBurst + 60;
		for (let sent = 0; sent < count; sent++) sami.sync(2, anIdea(doc, `فكرة ${sent}`));
		const saved = () => sami.saved.at(-1) ?? 0;
		while (saved() < count) {
			clock.pass(50);
			await new Promise((turn) => setTimeout(turn, 1));
		}
		expect(listRecords(await boardOf(), 'ideas')).toHaveLength(count);
		expect(sami.closed).toBeUndefined();
	});

	async function boardOf(): Promise<Y.Doc> {
		const doc = new Y.Doc();
		const state = workshop.door.state(SESSION);
		clock.pass(50);
		Y.applyUpdate(doc, await state);
		return doc;
	}

	it('[FR-06] says something small at least every 20 s to who says nothing', async () => {
		const sami = await join();
		sami.ask();
		await until(() => sami.syncs(1).length === 1);
		for (let minute = 0; minute < 3; minute++) {
			const before = sami.heard.length;
			clock.pass(20_000);
			await until(() => sami.heard.length > before);
		}
		expect(sami.heard.at(-1)).toEqual(Uint8Array.of(MESSAGE.awareness, 1, 0));
	});

	it('[FR-06] a line that answers no ping is cut', async () => {
		const sami = await join();
		sami.ask();
		await until(() => sami.syncs(1).length === 1);
		sami.ws.pause();
		clock.pass(30_000);
		sami.ws.resume();
		await until(() => sami.closed !== undefined);
		expect(sami.closed).toBe(1006);
	});

	it('[FR-08] who never asks for the document is closed after 30 s', async () => {
		const sami = await join();
		await until(() => sami.heard.length > 0);
		clock.pass(LIMITS.handshake);
		await until(() => sami.closed !== undefined);
		expect(sami.closed).toBe(1008);
	});

	it('[RM-19] a document that is full takes nothing that makes it grow, and tells the author', async () => {
		await workshop.close();
		const full = new Y.Doc();
		addRecord(full, 'ideas', { title: 'x', body: '' }, server, 'idea:big');
		const body = recordsOf(full, 'ideas').get('idea:big')?.get('body') as Y.Text;
		body.insert(0, 'x'.repeat(LIMITS.document - 300));
		const log = new MemoryLog();
		await log.append(key, Y.encodeStateAsUpdate(full));
		await begin(log);
		const sami = await join('noor', '&v=1');
		sami.sync(2, anIdea(new Y.Doc()));
		await until(() => sami.refused.length === 1);
		expect(sami.refused[0]).toMatchObject({ reason: 'too_large', count: 1 });
	});

	it('[RM-19] a kind that is full takes no more records', async () => {
		await workshop.close();
		const full = new Y.Doc();
		full.transact(() => {
			for (let count = 0; count < LIMITS.recordsPerKind; count++)
				recordsOf(full, 'ideas').set(`idea:${count}`, new Y.Map([['title', 'x']]));
		});
		const log = new MemoryLog();
		await log.append(key, Y.encodeStateAsUpdate(full));
		await begin(log);
		const sami = await join('noor', '&v=1');
		sami.sync(2, anIdea(new Y.Doc()));
		await until(() => sami.refused.length === 1);
		expect(sami.refused[0]).toMatchObject({ reason: 'too_large', field: 'ideas' });
	});

	it('[FR-07] a socket that does not read gets no more, and later everything it missed', async () => {
		const slow = await join('hala');
		slow.ask();
		const fast = workshop.join('noor');
		await synced(fast);
		await until(() => slow.syncs(1).length === 1);
		slow.ws.pause();
		// More than the kernel keeps for a socket that nobody reads.
		const rounds = 40;
		for (let round = 0; round < rounds; round++)
			await workshop.door.edit(SESSION, (doc) => {
				addRecord(doc, 'ideas', { title: `${round}` }, server, `idea:${round}`);
				(recordsOf(doc, 'ideas').get(`idea:${round}`)?.get('body') as Y.Text).insert(
					0,
					'x'.repeat(400_000)
				);
			});
		await until(() => listRecords(fast.doc, 'ideas').length === rounds, 30_000);
		slow.ws.resume();
		await until(() => slow.syncs(2).some((update) => update.length > 1_000_000), 30_000);
		const doc = new Y.Doc();
		for (const update of [...slow.syncs(1), ...slow.syncs(2)]) Y.applyUpdate(doc, update);
		expect(listRecords(doc, 'ideas')).toHaveLength(rounds);
		expect(slow.syncs(2).length).toBeLessThan(rounds);
	}, 90_000);
});
