import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import * as v from 'valibot';
import { isFault } from '#lib/domain/faults.ts';
import { isSessionId, type SeatId } from '#lib/domain/ids.ts';
import { LIMITS } from '#lib/domain/limits.ts';
import type { ClientToServer, ServerToClient } from '#lib/domain/protocol/control.ts';
import { Buckets } from '../buckets.ts';
import { ACCOUNT_COOKIE, readCookies, seatsCookie, seatTokens } from '../http/cookies.ts';
import { isOwnOrigin } from '../http/locate.ts';
import type { Log } from '../log.ts';
import type { SessionService } from '../sessions/sessions.ts';
import type { Presence } from './presence.ts';
import { receive } from './steps.ts';
import { Telling, type Device, type Holder } from './telling.ts';
import { Throttle } from './throttle.ts';

/** Milliseconds: people who come and go are told of together, and so are changes of the board that move a gate. */
const ROOM_EVERY = 400;
const GATES_EVERY = 1_000;

/** What a device says of itself when it connects, beside its cookies. */
const Handshake = v.object({
	session: v.optional(v.string()),
	seat: v.optional(v.string()),
	token: v.optional(v.string())
});

type Typed = Server<ClientToServer, ServerToClient, Record<string, never>, Partial<Holder>>;

/** The control door: who is on stage, the clock, roles and admission, for every seat as it may see them. */
export class ControlServer {
	readonly #io: Typed;
	readonly #sessions: SessionService;
	readonly #presence: Presence;
	readonly #log: Log;
	readonly #buckets: Buckets;
	readonly #room = new Throttle(ROOM_EVERY, (id) => void this.#tell(id));
	readonly #gates = new Throttle(GATES_EVERY, (id) => void this.#tell(id, 'team'));
	readonly #telling: Telling;
	readonly #soon = new Set<string>();

	constructor(deps: {
		sessions: SessionService;
		presence: Presence;
		log: Log;
		clock: () => number;
	}) {
		this.#sessions = deps.sessions;
		this.#presence = deps.presence;
		this.#log = deps.log;
		this.#telling = new Telling(deps.sessions, deps.log);
		const { messageBurst: burst, messagesPerSecond: perSecond } = LIMITS;
		this.#buckets = new Buckets({ burst, perSecond }, deps.clock);
		this.#io = new Server({
			path: '/control',
			serveClient: false,
			destroyUpgrade: false,
			maxHttpBufferSize: LIMITS.controlMessage,
			connectTimeout: LIMITS.handshake,
			allowRequest: (req, decide) => {
				const own = isOwnOrigin(req);
				decide(own ? null : 'wrong_origin', own);
			}
		});
		this.#io.use((device, next) => next(this.#admit(device)));
		this.#io.on('connection', (device) => this.#welcome(device));
	}

	attach(http: HttpServer): void {
		this.#io.attach(http);
	}

	/** Lets devices come back by themselves: they see the connection end, not a farewell. */
	async close(): Promise<void> {
		this.#room.stop();
		this.#gates.stop();
		this.#io.emit('session:ended', { reason: 'closing_down' });
		this.#io.engine?.close();
	}

	/** A move counted: everybody sees it at once. */
	changed(sessionId: string): void {
		if (this.#soon.has(sessionId)) return;
		this.#soon.add(sessionId);
		setImmediate(() => {
			this.#soon.delete(sessionId);
			void this.#tell(sessionId);
		});
	}

	/** Somebody came, went, or is called otherwise. */
	roomChanged(sessionId: string): void {
		this.#room.ask(sessionId);
	}

	/** The board changed, and with it perhaps what a stage still must leave behind. */
	boardChanged(sessionId: string): void {
		this.#gates.ask(sessionId);
	}

	seatEnded(sessionId: string, seatId: SeatId): void {
		for (const device of this.#devicesOf(sessionId))
			if (device.data.seatId === seatId) this.#end(device, 'removed');
	}

	cleared(sessionId: string): void {
		for (const device of this.#devicesOf(sessionId)) this.#end(device, 'cleared');
	}

	/** Open control sockets, for `/metrics`. */
	get sockets(): number {
		return this.#io.sockets.sockets.size;
	}

	#end(device: Device, reason: 'removed' | 'cleared'): void {
		device.emit('session:ended', { reason });
		device.disconnect(true);
	}

	/** The seat of a device, or why it has none: the error's message is the code the device is told. */
	#admit(device: Device): Error | undefined {
		const read = v.safeParse(Handshake, device.handshake.auth);
		if (!read.success || !isSessionId(read.output.session)) return new Error('no_such_session');
		const { session, seat, token } = read.output;
		const cookies = readCookies(device.handshake.headers.cookie);
		const found = this.#sessions.member(session, {
			accountToken: cookies.get(ACCOUNT_COOKIE),
			seatTokens: seatTokens(cookies.get(seatsCookie(session))),
			seat,
			bearer: token
		});
		if (!found.ok) return new Error(found.reason);
		device.data = { sessionId: session, seatId: found.member.seat.id };
		return undefined;
	}

	#welcome(device: Device): void {
		const { sessionId, seatId } = device.data as Holder;
		void device.join(sessionId);
		if (this.#presence.came(sessionId, seatId)) this.roomChanged(sessionId);
		device.on('disconnect', () => {
			if (this.#presence.went(sessionId, seatId)) this.roomChanged(sessionId);
		});
		device.onAny((event: string, body: unknown, answer: unknown) => {
			void this.#receive(device, { event, body, answer });
		});
		void this.#telling.tell(sessionId, () => (device.connected ? [device] : []));
	}

	async #receive(
		device: Device,
		{ event, body, answer }: { event: string; body: unknown; answer: unknown }
	): Promise<void> {
		const { sessionId, seatId } = device.data as Holder;
		const reply = (result: unknown) => typeof answer === 'function' && answer(result);
		try {
			const seat = this.#sessions.seat(sessionId, seatId);
			if (!seat) return void reply({ ok: false, reason: 'no_such_session' });
			const message = { event, body, sessionId, member: { seat } };
			reply(await receive(message, { sessions: this.#sessions, buckets: this.#buckets }));
		} catch (error) {
			if (!isFault(error)) this.#log.error({ event: 'defect', door: 'control', err: error });
			reply({ ok: false, reason: isFault(error) ? error.code : 'internal' });
		}
	}

	#devicesOf(sessionId: string): Device[] {
		const ids = this.#io.sockets.adapter.rooms.get(sessionId) ?? [];
		return [...ids]
			.map((id) => this.#io.sockets.sockets.get(id))
			.filter((device) => device !== undefined);
	}

	/** Tells every device of a session, or only those of the team, what it sees from now on. */
	#tell(sessionId: string, only: 'all' | 'team' = 'all'): Promise<void> {
		return this.#telling.tell(sessionId, () => {
			const devices = this.#devicesOf(sessionId);
			return only === 'team' ? this.#telling.ofTeam(devices) : devices;
		});
	}
}
