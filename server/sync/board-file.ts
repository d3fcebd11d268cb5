import * as Y from 'yjs';
import { ServerOrigin } from '#lib/domain/document/edits.ts';
import { META_ROOT } from '#lib/domain/document/layout.ts';
import { migrate } from '#lib/domain/document/migrations.ts';
import { ROOTS } from '#lib/domain/entities/roots.ts';
import { Fault } from '#lib/domain/faults.ts';
import { LIMITS } from '#lib/domain/limits.ts';
import type { DocumentKey, DocumentLog } from '#server/store/document-log.ts';

/** Beyond either, the log of a document is folded into a snapshot. */
const COMPACT_AFTER = { updates: 1_000, bytes: 1_000_000 } as const;

/** A document and its place in the log: what is in it and what of that is stored. */
export class BoardFile {
	readonly doc: Y.Doc;
	readonly #log: DocumentLog;
	readonly #key: DocumentKey;
	#sequence: number;
	/** Updates and bytes in the log behind the last snapshot. */
	#behind = { updates: 0, bytes: 0 };
	/** At most so many bytes when encoded; deletions make it less than that. */
	#size: number;

	private constructor(log: DocumentLog, key: DocumentKey, doc: Y.Doc, sequence: number) {
		this.#log = log;
		this.#key = key;
		this.doc = doc;
		this.#sequence = sequence;
		this.#size = Y.encodeStateAsUpdate(doc).length;
	}

	/**
	 * Reads a document from the log and brings it to the present version; what that changes is stored before this
	 * resolves. Rejects when the log cannot be read or the document was written by a later version of Warsha.
	 */
	static async open(log: DocumentLog, key: DocumentKey, now: () => number): Promise<BoardFile> {
		const stored = await log.read(key);
		const doc = new Y.Doc();
		for (const root of [...ROOTS, META_ROOT]) doc.getMap(root);
		doc.transact(() => {
			if (stored.snapshot) Y.applyUpdate(doc, stored.snapshot);
			for (const update of stored.updates) Y.applyUpdate(doc, update);
		});
		const before = Y.encodeStateVector(doc);
		const migrated = migrate(doc, new ServerOrigin('migration', now));
		if (!migrated.ok) throw new Fault('unavailable', { why: migrated.reason });
		const file = new BoardFile(log, key, doc, stored.sequence);
		file.#behind = {
			updates: stored.updates.length,
			bytes: stored.updates.reduce((sum, update) => sum + update.length, 0)
		};
		const news = Y.encodeStateAsUpdate(doc, before);
		if (stored.sequence === 0 || migrated.ran.length > 0) await file.append(news);
		return file;
	}

	get size(): number {
		return this.#size;
	}

	/** Stores what is new in `doc`. Resolves when it is on the disk; rejects when it is not. */
	async append(update: Uint8Array): Promise<void> {
		this.#sequence = await this.#log.append(this.#key, update);
		this.#behind.updates += 1;
		this.#behind.bytes += update.length;
		this.#size += update.length;
	}

	/** True when the document would outgrow its limit by an update of this length. */
	isFullFor(length: number): boolean {
		if (this.#size + length <= LIMITS.document) return false;
		this.#size = Y.encodeStateAsUpdate(this.doc).length;
		return this.#size + length > LIMITS.document;
	}

	get wantsCompaction(): boolean {
		const { updates, bytes } = this.#behind;
		return updates > COMPACT_AFTER.updates || bytes > COMPACT_AFTER.bytes;
	}

	/** Folds the log into a snapshot; only when everything in `doc` is stored. */
	async compact(): Promise<void> {
		if (this.#behind.updates === 0) return;
		const snapshot = Y.encodeStateAsUpdate(this.doc);
		this.#behind = { updates: 0, bytes: 0 };
		this.#size = snapshot.length;
		await this.#log.compact(this.#key, this.#sequence, snapshot);
	}
}
