import { createContext } from 'svelte';
import type { LiveBoard } from '#lib/live/live-board.svelte.ts';
import type { LiveSession } from '#lib/live/live-session.svelte.ts';

/** What the pages of a session share on a laptop: the session and its board, live. */
export interface Desk {
	readonly session: LiveSession;
	readonly board: LiveBoard;
}

export const [getDesk, setDesk] = createContext<Desk>();
