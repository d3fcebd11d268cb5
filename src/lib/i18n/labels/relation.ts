import type {
	Level,
	Motive,
	RelationState,
	RelationType,
	Wave
} from '#lib/domain/entities/relation.ts';
import { m } from '#lib/paraglide/messages.js';
import type { InLanguage, Word } from '../word.ts';

export function relationTypeLabel(relationType: RelationType, language?: InLanguage): string {
	return RELATION_TYPE[relationType]({}, language);
}
const RELATION_TYPE: Readonly<Record<RelationType, Word>> = {
	collaboration: m.relation_type_collaboration,
	exchange_of_expertise: m.relation_type_exchange_of_expertise,
	information: m.relation_type_information,
	resource_support: m.relation_type_resource_support,
	referral: m.relation_type_referral,
	membership: m.relation_type_membership,
	accountability: m.relation_type_accountability
};

export function relationStateLabel(relationState: RelationState, language?: InLanguage): string {
	return RELATION_STATE[relationState]({}, language);
}
const RELATION_STATE: Readonly<Record<RelationState, Word>> = {
	existing: m.relation_state_existing,
	wished: m.relation_state_wished,
	ended: m.relation_state_ended
};

/** The name of a rung of the collaboration ladder. */
export function levelLabel(level: Level, language?: InLanguage): string {
	return LEVEL[level]({}, language);
}
const LEVEL: Readonly<Record<Level, Word>> = {
	1: m.level_1,
	2: m.level_2,
	3: m.level_3,
	4: m.level_4
};

/** What a rung adds to the one below. */
export function levelAdds(level: Level, language?: InLanguage): string {
	return LEVEL_ADDS[level]({}, language);
}
const LEVEL_ADDS: Readonly<Record<Level, Word>> = {
	1: m.level_adds_1,
	2: m.level_adds_2,
	3: m.level_adds_3,
	4: m.level_adds_4
};

/** What a tie of this level means, as a sentence of the two. */
export function levelMeans(level: Level, language?: InLanguage): string {
	return LEVEL_MEANS[level]({}, language);
}
const LEVEL_MEANS: Readonly<Record<Level, Word>> = {
	1: m.level_means_1,
	2: m.level_means_2,
	3: m.level_means_3,
	4: m.level_means_4
};

export function motiveLabel(motive: Motive, language?: InLanguage): string {
	return MOTIVE[motive]({}, language);
}
const MOTIVE: Readonly<Record<Motive, Word>> = {
	internal: m.motive_internal,
	external: m.motive_external,
	both: m.motive_both
};

export function waveLabel(wave: Wave, language?: InLanguage): string {
	return WAVE[wave]({}, language);
}
const WAVE: Readonly<Record<Wave, Word>> = {
	before: m.wave_before,
	now: m.wave_now,
	after: m.wave_after,
	wished: m.wave_wished
};
