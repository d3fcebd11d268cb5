import type { Seat } from '../entities/seat.ts';
import type { Session } from '../entities/session.ts';
import type { Gate } from '../method/gates.ts';
import type { Move } from '../method/moves.ts';
import type { SessionChange } from './session-change.ts';

/** Somebody in the room, as others may see her. */
export interface Present extends Seat {
	/** True while a device of hers is connected. */
	readonly online: boolean;
}

/** All a seat may see of the session: sent whole on connecting, then what changes of it. */
export interface SessionView {
	readonly session: Session;
	/** The clock of the server at sending, to set the timer by. */
	readonly serverNow: number;
	readonly me: Seat;
	readonly room: readonly Present[];
	/** What the current stage still must leave behind; empty when it may end. Only for the facilitation team. */
	readonly gates: readonly Gate[];
	/** The address people join at. */
	readonly joinUrl: string;
}

export type MoveAnswer =
	{ ok: true; revision: number } | { ok: false; reason: string; gates?: readonly Gate[] };

/** Up: from the device to the server; every message is answered. */
export interface ClientToServer {
	'session:move': (move: Move, answer: (result: MoveAnswer) => void) => void;
	'seat:rename': (
		ask: { name: string },
		answer: (result: { ok: true } | { ok: false; reason: string }) => void
	) => void;
}

/** Down: from the server to the devices. */
export interface ServerToClient {
	/** The whole view, once after connecting. */
	'session:changed': (view: SessionView) => void;
	/** What became different since. */
	'session:moved': (change: SessionChange) => void;
	'session:ended': (why: { reason: 'removed' | 'cleared' | 'closing_down' }) => void;
}
