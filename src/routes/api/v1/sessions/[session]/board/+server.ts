import { LATER_ROOTS } from '#lib/domain/entities/roots.ts';
import { services } from '#server/door.ts';
import { admittedOf, answering, fallback } from '../../../answers.ts';
import type { RequestHandler } from './$types.js';

export { fallback };

/** Kinds the contract names that no stage makes yet. */
const later = Object.fromEntries(LATER_ROOTS.map((root) => [root, []]));

/** The merged board, one array for each kind. */
export const GET: RequestHandler = answering(async (event) => {
	const { session } = event.params;
	admittedOf(event, session, 'reads');
	return Response.json({ ...later, ...(await services().boards.read(session)) });
});
