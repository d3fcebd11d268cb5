import type { StageKind } from '#lib/domain/entities/session.ts';
import { OWNED_BY_STAGE } from '#lib/domain/method/stage-kinds.ts';
import type { CountedNoun } from '#lib/i18n/labels/count.ts';

/** The kinds that have a wall, with the noun they are counted by. */
export const WALL_NOUN = {
	actors: 'actor',
	relations: 'relation',
	resources: 'resource',
	ideas: 'idea',
	commitments: 'commitment',
	agreements: 'agreement',
	reflections: 'card'
} as const satisfies Record<string, CountedNoun>;
export type WallKind = keyof typeof WALL_NOUN;

const isWall = (root: string): root is WallKind => Object.hasOwn(WALL_NOUN, root);

/** What the projector shows in a stage: the first kind people write in it that has a wall. */
export function wallOfStage(kind: StageKind): WallKind | undefined {
	return OWNED_BY_STAGE[kind].find(isWall);
}
