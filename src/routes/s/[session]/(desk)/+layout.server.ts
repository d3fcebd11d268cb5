import { ROOTS } from '#lib/domain/entities/roots.ts';
import type { Board } from '#lib/domain/document/layout.ts';
import { qrPath } from '#lib/ui/qr-path.ts';
import { services } from '#server/door.ts';
import { memberOf } from '../guard.ts';
import type { LayoutServerLoad } from './$types.js';

const EMPTY = Object.fromEntries(ROOTS.map((root) => [root, []])) as unknown as Board;

/** The session, its board and its join address with the QR code, for the pages of the laptop and of the projector. */
export const load: LayoutServerLoad = async (event) => {
	const { sessions, boards } = services();
	const member = memberOf(event);
	const view = await sessions.view(event.params.session, member);
	// A code that was changed asks for another picture; the page says so by this name.
	event.depends('warsha:join');
	return {
		view,
		// DP-06: whoever waits to be admitted sees nothing of the board.
		board: member.seat.state === 'admitted' ? await boards.read(event.params.session) : EMPTY,
		qr: qrPath(view.joinUrl)
	};
};
