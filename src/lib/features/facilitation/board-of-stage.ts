import type { StageKind } from '#lib/domain/entities/session.ts';
import { OWNED_BY_STAGE } from '#lib/domain/method/stage-kinds.ts';

/** The boards one can look at, in the order of the method. */
export const BOARDS = [
	'actors',
	'relations',
	'resources',
	'ideas',
	'commitments',
	'agreements',
	'reflections'
] as const;
export type BoardKind = (typeof BOARDS)[number];

/** The board of a stage: the first kind people write in it that has one. */
export function boardOfStage(kind: StageKind): BoardKind | undefined {
	return BOARDS.find((board) => OWNED_BY_STAGE[kind].includes(board));
}
