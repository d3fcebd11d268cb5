import type { RawData, WebSocket } from 'ws';
import { FAULTS, type FaultCode } from '#lib/domain/faults.ts';
import { LIMITS } from '#lib/domain/limits.ts';
import type { Asker } from '#lib/domain/method/rights.ts';
import type { Credentials, Member } from '#server/contract.ts';
import type { Clock } from './clock.ts';
import { readFrame, STILL_HERE, type Frame } from './frames.ts';
import type { Bearer } from './presence.ts';
import type { Pace } from './rate.ts';
import { Malformed } from './update-parts.ts';

/** Close codes of the WebSocket protocol itself. */
export const CLOSE = { normal: 1000, malformed: 1008 } as const;
/** Nothing was said for this long: say something small (FR-06: at least every 20 s, the watch included). */
const QUIET = 9_500;
/** So many unanswered pings: the other end is gone, and the kernel has not noticed. */
const PINGS_UNANSWERED = 2;
/** Document bytes a socket may have waiting for the room before it is paused. */
const WAITING_MOST = LIMITS.frame;

export interface SocketParts {
	readonly ws: WebSocket;
	readonly member: Member;
	readonly credentials: Credentials;
	/** True for our own provider, which understands the private messages. */
	readonly isOurs: boolean;
	readonly pace: Pace;
	readonly clock: Clock;
}

/** What a socket brings: its frames in order, and its end. */
export interface Listener {
	frame(socket: SyncSocket, frame: Frame): void;
	gone(socket: SyncSocket): void;
	/** A defect of ours while taking in a frame. */
	failed(socket: SyncSocket, error: unknown): void;
}

/**
 * One sync socket: frames in, frames out. The first three of the steps for everything from outside are here (size, rate,
 * shape); role, stage, applying and answering are the room's.
 */
export class SyncSocket implements Bearer {
	readonly #parts: SocketParts;
	#member: Member;
	#listener: Listener | undefined;
	#pauses = 0;
	#waiting = 0;
	#saidAt: number;
	#pings = 0;
	hasShownItself = false;
	/** It has asked for the document and got it; from then on it hears the changes. */
	isInStep = false;
	/** Document messages of this socket the server has answered for. */
	answered = 0;
	/** How often it sent what hangs on something unknown. */
	gaps = 0;
	/** It was asked to send everything anew, and nothing is saved for it until it did. */
	isResending = false;
	/** Why an update of it was refused, once one was: all it sends later may hang on that. */
	refusedFor: string | undefined;
	/** The state it had when it stopped taking frames, and since when; undefined while it keeps up. */
	behind: { readonly vector: ReadonlyMap<number, number>; readonly since: number } | undefined;

	constructor(parts: SocketParts) {
		this.#parts = parts;
		this.#member = parts.member;
		this.#saidAt = parts.clock.now();
		const { ws } = parts;
		// FR-03: without a listener one bad frame header would end the process.
		ws.on('error', () => ws.terminate());
		ws.on('message', (data, isBinary) => this.#read(data, isBinary));
		ws.on('pong', () => (this.#pings = 0));
		ws.on('close', () => this.#listener?.gone(this));
	}

	get member(): Member {
		return this.#member;
	}
	get credentials(): Credentials {
		return this.#parts.credentials;
	}
	get seat(): string {
		return this.#member.seat.id;
	}
	get isOurs(): boolean {
		return this.#parts.isOurs;
	}
	get isOpen(): boolean {
		return this.#parts.ws.readyState === this.#parts.ws.OPEN;
	}
	get asker(): Asker {
		return this.#member.seat;
	}
	/** Bytes handed over and not yet taken by the network. */
	get buffered(): number {
		return this.#parts.ws.bufferedAmount;
	}

	/** From now on frames are read; until then the socket is paused and TCP keeps them. */
	listenTo(listener: Listener): void {
		this.#listener = listener;
	}

	/** The seat may have another role by now. */
	renew(member: Member): void {
		this.#member = member;
	}

	/** Stops reading; every pause needs its `resume`. */
	pause(): void {
		if (this.#pauses++ === 0) this.#parts.ws.pause();
	}
	resume(): void {
		if (--this.#pauses === 0) this.#parts.ws.resume();
	}

	/** Sends a frame, however full the buffer is; `Room` looks at `buffered` first. */
	send(frame: Uint8Array): void {
		if (!this.isOpen) return;
		this.#saidAt = this.#parts.clock.now();
		this.#parts.ws.send(frame, { binary: true });
	}

	/** Closes with a code of the fault catalogue. */
	turnOut(fault: FaultCode, reason: string = fault): void {
		this.close(FAULTS[fault].close, reason);
	}
	close(code: number, reason = ''): void {
		this.#parts.ws.close(code, reason);
	}
	/** Ends the connection without a word: the other end does not read. */
	cut(): void {
		this.#parts.ws.terminate();
	}

	/** Called by the watch: keeps stock clients from hanging up, and finds lines that are dead. */
	keepAlive(now: number): void {
		if (!this.isOpen) return;
		if (this.#pauses === 0) this.#ping();
		if (now - this.#saidAt >= QUIET) this.send(STILL_HERE);
	}

	/** A paused socket is not asked: its answer would not be read. */
	#ping(): void {
		if (this.#pings >= PINGS_UNANSWERED) return this.cut();
		this.#pings += 1;
		this.#parts.ws.ping();
	}

	/** The room is done with this many document bytes of the socket. */
	digested(bytes: number): void {
		const before = this.#waiting;
		this.#waiting -= bytes;
		if (before > WAITING_MOST && this.#waiting <= WAITING_MOST) this.resume();
	}

	#read(data: RawData, isBinary: boolean): void {
		const bytes = data as Uint8Array;
		if (!this.isOpen || !this.#listener) return;
		if (bytes.length > LIMITS.frame) return this.turnOut('too_large');
		if (!this.#isInTime()) return;
		try {
			if (!isBinary) throw new Malformed('a text frame');
			const frame = readFrame(bytes);
			if (frame.kind === 'update') this.#waitFor(frame.update.length);
			this.#listener.frame(this, frame);
		} catch (error) {
			if (error instanceof Malformed) this.close(CLOSE.malformed, 'malformed');
			else this.#listener.failed(this, error);
		}
	}

	/** FR-04: too fast means that the socket is not read for a while. */
	#isInTime(): boolean {
		const { pace, clock } = this.#parts;
		const wait = pace.count(clock.now());
		if (wait === 0) return true;
		if (pace.isAbused(clock.now())) {
			this.turnOut('too_fast');
			return false;
		}
		this.pause();
		clock.after(wait, () => this.resume());
		return true;
	}

	#waitFor(bytes: number): void {
		const before = this.#waiting;
		this.#waiting += bytes;
		if (before <= WAITING_MOST && this.#waiting > WAITING_MOST) this.pause();
	}
}
