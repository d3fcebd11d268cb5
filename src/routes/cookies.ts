import type { Cookies } from '@sveltejs/kit';
import { randomText } from '#lib/domain/ids.ts';
import { LIMITS } from '#lib/domain/limits.ts';
import type { Credentials, Ticket } from '#server/contract.ts';

/** What the handlers of pages know of a request. */
interface Visit {
	readonly cookies: Cookies;
	readonly url: URL;
}

const YEAR = 60 * 60 * 24 * 365;
const ACCOUNT = 'account';
const DEVICE = 'device';
const LANGUAGE = 'language';
const SEATS = 'seats_';
const BETWEEN_TOKENS = '~';

// Secure by what the request came in by: a LAN over plain HTTP must keep its cookies too.
const options = (visit: Visit) =>
	({
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: visit.url.protocol === 'https:',
		maxAge: YEAR
	}) as const;

/** A random name for this device, made on first use: wrong codes are slowed by it and the demo is one a device. */
export function deviceOf(visit: Visit): string {
	const known = visit.cookies.get(DEVICE);
	if (known && /^[0-9a-z]{16}$/.test(known)) return known;
	const made = randomText(16);
	visit.cookies.set(DEVICE, made, options(visit));
	return made;
}

/** The tokens of the seats this device holds in a session, oldest first. */
export function seatTokensOf(visit: Visit, sessionId: string): string[] {
	return (visit.cookies.get(SEATS + sessionId) ?? '').split(BETWEEN_TOKENS).filter(Boolean);
}

/** The sessions in which this device holds a seat. */
export function sessionsOfDevice(visit: Visit): string[] {
	return visit.cookies
		.getAll()
		.filter(({ name }) => name.startsWith(SEATS))
		.map(({ name }) => name.slice(SEATS.length));
}

/** Keeps one more seat on this device; the oldest goes when a shared phone holds too many. */
export function keepSeat(visit: Visit, sessionId: string, token: string): void {
	const others = seatTokensOf(visit, sessionId).filter((one) => one !== token);
	const kept = [...others, token].slice(-LIMITS.seatsPerDevice);
	visit.cookies.set(SEATS + sessionId, kept.join(BETWEEN_TOKENS), options(visit));
}

/** Takes a seat off this device. */
export function dropSeat(visit: Visit, sessionId: string, token: string): void {
	const kept = seatTokensOf(visit, sessionId).filter((one) => one !== token);
	if (kept.length > 0)
		visit.cookies.set(SEATS + sessionId, kept.join(BETWEEN_TOKENS), options(visit));
	else visit.cookies.delete(SEATS + sessionId, options(visit));
}

/** The ticket of a facilitator's account. */
export function accountTokenOf(visit: Visit): string | undefined {
	return visit.cookies.get(ACCOUNT);
}

export function keepAccount(visit: Visit, ticket: Ticket): void {
	const expires = new Date(ticket.expiresAt);
	visit.cookies.set(ACCOUNT, ticket.token, { ...options(visit), maxAge: undefined, expires });
}

export function dropAccount(visit: Visit): void {
	visit.cookies.delete(ACCOUNT, options(visit));
}

/** Who asks, in one session. `?seat=` chooses among the seats of a shared phone. */
export function credentialsOf(visit: Visit, sessionId: string): Credentials {
	return {
		accountToken: accountTokenOf(visit),
		seatTokens: seatTokensOf(visit, sessionId),
		seat: visit.url.searchParams.get('seat') ?? undefined
	};
}

/** The language somebody chose; the page reads it too. */
export function keepLanguage(visit: Visit, language: string): void {
	visit.cookies.set(LANGUAGE, language, { ...options(visit), httpOnly: false });
}

/** An address of our own to go back to; anything else leads home. */
export function ownPath(path: unknown, fallback = '/'): string {
	// A path that a browser could read as another host is not ours.
	return typeof path === 'string' && /^\/(?![/\\])/.test(path) ? path : fallback;
}
