import type { Board } from '#lib/domain/entities/schemas.ts';
import type { Seat } from '#lib/domain/entities/seat.ts';
import type { Audience, Session } from '#lib/domain/entities/session.ts';
import type { Language } from '#lib/domain/entities/record.ts';
import type { Member, OutcomeFile, Outcomes } from '#server/contract.ts';
import { createOutcomes } from '#server/export/outcomes.ts';
import { Database } from '#server/store/database.ts';
import { migrate } from '#server/store/migrations.ts';
import { insertSeat } from '#server/store/seats.ts';
import { insertSession } from '#server/store/sessions.ts';
import { NOON, type Wadi } from '../../wadi.ts';

/** The outcomes of one session in a database in memory. */
export class OutcomesDesk {
	readonly outcomes: Outcomes;
	readonly session: Session;
	readonly #seats: readonly Seat[];

	constructor({
		session,
		board,
		seats
	}: {
		session: Session;
		board: Board;
		seats: readonly Seat[];
	}) {
		const database = new Database(':memory:');
		migrate(database, NOON);
		insertSession(database, session, { owner: null, origin: 'meeting', device: null });
		for (const seat of seats) insertSeat(database, seat, { session: session.id, at: NOON });
		this.outcomes = createOutcomes({
			database,
			boards: { read: async () => board },
			clock: () => NOON
		});
		this.session = session;
		this.#seats = seats;
	}

	member(key: string): Member {
		const seat = this.#seats.find(({ id }) => id === `seat:${key}`);
		if (!seat) throw new Error(`nobody called ${key}`);
		return { seat };
	}

	/** A file made by Amal, who facilitates. */
	async file(
		format: string,
		audience: Audience = 'circle',
		more: { language?: Language; kind?: string } = {}
	): Promise<OutcomeFile> {
		const ask = { format, audience, language: more.language ?? this.session.language };
		const written = await this.outcomes.write(this.session.id, this.member('amal'), {
			...ask,
			...(more.kind && { kind: more.kind })
		});
		if (!written.ok) throw new Error(written.reason);
		return written.file;
	}

	async text(...ask: Parameters<OutcomesDesk['file']>): Promise<string> {
		return String((await this.file(...ask)).body);
	}
}

/** A desk over a copy of the valley in which some records are changed by id. */
export function deskOf(valley: Wadi, changes: Readonly<Record<string, object>> = {}): OutcomesDesk {
	const board = Object.fromEntries(
		Object.entries(valley.board).map(([root, records]) => [
			root,
			records.map((record: { id: string }) => ({ ...record, ...changes[record.id] }))
		])
	) as unknown as Board;
	return new OutcomesDesk({ ...valley, board });
}
