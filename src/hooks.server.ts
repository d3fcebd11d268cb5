import type { Handle, HandleServerError } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { getTextDirection } from '#lib/paraglide/runtime.js';
import { paraglideMiddleware } from '#lib/paraglide/server.js';
import { services } from '#server/door.ts';

const YEAR = 60 * 60 * 24 * 365;
const ACCOUNT_COOKIE = 'account';
const LANGUAGE_COOKIE = 'language';

/** The language of the person: her choice, else her browser's, else Arabic. */
const language: Handle = ({ event, resolve }) =>
	paraglideMiddleware(event.request, ({ request, locale }) => {
		event.request = request;
		event.locals.language = locale;
		const chosen = event.cookies.get(LANGUAGE_COOKIE) !== undefined;
		// Written on the first page, so that server and browser cannot decide differently later. The page reads it too.
		if (!chosen && request.headers.get('accept')?.includes('text/html'))
			event.cookies.set(LANGUAGE_COOKIE, locale, {
				path: '/',
				maxAge: YEAR,
				sameSite: 'lax',
				httpOnly: false,
				secure: event.url.protocol === 'https:'
			});
		return resolve(event, {
			transformPageChunk: ({ html }) =>
				html.replace('%lang%', locale).replace('%dir%', getTextDirection(locale))
		});
	});

/** The facilitator whose account cookie came with the request. */
const account: Handle = ({ event, resolve }) => {
	const token = event.cookies.get(ACCOUNT_COOKIE);
	const held = token === undefined ? undefined : services().accounts.validate(token);
	event.locals.account = held?.account;
	const options = {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: event.url.protocol === 'https:'
	} as const;
	if (held?.renewed)
		event.cookies.set(ACCOUNT_COOKIE, held.renewed.token, {
			...options,
			expires: new Date(held.renewed.expiresAt)
		});
	if (token !== undefined && !held) event.cookies.delete(ACCOUNT_COOKIE, options);
	return resolve(event);
};

const HEADERS = {
	// DP-32: where somebody comes from is nobody's business.
	'referrer-policy': 'same-origin',
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY',
	'cross-origin-resource-policy': 'same-origin',
	// DP-19: nothing of the device is handed to anybody; the camera reads a QR on our own pages only.
	'permissions-policy': 'camera=(self), geolocation=(), microphone=(), browsing-topics=()'
};

/** Security headers of every answer. The content security policy stands in svelte.config.js, which knows its nonces. */
const headers: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	for (const [name, value] of Object.entries(HEADERS)) response.headers.set(name, value);
	// Browsers heed these two only over TLS, and complain of them elsewhere.
	if (event.url.protocol === 'https:') {
		response.headers.set('strict-transport-security', `max-age=${YEAR}`);
		response.headers.set('cross-origin-opener-policy', 'same-origin');
	}
	// DP-17: nothing of a session stays in the caches between us and the device, nor behind the back button.
	if (!response.headers.has('cache-control'))
		response.headers.set('cache-control', 'private, no-store');
	return response;
};

export const handle = sequence(headers, language, account);

/** What a person may see of an error nobody expected: its code. The rest goes to the log, without content. */
export const handleError: HandleServerError = ({ error, status, event }) => {
	const code = status === 404 ? 'not_found' : status === 413 ? 'too_large' : 'internal';
	if (status >= 500) services().log.error({ event: 'defect', route: event.route.id, err: error });
	return { code, message: code };
};
