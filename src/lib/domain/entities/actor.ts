import * as v from 'valibot';
import { LIMITS } from '../limits.ts';
import { common, idOf, line } from './record.ts';

/** In the order of the interface: the four families of the guide first (S-05). */
export const ACTOR_TYPES = [
	'volunteer_team',
	'community_committee',
	'community_structure',
	'community_initiative',
	'network',
	'unit_of_a_network',
	'community_centre',
	'supporting_organisation',
	'civil_society_organisation',
	'local_authority',
	'school_or_service_provider',
	'notables_and_community_leaders',
	'affected_group',
	'private_sector',
	'donor',
	'media',
	'research_body',
	'other'
] as const;
export type ActorType = (typeof ACTOR_TYPES)[number];

export const FIELDS_OF_WORK = [
	'education',
	'health',
	'protection',
	'womens_empowerment',
	'adolescents_and_youth',
	'persons_with_disabilities',
	'relief',
	'environment',
	'peace_and_cohesion',
	'culture_and_arts',
	'sport',
	'media',
	'research',
	'services',
	'livelihoods',
	'other'
] as const;
export type FieldOfWork = (typeof FIELDS_OF_WORK)[number];

export const REACHES = ['neighbourhood', 'town', 'region', 'several', 'cross_border'] as const;
export type Reach = (typeof REACHES)[number];

/** Bands only, never a count (DP-28). */
export const SIZES = ['1_5', '6_15', '16_40', '41_plus'] as const;
export type Size = (typeof SIZES)[number];

export const GAINS = [
	'skill',
	'relation',
	'resource',
	'visibility',
	'confidence',
	'other'
] as const;
export type Gain = (typeof GAINS)[number];

/** الجهة الفاعلة: an organisation, never a person (DP-05). Ratings and stance travel by channels of their own. */
export const Actor = v.strictObject({
	...common,
	id: idOf('actor'),
	name: line(LIMITS.title),
	/** Used everywhere instead of the name once the actor is coded (DP-09). */
	codeName: v.optional(line(LIMITS.word)),
	type: v.picklist(ACTOR_TYPES),
	parent: v.optional(idOf('actor')),
	regions: v.optional(v.pipe(v.array(idOf('region')), v.maxLength(LIMITS.regionsPerSession))),
	fields: v.optional(
		v.pipe(v.array(v.picklist(FIELDS_OF_WORK)), v.maxLength(LIMITS.fieldsPerActor))
	),
	reach: v.optional(v.picklist(REACHES)),
	size: v.optional(v.picklist(SIZES)),
	foundedYear: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1800), v.maxValue(2200))),
	proudOf: v.optional(line(LIMITS.body)),
	wants: v.optional(line(LIMITS.body)),
	inCircle: v.optional(v.boolean()),
	affected: v.optional(v.boolean()),
	/** "No relation yet", said by the actor itself: it passes the gate of ST-05. */
	noTieYet: v.optional(v.boolean()),
	/** What the actor gained, session by session (S-38), keyed by a random key. */
	growth: v.optional(
		v.record(
			v.string(),
			v.strictObject({
				session: v.string(),
				gained: v.picklist(GAINS),
				text: v.optional(line(LIMITS.body))
			})
		)
	)
});
export type Actor = v.InferOutput<typeof Actor>;

export const ACTOR_FAMILIES = [
	'team',
	'committee',
	'structure',
	'initiative',
	'network',
	'supporter',
	'authority',
	'affected',
	'other'
] as const;
/** The family gives an actor its colour, shape and icon (design.md). */
export type ActorFamily = (typeof ACTOR_FAMILIES)[number];

const FAMILY: Record<ActorType, ActorFamily> = {
	volunteer_team: 'team',
	community_committee: 'committee',
	community_structure: 'structure',
	community_initiative: 'initiative',
	network: 'network',
	unit_of_a_network: 'network',
	community_centre: 'structure',
	supporting_organisation: 'supporter',
	civil_society_organisation: 'other',
	local_authority: 'authority',
	school_or_service_provider: 'other',
	notables_and_community_leaders: 'other',
	affected_group: 'affected',
	private_sector: 'other',
	donor: 'supporter',
	media: 'other',
	research_body: 'other',
	other: 'other'
};

/** The family of an actor type. */
export function familyOf(type: ActorType): ActorFamily {
	return FAMILY[type];
}

/** The name shown everywhere: the code name once the actor is coded (DP-09). */
export function shownName(actor: Pick<Actor, 'name' | 'codeName' | 'sensitivity'>): string {
	const coded = actor.sensitivity === 'coded' || actor.sensitivity === 'restricted';
	return (coded && actor.codeName) || actor.name;
}
