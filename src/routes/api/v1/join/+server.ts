import * as v from 'valibot';
import type { FaultCode } from '#lib/domain/faults.ts';
import { JoinRequest } from '#lib/domain/entities/seat.ts';
import { services } from '#server/door.ts';
import { answering, bodyOf, fallback, refuse } from '../answers.ts';
import { seenFrom } from '../seen-from.ts';
import type { RequestHandler } from './$types.js';

export { fallback };

/** Comes in by a code, as the join page does. The token is told this once. */
export const POST: RequestHandler = answering(async (event) => {
	const read = v.safeParse(JoinRequest, await bodyOf(event));
	if (!read.success) {
		const [issue] = read.issues;
		return refuse('invalid', { field: v.getDotPath(issue) ?? fieldOf(issue.message) });
	}
	const came = await services().sessions.join(read.output, seenFrom(event));
	if (came.ok) {
		const { session, seat, token } = came;
		return Response.json({ session, seat, token }, { status: 201 });
	}
	if (came.reason === 'no_such_actor')
		return refuse('invalid', { reason: came.reason, field: 'actor' });
	return refuse(came.reason satisfies FaultCode, { reason: came.reason, ...came.details });
});

/** Rules over several fields name their field after the number: `I-04:actor`. */
const fieldOf = (message: string): string => message.split(':')[1] ?? '';
