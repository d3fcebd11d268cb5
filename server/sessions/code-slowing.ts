import { Buckets } from '../buckets.ts';

/** Wrong codes of one device: ten at once, then one in six seconds. A hand that mistypes never meets this. */
const DEVICE = { burst: 10, perSecond: 1 / 6 };
/** Wrong codes in total: a full room that mistypes passes, a machine that tries all million codes does not. */
const TOTAL = { burst: 200, perSecond: 2 };
const ALL = 'all';

/** Slows those who try codes. Right codes are never slowed, so a class that shares one address gets in at once. */
export class CodeSlowing {
	readonly #devices: Buckets;
	readonly #total: Buckets;

	constructor(clock: () => number) {
		this.#devices = new Buckets(DEVICE, clock);
		this.#total = new Buckets(TOTAL, clock);
	}

	/** Counts a wrong code. @returns 0, or the seconds this device has to wait. */
	wrongCode(from: string): number {
		const device = this.#devices.take(from);
		const total = this.#total.take(ALL);
		if (device && total) return 0;
		return Math.max(device ? 0 : this.#devices.wait(from), total ? 0 : this.#total.wait(ALL), 1);
	}
}
