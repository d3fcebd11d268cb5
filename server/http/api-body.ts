import type { IncomingMessage } from 'node:http';

/** What a browser's form may send, and what programs send that say nothing of what they send. */
const FORM = /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/i;

/**
 * Lets the API read every body as JSON. SvelteKit refuses forms of other sites in plain text before a route is asked; the
 * API changes nothing by cookies, so it needs no such guard and answers in its own words.
 */
export function readAsJson(req: IncomingMessage): void {
	const type = req.headers['content-type'];
	if (!req.url?.startsWith('/api/') || (type !== undefined && !FORM.test(type))) return;
	if (req.method !== 'GET' && req.method !== 'HEAD')
		req.headers['content-type'] = 'application/json';
}
