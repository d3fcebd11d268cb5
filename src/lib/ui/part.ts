import type { Component } from 'svelte';

type Loaded = Promise<{ default: unknown }>;

/** A component that is fetched when it is needed, and there at once when it was fetched before. */
export class Part<P extends object, B extends keyof P & string = never> {
	readonly #fetch: () => Loaded;
	#ready: Component<P, object, B> | undefined;

	constructor(fetch: () => Loaded) {
		this.#fetch = fetch;
	}

	/** Without waiting: what the server rendered is taken over as it stands. */
	get ready(): Component<P, object, B> | undefined {
		return this.#ready;
	}

	/** Rejects when the line is gone; asked again, it tries again. */
	async load(): Promise<Component<P, object, B>> {
		const module = await this.#fetch();
		return (this.#ready = module.default as Component<P, object, B>);
	}
}
