import type { Session } from '#lib/domain/entities/session.ts';
import type { Move } from '#lib/domain/method/moves.ts';
import type { Database } from './database.ts';
import type { SessionTable } from './tables.ts';

/** What a session row says beside the session itself. */
export interface SessionRow {
	readonly owner: string | undefined;
	readonly origin: SessionTable['origin'];
	readonly session: Session;
}

function columns(session: Session) {
	const over = session.status === 'closed' || session.status === 'archived';
	return {
		join_code: session.joinCode,
		code_valid: over ? 0 : 1,
		status: session.status,
		revision: session.revision,
		state: JSON.stringify(session),
		clears_at: session.clearsAt ?? null
	};
}

function rowOf(row: Pick<SessionTable, 'owner' | 'origin' | 'state'>): SessionRow {
	return {
		owner: row.owner ?? undefined,
		origin: row.origin,
		session: JSON.parse(row.state) as Session
	};
}

export function insertSession(
	database: Database,
	session: Session,
	from: Pick<SessionTable, 'owner' | 'origin' | 'device'>
): void {
	database.run(
		database.query
			.insertInto('session')
			.values({ id: session.id, created_at: session.createdAt, ...from, ...columns(session) })
	);
}

export function findSession(database: Database, id: string): SessionRow | undefined {
	const row = database.first(
		database.query.selectFrom('session').select(['owner', 'origin', 'state']).where('id', '=', id)
	);
	return row && rowOf(row);
}

export function updateSession(database: Database, session: Session): void {
	database.run(
		database.query.updateTable('session').set(columns(session)).where('id', '=', session.id)
	);
}

/** The session a code leads to: the one it lets people into, else the last one it did. */
export function findSessionByCode(database: Database, code: string): SessionRow | undefined {
	const row = database.first(
		database.query
			.selectFrom('session')
			.select(['owner', 'origin', 'state'])
			.where('join_code', '=', code)
			.orderBy('code_valid', 'desc')
			.orderBy('created_at', 'desc')
			.limit(1)
	);
	return row && rowOf(row);
}

export function isCodeTaken(database: Database, code: string): boolean {
	const { query } = database;
	return (
		database.first(
			query
				.selectFrom('session')
				.select('id')
				.where('join_code', '=', code)
				.where('code_valid', '=', 1)
		) !== undefined
	);
}

export interface ListedSession extends SessionRow {
	readonly people: number;
}

/** Meetings, newest first: those an account owns or has a seat in and those of the instance; all of them for `undefined`. */
export function listSessions(database: Database, account: string | undefined): ListedSession[] {
	let found = database.query
		.selectFrom('session')
		.select(['owner', 'origin', 'state'])
		.select((e) =>
			e
				.selectFrom('seat')
				.select((seat) => seat.fn.countAll<number>().as('count'))
				.whereRef('seat.session', '=', 'session.id')
				.where('seat.state', '=', 'admitted')
				.where('seat.role', 'not in', ['facilitator', 'cofacilitator'])
				.as('people')
		)
		.where('origin', '=', 'meeting')
		.orderBy('created_at', 'desc')
		.orderBy('id');
	if (account !== undefined)
		found = found.where((e) =>
			e.or([
				e('owner', '=', account),
				e('owner', 'is', null),
				e.exists(
					e
						.selectFrom('seat')
						.select('seat.id')
						.whereRef('seat.session', '=', 'session.id')
						.where('seat.holder', '=', account)
						.where('seat.state', '=', 'admitted')
				)
			])
		);
	return database.all(found).map((row) => ({ ...rowOf(row), people: row.people ?? 0 }));
}

/** Takes a session out of the store, with its journal, seats and everything that hangs on it. */
export function deleteSession(database: Database, id: string): void {
	database.run(database.query.deleteFrom('session').where('id', '=', id));
}

/** The sessions whose time to be cleared has come. */
export function sessionsToClear(database: Database, now: number): string[] {
	return database
		.all(database.query.selectFrom('session').select('id').where('clears_at', '<=', now))
		.map((row) => row.id);
}

/** The open demo of a device, and how many the server has in all. */
export function demoOf(database: Database, device: string): SessionRow | undefined {
	const row = database.first(
		database.query
			.selectFrom('session')
			.select(['owner', 'origin', 'state'])
			.where('origin', '=', 'demo')
			.where('device', '=', device)
	);
	return row && rowOf(row);
}

export function countDemos(database: Database): number {
	return (
		database.first(
			database.query
				.selectFrom('session')
				.select((e) => e.fn.countAll<number>().as('count'))
				.where('origin', '=', 'demo')
		)?.count ?? 0
	);
}

/** Writes one move into the control journal. */
export function insertMove(
	database: Database,
	entry: { session: Session; seat: string; move: Move; at: number }
): void {
	const { session, seat, move, at } = entry;
	database.run(
		database.query.insertInto('move').values({
			session: session.id,
			revision: session.revision,
			move_id: move.id ?? null,
			seat,
			move: move.move,
			body: JSON.stringify(move),
			at
		})
	);
}

/** The revision a move with this id led to, when it has counted already. */
export function revisionOfMove(
	database: Database,
	session: string,
	moveId: string
): number | undefined {
	return database.first(
		database.query
			.selectFrom('move')
			.select('revision')
			.where('session', '=', session)
			.where('move_id', '=', moveId)
	)?.revision;
}
