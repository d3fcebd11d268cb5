import * as Y from 'yjs';
import {
	bringBack,
	changeRecord,
	DeviceOrigin,
	removeRecord,
	setEntry,
	textOf,
	type Edited,
	type Fields
} from '#lib/domain/document/edits.ts';
import type { Board, RecordOf } from '#lib/domain/document/layout.ts';
import { ROOTS, type Root } from '#lib/domain/entities/roots.ts';
import { mayChange, type Allowed, type BoardChange } from '#lib/domain/method/rights.ts';
import type { Present } from '#lib/domain/protocol/control.ts';
import type { Draft } from './drafts.ts';
import type { LiveSession } from './live-session.svelte.ts';
import { OfflineCopy, type Keeping } from './offline-copy.ts';
import { makeInBin } from './making.ts';
import { OwnHistory } from './own-history.svelte.ts';
import type { ConnectionState, RefusedWork } from './connection.ts';
import { BoardProvider } from './provider.ts';
import { RecordList } from './record-list.svelte.ts';

type Lists = { readonly [R in Root]: RecordList<R> };

export interface BoardOptions {
	readonly session: LiveSession;
	/** The board as the page was rendered with it; it stands until the document has arrived. */
	readonly first: Board;
	/** Whether this device keeps a copy for work without a connection (DP-16). */
	readonly keeping?: Keeping;
}

function listsOf(doc: Y.Doc, first: Board): Lists {
	return Object.fromEntries(
		ROOTS.map((root) => [root, new RecordList(doc, root, first[root])])
	) as unknown as Lists;
}

const onBoard = new WeakMap<object, unknown>();

/** The records that are not in the bin; the same list for the same state, so that screens redraw only what changed. */
function withoutBin<T extends { removedAt?: number }>(all: readonly T[]): readonly T[] {
	let found = onBoard.get(all) as readonly T[] | undefined;
	if (!found) onBoard.set(all, (found = all.filter(({ removedAt }) => removedAt === undefined)));
	return found;
}

/**
 * The board of a session as Svelte state. The document is the truth; every reader is told again when it changes. Works
 * without a connection from the device's own copy; `start()` opens both, in the browser only.
 */
export class LiveBoard {
	readonly session: LiveSession;
	#keeping: Keeping;
	#doc = $state.raw(new Y.Doc());
	#lists: Lists = $state.raw() as Lists;
	#history: OwnHistory = $state.raw() as OwnHistory;
	#copy: OfflineCopy | undefined;
	#provider: BoardProvider | undefined;
	#connection: ConnectionState = $state('connecting');
	#closeCode: number | undefined = $state();
	#pending = $state(0);
	#unsent: ReadonlySet<string> = $state.raw(new Set());
	#lastSavedAt: number | undefined = $state();
	#sentBack = $state(0);
	#drafts: readonly Draft[] = $state.raw([]);
	#others: ReadonlyMap<string, readonly string[]> = $state.raw(new Map());

	constructor({ session, first, keeping = 'keep' }: BoardOptions) {
		this.session = session;
		this.#keeping = keeping;
		this.#lists = listsOf(this.#doc, first);
		this.#history = new OwnHistory(this.#doc);
	}

	/** How the board stands to the server. */
	get connection(): ConnectionState {
		return this.#connection;
	}
	/** Why the server does not want this device, once `connection` is `refused`. */
	get closeCode(): number | undefined {
		return this.#closeCode;
	}
	/** How many of one's own changes the server has not stored yet; 0 means all is saved. */
	get pending(): number {
		return this.#pending;
	}
	/** The records these changes are in. */
	get unsent(): ReadonlySet<string> {
		return this.#unsent;
	}
	/** When the server last said "saved" to this device; milliseconds since 1970. */
	get lastSavedAt(): number | undefined {
		return this.#lastSavedAt;
	}
	/** In how many records changes were sent when the connection came back; 0 once `seenSentBack` was called. */
	get sentBack(): number {
		return this.#sentBack;
	}
	/** What the server refused, kept on this device with all its text. */
	get drafts(): readonly Draft[] {
		return this.#drafts;
	}
	get canUndo(): boolean {
		return this.#history.canUndo;
	}
	get canRedo(): boolean {
		return this.#history.canRedo;
	}
	get keeping(): Keeping {
		return this.#keeping;
	}

	/** The records of one kind on the board, oldest first. */
	list<R extends Root>(root: R): readonly RecordOf<R>[] {
		return withoutBin(this.#every(root));
	}
	/** The records of one kind in the bin, last removed first. */
	bin<R extends Root>(root: R): readonly RecordOf<R>[] {
		return this.#every(root)
			.filter(({ removedAt }) => removedAt !== undefined)
			.toSorted((a, b) => (b.removedAt ?? 0) - (a.removedAt ?? 0));
	}
	/** One record, also when it lies in the bin. */
	find<R extends Root>(root: R, id: string): RecordOf<R> | undefined {
		return this.#every(root).find((record) => record.id === id);
	}
	#every<R extends Root>(root: R): readonly RecordOf<R>[] {
		return (this.#lists[root] as unknown as RecordList<R>).all;
	}

	/** May this seat make this change now? The same table the server asks. */
	may(change: BoardChange): Allowed {
		return mayChange(this.session.me, this.session.session, change);
	}

	#origin(): DeviceOrigin {
		return new DeviceOrigin(this.session.me.id, this.session.session.currentStage, () =>
			Math.round(this.session.clock.now)
		);
	}

	/** Puts a new record on the board; undoing it moves it to the bin. */
	add<R extends Root>(root: R, fields: Fields<R>): Edited<{ id: RecordOf<R>['id'] }> {
		// Made in the bin, which undo does not follow, and taken out in a step that it does: records are never deleted.
		const made = makeInBin(this.#doc, root, fields, this.#origin());
		if (made.ok) this.#step(() => bringBack(this.#doc, root, made.id, this.#origin()));
		return made;
	}
	/** Changes the fields given and no others; `undefined` clears one. */
	change<R extends Root>(root: R, id: string, fields: Fields<R>): Edited {
		return this.#step(() => changeRecord(this.#doc, root, id, fields, this.#origin()));
	}
	remove(root: Root, id: string): Edited {
		return this.#step(() => removeRecord(this.#doc, root, id, this.#origin()));
	}
	bringBack(root: Root, id: string): Edited {
		return this.#step(() => bringBack(this.#doc, root, id, this.#origin()));
	}
	/** Adds, changes or (with `undefined`) takes away one entry of a field held as a map. */
	setEntry(
		root: Root,
		id: string,
		entry: { readonly field: string; readonly key: string; readonly value: unknown }
	): Edited {
		return this.#step(() => setEntry(this.#doc, root, id, entry, this.#origin()));
	}
	/** The co-written text of a field, to bind an input to. */
	text(root: Root, id: string, field: string): Y.Text | undefined {
		return textOf(this.#doc, root, id, field, this.#origin());
	}
	/** Who writes in a co-written text: the origin its changes carry, so that undo knows them as one's own. */
	writer(): DeviceOrigin {
		return this.#origin();
	}

	#step(edit: () => Edited): Edited {
		this.#history.newStep();
		return edit();
	}
	undo(): void {
		this.#history.undo();
	}
	redo(): void {
		this.#history.redo();
	}

	/** The others who have this record open. */
	editors(id: string): Present[] {
		const seats = this.#others.get(id) ?? [];
		return this.session.room.filter((person) => seats.includes(person.id));
	}
	/** Tells the others which record is open here; nothing when it is closed. */
	focus(id: string | undefined): void {
		this.#provider?.awareness.setLocalStateField('record', id ?? null);
	}

	/** Opens the device's copy and the connection. Safe to call again. */
	async start(): Promise<void> {
		if (this.#copy) return;
		const copy = new OfflineCopy({
			session: this.session.id,
			seat: this.session.me.id,
			document: 'board',
			keeping: this.#keeping
		});
		this.#copy = copy;
		if (!(await copy.open(this.#doc))) this.#keeping = 'memory';
		this.#drafts = await copy.drafts();
		if (this.#copy === copy) this.#connect(copy.unsent);
	}

	#connect(unsent: Iterable<string>): void {
		const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
		const provider = new BoardProvider({
			url: `${scheme}://${location.host}/sync/${this.session.id}`,
			document: 'board',
			doc: this.#doc,
			seat: this.session.me.id,
			unsent,
			onRefused: (work) => void this.#startAfresh(work)
		});
		this.#provider = provider;
		provider.on('change', () => this.#look(provider));
		provider.on('saved', () => (this.#lastSavedAt = Math.round(this.session.clock.now)));
		provider.awareness.on('change', () => this.#lookAround(provider));
		provider.awareness.setLocalState({ seat: this.session.me.id, record: null });
		provider.connect();
		this.#look(provider);
	}

	#look(provider: BoardProvider): void {
		if (this.#connection !== 'live' && provider.state === 'live') {
			for (const root of ROOTS) this.#lists[root].arrived();
			if (this.#lastSavedAt !== undefined) this.#sentBack = provider.unsent.size;
		}
		this.#connection = provider.state;
		this.#closeCode = provider.closeCode;
		this.#pending = provider.pending;
		this.#unsent = provider.unsent;
		void this.#copy?.noteUnsent(provider.unsent);
	}

	#lookAround(provider: BoardProvider): void {
		const open = new Map<string, string[]>();
		for (const [client, state] of provider.awareness.getStates()) {
			const { record, seat } = state as { record?: unknown; seat?: unknown };
			if (client === provider.awareness.clientID || !record) continue;
			open.set(String(record), [...(open.get(String(record)) ?? []), String(seat)]);
		}
		this.#others = open;
	}

	/** The server refused a change: what it was becomes a draft, and the board begins again from the server's state. */
	async #startAfresh(work: RefusedWork): Promise<void> {
		await this.#copy?.keepDrafts(work.drafts);
		this.#provider?.destroy();
		this.#history.destroy();
		const seen = Object.fromEntries(ROOTS.map((root) => [root, []])) as unknown as Board;
		const doc = new Y.Doc();
		this.#doc.destroy();
		this.#doc = doc;
		this.#lists = listsOf(doc, seen);
		this.#history = new OwnHistory(doc);
		await this.#copy?.startAfresh(doc);
		this.#drafts = (await this.#copy?.drafts()) ?? [...work.drafts];
		this.#connect([]);
	}

	/** The person has used this draft, or does not want it. */
	async dropDraft(id: string): Promise<void> {
		await this.#copy?.dropDraft(id);
		this.#drafts = this.#drafts.filter((draft) => draft.id !== id);
	}
	seenSentBack(): void {
		this.#sentBack = 0;
	}
	/** Removes everything of this board from the device (quick exit, leaving a shared phone). */
	async forget(): Promise<void> {
		await this.#copy?.forget();
	}
	destroy(): void {
		this.#provider?.destroy();
		this.#history.destroy();
		void this.#copy?.close();
		this.#copy = undefined;
	}
}
