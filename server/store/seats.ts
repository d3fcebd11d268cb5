import type { Seat } from '#lib/domain/entities/seat.ts';
import { hashOf } from '../secrets.ts';
import type { Database } from './database.ts';
import type { SeatTable } from './tables.ts';

/** The holder of the seats of access tokens that speak for the instance. */
export const INSTANCE = 'instance';

/** What the store knows of a seat. */
export interface SeatRow {
	readonly session: string;
	readonly seat: Seat;
	/** The account that holds it, or `INSTANCE`. */
	readonly holder: string | undefined;
	/** The actor asked for at the door, while she waits. */
	readonly actorAsked: string | undefined;
}

function rowOf(row: SeatTable): SeatRow {
	return {
		session: row.session,
		holder: row.holder ?? undefined,
		actorAsked: row.actor_asked ?? undefined,
		// The columns hold what the entity's lists allow; they are written only from a Seat.
		seat: {
			id: row.id,
			name: row.name,
			role: row.role,
			capacity: row.capacity,
			...(row.actor !== null && { actor: row.actor }),
			consent: row.consent,
			state: row.state,
			...(row.simulated === 1 && { simulated: true })
		} as Seat
	};
}

export function insertSeat(
	database: Database,
	seat: Seat,
	more: {
		session: string;
		at: number;
		holder?: string | undefined;
		actorAsked?: string | undefined;
	}
): void {
	database.run(
		database.query.insertInto('seat').values({
			id: seat.id,
			session: more.session,
			name: seat.name,
			role: seat.role,
			capacity: seat.capacity,
			actor: seat.actor ?? null,
			actor_asked: more.actorAsked ?? null,
			consent: seat.consent,
			consented_at: more.at,
			state: seat.state,
			simulated: seat.simulated ? 1 : 0,
			holder: more.holder ?? null,
			created_at: more.at
		})
	);
}

export function findSeat(database: Database, session: string, id: string): SeatRow | undefined {
	const row = database.first(
		database.query
			.selectFrom('seat')
			.selectAll()
			.where('session', '=', session)
			.where('id', '=', id)
	);
	return row && rowOf(row);
}

export function findSeatOfHolder(
	database: Database,
	session: string,
	holder: string
): SeatRow | undefined {
	const row = database.first(
		database.query
			.selectFrom('seat')
			.selectAll()
			.where('session', '=', session)
			.where('holder', '=', holder)
	);
	return row && rowOf(row);
}

/** The seats of a session, first come first. */
export function listSeats(database: Database, session: string): Seat[] {
	return database
		.all(
			database.query
				.selectFrom('seat')
				.selectAll()
				.where('session', '=', session)
				.orderBy('created_at')
				.orderBy('id')
		)
		.map((row) => rowOf(row).seat);
}

/** Changes what may change of a seat: name, role, actor, state. The actor asked for at the door is answered by it. */
export function updateSeat(database: Database, session: string, seat: Seat): void {
	database.run(
		database.query
			.updateTable('seat')
			.set({
				name: seat.name,
				role: seat.role,
				actor: seat.actor ?? null,
				state: seat.state,
				...(seat.state !== 'waiting' && { actor_asked: null })
			})
			.where('session', '=', session)
			.where('id', '=', seat.id)
	);
}

/** How many people have a place: all but the facilitation team and those who were removed. */
export function countPeople(database: Database, session: string): number {
	return (
		database.first(
			database.query
				.selectFrom('seat')
				.select((e) => e.fn.countAll<number>().as('count'))
				.where('session', '=', session)
				.where('state', '!=', 'removed')
				.where('role', 'not in', ['facilitator', 'cofacilitator'])
		)?.count ?? 0
	);
}

/** Which seat of which session. */
export interface SeatPlace {
	readonly session: string;
	readonly seat: string;
}

/** Lets a secret open a seat. */
export function insertKey(database: Database, place: SeatPlace, secret: string, at: number): void {
	database.run(
		database.query
			.insertInto('seat_key')
			.values({ ...place, secret_hash: hashOf(secret), created_at: at })
	);
}

/** The seat a token opens; undefined when either half of it is wrong. */
export function findSeatByKey(
	database: Database,
	seat: string,
	secret: string
): SeatRow | undefined {
	const { query } = database;
	// The hash is looked up whole: what the index's timing could tell is of a hash, not of the secret.
	const place = database.first(
		query
			.selectFrom('seat_key')
			.select(['session', 'seat'])
			.where('secret_hash', '=', hashOf(secret))
			.where('seat', '=', seat)
	);
	return place && findSeat(database, place.session, place.seat);
}

export function deleteKey(database: Database, place: SeatPlace, secret: string): void {
	database.run(
		database.query
			.deleteFrom('seat_key')
			.where('secret_hash', '=', hashOf(secret))
			.where('session', '=', place.session)
			.where('seat', '=', place.seat)
	);
}

/** Keeps a code that takes the seat to another device; the seat's earlier ones end. */
export function insertSeatCode(
	database: Database,
	place: SeatPlace,
	entry: { code: string; expiresAt: number }
): void {
	const { query } = database;
	database.run(
		query
			.deleteFrom('seat_code')
			.where('session', '=', place.session)
			.where('seat', '=', place.seat)
	);
	database.run(
		query
			.insertInto('seat_code')
			.values({ ...place, code_hash: hashOf(entry.code), expires_at: entry.expiresAt })
	);
}

/** Uses up a seat code. @returns the seat it led to. */
export function takeSeatCode(database: Database, code: string, now: number): SeatRow | undefined {
	const { query } = database;
	const found = database.first(
		query
			.selectFrom('seat_code')
			.select(['session', 'seat'])
			.where('code_hash', '=', hashOf(code))
			.where('expires_at', '>', now)
	);
	if (!found) return undefined;
	database.run(query.deleteFrom('seat_code').where('code_hash', '=', hashOf(code)));
	return findSeat(database, found.session, found.seat);
}
