import type { Session } from '#lib/domain/entities/session.ts';
import type { Database } from '../store/database.ts';
import { findSession, updateSession, type SessionRow } from '../store/sessions.ts';
import { Turns } from '../turns.ts';

/** Sessions kept at hand; the rest are read when somebody asks. */
const AT_HAND = 500;

/**
 * The sessions by id, read once and kept at hand, because every update of a board asks for them. Changes go to the
 * store first. Work on one session runs in turn, so that a move that waits for the board meets no other one.
 */
export class SessionStates {
	readonly #database: Database;
	readonly #atHand = new Map<string, SessionRow>();
	readonly #turns = new Turns();

	constructor(database: Database) {
		this.#database = database;
	}

	find(id: string): SessionRow | undefined {
		const known = this.#atHand.get(id) ?? findSession(this.#database, id);
		if (!known) return undefined;
		// Moved to the end: the first one is always the one longest unused.
		this.#atHand.delete(id);
		this.#atHand.set(id, known);
		const [oldest] = this.#atHand.keys();
		if (this.#atHand.size > AT_HAND && oldest !== undefined) this.#atHand.delete(oldest);
		return known;
	}

	/** Stores the session; what `more` writes is stored with it or not at all. */
	save(session: Session, more: () => void = () => {}): void {
		this.#database.transaction(() => {
			updateSession(this.#database, session);
			more();
		});
		const known = this.#atHand.get(session.id);
		if (known) this.#atHand.set(session.id, { ...known, session });
	}

	forget(id: string): void {
		this.#atHand.delete(id);
	}

	/** Runs `work` when everything asked before for this session is done. */
	inTurn<T>(id: string, work: () => Promise<T>): Promise<T> {
		return this.#turns.take(id, work);
	}
}
