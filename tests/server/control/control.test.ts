import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { io, type Socket } from 'socket.io-client';
import { afterEach, describe, expect, it } from 'vitest';
import type {
	ClientToServer,
	MoveAnswer,
	ServerToClient,
	SessionView
} from '#lib/domain/protocol/control.ts';
import { withChange, type SessionChange } from '#lib/domain/protocol/session-change.ts';
import { attach } from '#server/attach.ts';
import { ControlServer } from '#server/control/control-server.ts';
import { Presence } from '#server/control/presence.ts';
import { openLog } from '#server/log.ts';
import { adopted } from '../boards.ts';
import { aDesk, aRepresentative, aSession, type Desk } from '../desk.ts';

type Device = Socket<ServerToClient, ClientToServer>;
const open: (() => Promise<void> | void)[] = [];
afterEach(async () => {
	for (const close of open.splice(0).reverse()) await close();
});

/** The control door of a desk, listening. */
async function aDoor(desk: Desk) {
	const presence = new Presence();
	const control = new ControlServer({
		...{ sessions: desk.sessions, presence, clock: desk.context.clock },
		log: openLog('silent')
	});
	Object.assign(desk.context.notices, {
		changed: (id: string) => control.changed(id),
		roomChanged: (id: string) => control.roomChanged(id),
		seatEnded: control.seatEnded.bind(control),
		cleared: (id: string) => control.cleared(id),
		isOnline: presence.isOnline.bind(presence)
	});
	const http = createServer((_, res) => void res.end());
	const sync = { upgrade: () => {}, close: async () => {} };
	const attached = attach(http, { sync, control });
	await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
	const { port } = http.address() as AddressInfo;
	open.push(async () => {
		await attached.detach();
		http.closeAllConnections();
		await new Promise((done) => http.close(done));
	});
	return { control, url: `http://127.0.0.1:${port}` };
}

function connect(url: string, auth: Record<string, unknown>, headers = {}): Device {
	const options = { path: '/control', auth, transports: ['websocket'], reconnection: false };
	const device: Device = io(url, { ...options, extraHeaders: headers, forceNew: true });
	open.push(() => void device.close());
	return device;
}

/** What each device sees, kept up as a device keeps it. */
const seen = new WeakMap<Device, SessionView>();

/** The next view that fits. */
function view(device: Device, fits: (view: SessionView) => boolean = () => true) {
	return new Promise<SessionView>((done) => {
		const take = (view: SessionView) => {
			seen.set(device, view);
			if (!fits(view)) return;
			device.off('session:changed', take);
			device.off('session:moved', change);
			done(view);
		};
		const change = (what: SessionChange) => {
			const before = seen.get(device);
			if (before) take(withChange(before, what));
		};
		device.on('session:changed', take);
		device.on('session:moved', change);
	});
}
const refusal = (device: Device) =>
	new Promise<string>((done) => device.on('connect_error', ({ message }) => done(message)));
const ask = (device: Device, event: string, body: unknown): Promise<MoveAnswer> =>
	(device as Socket).timeout(5_000).emitWithAck(event, body);

describe('connecting', () => {
	it('[CT-04] is answered with all the seat may see', async () => {
		const desk = aDesk();
		const { id, code } = await aSession(desk);
		const { url } = await aDoor(desk);
		const sami = await aRepresentative(desk, code);
		const seen = await view(connect(url, { session: id, token: sami.token }));
		expect(seen.me.name).toBe('Sami');
		expect(seen.session.stages.length).toBeGreaterThan(0);
		expect(seen.serverNow).toBe(desk.time.now);
	});

	it('takes the cookie of a device and the seat it means', async () => {
		const desk = aDesk();
		const { id, code } = await aSession(desk);
		const { url } = await aDoor(desk);
		const sami = await aRepresentative(desk, code, 'Sami');
		const noor = await aRepresentative(desk, code, 'Noor');
		const value = [sami.token, noor.token].map(encodeURIComponent).join('~');
		const cookie = `language=ar; seats_${id}=${value}`;
		const seen = await view(connect(url, { session: id, seat: sami.seat.id }, { cookie }));
		expect(seen.me.name).toBe('Sami');
	});

	it.each([
		['nothing', {}, 'no_such_session'],
		['a session that is a number', { session: 7 }, 'no_such_session'],
		['a session that is none', { session: '0000000000000000' }, 'no_such_session'],
		['a token nobody has', { token: 'seat:x.y' }, 'sign_in']
	])('is refused with %s', async (_, auth, reason) => {
		const desk = aDesk();
		const { id } = await aSession(desk);
		const { url } = await aDoor(desk);
		const full = 'token' in auth ? { session: id, ...auth } : auth;
		expect(await refusal(connect(url, full))).toBe(reason);
	});

	it('is refused to a page of another site', async () => {
		const desk = aDesk();
		const { id, code } = await aSession(desk);
		const { url } = await aDoor(desk);
		const sami = await aRepresentative(desk, code);
		const device = connect(
			url,
			{ session: id, token: sami.token },
			{ origin: 'https://elsewhere.test' }
		);
		await refusal(device);
		expect(device.connected).toBe(false);
	});
});

describe('moves', () => {
	it('reach everybody in the session, the clock with them', async () => {
		const desk = aDesk();
		const { id, code } = await aSession(desk);
		const { url } = await aDoor(desk);
		const sami = await aRepresentative(desk, code);
		const phone = connect(url, { session: id, token: sami.token });
		const laptop = connect(url, { session: id, token: 'amal' });
		await Promise.all([view(phone), view(laptop)]);
		const live = view(phone, ({ session }) => session.status === 'live');
		expect(await ask(laptop, 'session:move', { move: 'open', id: 'tap' })).toEqual({
			ok: true,
			revision: 1
		});
		expect((await live).session.timer.state).toBe('running');
		expect(await ask(laptop, 'session:move', { move: 'open', id: 'tap' })).toEqual({
			ok: true,
			revision: 1
		});
	});

	it.each([
		['an unknown message', 'session:explode', {}, 'bad_request'],
		['a message that is a method of objects', 'toString', {}, 'bad_request'],
		['no move', 'session:move', null, 'invalid'],
		['an unknown move', 'session:move', { move: 'dance' }, 'invalid'],
		['a field nobody asked for', 'session:move', { move: 'open', now: 1 }, 'invalid'],
		['too many minutes', 'session:move', { move: 'timer_extend', minutes: 1e9 }, 'invalid'],
		['an empty name', 'seat:rename', { name: ' ' }, 'invalid'],
		['a move of the facilitation', 'session:move', { move: 'open' }, 'facilitation_only']
	])('of a participant: %s is refused', async (_, event, body, reason) => {
		const desk = aDesk();
		const { id, code } = await aSession(desk);
		const { url } = await aDoor(desk);
		const sami = await aRepresentative(desk, code);
		const phone = connect(url, { session: id, token: sami.token });
		await view(phone);
		expect(await ask(phone, event, body)).toEqual({ ok: false, reason });
	});

	it('[CT-03] more than a seat may send at once are refused, other seats go on', async () => {
		const desk = aDesk();
		const { id, code } = await aSession(desk);
		const { url } = await aDoor(desk);
		const sami = await aRepresentative(desk, code, 'Sami');
		const noor = await aRepresentative(desk, code, 'Noor');
		const phone = connect(url, { session: id, token: sami.token });
		const other = connect(url, { session: id, token: noor.token });
		await Promise.all([view(phone), view(other)]);
		const answers = await Promise.all(
			Array.from({ length: 210 }, () => ask(phone, 'session:move', {}))
		);
		const reasons = answers.map((answer) => (answer.ok ? '' : answer.reason));
		expect(reasons.filter((reason) => reason === 'too_fast')).toHaveLength(10);
		expect(await ask(other, 'seat:rename', { name: 'Nour' })).toEqual({ ok: true });
	});

	it('are told by what they change, not by the whole', async () => {
		const desk = aDesk();
		const { id } = await aSession(desk);
		const { url } = await aDoor(desk);
		const laptop = connect(url, { session: id, token: 'amal' });
		await view(laptop);
		const told = new Promise((done) => laptop.once('session:moved', done));
		await ask(laptop, 'session:move', { move: 'lock' });
		expect(await told).toEqual({
			serverNow: desk.time.now,
			session: { locked: true, revision: 1 }
		});
	});

	it('a message far too large ends the connection and nothing else', async () => {
		const desk = aDesk();
		const { id, code } = await aSession(desk);
		const { url } = await aDoor(desk);
		const sami = await aRepresentative(desk, code);
		const phone = connect(url, { session: id, token: sami.token });
		const laptop = connect(url, { session: id, token: 'amal' });
		await Promise.all([view(phone), view(laptop)]);
		const gone = new Promise((done) => phone.on('disconnect', done));
		(phone as Socket).emit('seat:rename', { name: 'x'.repeat(200_000) });
		await gone;
		expect(await ask(laptop, 'session:move', { move: 'lock' })).toMatchObject({ ok: true });
	});
});

describe('seats', () => {
	it('who comes and goes is seen by the others', async () => {
		const desk = aDesk();
		const { id, code } = await aSession(desk);
		const { url } = await aDoor(desk);
		const sami = await aRepresentative(desk, code);
		const laptop = connect(url, { session: id, token: 'amal' });
		await view(laptop);
		const here = (online: boolean) =>
			view(laptop, ({ room }) => room.find(({ name }) => name === 'Sami')?.online === online);
		const comes = here(true);
		const phone = connect(url, { session: id, token: sami.token });
		await comes;
		const goes = here(false);
		phone.close();
		await goes;
	});

	it('who was let in sees the session without asking again', async () => {
		const desk = aDesk();
		const { id, code, moves } = await aSession(desk);
		await moves({ move: 'edit_plan', plan: { admission: true } });
		const { url } = await aDoor(desk);
		const sami = await aRepresentative(desk, code);
		const phone = connect(url, { session: id, token: sami.token });
		expect((await view(phone)).session.stages).toEqual([]);
		expect(await ask(phone, 'seat:rename', { name: 'Sam' })).toEqual({
			ok: false,
			reason: 'waiting'
		});
		const inside = view(phone, ({ me }) => me.state === 'admitted');
		await moves({ move: 'admit', seat: sami.seat.id });
		expect((await inside).session.stages.length).toBeGreaterThan(0);
	});

	it('[CT-06] a removed seat is told so and disconnected', async () => {
		const desk = aDesk();
		const { id, code, moves } = await aSession(desk);
		const { url } = await aDoor(desk);
		const sami = await aRepresentative(desk, code);
		const phone = connect(url, { session: id, token: sami.token });
		await view(phone);
		const told = new Promise((done) => phone.on('session:ended', done));
		const gone = new Promise((done) => phone.on('disconnect', done));
		await moves({ move: 'remove', seat: sami.seat.id });
		expect(await told).toEqual({ reason: 'removed' });
		await gone;
	});

	it('the team hears when the board opens a gate', async () => {
		const desk = aDesk();
		const { id, moves } = await aSession(desk);
		const { url, control } = await aDoor(desk);
		await moves({ move: 'open' });
		await moves({ move: 'next', reason: 'go on' });
		const laptop = connect(url, { session: id, token: 'amal' });
		const before = (await view(laptop)).gates;
		await desk.boards.edit(id, adopted);
		const after = view(laptop, ({ gates }) => JSON.stringify(gates) !== JSON.stringify(before));
		control.boardChanged(id);
		await after;
	});
});
