import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { Draft, Refusal } from './drafts.ts';

/**
 * How the board stands to the server. `offline`: the line is gone, tries go on by themselves. `connecting`: the first try
 * after it was there (or ever). `catching_up`: connected, what others did meanwhile is on its way. `live`: in step.
 * `refused`: the server does not want this document or this seat (`closeCode`), or it refused a change (`onRefused`).
 */
export type ConnectionState = 'offline' | 'connecting' | 'catching_up' | 'live' | 'refused';

/** A change the server refused, with every unsent record as it stood here. */
export interface RefusedWork extends Refusal {
	readonly drafts: readonly Draft[];
}

export interface ProviderOptions {
	/** `ws(s)://host/sync/<session>`. */
	readonly url: string;
	readonly document: 'board';
	readonly doc: Y.Doc;
	/** Which seat of this device is meant; the cookie proves it. */
	readonly seat?: string | undefined;
	/** The token of a seat, where there is no cookie (programs, tests). */
	readonly token?: string | undefined;
	readonly awareness?: Awareness | undefined;
	/** Records whose changes were unsent when the page was left (`OfflineCopy.unsent`). */
	readonly unsent?: Iterable<string> | undefined;
	/**
	 * The server refused a change. This document can go no further, because all that comes after hangs on it: keep the
	 * drafts, throw the document away and begin again with a fresh one.
	 */
	readonly onRefused: (work: RefusedWork) => void;
	readonly chance?: (() => number) | undefined;
	readonly now?: (() => number) | undefined;
}

/** Close codes with which the server says: do not come back. */
export const isFinal = (code: number) => code >= 4400 && code < 4500;

/** A server that closes down says in the reason when to come back, so that not all come at once. */
export function retryAfter(reason: string): number {
	const [, wait] = /^retry (\d{1,6})$/.exec(reason) ?? [];
	return Number(wait ?? 0);
}
