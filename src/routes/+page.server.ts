import { fail, redirect } from '@sveltejs/kit';
import { readJoinCode } from '#lib/domain/text/join-code.ts';
import { services } from '#server/door.ts';
import { deviceOf } from './cookies.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = ({ locals }) => {
	const { config, demo, accounts } = services();
	return {
		operator: config.operator,
		demo: demo.on,
		signedIn: locals.account !== undefined,
		needsSetUp: accounts.needsSetUp()
	};
};

const STATUS = { wrong_code: 404, closed: 410, full: 409, too_fast: 429 } as const;

export const actions: Actions = {
	/** A code leads to its join page; what leads nowhere stays as it was typed. */
	join: async (event) => {
		const typed = String((await event.request.formData()).get('code') ?? '').slice(0, 40);
		const code = readJoinCode(typed);
		if (code === undefined)
			return fail(422, { typed, reason: typed.trim() === '' ? 'empty' : 'not_six_digits' });
		const found = await services().sessions.findByCode(code, deviceOf(event));
		if (!found.ok) return fail(STATUS[found.reason], { typed, reason: found.reason });
		redirect(303, `/j/${code}`);
	}
};
