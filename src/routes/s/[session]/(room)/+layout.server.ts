import { ROOTS } from '#lib/domain/entities/roots.ts';
import type { Board } from '#lib/domain/document/layout.ts';
import { services } from '#server/door.ts';
import { seatTokensOf } from '../../../cookies.ts';
import { memberOf } from '../guard.ts';
import type { LayoutServerLoad } from './$types.js';

const EMPTY = Object.fromEntries(ROOTS.map((root) => [root, []])) as unknown as Board;

/** The session and the board as this seat may see them now, so that the page can be read before any script has arrived. */
export const load: LayoutServerLoad = async (event) => {
	const { sessions, boards, config } = services();
	const member = memberOf(event);
	const { session } = event.params;
	const view = await sessions.view(session, member);
	// DP-06: whoever waits to be admitted sees nothing of the board.
	const admitted = member.seat.state === 'admitted';
	return {
		view,
		board: admitted ? await boards.read(session) : EMPTY,
		seats: sessions.seatsOfDevice(session, seatTokensOf(event, session)),
		consent: { body: config.operator, contact: config.safetyContact },
		origin: event.url.origin
	};
};
