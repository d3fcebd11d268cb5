import { io, type Socket } from 'socket.io-client';
import { randomText } from '#lib/domain/ids.ts';
import type { Seat } from '#lib/domain/entities/seat.ts';
import { currentStage, type Session, type StageRun } from '#lib/domain/entities/session.ts';
import type { Move } from '#lib/domain/method/moves.ts';
import type {
	ClientToServer,
	MoveAnswer,
	Present,
	ServerToClient,
	SessionView
} from '#lib/domain/protocol/control.ts';
import { withChange } from '#lib/domain/protocol/session-change.ts';
import { Clock } from './clock.ts';

/** A move without the id, which the device makes itself. */
export type AskedMove = Move extends infer M ? (M extends Move ? Omit<M, 'id'> : never) : never;
export type EndReason = 'removed' | 'cleared' | 'closing_down';

const ANSWER_WITHIN = 8_000;

/**
 * A session as Svelte state: what the server last told this seat, over the control door. It starts from the view the page
 * was rendered with and goes live with `start()`, in the browser only.
 */
export class LiveSession {
	readonly id: string;
	readonly clock = new Clock();
	readonly #seat: string;
	#view: SessionView = $state.raw() as SessionView;
	#connected = $state(false);
	#cut = $state(false);
	#ended: EndReason | undefined = $state();
	#socket: Socket<ServerToClient, ClientToServer> | undefined;

	constructor(sessionId: string, seatId: string, first: SessionView) {
		this.id = sessionId;
		this.#seat = seatId;
		this.#view = first;
		this.clock.setBy(first.serverNow);
	}

	get view(): SessionView {
		return this.#view;
	}
	get session(): Session {
		return this.#view.session;
	}
	get me(): Seat {
		return this.#view.me;
	}
	get room(): readonly Present[] {
		return this.#view.room;
	}
	get stage(): StageRun | undefined {
		return currentStage(this.#view.session);
	}
	/** True while the control door is open and moves can be made. */
	get connected(): boolean {
		return this.#connected;
	}
	/** True once the control door is known to be shut; opening it for the first time is no trouble to report. */
	get isCut(): boolean {
		return this.#cut;
	}
	/** Why this seat is no longer in the session, once it is not. */
	get ended(): EndReason | undefined {
		return this.#ended;
	}
	/** The server's clock; whoever reads it is told again every quarter of a second. */
	now(): number {
		return this.clock.now;
	}

	/** Opens the control door. Safe to call again. */
	start(): void {
		if (this.#socket) return;
		const socket: Socket<ServerToClient, ClientToServer> = io({
			path: '/control',
			auth: { session: this.id, seat: this.#seat },
			transports: ['websocket', 'polling'],
			reconnectionDelay: 300,
			reconnectionDelayMax: 4_000,
			randomizationFactor: 0.6
		});
		socket.on('connect', () => this.#heard(true));
		socket.on('disconnect', () => this.#heard(false));
		socket.on('connect_error', () => this.#heard(false));
		socket.on('session:changed', (view) => this.#take(view));
		socket.on('session:moved', (change) => this.#take(withChange(this.#view, change)));
		socket.on('session:ended', ({ reason }) => (this.#ended = reason));
		this.#socket = socket;
	}

	#heard(connected: boolean): void {
		this.#connected = connected;
		this.#cut = !connected;
	}

	#take(view: SessionView): void {
		this.clock.setBy(view.serverNow);
		// Whoever is shown the session is in it again, as after a server that closed down and came back.
		this.#ended = undefined;
		this.#view = view;
	}

	/** Asks the server for a move. Sent once more when no answer came, with the same id, so that it counts once. */
	async move(asked: AskedMove): Promise<MoveAnswer> {
		const move = { ...asked, id: randomText(16) } as Move;
		return this.#ask((socket) => socket.emitWithAck('session:move', move));
	}

	/** Changes the name shown, everywhere (DP-02). */
	async rename(name: string): Promise<{ ok: true } | { ok: false; reason: string }> {
		return this.#ask((socket) => socket.emitWithAck('seat:rename', { name }));
	}

	async #ask<T>(
		send: (socket: ReturnType<Socket<ServerToClient, ClientToServer>['timeout']>) => Promise<T>
	): Promise<T | { ok: false; reason: string }> {
		for (let tries = 0; tries < 2 && this.#socket?.connected; tries++) {
			try {
				return await send(this.#socket.timeout(ANSWER_WITHIN));
			} catch {
				// No answer in time: the line is bad, and the same message again does no harm.
			}
		}
		return { ok: false, reason: 'offline' };
	}

	destroy(): void {
		this.#socket?.disconnect();
		this.#socket = undefined;
	}
}
