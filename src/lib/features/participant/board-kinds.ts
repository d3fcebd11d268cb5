import type { LucideIcon } from '@lucide/svelte';
import Boxes from '@lucide/svelte/icons/boxes';
import FileCheck from '@lucide/svelte/icons/file-check';
import Handshake from '@lucide/svelte/icons/handshake';
import Lightbulb from '@lucide/svelte/icons/lightbulb';
import MessageCircleHeart from '@lucide/svelte/icons/message-circle-heart';
import Users from '@lucide/svelte/icons/users';
import Waypoints from '@lucide/svelte/icons/waypoints';
import type { StageKind } from '#lib/domain/entities/session.ts';
import { m } from '#lib/paraglide/messages.js';

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

interface BoardLook {
	readonly label: () => string;
	/** The one primary action of its stage. */
	readonly action: () => string;
	readonly count: typeof m.count_item;
	readonly icon: LucideIcon;
}

export const BOARD_LOOKS: Readonly<Record<BoardKind, BoardLook>> = {
	agreements: {
		label: m.boards_agreements,
		action: m.here_add_agreement,
		count: m.count_item,
		icon: FileCheck
	},
	actors: { label: m.boards_actors, action: m.actors_add, count: m.count_actor, icon: Users },
	relations: {
		label: m.boards_relations,
		action: m.ties_add,
		count: m.count_relation,
		icon: Waypoints
	},
	resources: {
		label: m.boards_resources,
		action: m.here_add_resource,
		count: m.count_resource,
		icon: Boxes
	},
	ideas: { label: m.boards_ideas, action: m.here_add_idea, count: m.count_idea, icon: Lightbulb },
	commitments: {
		label: m.boards_commitments,
		action: m.here_add_commitment,
		count: m.count_commitment,
		icon: Handshake
	},
	reflections: {
		label: m.boards_reflections,
		action: m.reflections_add,
		count: m.count_item,
		icon: MessageCircleHeart
	}
};

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
