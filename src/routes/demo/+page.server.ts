import { error, fail, redirect } from '@sveltejs/kit';
import { services } from '#server/door.ts';
import { deviceOf, keepSeat } from '../cookies.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = () => {
	if (!services().demo.on) error(404, { code: 'not_found', message: 'not_found' });
};

const WAYS = ['facilitate', 'participant', 'screen'] as const;

export const actions: Actions = {
	/** Opens the demo of this device, or finds the one it has, and goes to the chosen view of it. */
	default: async (event) => {
		const form = await event.request.formData();
		const way = WAYS.find((one) => one === form.get('way')) ?? 'facilitate';
		const { demo } = services();
		const opened = await demo.open({ device: deviceOf(event), language: event.locals.language });
		if (!opened.ok) return fail(opened.reason === 'off' ? 404 : 503, { reason: opened.reason });
		keepSeat(event, opened.sessionId, opened.facilitatorToken);
		redirect(303, way === 'participant' ? `/j/${opened.code}` : `/s/${opened.sessionId}/${way}`);
	}
};
