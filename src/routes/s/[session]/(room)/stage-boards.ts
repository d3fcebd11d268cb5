import type { Component } from 'svelte';
import type { BoardKind } from '#lib/features/participant/board-kinds.ts';
import type { LiveBoard } from '#lib/live/live-board.svelte.ts';
import type { LiveSession } from '#lib/live/live-session.svelte.ts';

/** What every board takes; those whose form stands in the page also take its id, so that the dock can send it. */
export interface BoardProps {
	board: LiveBoard;
	session: LiveSession;
	mode: 'phone' | 'desk';
	adding?: boolean;
	formId?: string | undefined;
}
export type BoardComponent = Component<BoardProps, object, 'adding'>;

const LOADERS: Readonly<Record<BoardKind, () => Promise<{ default: unknown }>>> = {
	actors: () => import('#lib/features/actors/actors-board.svelte'),
	relations: () => import('#lib/features/relations/relations-board.svelte'),
	resources: () => import('#lib/features/resources/resources-board.svelte'),
	ideas: () => import('#lib/features/ideas/ideas-board.svelte'),
	agreements: () => import('#lib/features/agreements/agreements-board.svelte'),
	commitments: () => import('#lib/features/commitments/commitments-board.svelte'),
	reflections: () => import('#lib/features/reflections/reflections-board.svelte')
};

const loaded = new Map<BoardKind, BoardComponent>();

/** A board that has been loaded, without waiting: what the server rendered is taken over as it stands. */
export function readyBoard(kind: BoardKind): BoardComponent | undefined {
	return loaded.get(kind);
}

/** Loads a board; each is a file of its own, so that a page carries only what it shows. */
export async function loadBoard(kind: BoardKind): Promise<BoardComponent> {
	const module = await LOADERS[kind]();
	const board = module.default as BoardComponent;
	loaded.set(kind, board);
	return board;
}

/** Fetches the other boards while nobody waits, so that a stage can change and a board be opened without a connection. */
export function fetchTheRest(): void {
	for (const load of Object.values(LOADERS)) void load().catch(() => undefined);
}
