/** The cookies of a request by name, decoded; the first of two with one name counts, as in browsers. */
export function readCookies(header: string | undefined): ReadonlyMap<string, string> {
	const cookies = new Map<string, string>();
	for (const part of (header ?? '').split(';')) {
		const cut = part.indexOf('=');
		const name = part.slice(0, cut).trim();
		if (cut > 0 && !cookies.has(name)) cookies.set(name, decoded(part.slice(cut + 1).trim()));
	}
	return cookies;
}

function decoded(value: string): string {
	try {
		return decodeURIComponent(value.replace(/^"|"$/g, ''));
	} catch {
		// A cookie that is no valid encoding is nobody's credential; as it came it will match nothing.
		return value;
	}
}

/** The cookie of a facilitator's account. */
export const ACCOUNT_COOKIE = 'account';

/** The cookie that holds the seats of this device in one session. */
export const seatsCookie = (sessionId: string): string => `seats_${sessionId}`;

/** The seat tokens in a seats cookie. */
export function seatTokens(value: string | undefined): string[] {
	return (value ?? '').split('~').filter((token) => token.length > 0);
}
