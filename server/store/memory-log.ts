import type { DocumentKey, DocumentLog, StoredDocument } from './document-log.ts';

interface Held {
	snapshot: Uint8Array | undefined;
	updates: { sequence: number; update: Uint8Array }[];
	sequence: number;
}

/** The log in memory: for tests, and the measure of what the log on disk must do. */
export class MemoryLog implements DocumentLog {
	readonly #documents = new Map<string, Map<string, Held>>();

	#held({ session, document }: DocumentKey): Held {
		const documents = this.#documents.get(session) ?? new Map<string, Held>();
		this.#documents.set(session, documents);
		const held = documents.get(document) ?? { snapshot: undefined, updates: [], sequence: 0 };
		documents.set(document, held);
		return held;
	}

	async read(key: DocumentKey): Promise<StoredDocument> {
		const { snapshot, updates, sequence } = this.#held(key);
		return { snapshot, updates: updates.map(({ update }) => update), sequence };
	}

	async append(key: DocumentKey, update: Uint8Array): Promise<number> {
		const held = this.#held(key);
		held.updates.push({ sequence: ++held.sequence, update: update.slice() });
		return held.sequence;
	}

	async compact(key: DocumentKey, sequence: number, snapshot: Uint8Array): Promise<void> {
		const held = this.#held(key);
		held.snapshot = snapshot.slice();
		held.updates = held.updates.filter((row) => row.sequence > sequence);
	}

	async forget(session: string): Promise<void> {
		this.#documents.delete(session);
	}

	async close(): Promise<void> {}
}
