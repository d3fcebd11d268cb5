import { createContext } from 'svelte';
import type { LiveBoard } from '#lib/live/live-board.svelte.ts';
import type { LiveSession } from '#lib/live/live-session.svelte.ts';

/** The session and its board, one pair for all pages of the room: going to the boards and back keeps the connection. */
export interface Room {
	readonly session: LiveSession;
	readonly board: LiveBoard;
	/** Opens the sheet about oneself and this device. */
	readonly showMe: () => void;
}

export const [getRoom, setRoom] = createContext<Room>();
