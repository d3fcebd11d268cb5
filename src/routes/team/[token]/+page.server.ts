import { redirect } from '@sveltejs/kit';
import { services } from '#server/door.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** A co-facilitator link: it takes an account, and works once. */
export const load: PageServerLoad = ({ locals, url }) => {
	if (!locals.account) redirect(303, `/account?to=${encodeURIComponent(url.pathname)}`);
	return { name: locals.account.name };
};

export const actions: Actions = {
	default: ({ locals, params, url }) => {
		if (!locals.account) redirect(303, `/account?to=${encodeURIComponent(url.pathname)}`);
		const taken = services().sessions.acceptCofacilitator(params.token, locals.account.id);
		if (!taken.ok) return { gone: true };
		redirect(303, `/s/${taken.sessionId}/facilitate`);
	}
};
