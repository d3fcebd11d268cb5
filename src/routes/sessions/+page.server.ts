import { error, fail, redirect } from '@sveltejs/kit';
import { LIMITS } from '#lib/domain/limits.ts';
import { services } from '#server/door.ts';
import { credentialsOf } from '../cookies.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.js';

export const load: PageServerLoad = ({ locals }) => {
	if (!locals.account) redirect(303, '/account?to=/sessions');
	return { sessions: services().sessions.list(locals.account.id), demo: services().demo.on };
};

/** The file of an import as data; undefined when it is no JSON or larger than one may be. */
async function uploaded(event: RequestEvent): Promise<unknown> {
	const file = (await event.request.formData()).get('file');
	if (!(file instanceof File) || file.size > LIMITS.importFile) return undefined;
	try {
		return JSON.parse(await file.text());
	} catch {
		return undefined; // said to the person as "not one of our files"
	}
}

export const actions: Actions = {
	/** A new session made of an exported file. */
	import: async (event) => {
		const { account } = event.locals;
		if (!account) error(401, { code: 'sign_in', message: 'sign_in' });
		const file = await uploaded(event);
		if (file === undefined) return fail(422, { reason: 'invalid' as const });
		const made = await services().sessions.importFile(file, { accountId: account.id });
		if (!made.ok) return fail(422, { reason: made.reason });
		redirect(303, `/s/${made.id}/plan`);
	},

	/** Clears a draft, a demo or a rehearsal away with all it holds. */
	clear: async (event) => {
		const sessionId = String((await event.request.formData()).get('session') ?? '');
		const { sessions } = services();
		const held = sessions.member(sessionId, credentialsOf(event, sessionId));
		if (!held.ok) return fail(403, { reason: 'may_not' as const });
		const cleared = await sessions.clear(sessionId, held.member);
		return cleared.ok ? { cleared: true } : fail(403, { reason: cleared.reason });
	}
};
