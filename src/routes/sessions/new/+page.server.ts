import { error, fail, redirect } from '@sveltejs/kit';
import { isAvailable, TEMPLATES } from '#lib/domain/method/templates.ts';
import { services } from '#server/door.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = ({ locals, url }) => {
	if (!locals.account) redirect(303, '/account?to=/sessions/new');
	const only = TEMPLATES.filter(isAvailable);
	return {
		language: locals.language,
		// With one template there is nothing to choose.
		template: url.searchParams.get('template') ?? (only.length === 1 ? (only[0]?.id ?? '') : '')
	};
};

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const { account } = locals;
		if (!account) error(401, { code: 'sign_in', message: 'sign_in' });
		const form = await request.formData();
		const text = (field: string) => String(form.get(field) ?? '').trim();
		const values = {
			title: text('title'),
			focusQuestion: text('focusQuestion'),
			template: text('template'),
			language: text('language') === 'en' ? ('en' as const) : ('ar' as const)
		};
		const made = await services().sessions.create(values, { accountId: account.id });
		if (made.ok) redirect(303, `/s/${made.id}/plan`);
		const field = made.reason === 'invalid' ? String(made.details?.['field']) : 'template';
		return fail(422, { values, field });
	}
};
