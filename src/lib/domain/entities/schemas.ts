import type * as v from 'valibot';
import { Actor } from './actor.ts';
import { Agreement, OutcomeNote, Reflection } from './agreement.ts';
import { Commitment } from './commitment.ts';
import { Idea } from './idea.ts';
import { Relation } from './relation.ts';
import { Allocation, Match, Resource } from './resource.ts';
import type { Root } from './roots.ts';

/** Every root of the board and the entity whose records it holds, keyed by id. */
export const SCHEMAS = {
	actors: Actor,
	relations: Relation,
	resources: Resource,
	matches: Match,
	ideas: Idea,
	agreements: Agreement,
	reflections: Reflection,
	commitments: Commitment,
	allocations: Allocation,
	notes: OutcomeNote
} as const satisfies Record<Root, unknown>;
export type RecordOf<R extends Root> = v.InferOutput<(typeof SCHEMAS)[R]>;

/** The merged board as plain data: one list for each kind, records in the bin left out. */
export type Board = { readonly [R in Root]: readonly RecordOf<R>[] };
