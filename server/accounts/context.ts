import type { Chance } from '#lib/domain/ids.ts';
import type { Database } from '../store/database.ts';

/** What accounts are made with; tests pass a clock and chance of their own. */
export interface AccountsContext {
	readonly database: Database;
	readonly clock: () => number;
	readonly chance: Chance;
}
