import type { Boards, Outcomes } from '../contract.ts';
import type { Database } from '../store/database.ts';
import { listExports } from '../store/exports.ts';

/**
 * The outcomes, whose writers are loaded when somebody first asks for a copy: every word of both languages comes with
 * them, a third of the memory of a process and of the time it needs to start.
 */
export function outcomesOnDemand(parts: {
	readonly database: Database;
	readonly boards: Pick<Boards, 'read'>;
	readonly clock: () => number;
}): Outcomes {
	let loaded: Promise<Outcomes> | undefined;
	const writers = () =>
		(loaded ??= import('./outcomes.ts').then(({ createOutcomes }) => createOutcomes(parts)));
	return {
		read: async (sessionId, member, ask) => (await writers()).read(sessionId, member, ask),
		write: async (sessionId, member, ask) => (await writers()).write(sessionId, member, ask),
		log: (sessionId) => listExports(parts.database, sessionId)
	};
}
