import type { Fields } from '#lib/domain/document/edits.ts';
import type { Resource } from '#lib/domain/entities/resource.ts';
import { changedFields } from '#lib/board/changed-fields.ts';
import type { LiveBoard } from '#lib/live/live-board.svelte.ts';
import { problemsOf, type Problems } from './new-resource.svelte.ts';

/** A resource on the board while somebody changes it: every change is kept at once; one that is not whole yet waits for its other half. */
export class EditedResource {
	readonly #board: LiveBoard;
	readonly #id: string;
	#waiting: Fields<'resources'> = $state.raw({});

	constructor(board: LiveBoard, id: string) {
		this.#board = board;
		this.#id = id;
	}

	/** Undefined once it is no longer there. */
	get record(): Resource | undefined {
		const record = this.#board.find('resources', this.#id);
		return record && record.removedAt === undefined ? record : undefined;
	}

	/** The record with what still waits. */
	get values(): (Fields<'resources'> & Pick<Resource, 'side'>) | undefined {
		const record = this.record;
		return record && { ...record, ...this.#waiting };
	}

	get problems(): Problems {
		return this.values ? problemsOf(this.values) : {};
	}

	set(change: Fields<'resources'>): void {
		if (!this.record) return;
		const asked = changedFields(this.record, { ...this.#waiting, ...change });
		if (Object.keys(asked).length === 0) this.#waiting = {};
		else this.#waiting = this.#board.change('resources', this.#id, asked).ok ? {} : asked;
	}
}
