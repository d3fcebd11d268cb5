import { error, redirect, type Cookies } from '@sveltejs/kit';
import { isSessionId } from '#lib/domain/ids.ts';
import { FAULTS, type FaultCode } from '#lib/domain/faults.ts';
import type { Member } from '#server/contract.ts';
import { services } from '#server/door.ts';
import { credentialsOf } from '../../cookies.ts';

/** What is known of a request to a page of a session. */
export interface SessionVisit {
	readonly cookies: Cookies;
	readonly url: URL;
	readonly params: { readonly session: string };
	readonly route: { readonly id: string | null };
}

/** Pages of the facilitation ask for an account; everything else is reached with a join code. */
const FACILITATION = /\/(facilitate|plan|screen|invite)/;

function stop(code: FaultCode): never {
	error(FAULTS[code].status, { code, message: code });
}

/** Who is here: the seat this device or this account holds. Whoever holds none is led to where one gets one. */
export function memberOf(visit: SessionVisit): Member {
	const { session } = visit.params;
	if (!isSessionId(session)) stop('no_such_session');
	const found = services().sessions.member(session, credentialsOf(visit, session));
	if (found.ok) return found.member;
	if (found.reason !== 'sign_in') stop(found.reason);
	if (!FACILITATION.test(visit.route.id ?? '')) redirect(303, '/');
	redirect(303, `/account?to=${encodeURIComponent(visit.url.pathname)}`);
}
