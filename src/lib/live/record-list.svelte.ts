import { createSubscriber } from 'svelte/reactivity';
import * as Y from 'yjs';
import type { RecordOf } from '#lib/domain/document/layout.ts';
import { readRecord, recordsOf } from '#lib/domain/document/records.ts';
import type { Root } from '#lib/domain/entities/roots.ts';

type Change = Y.YEvent<Y.AbstractType<unknown>>;

function byAge(
	a: { createdAt?: number; id: string },
	b: { createdAt?: number; id: string }
): number {
	return (a.createdAt ?? 0) - (b.createdAt ?? 0) || (a.id < b.id ? -1 : 1);
}

/**
 * The records of one kind as Svelte state: plain data, oldest first. A change re-reads only the records it touched, so a
 * list of hundreds does not pay for one letter. `first` stands in until the document has arrived.
 */
export class RecordList<R extends Root> {
	readonly #root: R;
	readonly #records: Y.Map<Y.Map<unknown>>;
	readonly #read = new Map<string, RecordOf<R>>();
	readonly #track: () => void;
	#first: readonly RecordOf<R>[];
	#all: readonly RecordOf<R>[] | undefined;

	constructor(doc: Y.Doc, root: R, first: readonly RecordOf<R>[]) {
		this.#root = root;
		this.#records = recordsOf(doc, root);
		this.#first = first;
		this.#track = createSubscriber((changed) => {
			const observe = (events: Change[]) => {
				this.#forget(events);
				changed();
			};
			// Whatever happened while nobody read is not known: start again.
			this.#read.clear();
			this.#all = undefined;
			this.#records.observeDeep(observe);
			this.#told = changed;
			return () => this.#records.unobserveDeep(observe);
		});
	}
	#told: () => void = () => {};

	#forget(events: Change[]): void {
		this.#all = undefined;
		for (const event of events) {
			const [id] = event.path;
			if (id === undefined) for (const key of event.changes.keys.keys()) this.#read.delete(key);
			else this.#read.delete(String(id));
		}
	}

	/** The document is complete now: what the page was rendered with is no longer needed. */
	arrived(): void {
		if (this.#first.length === 0) return;
		this.#first = [];
		this.#all = undefined;
		this.#told();
	}

	/** Every record, also those in the bin. */
	get all(): readonly RecordOf<R>[] {
		this.#track();
		// Outside an effect nothing observes, so what was read before may be stale.
		if (!$effect.tracking()) return this.#collect(new Map());
		return (this.#all ??= this.#collect(this.#read));
	}

	#collect(read: Map<string, RecordOf<R>>): readonly RecordOf<R>[] {
		const found: RecordOf<R>[] = this.#first.filter(({ id }) => !this.#records.has(id));
		for (const [id, record] of this.#records) {
			if (!(record instanceof Y.Map)) continue;
			let plain = read.get(id);
			if (!plain) read.set(id, (plain = readRecord(this.#root, id, record)));
			found.push(plain);
		}
		return found.sort(byAge);
	}
}
