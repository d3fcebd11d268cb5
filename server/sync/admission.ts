import type { IncomingMessage } from 'node:http';
import { DOCUMENTS } from '#lib/domain/document/layout.ts';
import type { FaultCode } from '#lib/domain/faults.ts';
import { isSessionId } from '#lib/domain/ids.ts';
import type { Situation } from '#lib/domain/method/rights.ts';
import { PROTOCOL_VERSION } from '#lib/domain/protocol/wire.ts';
import type { Credentials, Member, Result } from '#server/contract.ts';
import { ACCOUNT_COOKIE, readCookies, seatsCookie, seatTokens } from '#server/http/cookies.ts';
import { isOwnOrigin } from '#server/http/locate.ts';

/** Who holds these credentials in this session. */
export type FindMember = (
	session: string,
	credentials: Credentials
) => Result<{ member: Member }, 'sign_in' | 'may_not' | 'no_such_session'>;

export interface AdmissionParts {
	readonly member: FindMember;
	readonly situation: (session: string) => Situation | undefined;
}

/** Somebody who may come in. */
export interface Admitted {
	readonly ok: true;
	readonly session: string;
	readonly member: Member;
	readonly credentials: Credentials;
	/** Announced `?v=`: our own provider, which understands the private messages. */
	readonly isOurs: boolean;
}
export type Admission = Admitted | { readonly ok: false; readonly fault: FaultCode };

const no = (fault: FaultCode): Admission => ({ ok: false, fault });
const ADDRESS = /^\/sync\/([^/]+)\/([^/]+)\/?$/;

/**
 * Who asks for what, and may she? Decided from the request alone, before a socket exists, so that nothing is kept for
 * somebody unknown. In this order: address, origin, version, session, credentials, the state of the seat (FR-02).
 */
export function admit(req: IncomingMessage, parts: AdmissionParts): Admission {
	const url = URL.parse(req.url ?? '', 'http://door');
	const [, session = '', document = ''] = ADDRESS.exec(url?.pathname ?? '') ?? [];
	if (!url || !(DOCUMENTS as readonly string[]).includes(document)) return no('not_found');
	const credentials = credentialsOf(req, url, session);
	// Browsers send cookies along from any site, so cookies count only with our own origin; a token speaks for itself.
	if (!isOwnOrigin(req) || (!req.headers.origin && !credentials.bearer)) return no('wrong_origin');
	const version = url.searchParams.get('v');
	if (version !== null && !(Number(version) >= PROTOCOL_VERSION)) return no('client_outdated');
	const situation = isSessionId(session) ? parts.situation(session) : undefined;
	if (!situation) return no('no_such_session');
	if (situation.status === 'archived') return no('closed');
	const found = memberOf(session, credentials, parts.member);
	return found.ok ? { ...found, session, credentials, isOurs: version !== null } : found;
}

/** The seat these credentials hold now, if it may be in the room. Also asked of open sockets when something changed. */
export function memberOf(
	session: string,
	credentials: Credentials,
	find: FindMember
): { ok: true; member: Member } | { ok: false; fault: FaultCode } {
	const found = find(session, credentials);
	if (!found.ok) return { ok: false, fault: found.reason };
	const { state } = found.member.seat;
	if (state === 'removed') return { ok: false, fault: 'may_not' };
	// Not "may not": whoever waits for admission comes back by herself, and is in once she is admitted.
	if (state === 'waiting') return { ok: false, fault: 'unavailable' };
	return { ok: true, member: found.member };
}

function credentialsOf(req: IncomingMessage, url: URL, session: string): Credentials {
	const cookies = readCookies(req.headers.cookie);
	const [, header] = /^Bearer (.+)$/.exec(req.headers.authorization ?? '') ?? [];
	return {
		accountToken: cookies.get(ACCOUNT_COOKIE),
		seatTokens: seatTokens(cookies.get(seatsCookie(session))),
		seat: url.searchParams.get('seat') ?? undefined,
		bearer: url.searchParams.get('token') ?? header
	};
}
