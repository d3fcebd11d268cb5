interface Bucket {
	level: number;
	at: number;
}

/** Keys that nobody used for so long are full again and forgotten once there are this many. */
const MANY = 10_000;

/** A bucket of tokens for each key: `burst` at once, then `perSecond` more. The clock is passed in. */
export class Buckets {
	readonly #burst: number;
	readonly #perSecond: number;
	readonly #clock: () => number;
	readonly #buckets = new Map<string, Bucket>();

	constructor(limits: { burst: number; perSecond: number }, clock: () => number) {
		this.#burst = limits.burst;
		this.#perSecond = limits.perSecond;
		this.#clock = clock;
	}

	#levelNow(bucket: Bucket, now: number): number {
		const back = ((now - bucket.at) / 1000) * this.#perSecond;
		return Math.min(this.#burst, bucket.level + Math.max(0, back));
	}

	/** Takes one token. @returns false when there is none: too fast. */
	take(key: string): boolean {
		const now = this.#clock();
		const bucket = this.#buckets.get(key) ?? { level: this.#burst, at: now };
		bucket.level = this.#levelNow(bucket, now);
		bucket.at = now;
		if (!this.#buckets.has(key)) this.#makeRoom(now);
		this.#buckets.set(key, bucket);
		if (bucket.level < 1) return false;
		bucket.level -= 1;
		return true;
	}

	/** Seconds until the next token of this key, rounded up. */
	wait(key: string): number {
		const bucket = this.#buckets.get(key);
		if (!bucket) return 0;
		return Math.max(0, Math.ceil((1 - this.#levelNow(bucket, this.#clock())) / this.#perSecond));
	}

	#makeRoom(now: number): void {
		if (this.#buckets.size < MANY) return;
		for (const [key, bucket] of this.#buckets)
			if (this.#levelNow(bucket, now) >= this.#burst) this.#buckets.delete(key);
		// All of them busy: somebody makes up keys. The oldest goes, so that memory stays bounded.
		const [oldest] = this.#buckets.keys();
		if (this.#buckets.size >= MANY && oldest !== undefined) this.#buckets.delete(oldest);
	}
}
