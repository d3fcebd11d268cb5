import { AUDIENCES, type Audience } from '#lib/domain/entities/session.ts';
import { services } from '#server/door.ts';
import { memberOf } from '../guard.ts';
import type { PageServerLoad } from './$types.js';

/** What everybody in the session reads; the other audiences are asked for by `?audience=`. */
const ORDINARY: Audience = 'circle';

/** The outcomes in the language of the reader, for the audience asked for; the ordinary copy where that one may not be made. */
export const load: PageServerLoad = async (event) => {
	const { outcomes, sessions } = services();
	const { session: sessionId } = event.params;
	const member = memberOf(event);
	const { session } = await sessions.view(sessionId, member);
	const shared = {
		sessionId,
		title: session.title,
		digits: session.digits,
		role: member.seat.role
	};
	const wanted = event.url.searchParams.get('audience');
	const audience = AUDIENCES.find((one) => one === wanted) ?? ORDINARY;
	const { language } = event.locals;
	const read = await outcomes.read(sessionId, member, { audience, language });
	if (read.ok) return { ...shared, audience, refused: undefined, reading: read };
	const ordinary = await outcomes.read(sessionId, member, { audience: ORDINARY, language });
	const reading = ordinary.ok ? ordinary : undefined;
	return { ...shared, audience: ORDINARY, refused: read.reason, reading };
};
