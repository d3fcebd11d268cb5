import { LIMITS } from '#lib/domain/limits.ts';

const SECOND = 1_000;
/** A flood that never lets up for this long is abuse, not typing. */
const PERSISTENT = 60 * SECOND;

/**
 * How fast a seat may speak, over all its sockets: `LIMITS.messagesPerSecond`, `LIMITS.messageBurst` at once. What comes
 * faster is not dropped: the socket is paused, and TCP holds the sender back (FR-04).
 */
export class Pace {
	#tokens: number = LIMITS.messageBurst;
	#filledAt: number;
	#tooFastSince: number | undefined;

	constructor(now: number) {
		this.#filledAt = now;
	}

	/** Counts one message. @returns milliseconds to wait before the next one is read; 0 while in time. */
	count(now: number): number {
		const earned = ((now - this.#filledAt) / SECOND) * LIMITS.messagesPerSecond;
		this.#tokens = Math.min(LIMITS.messageBurst, this.#tokens + earned) - 1;
		this.#filledAt = now;
		if (this.#tokens >= 0) {
			if (this.#tokens > LIMITS.messageBurst / 2) this.#tooFastSince = undefined;
			return 0;
		}
		this.#tooFastSince ??= now;
		return Math.ceil((-this.#tokens / LIMITS.messagesPerSecond) * SECOND);
	}

	/** True once somebody has kept sending as fast as the line takes it for a minute. */
	isAbused(now: number): boolean {
		return this.#tooFastSince !== undefined && now - this.#tooFastSince >= PERSISTENT;
	}
}

/** The paces of the seats with an open socket. */
export class Paces {
	readonly #held = new Map<string, { pace: Pace; sockets: number }>();

	/** How many sockets of this seat are open. */
	socketsOf(seat: string): number {
		return this.#held.get(seat)?.sockets ?? 0;
	}

	/** The pace of a seat, shared by its sockets; give it back with `release`. */
	take(seat: string, now: number): Pace {
		const held = this.#held.get(seat) ?? { pace: new Pace(now), sockets: 0 };
		held.sockets += 1;
		this.#held.set(seat, held);
		return held.pace;
	}

	release(seat: string): void {
		const held = this.#held.get(seat);
		if (!held) return;
		held.sockets -= 1;
		if (held.sockets === 0) this.#held.delete(seat);
	}
}
