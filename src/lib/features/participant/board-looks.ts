import type { LucideIcon } from '@lucide/svelte';
import Boxes from '@lucide/svelte/icons/boxes';
import FileCheck from '@lucide/svelte/icons/file-check';
import Handshake from '@lucide/svelte/icons/handshake';
import Lightbulb from '@lucide/svelte/icons/lightbulb';
import MessageCircleHeart from '@lucide/svelte/icons/message-circle-heart';
import Users from '@lucide/svelte/icons/users';
import Waypoints from '@lucide/svelte/icons/waypoints';
import { m } from '#lib/paraglide/messages.js';
import type { BoardKind } from './board-kinds.ts';

interface BoardLook {
	readonly label: () => string;
	readonly count: typeof m.count_item;
	readonly icon: LucideIcon;
}

/** How the list of boards shows each of them. */
export const BOARD_LOOKS: Readonly<Record<BoardKind, BoardLook>> = {
	agreements: { label: m.boards_agreements, count: m.count_item, icon: FileCheck },
	actors: { label: m.boards_actors, count: m.count_actor, icon: Users },
	relations: { label: m.boards_relations, count: m.count_relation, icon: Waypoints },
	resources: { label: m.boards_resources, count: m.count_resource, icon: Boxes },
	ideas: { label: m.boards_ideas, count: m.count_idea, icon: Lightbulb },
	commitments: { label: m.boards_commitments, count: m.count_commitment, icon: Handshake },
	reflections: { label: m.boards_reflections, count: m.count_item, icon: MessageCircleHeart }
};
