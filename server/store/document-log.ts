/** Which document: the session and its name (`board`). */
export interface DocumentKey {
	readonly session: string;
	readonly document: string;
}

/** A document as it is stored: the newest snapshot and the updates after it, in order. */
export interface StoredDocument {
	readonly snapshot: Uint8Array | undefined;
	readonly updates: readonly Uint8Array[];
	/** The sequence of the last thing stored; 0 for a document never written. */
	readonly sequence: number;
}

/** How many snapshots stay, the newest ones; older states are for history and repair. */
export const SNAPSHOTS_KEPT = 20;

/**
 * The log of the documents (LG-): append, read, compact. A promise that resolves means: on the disk, and a power cut takes
 * nothing of it. A promise that rejects means: nothing was stored.
 */
export interface DocumentLog {
	read(key: DocumentKey): Promise<StoredDocument>;
	/** @returns the sequence under which the update is stored: 1, 2, 3 … for each document. */
	append(key: DocumentKey, update: Uint8Array): Promise<number>;
	/** Puts a snapshot of everything up to `sequence` in the place of the updates up to there. */
	compact(key: DocumentKey, sequence: number, snapshot: Uint8Array): Promise<void>;
	/** Removes the documents of a session with all their history. */
	forget(session: string): Promise<void>;
	/** Resolves when all that was asked before is stored and the file is closed. */
	close(): Promise<void>;
}
