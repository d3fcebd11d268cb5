import type * as Y from 'yjs';
import type { Board } from '#lib/domain/document/layout.ts';
import type { Chance, SeatId } from '#lib/domain/ids.ts';
import type { Addresses } from '../addresses.ts';
import type { Config } from '../config.ts';
import type { Accounts } from '../contract.ts';
import type { Log } from '../log.ts';
import type { Database } from '../store/database.ts';
import type { SessionStates } from './session-states.ts';

/** The merged boards, as the sessions use them. */
export interface BoardDoor {
	read(sessionId: string): Promise<Board>;
	/** Changes a board through the same store-then-relay path as a device. */
	edit<T>(sessionId: string, change: (doc: Y.Doc) => T): Promise<T>;
	/** Drops what is stored of a board. */
	forget(sessionId: string): Promise<void>;
}

/** What the live doors must hear of at once. */
export interface Notices {
	/** Somebody sees a session differently from now on. */
	changed(sessionId: string): void;
	/** Somebody came in, or is called otherwise. */
	roomChanged(sessionId: string): void;
	/** A seat ends: its sockets close. */
	seatEnded(sessionId: string, seatId: SeatId): void;
	/** A session is gone with all it held. */
	cleared(sessionId: string): void;
	/** True while a device of this seat is connected. */
	isOnline(sessionId: string, seatId: SeatId): boolean;
}

/** What the parts of the session service share. */
export interface Context {
	readonly database: Database;
	readonly states: SessionStates;
	readonly config: Config;
	readonly addresses: Addresses;
	readonly accounts: Pick<Accounts, 'validate' | 'bearer'>;
	readonly boards: BoardDoor;
	readonly notices: Notices;
	readonly log: Log;
	readonly clock: () => number;
	readonly chance: Chance;
}
