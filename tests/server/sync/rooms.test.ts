import * as decoding from 'lib0/decoding';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addRecord, DeviceOrigin } from '#lib/domain/document/edits.ts';
import { listRecords } from '#lib/domain/document/records.ts';
import { LIMITS } from '#lib/domain/limits.ts';
import { MESSAGE } from '#lib/domain/protocol/wire.ts';
import type { DocumentKey, StoredDocument } from '#server/store/document-log.ts';
import { MemoryLog } from '#server/store/memory-log.ts';
import { RawSocket } from './raw-socket.ts';
import { aSituation, HandClock, people, SESSION, until, Workshop } from './workshop.ts';

const key = { session: SESSION, document: 'board' };
const noor = new DeviceOrigin(people.noor.id, undefined, () => 1);

function anIdea(on: Y.Doc, title = 'فكرة'): Uint8Array {
	const before = Y.encodeStateVector(on);
	addRecord(on, 'ideas', { title }, noor);
	return Y.encodeStateAsUpdate(on, before);
}

/** Some turns of the event loop, in which what must not happen could happen. */
async function turns(): Promise<void> {
	for (let turn = 0; turn < 20; turn++) await new Promise((done) => setImmediate(done));
}

/** A disk one can stop, break and watch. */
class Disk extends MemoryLog {
	broken = false;
	reads = 0;
	compactions = 0;
	/** What the next calls wait for. */
	readonly #gates: { reads?: Promise<void>; appends?: Promise<void>; compacts?: Promise<void> } =
		{};

	hold(what: 'reads' | 'appends' | 'compacts'): () => void {
		const { promise, resolve } = Promise.withResolvers<void>();
		this.#gates[what] = promise;
		return () => {
			delete this.#gates[what];
			resolve();
		};
	}
	override async read(of: DocumentKey): Promise<StoredDocument> {
		this.reads += 1;
		await this.#gates.reads;
		return super.read(of);
	}
	override async append(to: DocumentKey, update: Uint8Array): Promise<number> {
		await this.#gates.appends;
		if (this.broken) throw new Error('no space left on device');
		return super.append(to, update);
	}
	override async compact(of: DocumentKey, sequence: number, snapshot: Uint8Array): Promise<void> {
		this.compactions += 1;
		await this.#gates.compacts;
		return super.compact(of, sequence, snapshot);
	}
}

describe('the life of a room', { timeout: 30_000 }, () => {
	let disk: Disk;
	let clock: HandClock;
	let workshop: Workshop;
	const sockets: RawSocket[] = [];
	const join = async (name = 'noor', more = '&v=1') => {
		const socket = new RawSocket(`${workshop.url}/board?token=${name}${more}`);
		sockets.push(socket);
		return socket.open();
	};
	/** In step: it hears every change from now on. */
	const joined = async (name = 'noor', more = '&v=1') => {
		const socket = await join(name, more);
		socket.ask();
		await until(() => socket.syncs(1).length === 1);
		return socket;
	};
	const events = () => workshop.events.map(({ event }) => event);

	beforeEach(async () => {
		disk = new Disk();
		clock = new HandClock();
		workshop = await new Workshop(disk, clock).open();
		workshop.situation = aSituation('ideas', { editing: 'all' });
	});
	afterEach(async () => {
		for (const { ws } of sockets.splice(0)) ws.terminate();
		await workshop.close();
	});

	it('[RM-01] tells nobody of a change, not even its author, before it is stored', async () => {
		const author = await joined('noor');
		const other = await joined('sami', '');
		const store = disk.hold('appends');
		author.sync(2, anIdea(new Y.Doc()));
		const late = await join('amal', '');
		late.ask();
		await until(() => late.heard.length > 0);
		const still = workshop.door.read(SESSION).then(({ ideas }) => ideas.length);
		expect([author.saved, other.syncs(2), late.syncs(1)]).toEqual([[], [], []]);
		store();
		await until(() => author.saved.at(-1) === 1 && other.syncs(2).length === 1);
		await until(() => late.syncs(1).length === 1);
		expect(await still).toBe(1);
	});

	it('[RM-05] a disk that fails: nothing is relayed or called saved, everybody is sent home, and it recovers', async () => {
		const author = await joined('noor');
		const other = await joined('sami', '');
		disk.broken = true;
		const doc = new Y.Doc();
		author.sync(2, anIdea(doc));
		await until(() => author.closed !== undefined && other.closed !== undefined);
		expect([author.closed, other.closed]).toEqual([4503, 4503]);
		expect([author.saved, other.syncs(2)]).toEqual([[], []]);
		expect(events()).toContain('room_broken');
		await expect(workshop.door.edit(SESSION, (board) => anIdea(board))).rejects.toThrow('space');
		disk.broken = false;
		const again = await joined('noor');
		expect(listRecords(docOf(again), 'ideas')).toEqual([]);
		again.sync(1, Y.encodeStateAsUpdate(doc));
		await until(() => again.saved.at(-1) === 1);
		expect((await workshop.door.read(SESSION)).ideas).toHaveLength(1);
	});

	function docOf(socket: RawSocket): Y.Doc {
		const doc = new Y.Doc();
		for (const update of [...socket.syncs(1), ...socket.syncs(2)]) Y.applyUpdate(doc, update);
		return doc;
	}

	/** An idea in Sami's name. */
	function samis(): Uint8Array {
		const doc = new Y.Doc();
		const sami = new DeviceOrigin(people.sami.id, undefined, () => 1);
		addRecord(doc, 'ideas', { title: 'سامي' }, sami);
		return Y.encodeStateAsUpdate(doc);
	}

	it('[RM-07] an author hears in order what became of her work: saved, refused, and what hung on it', async () => {
		const author = await joined('noor');
		const doc = new Y.Doc();
		author.sync(2, anIdea(doc));
		const before = Y.encodeStateVector(doc);
		addRecord(doc, 'actors', { name: 'x', type: 'network' }, noor, 'actor:x');
		author.sync(2, Y.encodeStateAsUpdate(doc, before));
		author.sync(2, anIdea(doc));
		await until(() => author.refused.length === 2);
		expect(author.saved).toEqual([1]);
		expect(author.refused).toEqual([
			{ reason: 'not_this_stage', records: ['actor:x'], count: 2 },
			{ reason: 'not_this_stage', records: [], count: 3 }
		]);
		expect(author.closed).toBeUndefined();
	});

	it('[RM-07] stock clients never get a private message', async () => {
		const author = await joined('noor', '');
		author.sync(2, anIdea(new Y.Doc()));
		author.sync(2, samis());
		await until(() => author.syncs(2).length === 1 && events().includes('update_refused'));
		await workshop.door.read(SESSION);
		expect(author.heard.map(([type]) => type).filter((type) => (type ?? 0) >= 100)).toEqual([]);
	});

	it('[RM-17] an author whose message got lost is asked for everything, and nothing is called saved before', async () => {
		const author = await joined('noor');
		const doc = new Y.Doc();
		anIdea(doc);
		const asked = author.syncs(0).length;
		author.sync(2, anIdea(doc));
		await until(() => author.syncs(0).length === asked + 1);
		expect(author.saved).toEqual([]);
		author.sync(1, Y.encodeStateAsUpdate(doc, author.syncs(0).at(-1)));
		await until(() => author.saved.at(-1) === 2);
		expect((await workshop.door.read(SESSION)).ideas).toHaveLength(2);
	});

	it('[RM-17] who goes on sending what hangs on nothing is closed', async () => {
		const author = await joined('noor');
		for (let tries = 0; tries < 4; tries++) {
			const doc = new Y.Doc();
			anIdea(doc);
			author.sync(2, anIdea(doc));
		}
		await until(() => author.closed !== undefined);
		expect(author.closed).toBe(1008);
		expect((await workshop.door.read(SESSION)).ideas).toHaveLength(0);
	});

	it('[RM-18] nobody writes under the number of another’s device', async () => {
		const doc = new Y.Doc();
		const author = await joined('noor');
		author.sync(2, anIdea(doc));
		await until(() => author.saved.at(-1) === 1);
		const thief = await joined('sami');
		const copy = new Y.Doc();
		Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
		copy.clientID = doc.clientID;
		const before = Y.encodeStateVector(copy);
		addRecord(copy, 'ideas', { title: 'x' }, new DeviceOrigin(people.sami.id, undefined, () => 1));
		thief.sync(2, Y.encodeStateAsUpdate(copy, before));
		await until(() => thief.refused.length === 1);
		expect(thief.refused).toMatchObject([{ reason: 'not_yours' }]);
	});

	it('[RM-06] what is new goes to everybody, the author too, as one and the same frame', async () => {
		const sockets = [await joined('noor'), await joined('sami', ''), await joined('hala', '')];
		sockets[0]?.sync(2, anIdea(new Y.Doc()));
		for (const socket of sockets) await until(() => socket.syncs(2).length === 1);
		const [first, ...others] = sockets.map((socket) => socket.syncs(2)[0]);
		for (const other of others) expect(other).toEqual(first);
	});

	it('[FR-01] a frame holds one message: the stock client reads no second one', async () => {
		const socket = await joined('noor');
		socket.send(1, 6, 1, 7, 1, 2, 123, 125);
		socket.sync(2, anIdea(new Y.Doc()));
		await until(() => socket.saved.at(-1) === 1 && socket.of(MESSAGE.awareness).length > 0);
		for (const frame of socket.heard) {
			const decoder = decoding.createDecoder(frame);
			const type = decoding.readVarUint(decoder);
			if (type === MESSAGE.sync) decoding.readVarUint(decoder);
			if (type === MESSAGE.saved) decoding.readVarUint(decoder);
			else decoding.readVarUint8Array(decoder);
			expect(decoding.hasContent(decoder)).toBe(false);
		}
	});

	it('[RM-08] many messages that arrive at once are stored and relayed as one', async () => {
		const author = await joined('noor');
		const other = await joined('sami', '');
		const store = disk.hold('appends');
		const doc = new Y.Doc();
		for (let count = 0; count < 20; count++) author.sync(2, anIdea(doc));
		await turns();
		store();
		await until(() => author.saved.at(-1) === 20);
		await until(() => listRecords(docOf(other), 'ideas').length === 20);
		expect(other.syncs(2).length).toBeLessThan(5);
	});

	it('[RM-09] nobody is answered from a document that is not loaded yet, and it is loaded once', async () => {
		const full = new Y.Doc();
		anIdea(full);
		await disk.append(key, Y.encodeStateAsUpdate(full));
		const load = disk.hold('reads');
		const early = [await join('noor'), await join('sami', '')];
		for (const socket of early) socket.ask();
		await turns();
		expect(early.map(({ heard }) => heard.length)).toEqual([0, 0]);
		load();
		for (const socket of early) await until(() => socket.syncs(1).length === 1);
		for (const socket of early) expect(listRecords(docOf(socket), 'ideas')).toHaveLength(1);
		expect(disk.reads).toBe(1);
	});

	/** Lets time pass second by second, with a turn of the event loop for each, so that pings are answered. */
	async function seconds(most: number, enough: () => boolean = () => false): Promise<number> {
		for (let passed = 0; passed < most; passed++) {
			if (enough()) return passed;
			clock.pass(1_000);
			await new Promise((turn) => setTimeout(turn, 5));
		}
		return most;
	}

	it('[RM-21] a room is closed 30 s after the last one left, not while somebody is there, and folded', async () => {
		const first = await joined('noor');
		first.sync(2, anIdea(new Y.Doc()));
		await until(() => first.saved.at(-1) === 1);
		await seconds(60);
		expect(events()).not.toContain('room_closed');
		first.ws.close();
		await until(() => first.closed !== undefined);
		const passed = await seconds(60, () => events().includes('room_closed'));
		expect(passed).toBeGreaterThanOrEqual(LIMITS.roomIdle / 1_000);
		expect(passed).toBeLessThan(40);
		const stored = await disk.read(key);
		expect(stored).toMatchObject({ updates: [] });
		expect(stored.snapshot?.length).toBeGreaterThan(10);
	});

	it('[RM-09] who comes while a room is being closed waits and finds everything', async () => {
		const first = await joined('noor');
		first.sync(2, anIdea(new Y.Doc()));
		await until(() => first.saved.at(-1) === 1);
		first.ws.close();
		await until(() => first.closed !== undefined);
		const fold = disk.hold('compacts');
		await seconds(60, () => disk.compactions === 1);
		const late = await join('sami', '');
		late.ask();
		await seconds(2);
		expect(late.heard).toEqual([]);
		fold();
		await until(() => late.syncs(1).length === 1);
		expect(listRecords(docOf(late), 'ideas')).toHaveLength(1);
	});

	it('[RM-23] a server that stops stores what has arrived, tells its author, and spreads the return', async () => {
		const author = await joined('noor');
		let reason = '';
		author.ws.on('close', (_code, why) => (reason = why.toString()));
		const store = disk.hold('appends');
		author.sync(2, anIdea(new Y.Doc()));
		await turns();
		const closing = workshop.door.close();
		store();
		await closing;
		await until(() => author.closed !== undefined);
		expect(author.saved).toEqual([1]);
		expect(author.closed).toBe(4503);
		expect(Number(/^retry (\d+)$/.exec(reason)?.[1])).toBeLessThanOrEqual(5_000);
		expect((await disk.read(key)).sequence).toBeGreaterThan(1);
	});

	it('[RM-24] a change of the server goes the same way: stored, then seen', async () => {
		const other = await joined('sami', '');
		const store = disk.hold('appends');
		const edited = workshop.door.edit(SESSION, (doc) => anIdea(doc));
		await turns();
		expect(other.syncs(2)).toEqual([]);
		store();
		await edited;
		await until(() => other.syncs(2).length === 1);
	});

	it('[RM-24] a change of the server that throws is told and leaves the room as it was', async () => {
		const failing = workshop.door.edit(SESSION, () => {
			throw new Error('no such template');
		});
		await expect(failing).rejects.toThrow('no such template');
		expect((await workshop.door.read(SESSION)).ideas).toEqual([]);
	});

	it('[RM-09] a session that is not has no room', async () => {
		await expect(workshop.door.read('0000000000000000')).rejects.toThrow('no_such_session');
	});
});
