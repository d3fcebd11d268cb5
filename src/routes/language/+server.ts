import { redirect } from '@sveltejs/kit';
import { isLocale } from '#lib/paraglide/runtime.js';
import { keepLanguage, ownPath } from '../cookies.ts';
import type { RequestHandler } from './$types.js';

/** The language switch of every page: keeps the choice and leads back to where one was. */
export const POST: RequestHandler = async (event) => {
	const form = await event.request.formData();
	const language = form.get('language');
	if (isLocale(language)) keepLanguage(event, language);
	redirect(303, ownPath(form.get('back')));
};

/** Somebody who opens the address itself is led home. */
export const GET: RequestHandler = () => redirect(303, '/');
