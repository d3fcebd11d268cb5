import type { LiveBoard } from '#lib/live/live-board.svelte.ts';
import { forgetChoices, wipesOnExit } from './kept-choices.ts';
import { forgetPages } from './kept-pages.ts';

/** The neutral page: it needs no connection and shows nothing. */
export const NEUTRAL_PAGE = 'about:blank';

/** How long the copies may take to go; the screen is clear from the first moment. */
const WIPE_WITHIN = 1_500;

/**
 * DP-17: one tap clears the screen and leads to a neutral page. Where it was chosen, the copies on this device and the
 * seats of the session go as well.
 */
export async function leaveQuickly(board: LiveBoard, forgetSeats: string): Promise<void> {
	document.documentElement.replaceChildren();
	if (wipesOnExit()) await Promise.race([wipe(board, forgetSeats), pause()]);
	location.replace(NEUTRAL_PAGE);
}

async function wipe(board: LiveBoard, forgetSeats: string): Promise<void> {
	// A beacon leaves even while the page goes; only the server can take back the cookie of the seats.
	navigator.sendBeacon(forgetSeats, new FormData());
	forgetChoices(board.session.id);
	forgetPages();
	await board.forget();
}

function pause(): Promise<void> {
	return new Promise((done) => setTimeout(done, WIPE_WITHIN));
}
