import * as v from 'valibot';
import { NewSessionRequest } from '#lib/domain/protocol/api.ts';
import { services } from '#server/door.ts';
import { answering, bearerOf, bodyOf, fallback, refuse } from '../answers.ts';
import type { RequestHandler } from './$types.js';

export { fallback };

/** Makes a session; whoever holds the access token facilitates it. */
export const POST: RequestHandler = answering(async (event) => {
	const { accounts, sessions } = services();
	const bearer = bearerOf(event);
	if (bearer?.startsWith('seat:')) refuse('may_not');
	const holder = bearer === undefined ? undefined : accounts.bearer(bearer);
	if (!holder) return refuse('sign_in');
	const read = v.safeParse(NewSessionRequest, await bodyOf(event));
	if (!read.success) return refuse('invalid', { field: v.getDotPath(read.issues[0]) ?? '' });
	const made = await sessions.create(read.output, { accountId: holder.account?.id });
	if (!made.ok) {
		const field = made.reason === 'invalid' ? made.details?.field : 'template';
		return refuse('invalid', { reason: made.reason, field: String(field ?? '') });
	}
	const joinUrl = sessions.joinUrl({ joinCode: made.code }, event.url.origin);
	return Response.json({ id: made.id, code: made.code, joinUrl }, { status: 201 });
});
