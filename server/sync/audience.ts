import * as Y from 'yjs';
import { LIMITS } from '#lib/domain/limits.ts';
import type { Clock } from './clock.ts';
import { awarenessFrame, updateFrame } from './frames.ts';
import { Presence } from './presence.ts';
import type { SyncSocket } from './socket.ts';

/** Presence of all who moved in this time goes out as one frame. */
const PRESENCE_TICK = 50;
const LOOK_AT_SLOW = 250;
/** A socket that takes nothing for this long is cut. */
const SLOW_MOST = 30_000;

/**
 * Everybody in a room, and how they are told: each frame is encoded once, and a socket that does not keep up gets nothing
 * more until it has drained, then everything since in one update (RM-06, FR-07).
 */
export class Audience {
	readonly sockets = new Set<SyncSocket>();
	readonly #presence = new Presence();
	readonly #clock: Clock;
	readonly #onDrained: (socket: SyncSocket) => void;
	#presencePlanned = false;
	#slowPlanned = false;

	/** @param onDrained this socket takes frames again; `catchUp` with it once all that is in the document is stored. */
	constructor(clock: Clock, onDrained: (socket: SyncSocket) => void) {
		this.#clock = clock;
		this.#onDrained = onDrained;
	}

	enter(socket: SyncSocket): void {
		this.sockets.add(socket);
		this.tellPresence(socket);
	}

	leave(socket: SyncSocket): void {
		this.sockets.delete(socket);
		if (this.#presence.leave(socket, this.#clock.now())) this.#planPresence();
	}

	/** Tells everybody in step what is new and stored. `before`: the state without it. */
	relay(update: Uint8Array, before: ReadonlyMap<number, number>): void {
		const frame = updateFrame(update);
		for (const socket of this.sockets)
			if (socket.isInStep && this.#keepsUp(socket, before)) socket.send(frame);
	}

	/** Sends a slow socket what it missed, now that it has drained. `doc` holds only what is stored. */
	catchUp(socket: SyncSocket, doc: Y.Doc): void {
		if (!socket.behind) return;
		const vector = Y.encodeStateVector(new Map(socket.behind.vector));
		socket.behind = undefined;
		socket.send(updateFrame(Y.encodeStateAsUpdate(doc, vector)));
		this.tellPresence(socket);
	}

	/** A socket shows who it is, or hides. Throws `Malformed`. */
	hear(socket: SyncSocket, entries: Uint8Array): void {
		if (this.#presence.hear(socket, entries, this.#clock.now())) this.#planPresence();
	}

	/** Tells one socket who is here. */
	tellPresence(socket: SyncSocket): void {
		const everybody = this.#presence.everybody();
		if (everybody) socket.send(awarenessFrame(everybody));
	}

	#keepsUp(socket: SyncSocket, before: ReadonlyMap<number, number>): boolean {
		if (!socket.behind && socket.buffered > LIMITS.socketBuffer) {
			socket.behind = { vector: before, since: this.#clock.now() };
			this.#planSlow();
		}
		return !socket.behind;
	}

	#planPresence(): void {
		if (this.#presencePlanned) return;
		this.#presencePlanned = true;
		this.#clock.after(PRESENCE_TICK, () => {
			this.#presencePlanned = false;
			const news = this.#presence.news();
			if (news) this.#showAll(awarenessFrame(news));
		});
	}

	/** Presence is told anew when a slow socket catches up, so what it misses meanwhile need not be kept. */
	#showAll(frame: Uint8Array): void {
		for (const socket of this.sockets)
			if (!socket.behind && socket.buffered <= LIMITS.socketBuffer) socket.send(frame);
	}

	#planSlow(): void {
		if (this.#slowPlanned) return;
		this.#slowPlanned = true;
		this.#clock.after(LOOK_AT_SLOW, () => {
			this.#slowPlanned = false;
			this.#lookAtSlow();
		});
	}

	#lookAtSlow(): void {
		const now = this.#clock.now();
		for (const socket of this.sockets) {
			if (!socket.behind) continue;
			if (socket.buffered < LIMITS.socketBuffer / 4) this.#onDrained(socket);
			else if (now - socket.behind.since > SLOW_MOST) socket.cut();
			this.#planSlow();
		}
	}
}
