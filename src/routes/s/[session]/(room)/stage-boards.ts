import type { Component } from 'svelte';
import type { BoardKind } from '#lib/features/participant/board-kinds.ts';
import type { Standing } from '#lib/features/participant/standing.ts';
import type { StageKind } from '#lib/domain/entities/session.ts';
import type { LiveBoard } from '#lib/live/live-board.svelte.ts';
import type { LiveSession } from '#lib/live/live-session.svelte.ts';
import { Part } from '#lib/ui/part.ts';

interface Room extends Record<string, unknown> {
	board: LiveBoard;
	session: LiveSession;
}

/** What every board takes; those whose form stands in the page also take its id, so that the dock can send it. */
export interface BoardProps extends Room {
	mode: 'phone' | 'desk';
	adding?: boolean;
	formId?: string | undefined;
}

/** Each board is a file of its own, so that a page carries only what it shows. */
const BOARDS: Readonly<Record<BoardKind, Part<BoardProps, 'adding'>>> = {
	actors: new Part(() => import('#lib/features/actors/actors-board.svelte')),
	relations: new Part(() => import('#lib/features/relations/relations-board.svelte')),
	resources: new Part(() => import('#lib/features/resources/resources-board.svelte')),
	ideas: new Part(() => import('#lib/features/ideas/ideas-board.svelte')),
	agreements: new Part(() => import('#lib/features/agreements/agreements-board.svelte')),
	commitments: new Part(() => import('#lib/features/commitments/commitments-board.svelte')),
	reflections: new Part(() => import('#lib/features/reflections/reflections-board.svelte'))
};

export type BoardComponent = Component<BoardProps, object, 'adding'>;

/** A board that has been fetched, without waiting. */
export function readyBoard(kind: BoardKind): BoardComponent | undefined {
	return BOARDS[kind].ready;
}

/** Fetches a board. */
export function loadBoard(kind: BoardKind): Promise<BoardComponent> {
	return BOARDS[kind].load();
}

/** The words of every standing but working on a stage. */
export const standingWords = new Part<{
	session: LiveSession;
	standing: Exclude<Standing, 'working'>;
}>(() => import('#lib/features/participant/standing-words.svelte'));
export const restWords = new Part<{ kind: StageKind }>(
	() => import('#lib/features/participant/rest-words.svelte')
);
export const roomTiles = new Part<Room>(() => import('#lib/features/presence/room-tiles.svelte'));
export const drafts = new Part<{ board: LiveBoard }>(
	() => import('#lib/features/participant/drafts.svelte')
);

/** What opens on a tap. */
const ON_TAP: readonly (() => Promise<unknown>)[] = [
	() => import('#lib/features/participant/me-sheet.svelte'),
	() => import('#lib/features/actors/actor-sheet.svelte'),
	() => import('#lib/features/actors/actor-filter.svelte'),
	() => import('#lib/features/relations/tie-sheet.svelte'),
	() => import('#lib/features/relations/new-tie-sheet.svelte'),
	() => import('#lib/features/reflections/reflection-sheet.svelte'),
	() => import('#lib/features/reflections/new-reflection-sheet.svelte'),
	() => import('#lib/board/bin-list.svelte'),
	() => import('#lib/features/resources/find-bar.svelte'),
	() => import('#lib/features/resources/add-resource.svelte'),
	() => import('#lib/features/resources/resource-sheet.svelte'),
	() => import('#lib/features/commitments/vow-sheet.svelte'),
	() => import('#lib/features/agreements/add-agreement.svelte'),
	() => import('#lib/features/agreements/agreement-sheet.svelte'),
	() => import('#lib/features/ideas/add-idea.svelte'),
	() => import('#lib/features/ideas/idea-sheet.svelte'),
	() => import('#lib/board/co-text.svelte')
];

/** Fetches what is not here yet, so that a stage can change and a sheet be opened without a connection. */
export async function fetchTheRest(): Promise<void> {
	const parts = [...Object.values(BOARDS), standingWords, restWords, roomTiles, drafts];
	await Promise.all([...parts.map((part) => part.load()), ...ON_TAP.map((fetch) => fetch())]);
}
