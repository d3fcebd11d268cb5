import { m } from '#lib/paraglide/messages.js';
import type { SaveState } from './plan-editor.svelte.ts';

/** From the best to what most needs attention. */
const ORDER: readonly SaveState[] = ['saved', 'saving', 'offline', 'invalid', 'refused'];

/** How two parts of a page stand together: as the worse of them. */
export function worseOf(one: SaveState, other: SaveState): SaveState {
	return ORDER.indexOf(one) > ORDER.indexOf(other) ? one : other;
}

const WORDS: Readonly<Record<SaveState, () => string>> = {
	saved: m.plan_saved,
	saving: m.plan_saving,
	offline: m.plan_unsaved,
	invalid: m.plan_invalid,
	refused: m.plan_invalid
};

export function saveWords(state: SaveState): string {
	return WORDS[state]();
}
