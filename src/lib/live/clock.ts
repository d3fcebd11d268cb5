import { createSubscriber } from 'svelte/reactivity';

/** Time as Svelte state: whoever reads `now` is told again every quarter of a second, and nothing ticks while nobody reads. */
export class Clock {
	readonly #track: () => void;
	/** The server's clock minus this device's, in milliseconds. */
	#offset = 0;
	constructor(every = 250) {
		this.#track = createSubscriber((changed) => {
			const beat = setInterval(changed, every);
			return () => clearInterval(beat);
		});
	}
	/** Sets the clock by what the server said it was at this moment. */
	setBy(serverNow: number): void {
		this.#offset = serverNow - Date.now();
	}
	/** Milliseconds since 1970 by the server's clock. */
	get now(): number {
		this.#track();
		return Date.now() + this.#offset;
	}
}
