import type { StageKind } from '#lib/domain/entities/session.ts';

/** The boards of a session, in the order of the arc. */
export const BOARD_KINDS = [
	'agreements',
	'actors',
	'relations',
	'resources',
	'ideas',
	'commitments',
	'reflections'
] as const;
export type BoardKind = (typeof BOARD_KINDS)[number];

/** True when a word of an address names a board. */
export function isBoardKind(value: string): value is BoardKind {
	return (BOARD_KINDS as readonly string[]).includes(value);
}

/** The board of a stage; none while people rest or where its board comes later. */
export function boardOfStage(kind: StageKind): BoardKind | undefined {
	switch (kind) {
		case 'opening':
		case 'closing':
		case 'dialogue':
			return 'reflections';
		case 'agreements':
		case 'actors':
		case 'relations':
		case 'resources':
		case 'ideas':
		case 'commitments':
			return kind;
		case 'followup':
			return 'commitments';
		default:
			return undefined;
	}
}
