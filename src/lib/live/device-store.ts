/** The kinds of small things a device keeps beside the document. */
export const KINDS = ['generation', 'unsent', 'drafts'] as const;
export type Kind = (typeof KINDS)[number];

/** Small things kept under an owner (a board) and a key. */
export interface KeyedStore {
	get(kind: Kind, owner: string, key?: string): Promise<unknown>;
	all(kind: Kind, owner: string): Promise<{ key: string; value: unknown }[]>;
	put(kind: Kind, owner: string, key: string, value: unknown): Promise<void>;
	remove(kind: Kind, owner: string, key: string): Promise<void>;
	removeAll(kind: Kind, owner: string): Promise<void>;
	close(): Promise<void>;
}

/** Forgets with the page. */
export class MemoryStore implements KeyedStore {
	readonly #kept = new Map<Kind, Map<string, Map<string, unknown>>>();

	#of(kind: Kind, owner: string): Map<string, unknown> {
		const owners = this.#kept.get(kind) ?? new Map<string, Map<string, unknown>>();
		this.#kept.set(kind, owners);
		const entries = owners.get(owner) ?? new Map<string, unknown>();
		owners.set(owner, entries);
		return entries;
	}
	async get(kind: Kind, owner: string, key = ''): Promise<unknown> {
		return this.#of(kind, owner).get(key);
	}
	async all(kind: Kind, owner: string): Promise<{ key: string; value: unknown }[]> {
		return [...this.#of(kind, owner)].map(([key, value]) => ({ key, value }));
	}
	async put(kind: Kind, owner: string, key: string, value: unknown): Promise<void> {
		this.#of(kind, owner).set(key, value);
	}
	async remove(kind: Kind, owner: string, key: string): Promise<void> {
		this.#of(kind, owner).delete(key);
	}
	async removeAll(kind: Kind, owner: string): Promise<void> {
		this.#of(kind, owner).clear();
	}
	async close(): Promise<void> {}
}

function done<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
}

/** Keeps in IndexedDB, which needs no secure context: it works on a LAN over plain HTTP. */
export class DeviceStore implements KeyedStore {
	readonly #name: string;
	#opened: Promise<IDBDatabase> | undefined;

	constructor(name: string) {
		this.#name = name;
	}

	#open(): Promise<IDBDatabase> {
		const request = indexedDB.open(this.#name, 1);
		request.onupgradeneeded = () => {
			for (const kind of KINDS) request.result.createObjectStore(kind);
		};
		return done(request);
	}

	async #in(kind: Kind, mode: IDBTransactionMode): Promise<IDBObjectStore> {
		const database = await (this.#opened ??= this.#open());
		return database.transaction(kind, mode).objectStore(kind);
	}

	/** The keys of an owner are arrays `[owner, key]`; an array sorts after every string, so it ends their range. */
	#range(owner: string): IDBKeyRange {
		return IDBKeyRange.bound([owner], [owner, []]);
	}

	async get(kind: Kind, owner: string, key = ''): Promise<unknown> {
		return done((await this.#in(kind, 'readonly')).get([owner, key]));
	}
	async all(kind: Kind, owner: string): Promise<{ key: string; value: unknown }[]> {
		const store = await this.#in(kind, 'readonly');
		const [keys, values] = await Promise.all([
			done(store.getAllKeys(this.#range(owner))),
			done<unknown[]>(store.getAll(this.#range(owner)))
		]);
		return keys.map((key, at) => ({ key: String((key as string[])[1]), value: values[at] }));
	}
	async put(kind: Kind, owner: string, key: string, value: unknown): Promise<void> {
		await done((await this.#in(kind, 'readwrite')).put(value, [owner, key]));
	}
	async remove(kind: Kind, owner: string, key: string): Promise<void> {
		await done((await this.#in(kind, 'readwrite')).delete([owner, key]));
	}
	async removeAll(kind: Kind, owner: string): Promise<void> {
		await done((await this.#in(kind, 'readwrite')).delete(this.#range(owner)));
	}
	async close(): Promise<void> {
		(await this.#opened)?.close();
		this.#opened = undefined;
	}
}
