import type { Component } from 'svelte';
import type { WallKind } from '#lib/features/projector/wall-of-stage.ts';
import type { LiveBoard } from '#lib/live/live-board.svelte.ts';
import type { LiveSession } from '#lib/live/live-session.svelte.ts';

export type WallComponent = Component<{ board: LiveBoard; session: LiveSession }>;

const LOADERS: Readonly<Record<WallKind, () => Promise<{ default: WallComponent }>>> = {
	actors: () => import('#lib/features/actors/actors-wall.svelte'),
	relations: () => import('#lib/features/relations/relations-wall.svelte'),
	resources: () => import('#lib/features/resources/resources-wall.svelte'),
	ideas: () => import('#lib/features/ideas/ideas-wall.svelte'),
	commitments: () => import('#lib/features/commitments/commitments-wall.svelte'),
	agreements: () => import('#lib/features/agreements/agreements-wall.svelte'),
	reflections: () => import('#lib/features/reflections/reflections-wall.svelte')
};

const loaded = new Map<WallKind, WallComponent>();

/** A wall that has been loaded, without waiting. */
export function readyWall(kind: WallKind): WallComponent | undefined {
	return loaded.get(kind);
}

/** Loads a wall; each is a file of its own. */
export async function loadWall(kind: WallKind): Promise<WallComponent> {
	const { default: wall } = await LOADERS[kind]();
	loaded.set(kind, wall);
	return wall;
}
