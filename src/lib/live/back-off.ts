const FIRST = 300;
const LONGEST = 6_000;
/** Even the first try waits up to this long: after a power cut every phone of the room comes back at once. */
const JITTER = 200;

/** How long to wait before the next try to connect. Grows with every failure, and no two devices wait alike. */
export class BackOff {
	#failures = 0;
	readonly #chance: () => number;

	/** @param chance a number from 0 up to 1. */
	constructor(chance: () => number) {
		this.#chance = chance;
	}

	/** Milliseconds until the next try; each call counts one failure. */
	next(): number {
		const most = Math.min(LONGEST, FIRST * 2 ** this.#failures++);
		return JITTER * this.#chance() + most * (0.5 + 0.5 * this.#chance());
	}

	/** The connection did its work: start anew. */
	reset(): void {
		this.#failures = 0;
	}
}
