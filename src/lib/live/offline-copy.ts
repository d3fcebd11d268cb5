import { IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';
import type { Draft } from './drafts.ts';
import { DeviceStore, MemoryStore, type KeyedStore } from './device-store.ts';

/** `keep`: the board stays on this device. `memory`: nothing is written to it (DP-16). */
export type Keeping = 'keep' | 'memory';

export interface OfflineCopyOptions {
	readonly session: string;
	/** Each seat of a device has a copy of its own: its unsent work is its own. */
	readonly seat: string;
	readonly document: 'board';
	readonly keeping: Keeping;
}

/**
 * What the device keeps of a board: the document, which records were changed and not yet stored by the server, and the
 * drafts of what the server refused. With `memory` it forgets all of it with the page.
 */
export class OfflineCopy {
	readonly #name: string;
	#keeping: Keeping;
	#store: KeyedStore;
	#persistence: IndexeddbPersistence | undefined;
	#generation = 0;
	#unsent = new Set<string>();

	constructor({ session, seat, document, keeping }: OfflineCopyOptions) {
		this.#name = `${session} ${seat} ${document}`;
		this.#keeping = keeping;
		this.#store = keeping === 'keep' ? new DeviceStore('warsha') : new MemoryStore();
	}

	/**
	 * Puts what the device holds into this document and keeps it from now on. A device that cannot keep anything (private
	 * window, full disk) is no obstacle: the board then lives in memory. Resolves to whether it is kept.
	 */
	async open(doc: Y.Doc): Promise<boolean> {
		try {
			this.#generation = Number((await this.#store.get('generation', this.#name)) ?? 0);
			const unsent = await this.#store.all('unsent', this.#name);
			this.#unsent = new Set(unsent.map(({ key }) => key));
			if (this.#keeping === 'memory') return false;
			await this.#keep(doc);
			return true;
		} catch {
			// Storage of browsers may be forbidden or broken; the text is safe with the server as soon as it is sent.
			this.#keeping = 'memory';
			this.#store = new MemoryStore();
			return false;
		}
	}

	/** Records changed on this device and not known to be stored, also from before a reload. */
	get unsent(): ReadonlySet<string> {
		return this.#unsent;
	}

	/** Writes down which records are unsent now; call it whenever `BoardProvider.unsent` may have changed. */
	async noteUnsent(now: ReadonlySet<string>): Promise<void> {
		const added = [...now].filter((id) => !this.#unsent.has(id));
		const gone = [...this.#unsent].filter((id) => !now.has(id));
		this.#unsent = new Set(now);
		await Promise.all([
			...added.map((id) => this.#store.put('unsent', this.#name, id, true)),
			...gone.map((id) => this.#store.remove('unsent', this.#name, id))
		]);
	}

	/** The drafts on this device, oldest first. */
	async drafts(): Promise<Draft[]> {
		const kept = await this.#store.all('drafts', this.#name);
		return kept.map(({ value }) => value as Draft).sort((a, b) => a.at - b.at);
	}

	/** Keeps drafts; a later one of the same record takes the place of the earlier. */
	async keepDrafts(drafts: readonly Draft[]): Promise<void> {
		await Promise.all(
			drafts.map((draft) => this.#store.put('drafts', this.#name, draft.id, draft))
		);
	}

	/** The person has used this draft or does not want it. */
	async dropDraft(id: string): Promise<void> {
		await this.#store.remove('drafts', this.#name, id);
	}

	/**
	 * The server refused a change: the stored document is put away, and `doc` (fresh, empty) is kept from now on. Keep the
	 * drafts first.
	 */
	async startAfresh(doc: Y.Doc): Promise<void> {
		const old = this.#persistence;
		this.#persistence = undefined;
		await this.noteUnsent(new Set());
		// Another tab may hold the old one open, and deleting would wait for it: the fresh one has a name of its own.
		this.#generation += 1;
		await this.#store.put('generation', this.#name, '', this.#generation);
		void old?.clearData();
		if (this.#keeping === 'keep') await this.#keep(doc);
	}

	/** Removes everything of this board from the device: document, unsent marks and drafts. */
	async forget(): Promise<void> {
		await this.#persistence?.clearData();
		this.#persistence = undefined;
		this.#unsent = new Set();
		await Promise.all(
			(['unsent', 'drafts', 'generation'] as const).map((kind) =>
				this.#store.removeAll(kind, this.#name)
			)
		);
	}

	/** Stops keeping; what is kept stays. */
	async close(): Promise<void> {
		await this.#persistence?.destroy();
		this.#persistence = undefined;
		await this.#store.close();
	}

	async #keep(doc: Y.Doc): Promise<void> {
		this.#persistence = new IndexeddbPersistence(`warsha ${this.#name} ${this.#generation}`, doc);
		await this.#persistence.whenSynced;
	}
}
