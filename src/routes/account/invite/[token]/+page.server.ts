import { fail, redirect } from '@sveltejs/kit';
import { problemOfAnswer } from '#lib/features/account/account-trouble.ts';
import { deviceName } from '#lib/features/account/device-name.ts';
import { services } from '#server/door.ts';
import { keepAccount } from '../../../cookies.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = ({ params }) => ({
	open: services().accounts.inviteIsOpen(params.token)
});

export const actions: Actions = {
	/** Makes one more facilitator's account; the link then has done its work. */
	default: async (event) => {
		const form = await event.request.formData();
		const text = (field: string) => String(form.get(field) ?? '').trim();
		const values = { name: text('name'), login: text('login') };
		const answer = await services().accounts.acceptInvite({
			...values,
			token: event.params.token,
			password: String(form.get('password') ?? ''),
			device: deviceName(event.request.headers.get('user-agent') ?? '')
		});
		if (!answer.ok)
			return fail(answer.reason === 'not_found' ? 404 : 422, {
				problem: problemOfAnswer(answer),
				values
			});
		keepAccount(event, answer.ticket);
		redirect(303, '/sessions');
	}
};
