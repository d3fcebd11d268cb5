/** The change is made, but no message of this connection carries it yet. */
const NOT_SENT = Number.POSITIVE_INFINITY;

/**
 * Which records carry changes that the server has not stored yet. Messages are numbered as they are sent; the server
 * answers with how many of them it is done with.
 */
export class UnsentWork {
	readonly #records = new Map<string, number>();
	readonly #changes = new Map<number, number>();

	/** @param known records whose changes were unsent when the page was left. */
	constructor(known: Iterable<string> = []) {
		for (const id of known) this.note([id]);
	}

	/** The records, by id. */
	get records(): ReadonlySet<string> {
		return new Set(this.#records.keys());
	}
	/** How many changes wait for the server's word. */
	get count(): number {
		let sum = 0;
		for (const changes of this.#changes.values()) sum += changes;
		return sum;
	}

	/** One change to these records was made here. */
	note(records: readonly string[]): void {
		for (const id of records) this.#records.set(id, NOT_SENT);
		this.#changes.set(NOT_SENT, (this.#changes.get(NOT_SENT) ?? 0) + 1);
	}

	/** Everything not sent so far goes out with this message. */
	sentWith(message: number): void {
		for (const [id, carrier] of this.#records)
			if (carrier === NOT_SENT) this.#records.set(id, message);
		const changes = this.#changes.get(NOT_SENT);
		this.#changes.delete(NOT_SENT);
		if (changes) this.#changes.set(message, changes);
	}

	/** The server has stored messages 1 to `upTo`. @returns the records that are safe now. */
	storedUpTo(upTo: number): string[] {
		const safe = [...this.#records].filter(([, carrier]) => carrier <= upTo).map(([id]) => id);
		for (const id of safe) this.#records.delete(id);
		for (const message of [...this.#changes.keys()])
			if (message <= upTo) this.#changes.delete(message);
		return safe;
	}

	/** The connection is gone and with it the numbers: all of it has to be sent again. */
	connectionLost(): void {
		const changes = this.count;
		this.#changes.clear();
		if (changes > 0) this.#changes.set(NOT_SENT, changes);
		for (const id of this.#records.keys()) this.#records.set(id, NOT_SENT);
	}
}
