import type { IncomingMessage } from 'node:http';

/** Where a request really came in, in headers of our own that no client can set. */
export const LOCATION_HEADERS = {
	protocol: 'x-internal-proto',
	host: 'x-internal-host',
	address: 'x-internal-address'
} as const;

/** The entry the outermost trusted proxy wrote: each proxy adds its own at the end of the list. */
function trusted(value: string | string[] | undefined, hops: number): string | undefined {
	if (hops === 0 || value === undefined) return undefined;
	const list = String(value)
		.split(',')
		.map((entry) => entry.trim());
	return list[Math.max(0, list.length - hops)] || undefined;
}

/** Writes the three headers; `hops` proxies before us are believed, the client never. */
export function locate(req: IncomingMessage, hops: number): void {
	const protocol = trusted(req.headers['x-forwarded-proto'], hops);
	const host = trusted(req.headers['x-forwarded-host'], hops);
	const address = trusted(req.headers['x-forwarded-for'], hops);
	req.headers[LOCATION_HEADERS.protocol] = protocol === 'https' ? 'https' : 'http';
	req.headers[LOCATION_HEADERS.host] = host ?? req.headers.host ?? 'localhost';
	req.headers[LOCATION_HEADERS.address] = address ?? req.socket.remoteAddress ?? '';
}

/** True unless a browser says that another site's page opened this connection. Programs send no `Origin`. */
export function isOwnOrigin(req: IncomingMessage): boolean {
	const { origin } = req.headers;
	if (origin === undefined) return true;
	const host = req.headers[LOCATION_HEADERS.host] ?? req.headers.host;
	return URL.parse(origin)?.host === host;
}
