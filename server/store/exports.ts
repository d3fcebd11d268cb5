import type { Audience } from '#lib/domain/entities/session.ts';
import type { Database } from './database.ts';

/** That somebody took a copy: who, when, in which format, for whom. Never what was in it (DP-13). */
export interface ExportRow {
	readonly at: number;
	readonly seat: string;
	readonly format: string;
	readonly audience: Audience;
}

export function insertExport(database: Database, session: string, row: ExportRow): void {
	database.run(database.query.insertInto('export').values({ session, ...row }));
}

/** The copies taken of a session, the latest first. */
export function listExports(database: Database, session: string): ExportRow[] {
	const rows = database.all(
		database.query
			.selectFrom('export')
			.select(['at', 'seat', 'format', 'audience'])
			.where('session', '=', session)
			.orderBy('at', 'desc')
	);
	return rows.map((row) => ({ ...row, audience: row.audience as Audience }));
}
