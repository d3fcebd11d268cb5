import * as v from 'valibot';
import { LIMITS } from '../limits.ts';
import { common, day, idOf, line, setOf, text } from './record.ts';

export const SIDES = ['offer', 'need'] as const;
export type Side = (typeof SIDES)[number];

/** Non-material kinds come first, so that nobody is ashamed of having little (ST-06). */
export const RESOURCE_KINDS = [
	'people',
	'skills',
	'knowledge',
	'time',
	'network',
	'spaces',
	'equipment',
	'materials',
	'transport',
	'money',
	'visibility',
	'facilitation_and_permissions'
] as const;
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

export const UNITS = [
	'person',
	'hour',
	'day',
	'session',
	'piece',
	'kit',
	'seat',
	'room',
	'vehicle',
	'trip',
	'litre',
	'kg',
	'meal',
	'page',
	'post',
	'usd',
	'try',
	'syp',
	'other'
] as const;
export type Unit = (typeof UNITS)[number];

export const AVAILABILITY_MODES = ['always', 'window', 'recurring', 'on_request', 'once'] as const;
export type AvailabilityMode = (typeof AVAILABILITY_MODES)[number];
export const WEEKDAYS = ['sat', 'sun', 'mon', 'tue', 'wed', 'thu', 'fri'] as const;
export type Weekday = (typeof WEEKDAYS)[number];
export const PARTS_OF_DAY = ['morning', 'afternoon', 'evening'] as const;
export type PartOfDay = (typeof PARTS_OF_DAY)[number];

export const TERMS = ['gift', 'loan', 'shared_use', 'exchange', 'at_cost', 'conditional'] as const;
export type Terms = (typeof TERMS)[number];
export const PROVENANCES = ['self', 'community', 'external'] as const;
export type Provenance = (typeof PROVENANCES)[number];
/** 1 essential, 2 important, 3 helpful. */
export const PRIORITIES = [1, 2, 3] as const;
export type Priority = (typeof PRIORITIES)[number];
export const CERTAINTIES = ['sure', 'likely', 'to_confirm'] as const;
export type Certainty = (typeof CERTAINTIES)[number];
export const RESOURCE_STATUSES = [
	'open',
	'partly_reserved',
	'reserved',
	'used',
	'withdrawn'
] as const;
export type ResourceStatus = (typeof RESOURCE_STATUSES)[number];

/** The six rules of a shared resource, after Ostrom; a blank one is shown, never an error. */
export const POOL_RULES = [
	'whoMayUse',
	'fairShare',
	'whoDecides',
	'whoTracks',
	'ifBroken',
	'disputes'
] as const;
export type PoolRule = (typeof POOL_RULES)[number];

const quantity = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e12));
const availability = v.pipe(
	v.strictObject({
		mode: v.picklist(AVAILABILITY_MODES),
		from: v.optional(day),
		to: v.optional(day),
		days: v.optional(v.pipe(v.array(v.picklist(WEEKDAYS)), v.maxLength(7))),
		part: v.optional(v.picklist(PARTS_OF_DAY))
	}),
	v.check((when) => !when.from || !when.to || when.to >= when.from, 'ends_before_start')
);
export type Availability = v.InferOutput<typeof availability>;
const rule = v.optional(line(LIMITS.body));

/** المورد: one entity with two sides, what an actor offers and what somebody needs. No storage place is asked for (DP-11). */
export const Resource = v.pipe(
	v.strictObject({
		...common,
		id: idOf('resource'),
		side: v.picklist(SIDES),
		kind: v.picklist(RESOURCE_KINDS),
		title: line(LIMITS.title),
		note: v.optional(text(LIMITS.body)),
		quantity: v.optional(quantity),
		unit: v.optional(v.picklist(UNITS)),
		owner: v.optional(idOf('actor')),
		region: v.optional(idOf('region')),
		availability: v.optional(availability),
		terms: v.optional(v.picklist(TERMS)),
		termsNote: v.optional(line(LIMITS.body)),
		acceptableTerms: v.optional(v.pipe(v.array(v.picklist(TERMS)), v.maxLength(TERMS.length))),
		reusable: v.optional(v.boolean()),
		parallel: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000))),
		provenance: v.optional(v.picklist(PROVENANCES)),
		priority: v.optional(v.picklist(PRIORITIES)),
		certainty: v.optional(v.picklist(CERTAINTIES)),
		status: v.optional(v.picklist(RESOURCE_STATUSES)),
		poolRule: v.optional(
			v.strictObject({
				whoMayUse: rule,
				fairShare: rule,
				whoDecides: rule,
				whoTracks: rule,
				ifBroken: rule,
				disputes: rule
			})
		)
	}),
	v.check((thing) => thing.quantity === undefined || thing.unit !== undefined, 'I-11:unit'),
	v.check((thing) => thing.side !== 'offer' || thing.owner !== undefined, 'I-11:owner')
);
export type Resource = v.InferOutput<typeof Resource>;

export const MATCH_STATUSES = [
	'suggested',
	'proposed',
	'accepted',
	'declined',
	'clarify',
	'fulfilled'
] as const;
export type MatchStatus = (typeof MATCH_STATUSES)[number];

/** مطابقة: an offer that meets a need. */
export const Match = v.strictObject({
	...common,
	id: idOf('match'),
	offer: idOf('resource'),
	need: idOf('resource'),
	quantity: v.optional(quantity),
	status: v.picklist(MATCH_STATUSES),
	acceptedBy: v.optional(setOf('actor')),
	score: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
	declineReason: v.optional(line(LIMITS.body))
});
export type Match = v.InferOutput<typeof Match>;

export const ALLOCATION_STATUSES = [
	'planned',
	'confirmed',
	'delivered',
	'returned',
	'cancelled'
] as const;
export type AllocationStatus = (typeof ALLOCATION_STATUSES)[number];

/** تخصيص: part of an offer promised to a commitment. */
export const Allocation = v.pipe(
	v.strictObject({
		...common,
		id: idOf('allocation'),
		offer: idOf('resource'),
		commitment: idOf('commitment'),
		quantity: v.optional(quantity),
		window: v.optional(v.strictObject({ from: day, to: day })),
		status: v.picklist(ALLOCATION_STATUSES)
	}),
	v.check((use) => !use.window || use.window.to >= use.window.from, 'ends_before_start')
);
export type Allocation = v.InferOutput<typeof Allocation>;
