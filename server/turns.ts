/** Work that belongs to one key runs in the order it was asked for, each piece when the one before it is done. */
export class Turns {
	readonly #last = new Map<string, Promise<unknown>>();

	async take<T>(key: string, work: () => Promise<T>): Promise<T> {
		const before = this.#last.get(key) ?? Promise.resolve();
		// A failure is the answer of the one who asked; whoever comes next starts afresh.
		const mine = before.then(work, work);
		this.#last.set(key, mine);
		try {
			return await mine;
		} finally {
			if (this.#last.get(key) === mine) this.#last.delete(key);
		}
	}
}
