import { Buckets } from '../buckets.ts';

/** Attempts for one login: ten at once, then one in thirty seconds. */
const LOGIN = { burst: 10, perSecond: 1 / 30 };
/** Attempts in total, whoever makes them: a hundred at once, then one a second. */
const TOTAL = { burst: 100, perSecond: 1 };
const ALL = 'all';

/** Slows those who try passwords and set-up codes: for each login and in total, never by address, which a room shares. */
export class Attempts {
	readonly #logins: Buckets;
	readonly #total: Buckets;

	constructor(clock: () => number) {
		this.#logins = new Buckets(LOGIN, clock);
		this.#total = new Buckets(TOTAL, clock);
	}

	/** Counts an attempt. @returns 0 when it may be made, or the seconds to wait. */
	wait(login: string): number {
		if (!this.#logins.take(login)) return Math.max(1, this.#logins.wait(login));
		if (!this.#total.take(ALL)) return Math.max(1, this.#total.wait(ALL));
		return 0;
	}
}
