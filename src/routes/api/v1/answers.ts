import type { RequestEvent } from '@sveltejs/kit';
import { FAULTS, isFault, type FaultCode } from '#lib/domain/faults.ts';
import { LIMITS } from '#lib/domain/limits.ts';
import { faultLabel } from '#lib/i18n/labels/fault.ts';
import { refusalLabel } from '#lib/i18n/labels/refusal.ts';
import type { Member } from '#server/contract.ts';
import { services } from '#server/door.ts';
import { credentialsOf } from '../../cookies.ts';

/** What a problem may say beside its code: which field, why, which gates, how long to wait. */
interface Facts {
	readonly reason?: string;
	readonly field?: string;
	readonly seconds?: number;
	readonly [fact: string]: unknown;
}

/** An answer that something went wrong: `application/problem+json` (RFC 9457) with a code of the fault catalogue. */
export function problem(event: RequestEvent, code: FaultCode, facts: Facts = {}): Response {
	const inLanguage = { locale: event.locals.language };
	const { status } = FAULTS[code];
	const title = faultLabel(code, inLanguage);
	const detail = facts.reason && refusalLabel(facts.reason, inLanguage);
	const body = {
		type: `/api/v1/openapi.json#${code}`,
		title,
		status,
		code,
		...(detail && detail !== title && { detail }),
		...facts
	};
	const headers = new Headers({
		'content-type': 'application/problem+json',
		'content-language': event.locals.language,
		vary: 'accept-language'
	});
	if (facts.seconds) headers.set('retry-after', String(facts.seconds));
	if (status === 401) headers.set('www-authenticate', 'Bearer');
	return new Response(JSON.stringify(body), { status, headers });
}

/** A way out of a handler that the door turns into a problem. */
class Problem extends Error {
	readonly code: FaultCode;
	readonly facts: Facts;
	constructor(code: FaultCode, facts: Facts = {}) {
		super(code);
		this.code = code;
		this.facts = facts;
	}
}
/** Ends a request with a problem. */
export function refuse(code: FaultCode, facts: Facts = {}): never {
	throw new Problem(code, facts);
}

/** Wraps a handler, so that whatever goes wrong in it is answered as a problem. */
export function answering<E extends RequestEvent>(
	handler: (event: E) => Promise<Response>
): (event: E) => Promise<Response> {
	return async (event) => {
		try {
			return await handler(event);
		} catch (error) {
			if (error instanceof Problem) return problem(event, error.code, error.facts);
			if (isFault(error)) return problem(event, error.code, { ...error.details });
			services().log.error({ event: 'defect', door: 'api', route: event.route.id, err: error });
			return problem(event, 'internal');
		}
	};
}

/** For methods an address does not have. */
export const fallback = (event: RequestEvent): Response => problem(event, 'bad_request');

/** The JSON of a request. */
export async function bodyOf(event: RequestEvent): Promise<unknown> {
	const text = await event.request.text();
	if (text.length > LIMITS.formBody) refuse('too_large');
	try {
		return JSON.parse(text);
	} catch {
		// Whatever it is, it is no JSON; the sender is told so.
		return refuse('bad_request', { field: 'body' });
	}
}

/** The token of `Authorization: Bearer …`. */
export function bearerOf(event: RequestEvent): string | undefined {
	const [scheme, token] = (event.request.headers.get('authorization') ?? '').split(' ');
	return scheme?.toLowerCase() === 'bearer' && token ? token : undefined;
}

/** The seat a request may act on: by its token; where it only reads, by its cookies as well. */
export function memberOf(event: RequestEvent, sessionId: string, how: 'reads' | 'changes'): Member {
	const bearer = bearerOf(event);
	const cookies = how === 'reads' ? credentialsOf(event, sessionId) : {};
	const found = services().sessions.member(sessionId, { ...cookies, bearer });
	return found.ok ? found.member : refuse(found.reason);
}

/** The same for whoever was let in. */
export function admittedOf(
	event: RequestEvent,
	sessionId: string,
	how: 'reads' | 'changes'
): Member {
	const member = memberOf(event, sessionId, how);
	if (member.seat.state !== 'admitted') refuse('may_not', { reason: member.seat.state });
	return member;
}
