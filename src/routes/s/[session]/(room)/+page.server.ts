import { error, redirect } from '@sveltejs/kit';
import { services } from '#server/door.ts';
import { dropSeat, keepSeat, seatTokensOf } from '../../../cookies.ts';
import { memberOf } from '../guard.ts';
import type { Actions, RequestEvent } from './$types.js';

/** The token of a seat among those this device holds: a token begins with the id of its seat. */
function tokenOf(event: RequestEvent, seat: string): string | undefined {
	const tokens = seatTokensOf(event, event.params.session);
	return tokens.find((token) => token.startsWith(`${seat}.`));
}

export const actions: Actions = {
	/** A code that takes this seat to another device. */
	seat_code: (event) => {
		const ticket = services().sessions.seatCode(event.params.session, memberOf(event));
		return { code: ticket.token, expiresAt: ticket.expiresAt };
	},

	/** Another seat of this device becomes the one that writes. */
	switch: async (event) => {
		const seat = String((await event.request.formData()).get('seat') ?? '');
		const token = tokenOf(event, seat);
		if (!token) error(403, { code: 'may_not', message: 'may_not' });
		keepSeat(event, event.params.session, token);
		redirect(303, `/s/${event.params.session}`);
	},

	/** Gives the seat back: it is no longer on this device, what was written stays. */
	leave: (event) => {
		const token = tokenOf(event, memberOf(event).seat.id);
		if (token) {
			services().sessions.leave(event.params.session, token);
			dropSeat(event, event.params.session, token);
		}
		redirect(303, '/j/left');
	},

	/** DP-17: the quick exit takes every seat of this session off the device; they can be had again with a seat code. */
	forget: (event) => {
		for (const token of seatTokensOf(event, event.params.session))
			dropSeat(event, event.params.session, token);
	}
};
