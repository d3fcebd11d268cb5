import { error, redirect } from '@sveltejs/kit';
import { findTemplate } from '#lib/domain/method/templates.ts';
import { services } from '#server/door.ts';
import { teamMemberOf } from '../team-only.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
	teamMemberOf(event);
	const { view } = await event.parent();
	const { id } = view.session.template;
	return { templateTitle: findTemplate(id)?.title ?? { ar: id, en: id } };
};

export const actions: Actions = {
	/** A link that makes another account a co-facilitator of this session. */
	cofacilitator: (event) => {
		const member = teamMemberOf(event);
		const ticket = services().sessions.inviteCofacilitator(event.params.session, member);
		const url = new URL(`/team/${ticket.token}`, event.url.origin);
		return { link: { url: url.href, expiresAt: ticket.expiresAt } };
	},

	/** Removes a draft, a demo or a rehearsal with all it holds. */
	clear: async (event) => {
		const member = teamMemberOf(event);
		const cleared = await services().sessions.clear(event.params.session, member);
		if (!cleared.ok) error(403, { code: cleared.reason, message: cleared.reason });
		redirect(303, '/sessions');
	}
};
