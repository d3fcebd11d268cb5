import { services } from '#server/door.ts';
import { seatTokensOf } from '../../../cookies.ts';
import { memberOf } from '../guard.ts';
import type { LayoutServerLoad } from './$types.js';
import { firstBoard, leanView, NO_BOARD } from './first-view.ts';

/** The session and what this seat may see of the board now, so that the page can be read before any script has arrived. */
export const load: LayoutServerLoad = async (event) => {
	const { sessions, boards, config } = services();
	const member = memberOf(event);
	const { session } = event.params;
	const view = await sessions.view(session, member);
	// DP-06: whoever waits to be admitted sees nothing of the board. The shell a device keeps holds nothing of it either.
	const isShell = event.request.headers.get('x-warsha-shell') === 'yes';
	const shown = member.seat.state === 'admitted' && !isShell;
	const place = event.untrack(() => event.url.pathname.split('/')[4]);
	return {
		view: leanView(view),
		board: shown ? firstBoard(await boards.read(session), view.session, place) : NO_BOARD,
		seats: sessions.seatsOfDevice(session, seatTokensOf(event, session)),
		consent: { body: config.operator, contact: config.safetyContact },
		origin: event.url.origin
	};
};
