import type { ActorType, FieldOfWork, Gain, Reach, Size } from '#lib/domain/entities/actor.ts';
import type { Formats } from '../formats.ts';
import { m } from '#lib/paraglide/messages.js';
import type { InLanguage, Word } from '../word.ts';

/** One actor of this type. */
export function actorTypeLabel(actorType: ActorType, language?: InLanguage): string {
	return ACTOR_TYPE[actorType]({}, language);
}
const ACTOR_TYPE: Readonly<Record<ActorType, Word>> = {
	volunteer_team: m.actor_type_volunteer_team,
	community_committee: m.actor_type_community_committee,
	community_structure: m.actor_type_community_structure,
	community_initiative: m.actor_type_community_initiative,
	network: m.actor_type_network,
	unit_of_a_network: m.actor_type_unit_of_a_network,
	community_centre: m.actor_type_community_centre,
	supporting_organisation: m.actor_type_supporting_organisation,
	civil_society_organisation: m.actor_type_civil_society_organisation,
	local_authority: m.actor_type_local_authority,
	school_or_service_provider: m.actor_type_school_or_service_provider,
	notables_and_community_leaders: m.actor_type_notables_and_community_leaders,
	affected_group: m.actor_type_affected_group,
	private_sector: m.actor_type_private_sector,
	donor: m.actor_type_donor,
	media: m.actor_type_media,
	research_body: m.actor_type_research_body,
	other: m.actor_type_other
};

/** The heading over several actors of this type. */
export function actorTypesLabel(actorType: ActorType, language?: InLanguage): string {
	return ACTOR_TYPES[actorType]({}, language);
}
const ACTOR_TYPES: Readonly<Record<ActorType, Word>> = {
	volunteer_team: m.actor_types_volunteer_team,
	community_committee: m.actor_types_community_committee,
	community_structure: m.actor_types_community_structure,
	community_initiative: m.actor_types_community_initiative,
	network: m.actor_types_network,
	unit_of_a_network: m.actor_types_unit_of_a_network,
	community_centre: m.actor_types_community_centre,
	supporting_organisation: m.actor_types_supporting_organisation,
	civil_society_organisation: m.actor_types_civil_society_organisation,
	local_authority: m.actor_types_local_authority,
	school_or_service_provider: m.actor_types_school_or_service_provider,
	notables_and_community_leaders: m.actor_types_notables_and_community_leaders,
	affected_group: m.actor_types_affected_group,
	private_sector: m.actor_types_private_sector,
	donor: m.actor_types_donor,
	media: m.actor_types_media,
	research_body: m.actor_types_research_body,
	other: m.actor_types_other
};

export function fieldOfWorkLabel(fieldOfWork: FieldOfWork, language?: InLanguage): string {
	return FIELD_OF_WORK[fieldOfWork]({}, language);
}
const FIELD_OF_WORK: Readonly<Record<FieldOfWork, Word>> = {
	education: m.field_of_work_education,
	health: m.field_of_work_health,
	protection: m.field_of_work_protection,
	womens_empowerment: m.field_of_work_womens_empowerment,
	adolescents_and_youth: m.field_of_work_adolescents_and_youth,
	persons_with_disabilities: m.field_of_work_persons_with_disabilities,
	relief: m.field_of_work_relief,
	environment: m.field_of_work_environment,
	peace_and_cohesion: m.field_of_work_peace_and_cohesion,
	culture_and_arts: m.field_of_work_culture_and_arts,
	sport: m.field_of_work_sport,
	media: m.field_of_work_media,
	research: m.field_of_work_research,
	services: m.field_of_work_services,
	livelihoods: m.field_of_work_livelihoods,
	other: m.field_of_work_other
};

export function reachLabel(reach: Reach, language?: InLanguage): string {
	return REACH[reach]({}, language);
}
const REACH: Readonly<Record<Reach, Word>> = {
	neighbourhood: m.reach_neighbourhood,
	town: m.reach_town,
	region: m.reach_region,
	several: m.reach_several,
	cross_border: m.reach_cross_border
};

export function gainLabel(gain: Gain, language?: InLanguage): string {
	return GAIN[gain]({}, language);
}
const GAIN: Readonly<Record<Gain, Word>> = {
	skill: m.gain_skill,
	relation: m.gain_relation,
	resource: m.gain_resource,
	visibility: m.gain_visibility,
	confidence: m.gain_confidence,
	other: m.gain_other
};

/** A band of size, its digits as the session writes them. */
export function sizeLabel(size: Size, formats: Formats, language?: InLanguage): string {
	return formats.text(SIZE[size]({}, language));
}
const SIZE: Readonly<Record<Size, Word>> = {
	'1_5': m.size_1_5,
	'6_15': m.size_6_15,
	'16_40': m.size_16_40,
	'41_plus': m.size_41_plus
};
