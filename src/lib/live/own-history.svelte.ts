import * as Y from 'yjs';
import { DeviceOrigin } from '#lib/domain/document/edits.ts';
import { recordsOf } from '#lib/domain/document/records.ts';
import { ROOTS } from '#lib/domain/entities/roots.ts';

/**
 * Undo and redo of one's own changes only; what others did meanwhile stays. Records are never deleted by it: making one is
 * undone into the bin, because `LiveBoard.add` takes a new record out of the bin in a step of its own.
 */
export class OwnHistory {
	readonly #manager: Y.UndoManager;
	#canUndo = $state(false);
	#canRedo = $state(false);

	constructor(doc: Y.Doc) {
		this.#manager = new Y.UndoManager(
			ROOTS.map((root) => recordsOf(doc, root)),
			{ trackedOrigins: new Set([DeviceOrigin]), captureTimeout: 600 }
		);
		const look = () => {
			this.#canUndo = this.#manager.canUndo();
			this.#canRedo = this.#manager.canRedo();
		};
		for (const event of ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const)
			this.#manager.on(event, look);
	}

	get canUndo(): boolean {
		return this.#canUndo;
	}
	get canRedo(): boolean {
		return this.#canRedo;
	}
	/** What comes next is a step of its own, also when it comes at once. */
	newStep(): void {
		this.#manager.stopCapturing();
	}
	undo(): void {
		this.#manager.undo();
	}
	redo(): void {
		this.#manager.redo();
	}
	destroy(): void {
		this.#manager.destroy();
	}
}
