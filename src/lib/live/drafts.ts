import type * as Y from 'yjs';
import { rootOfId } from '#lib/domain/document/layout.ts';
import { findRecord } from '#lib/domain/document/records.ts';
import type { Root } from '#lib/domain/entities/roots.ts';

/** A record as somebody wrote it, kept on the device because the server did not take it. */
export interface Draft {
	readonly root: Root;
	readonly id: string;
	/** The record as plain data, with all its texts, as it stood on this device. */
	readonly record: Readonly<Record<string, unknown>>;
	/** Why the server refused: a `RefusalReason`; the words are `refusal_<reason>`. */
	readonly reason: string;
	/** False for work that was fine by itself but hung on what was refused; it may be sent again as it is. */
	readonly refused: boolean;
	/** The field at fault, where there is one. */
	readonly field?: string | undefined;
	readonly at: number;
}

/** What the server said about a refused change. */
export interface Refusal {
	readonly reason: string;
	/** The records it refused, by id. */
	readonly records: readonly string[];
	readonly field?: string | undefined;
}

/** Drafts of every unsent record of this document, so that no text goes with it. */
export function draftsOf(
	doc: Y.Doc,
	unsent: Iterable<string>,
	refusal: Refusal,
	at: number
): Draft[] {
	const drafts: Draft[] = [];
	for (const id of new Set([...unsent, ...refusal.records])) {
		const root = rootOfId(id);
		const record = root && findRecord(doc, root, id);
		if (!root || !record) continue;
		// No record is named when the seat may not write at all: then it is about all of them.
		const refused = refusal.records.length === 0 || refusal.records.includes(id);
		drafts.push({ root, id, record: { ...record }, ...reasonOf(refusal, refused), refused, at });
	}
	return drafts;
}

function reasonOf(refusal: Refusal, refused: boolean): Pick<Draft, 'reason' | 'field'> {
	return refused ? { reason: refusal.reason, field: refusal.field } : { reason: refusal.reason };
}
