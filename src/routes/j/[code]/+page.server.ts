import { error, fail, redirect } from '@sveltejs/kit';
import { joinProblems, joinRequest, readJoinForm } from '#lib/features/joining/join-form.ts';
import { FAULTS, type FaultCode } from '#lib/domain/faults.ts';
import { readJoinCode } from '#lib/domain/text/join-code.ts';
import { services } from '#server/door.ts';
import { deviceOf, keepSeat, seatTokensOf } from '../../cookies.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.js';

function stop(code: FaultCode): never {
	error(FAULTS[code].status, { code, message: code });
}

/** The session behind the code of this address; what leads nowhere ends in the words of +error.svelte. */
async function find(event: RequestEvent | Parameters<PageServerLoad>[0]) {
	const code = readJoinCode(event.params.code);
	if (code === undefined) stop('wrong_code');
	const found = await services().sessions.findByCode(code, deviceOf(event));
	if (!found.ok) stop(found.reason);
	return { code, page: found.page };
}

/** How the request came: over TLS, or in the clear from this machine or over the local network (DP-18). */
function wayTo(url: URL): 'encrypted' | 'plain' | 'this_machine' {
	if (url.protocol === 'https:') return 'encrypted';
	return ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname) ? 'this_machine' : 'plain';
}

export const load: PageServerLoad = async (event) => {
	const { page } = await find(event);
	const { operator, safetyContact } = services().config;
	return {
		...page,
		operator,
		safetyContact,
		host: event.url.host,
		way: wayTo(event.url),
		seatsHere: seatTokensOf(event, page.session.id).length
	};
};

export const actions: Actions = {
	/** Joins, or says what is still missing; what was typed stays. */
	join: async (event) => {
		const { code } = await find(event);
		const values = readJoinForm(await event.request.formData());
		if (values.consent === 'leave') redirect(303, '/j/left');
		const problems = joinProblems(values);
		if (Object.keys(problems).length > 0)
			return fail(422, { values, problems, trouble: undefined });
		const joined = await services().sessions.join(joinRequest(code, values), deviceOf(event));
		if (!joined.ok) {
			const { reason } = joined;
			const status = reason === 'no_such_actor' ? 404 : FAULTS[reason].status;
			return fail(status, { values, problems: {}, trouble: reason });
		}
		const { session, seat, token } = joined;
		const first = seatTokensOf(event, session.id).length === 0;
		keepSeat(event, session.id, token);
		redirect(303, `/s/${session.id}${first ? '' : `?seat=${seat.id}`}`);
	},

	/** Another pseudonym, with everything else as it was typed. */
	suggest: async (event) => {
		const { page } = await find(event);
		const values = readJoinForm(await event.request.formData());
		return { values: { ...values, name: page.suggestedName }, problems: {}, trouble: undefined };
	}
};
