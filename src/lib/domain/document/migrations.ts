import type * as Y from 'yjs';
import { DOCUMENT_VERSION, META_ROOT } from './layout.ts';
import { versionOf } from './records.ts';

/** One step forward, named after what it does. A stored fixture of the version before it is kept in the tests. */
export interface Migration {
	/** The version the document has afterwards. */
	readonly to: number;
	readonly name: string;
	readonly up: (doc: Y.Doc) => void;
}

/** In order, without gaps; only the server runs them, when it loads a document and before anybody is answered. */
export const MIGRATIONS: readonly Migration[] = [];

export type Migrated =
	{ ok: true; ran: readonly string[] } | { ok: false; reason: 'document_is_newer' };

/**
 * Brings a document to the present version in one transaction; a fresh one is only stamped. Refuses a document written by
 * a later version of Warsha, whose fields this one would not know.
 */
export function migrate(
	doc: Y.Doc,
	origin: unknown,
	migrations: readonly Migration[] = MIGRATIONS,
	wanted: number = DOCUMENT_VERSION
): Migrated {
	const version = versionOf(doc);
	if (version > wanted) return { ok: false, reason: 'document_is_newer' };
	if (version === wanted) return { ok: true, ran: [] };
	// Version 0 is a document nobody has written in yet: the first version had its number from the start.
	const due = version === 0 ? [] : migrations.filter(({ to }) => to > version && to <= wanted);
	doc.transact(() => {
		for (const { up } of due) up(doc);
		doc.getMap(META_ROOT).set('version', wanted);
	}, origin);
	return { ok: true, ran: due.map(({ name }) => name) };
}
