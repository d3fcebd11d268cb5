import { m } from '#lib/paraglide/messages.js';
import type { BoardKind } from './board-of-stage.ts';

/** What each board is called. */
export const BOARD_NAMES: Readonly<Record<BoardKind, () => string>> = {
	actors: m.desk_actors,
	relations: m.desk_relations,
	resources: m.desk_resources,
	ideas: m.desk_ideas,
	commitments: m.desk_commitments,
	agreements: m.desk_agreements,
	reflections: m.desk_reflections
};
