import type { Root } from '../entities/roots.ts';
import type { StageKind } from '../entities/session.ts';

/** Which kinds of record people create while a stage is on (architecture.md 8, "rights by default"). */
export const OWNED_BY_STAGE: Readonly<Record<StageKind, readonly Root[]>> = {
	opening: ['reflections'],
	agreements: ['agreements'],
	context: [],
	actors: ['actors'],
	relations: ['relations', 'notes'],
	resources: ['resources'],
	matching: ['matches'],
	dialogue: ['reflections'],
	ideas: ['ideas'],
	prioritise: [],
	commitments: ['commitments', 'allocations'],
	consent: [],
	closing: ['reflections'],
	followup: ['commitments'],
	cowrite: [],
	break: [],
	buffer: []
};

/** The stages whose boards and moves are built; a template can be chosen when all of its stages are here. */
export const BUILT_STAGES: ReadonlySet<StageKind> = new Set([
	'opening',
	'agreements',
	'actors',
	'relations',
	'resources',
	'ideas',
	'commitments',
	'closing',
	'break',
	'buffer'
]);

/** True for the stages people sit in; spare minutes are slack and never come on stage. */
export function isRunnable(stage: { readonly kind: StageKind }): boolean {
	return stage.kind !== 'buffer';
}
