import { fail, redirect } from '@sveltejs/kit';
import { services } from '#server/door.ts';
import { deviceOf, dropSeat, keepSeat, seatTokensOf, sessionsOfDevice } from '../cookies.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.js';

type Visit = RequestEvent | Parameters<PageServerLoad>[0];

/** The seats of this device in one session, with what the page says of the session; undefined when it is gone. */
async function group(event: Visit, sessionId: string) {
	const { sessions } = services();
	const seatTokens = seatTokensOf(event, sessionId);
	const seats = sessions.seatsOfDevice(sessionId, seatTokens);
	const held = sessions.member(sessionId, { seatTokens });
	if (seats.length === 0 || !held.ok) return undefined;
	const { session } = await sessions.view(sessionId, held.member);
	const open = session.status !== 'closed' && session.status !== 'archived';
	return {
		id: sessionId,
		title: session.title,
		joinCode: open ? session.joinCode : undefined,
		seats: seats.map(({ id, name, role }) => ({ id, name, role }))
	};
}

export const load: PageServerLoad = async (event) => {
	const groups = await Promise.all(sessionsOfDevice(event).map((id) => group(event, id)));
	return { sessions: groups.filter((one) => one !== undefined) };
};

/** The seat a form of this page names, when this device holds it. */
async function chosen(event: RequestEvent) {
	const form = await event.request.formData();
	const sessionId = String(form.get('session') ?? '');
	const seat = String(form.get('seat') ?? '');
	const seatTokens = seatTokensOf(event, sessionId);
	const token = seatTokens.find((one) => one.startsWith(`${seat}.`));
	const held = services().sessions.member(sessionId, { seatTokens, seat });
	return token !== undefined && held.ok
		? { sessionId, seat, token, member: held.member }
		: undefined;
}

export const actions: Actions = {
	/** Takes a seat here with the code shown on another device. */
	take: async (event) => {
		const typed = String((await event.request.formData()).get('code') ?? '').slice(0, 40);
		const taken = services().sessions.takeSeat(typed, deviceOf(event));
		if (!taken.ok)
			return fail(taken.reason === 'too_fast' ? 429 : 404, { typed, trouble: taken.reason });
		keepSeat(event, taken.sessionId, taken.token);
		redirect(303, `/s/${taken.sessionId}?seat=${taken.seat.id}`);
	},

	/** Shows a code that takes a seat of this device to another one. */
	code: async (event) => {
		const held = await chosen(event);
		if (!held) return fail(404, { trouble: 'gone' as const });
		const { token } = services().sessions.seatCode(held.sessionId, held.member);
		return { seat: held.seat, code: token };
	},

	/** Takes a seat off this device; what was written stays on the board. */
	leave: async (event) => {
		const held = await chosen(event);
		if (!held) return fail(404, { trouble: 'gone' as const });
		services().sessions.leave(held.sessionId, held.token);
		dropSeat(event, held.sessionId, held.token);
		redirect(303, '/seat');
	}
};
