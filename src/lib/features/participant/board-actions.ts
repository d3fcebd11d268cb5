import { m } from '#lib/paraglide/messages.js';
import type { BoardKind } from './board-kinds.ts';

/** The one primary action of each board. */
export const BOARD_ACTIONS: Readonly<Record<BoardKind, () => string>> = {
	agreements: m.here_add_agreement,
	actors: m.actors_add,
	relations: m.ties_add,
	resources: m.here_add_resource,
	ideas: m.here_add_idea,
	commitments: m.here_add_commitment,
	reflections: m.reflections_add
};
