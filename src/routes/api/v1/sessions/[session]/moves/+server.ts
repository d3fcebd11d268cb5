import * as v from 'valibot';
import type { FaultCode } from '#lib/domain/faults.ts';
import { Move } from '#lib/domain/method/moves.ts';
import { services } from '#server/door.ts';
import { admittedOf, answering, bodyOf, fallback, refuse } from '../../../answers.ts';
import type { RequestHandler } from './$types.js';

export { fallback };

/** Refusals that say more than "not now". */
const CODES: Readonly<Record<string, FaultCode>> = {
	gates_unmet: 'gates_unmet',
	facilitation_only: 'may_not',
	may_not: 'may_not',
	not_yours: 'may_not',
	closed: 'closed',
	invalid: 'invalid',
	title_missing: 'invalid',
	no_stages: 'invalid',
	no_such_stage: 'invalid',
	no_such_session: 'no_such_session'
};

/** Makes one move of the facilitation. */
export const POST: RequestHandler = answering(async (event) => {
	const { session } = event.params;
	const member = admittedOf(event, session, 'changes');
	const read = v.safeParse(Move, await bodyOf(event));
	if (!read.success) return refuse('invalid', { field: v.getDotPath(read.issues[0]) ?? 'move' });
	const made = await services().sessions.move(session, member, read.output);
	if (made.ok) return Response.json({ revision: made.revision });
	const { reason, gates } = made;
	return refuse(CODES[reason] ?? 'not_now', { reason, ...(gates && { gates }) });
});
