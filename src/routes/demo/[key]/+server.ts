import { error, redirect } from '@sveltejs/kit';
import { services } from '#server/door.ts';
import { deviceOf, keepSeat } from '../../cookies.ts';
import type { RequestHandler } from './$types.js';

/** The link `npm run demo` prints: takes the facilitator's seat of that demo to this browser, once. */
export const GET: RequestHandler = (event) => {
	const taken = services().sessions.takeSeat(event.params.key, deviceOf(event));
	if (!taken.ok) error(404, { code: 'not_found', message: 'not_found' });
	keepSeat(event, taken.sessionId, taken.token);
	redirect(303, `/s/${taken.sessionId}/facilitate`);
};
