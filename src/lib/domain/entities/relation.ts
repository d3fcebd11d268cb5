import * as v from 'valibot';
import { LIMITS } from '../limits.ts';
import { common, day, idOf, instant, line, setOf } from './record.ts';

/** Tension is not among them: it lives in the restricted document of the facilitation team (DP-10). */
export const RELATION_TYPES = [
	'collaboration',
	'exchange_of_expertise',
	'information',
	'resource_support',
	'referral',
	'membership',
	'accountability'
] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

export const RELATION_STATES = ['existing', 'wished', 'ended'] as const;
export type RelationState = (typeof RELATION_STATES)[number];

export const MOTIVES = ['internal', 'external', 'both'] as const;
export type Motive = (typeof MOTIVES)[number];

export const WAVES = ['before', 'now', 'after', 'wished'] as const;
export type Wave = (typeof WAVES)[number];

/** Himmelman's collaboration ladder: 1 networking, 2 coordinating, 3 cooperating, 4 collaborating. */
export const LEVELS = [1, 2, 3, 4] as const;
export type Level = (typeof LEVELS)[number];

const DIRECTED: ReadonlySet<RelationType> = new Set([
	'resource_support',
	'referral',
	'membership',
	'accountability'
]);
const COLLABORATIVE: ReadonlySet<RelationType> = new Set([
	'collaboration',
	'exchange_of_expertise',
	'information',
	'resource_support'
]);

/** True when the type runs from one actor to the other unless somebody says otherwise. */
export function isDirected(type: RelationType): boolean {
	return DIRECTED.has(type);
}

/** True when the type has a place on the collaboration ladder (I-08; the graph conventions of method.md 4). */
export function isCollaborative(type: RelationType): boolean {
	return COLLABORATIVE.has(type);
}

const level = v.picklist(LEVELS);

/** العلاقة: a tie between two actors. One record for each pair and type (I-07). */
export const Relation = v.pipe(
	v.strictObject({
		...common,
		id: idOf('relation'),
		from: idOf('actor'),
		to: idOf('actor'),
		directed: v.optional(v.boolean()),
		type: v.picklist(RELATION_TYPES),
		state: v.picklist(RELATION_STATES),
		level: v.optional(level),
		motive: v.optional(v.picklist(MOTIVES)),
		motiveNote: v.optional(line(LIMITS.body)),
		startedOn: v.optional(day),
		endedOn: v.optional(day),
		endReason: v.optional(line(LIMITS.body)),
		/** Which of the two ends have said "yes, that is so". */
		confirmedBy: v.optional(setOf('actor')),
		/** The level at other times, keyed by wave. */
		observations: v.optional(
			v.record(
				v.picklist(WAVES),
				v.strictObject({
					level: v.optional(v.union([v.literal(0), level])),
					at: v.optional(instant),
					by: v.optional(idOf('seat'))
				})
			)
		)
	}),
	v.check((tie) => tie.from !== tie.to, 'I-06'),
	v.check((tie) => tie.level === undefined || isCollaborative(tie.type), 'I-08'),
	v.check(
		(tie) => !tie.startedOn || !tie.endedOn || tie.endedOn >= tie.startedOn,
		'ends_before_start'
	),
	v.check(
		(tie) => (tie.confirmedBy ?? []).every((actor) => actor === tie.from || actor === tie.to),
		'confirmed_by_others'
	)
);
export type Relation = v.InferOutput<typeof Relation>;

/** The key under which two relations are the same one (I-07): ordered for directed types, unordered otherwise. */
export function pairKey(tie: Pick<Relation, 'from' | 'to' | 'type' | 'directed'>): string {
	const directed = tie.directed ?? isDirected(tie.type);
	const ends = directed ? [tie.from, tie.to] : [tie.from, tie.to].sort();
	return `${tie.type} ${ends.join(' ')}`;
}
