/** Time, passed in so that tests can drive it by hand. */
export interface Clock {
	/** Milliseconds since 1970. */
	now(): number;
	/** Runs `what` after so many milliseconds. @returns how to call it off. */
	after(milliseconds: number, what: () => void): () => void;
}

/** The clock of the machine. Waiting for it keeps no process alive. */
export const systemClock: Clock = {
	now: () => Date.now(),
	after(milliseconds, what) {
		const timer = setTimeout(what, milliseconds);
		timer.unref();
		return () => clearTimeout(timer);
	}
};
