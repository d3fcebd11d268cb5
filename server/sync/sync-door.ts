import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import * as Y from 'yjs';
import type { Board } from '#lib/domain/document/layout.ts';
import { readBoard } from '#lib/domain/document/records.ts';
import { isFault, type FaultCode } from '#lib/domain/faults.ts';
import type { Chance, SeatId } from '#lib/domain/ids.ts';
import { LIMITS } from '#lib/domain/limits.ts';
import type { Situation } from '#lib/domain/method/rights.ts';
import type { DocumentLog } from '#server/store/document-log.ts';
import { admit, memberOf, type Admitted, type FindMember } from './admission.ts';
import type { Clock } from './clock.ts';
import { Paces } from './rate.ts';
import type { Report } from './report.ts';
import { Rooms } from './rooms.ts';
import { SyncSocket } from './socket.ts';
import { refuse, TurnAway } from './turn-away.ts';

export interface SyncDoorParts {
	readonly log: DocumentLog;
	/** Who holds these credentials in this session; asked at the upgrade and again after `sessionChanged`. */
	readonly member: FindMember;
	/** The part of the session that rights depend on, as it is now; undefined when there is no such session. */
	readonly situation: (sessionId: string) => Situation | undefined;
	readonly clock: Clock;
	readonly chance: Chance;
	readonly report?: Report;
}

/** The door of the documents: `GET /sync/<session>/<document>` upgrades to the y-websocket protocol. */
export interface SyncDoor {
	/** The one entry for upgrades below `/sync/`. */
	upgrade(req: IncomingMessage, socket: Duplex, head: Buffer): void;
	/** The board as plain data, as far as it is stored. */
	read(sessionId: string): Promise<Board>;
	/** A change the server makes itself; resolves when it is stored and relayed. `change` looks before it changes. */
	edit<T>(sessionId: string, change: (doc: Y.Doc) => T): Promise<T>;
	/** The whole document as one Yjs update, as far as it is stored: what a page is seeded with. */
	state(sessionId: string): Promise<Uint8Array>;
	/** Roles, seats or the status of the session have changed: every open socket is looked at anew. */
	sessionChanged(sessionId: string): void;
	/** Closes the sockets of a seat. */
	endSeat(sessionId: string, seatId: SeatId, closeCode: number): void;
	/** Removes the stored documents of a session; whoever is in is told that there is no such session. */
	forget(sessionId: string): Promise<void>;
	/** Stores what is under way, tells everybody to come back, and closes all rooms. The log is the caller's to close. */
	close(): Promise<void>;
}

/** How often every socket is looked after: something small is said at least every 20 s (FR-06). */
const WATCH = 10_000;
/** After a restart the devices come back spread over this time. */
const RETURN_WITHIN = 5_000;
/** A device that does not take its leave in this time is cut off. */
const FAREWELL = 1_000;
/** Beyond the limit a frame is told with 4413, far beyond it the line is closed with 1009 before it is read (FR-04). */
const FRAME_MOST = 2 * LIMITS.frame;

export function createSyncDoor(parts: SyncDoorParts): SyncDoor {
	return new Door(parts);
}

class Door implements SyncDoor {
	readonly #parts: SyncDoorParts;
	readonly #report: Report;
	readonly #rooms: Rooms;
	readonly #turnAway: TurnAway;
	readonly #paces = new Paces();
	readonly #sockets = new Map<SyncSocket, string>();
	readonly #upgrades = new WebSocketServer({
		noServer: true,
		clientTracking: false,
		perMessageDeflate: false,
		maxPayload: FRAME_MOST
	});
	#stopWatch: (() => void) | undefined;
	#closing = false;

	constructor(parts: SyncDoorParts) {
		this.#parts = parts;
		this.#report = parts.report ?? (() => {});
		this.#rooms = new Rooms({ ...parts, report: this.#report });
		this.#turnAway = new TurnAway(parts.clock);
		this.#watch();
	}

	upgrade(req: IncomingMessage, socket: Duplex, head: Buffer): void {
		const admission = admit(req, this.#parts);
		if (!admission.ok) {
			const isForBrowsers = admission.fault !== 'wrong_origin';
			if (isForBrowsers) this.#turnAway.tell(req, socket, head, admission.fault);
			else refuse(socket, admission.fault);
			return;
		}
		const fault = this.#crowded(admission);
		if (fault) return this.#turnAway.tell(req, socket, head, fault);
		this.#upgrades.handleUpgrade(req, socket, head, (ws) => this.#welcome(ws, admission));
	}

	async read(sessionId: string): Promise<Board> {
		return this.edit(sessionId, readBoard);
	}

	async edit<T>(sessionId: string, change: (doc: Y.Doc) => T): Promise<T> {
		const room = await this.#rooms.open(sessionId);
		return room.edit(change);
	}

	async state(sessionId: string): Promise<Uint8Array> {
		return this.edit(sessionId, (doc) => Y.encodeStateAsUpdate(doc));
	}

	sessionChanged(sessionId: string): void {
		const situation = this.#parts.situation(sessionId);
		for (const socket of this.#of(sessionId)) {
			if (!situation) socket.turnOut('no_such_session');
			else if (situation.status === 'archived') socket.turnOut('closed');
			else this.#renew(sessionId, socket);
		}
	}

	endSeat(sessionId: string, seatId: SeatId, closeCode: number): void {
		for (const socket of this.#of(sessionId)) if (socket.seat === seatId) socket.close(closeCode);
	}

	async forget(sessionId: string): Promise<void> {
		for (const socket of this.#of(sessionId)) socket.turnOut('no_such_session');
		await this.#rooms.close(sessionId);
		await this.#parts.log.forget(sessionId);
	}

	async close(): Promise<void> {
		this.#closing = true;
		this.#stopWatch?.();
		// What has arrived is stored first, and nothing more is read; sockets are open, so authors hear that it is.
		for (const socket of this.#sockets.keys()) socket.pause();
		await Promise.all((await this.#rooms.all()).map((room) => room.settled()));
		for (const socket of this.#sockets.keys()) this.#sendHome(socket);
		await this.#rooms.closeAll();
	}

	#crowded({ session, member }: Admitted): FaultCode | undefined {
		if (this.#closing || this.#sockets.size >= LIMITS.sockets) return 'unavailable';
		const open = this.#paces.socketsOf(seatName(session, member.seat.id));
		return open >= LIMITS.socketsPerSeat ? 'too_fast' : undefined;
	}

	#welcome(ws: WebSocket, { session, member, credentials, isOurs }: Admitted): void {
		const { clock } = this.#parts;
		const seat = seatName(session, member.seat.id);
		const pace = this.#paces.take(seat, clock.now());
		const socket = new SyncSocket({ ws, member, credentials, isOurs, pace, clock });
		this.#sockets.set(socket, session);
		ws.once('close', () => {
			this.#sockets.delete(socket);
			this.#paces.release(seat);
		});
		// Until the document is loaded nothing is read: TCP keeps what is sent meanwhile.
		socket.pause();
		clock.after(LIMITS.handshake, () => {
			if (!socket.isInStep && socket.isOpen) socket.turnOut('bad_request', 'no step 1');
		});
		this.#rooms.open(session).then(
			(room) => {
				if (socket.isOpen) room.enter(socket);
				socket.resume();
			},
			(error: unknown) => {
				socket.turnOut(isFault(error) ? error.code : 'unavailable');
				socket.resume();
			}
		);
	}

	#renew(sessionId: string, socket: SyncSocket): void {
		const found = memberOf(sessionId, socket.credentials, this.#parts.member);
		if (!found.ok) return socket.turnOut(found.fault);
		if (found.member.seat.id !== socket.seat) return socket.turnOut('may_not');
		socket.renew(found.member);
	}

	#of(sessionId: string): SyncSocket[] {
		return [...this.#sockets].flatMap(([socket, of]) => (of === sessionId ? [socket] : []));
	}

	#watch(): void {
		this.#stopWatch = this.#parts.clock.after(WATCH, () => {
			const now = this.#parts.clock.now();
			for (const socket of this.#sockets.keys()) socket.keepAlive(now);
			this.#watch();
		});
	}

	#sendHome(socket: SyncSocket): void {
		socket.turnOut('unavailable', this.#comeBack());
		socket.resume();
		this.#parts.clock.after(FAREWELL, () => socket.cut());
	}

	/** Each device another moment, so that a whole room does not come back at once. */
	#comeBack(): string {
		const [high = 0, low = 0] = this.#parts.chance(new Uint8Array(2));
		return `retry ${Math.round(((high * 256 + low) / 65_536) * RETURN_WITHIN)}`;
	}
}

function seatName(session: string, seat: string): string {
	return `${session} ${seat}`;
}
