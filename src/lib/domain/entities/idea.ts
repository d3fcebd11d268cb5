import * as v from 'valibot';
import { LIMITS } from '../limits.ts';
import { FIELDS_OF_WORK } from './actor.ts';
import { common, idOf, line, setOf, text } from './record.ts';

export const TRACKS = ['community', 'cohesion'] as const;
export type Track = (typeof TRACKS)[number];

export const COMMUNITY_ACTIVITIES = [
	'campaign',
	'service',
	'awareness',
	'cultural_or_sport',
	'advocacy',
	'community_research',
	'other'
] as const;
export const COHESION_ACTIVITIES = [
	'camp',
	'celebration',
	'participatory_training',
	'exchange_visit',
	'joint_voluntary_work'
] as const;
export const ACTIVITY_KINDS = [...COMMUNITY_ACTIVITIES, ...COHESION_ACTIVITIES] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

export const IDEA_STATUSES = ['raw', 'shortlisted', 'chosen', 'later', 'dropped'] as const;
export type IdeaStatus = (typeof IDEA_STATUSES)[number];

/** فكرة: one idea on one card, a candidate for a joint activity. */
export const Idea = v.strictObject({
	...common,
	id: idOf('idea'),
	title: line(LIMITS.title),
	body: v.optional(text(LIMITS.body)),
	track: v.optional(v.picklist(TRACKS)),
	activityKind: v.optional(v.picklist(ACTIVITY_KINDS)),
	sector: v.optional(v.picklist(FIELDS_OF_WORK)),
	cluster: v.optional(idOf('cluster')),
	actors: v.optional(setOf('actor')),
	resources: v.optional(setOf('resource')),
	cites: v.optional(v.pipe(v.array(line(LIMITS.title)), v.maxLength(20))),
	status: v.optional(v.picklist(IDEA_STATUSES))
});
export type Idea = v.InferOutput<typeof Idea>;
