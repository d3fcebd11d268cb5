/** Does something for each key soon after it was asked for, once however often it was asked meanwhile. */
export class Throttle {
	readonly #wait: number;
	readonly #work: (key: string) => void;
	readonly #due = new Map<string, NodeJS.Timeout>();

	/** `wait` in milliseconds. */
	constructor(wait: number, work: (key: string) => void) {
		this.#wait = wait;
		this.#work = work;
	}

	ask(key: string): void {
		if (this.#due.has(key)) return;
		const due = setTimeout(() => {
			this.#due.delete(key);
			this.#work(key);
		}, this.#wait);
		this.#due.set(key, due);
	}

	stop(): void {
		for (const due of this.#due.values()) clearTimeout(due);
		this.#due.clear();
	}
}
