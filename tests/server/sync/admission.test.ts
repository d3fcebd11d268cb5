import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LIMITS } from '#lib/domain/limits.ts';
import { RawSocket } from './raw-socket.ts';
import { aSituation, people, SESSION, until, Workshop } from './workshop.ts';

describe('who may come in', { timeout: 30_000 }, () => {
	let workshop: Workshop;
	const sockets: RawSocket[] = [];
	const knock = (path: string, headers: Record<string, string> = {}) => {
		const socket = new RawSocket(`ws://127.0.0.1:${workshop.port}${path}`, { headers });
		sockets.push(socket);
		return socket;
	};
	const board = `/sync/${SESSION}/board`;
	const own = () => ({ origin: `http://127.0.0.1:${workshop.port}` });

	beforeEach(async () => {
		workshop = await new Workshop().open();
	});
	afterEach(async () => {
		for (const { ws } of sockets.splice(0)) ws.terminate();
		await workshop.close();
	});

	it.each([
		{ who: 'somebody unknown', path: `${board}?token=nobody`, code: 4401 },
		{
			who: 'anybody in a session that is not',
			path: '/sync/0000000000000000/board?token=sami',
			code: 4404
		},
		{ who: 'anybody with a broken session id', path: '/sync/..%2f/board?token=sami', code: 4404 },
		{
			who: 'anybody for a document that is not',
			path: `/sync/${SESSION}/team?token=sami`,
			code: 4404
		},
		{ who: 'an older version of our own client', path: `${board}?token=sami&v=0`, code: 4426 },
		{
			who: 'our client with a version that is no number',
			path: `${board}?token=sami&v=x`,
			code: 4426
		}
	])('[FR-02] $who is told by close code $code', async ({ path, code }) => {
		const socket = knock(path);
		await until(() => socket.closed !== undefined);
		expect(socket.closed).toBe(code);
		expect(socket.heard).toEqual([]);
	});

	it.each([
		{ state: 'removed' as const, code: 4403 },
		{ state: 'waiting' as const, code: 4503 }
	])('[FR-02] a seat that is $state is told by close code $code', async ({ state, code }) => {
		workshop.seats.sami = { ...people.sami, state };
		const socket = knock(`${board}?token=sami`);
		await until(() => socket.closed !== undefined);
		expect(socket.closed).toBe(code);
	});

	it('[FR-02] an archived session is told by close code 4409, a closed one is still read', async () => {
		workshop.situation = aSituation('closing', { status: 'archived' });
		const early = knock(`${board}?token=sami`);
		await until(() => early.closed !== undefined);
		expect(early.closed).toBe(4409);
		workshop.situation = aSituation('closing', { status: 'closed' });
		const late = await knock(`${board}?token=sami`).open();
		late.ask();
		await until(() => late.syncs(1).length === 1);
	});

	it('[FR-02] another site gets 403 and no socket, whatever credentials it has', async () => {
		const foreign = { origin: 'http://evil.example' };
		for (const socket of [
			knock(`${board}?token=sami`, foreign),
			knock(board, { ...foreign, cookie: `seats_${SESSION}=sami` })
		]) {
			await until(() => socket.status !== undefined);
			expect(socket.status).toBe(403);
		}
	});

	it('[FR-02] no origin is fine with a token, not with a cookie', async () => {
		await knock(`${board}?token=sami`).open();
		const socket = knock(board, { cookie: `seats_${SESSION}=sami` });
		await until(() => socket.status !== undefined);
		expect(socket.status).toBe(403);
	});

	it('[FR-02] the cookie of this session proves the seats, `?seat=` says which', async () => {
		const cookie = `seats_${SESSION}=${encodeURIComponent('noor~sami')}; account=amals`;
		await knock(`${board}?seat=seat:noor`, { ...own(), cookie }).open();
		expect(workshop.asked.at(-1)).toEqual({
			accountToken: 'amals',
			seatTokens: ['noor', 'sami'],
			seat: 'seat:noor',
			bearer: undefined
		});
	});

	it('[FR-02] one who is turned away cannot make us keep anything', async () => {
		const socket = knock(`${board}?token=nobody`);
		socket.ws.on('open', () => socket.ws.send(new Uint8Array(100_000)));
		await until(() => socket.closed !== undefined);
		expect([4401, 1009, 1006]).toContain(socket.closed);
		expect(workshop.events).toEqual([]);
	});

	it('[FR-02] more sockets of one seat than it may have are told by close code 4429', async () => {
		for (let count = 0; count < LIMITS.socketsPerSeat; count++)
			await knock(`${board}?token=sami`).open();
		const last = knock(`${board}?token=sami`);
		await until(() => last.closed !== undefined);
		expect(last.closed).toBe(4429);
		await knock(`${board}?token=noor`).open();
	});

	it('[RM-22] a seat that loses its place is out at once, one with a new role goes on with it', async () => {
		const sami = await knock(`${board}?token=sami`).open();
		const noor = await knock(`${board}?token=noor`).open();
		workshop.seats.sami = { ...people.sami, state: 'removed' };
		workshop.seats.noor = { ...people.noor, role: 'cofacilitator' };
		workshop.door.sessionChanged(SESSION);
		await until(() => sami.closed !== undefined);
		expect(sami.closed).toBe(4403);
		expect(noor.closed).toBeUndefined();
		workshop.door.endSeat(SESSION, people.noor.id, 4401);
		await until(() => noor.closed !== undefined);
		expect(noor.closed).toBe(4401);
	});

	it('[RM-22] a forgotten session is gone with its documents', async () => {
		const sami = await knock(`${board}?token=sami`).open();
		sami.ask();
		await until(() => sami.syncs(1).length === 1);
		await workshop.door.forget(SESSION);
		await until(() => sami.closed !== undefined);
		expect(sami.closed).toBe(4404);
		expect((await workshop.log.read({ session: SESSION, document: 'board' })).sequence).toBe(0);
	});
});
