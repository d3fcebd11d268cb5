import type {
	Certainty,
	PoolRule,
	Priority,
	Provenance,
	ResourceKind,
	ResourceStatus,
	Side,
	Terms
} from '#lib/domain/entities/resource.ts';
import { m } from '#lib/paraglide/messages.js';
import type { InLanguage, Word } from '../word.ts';

/** نقدّم or نحتاج. */
export function sideLabel(side: Side, language?: InLanguage): string {
	return SIDE[side]({}, language);
}
const SIDE: Readonly<Record<Side, Word>> = {
	offer: m.side_offer,
	need: m.side_need
};

/** عرض or حاجة. */
export function sideNoun(side: Side, language?: InLanguage): string {
	return SIDE_NOUN[side]({}, language);
}
const SIDE_NOUN: Readonly<Record<Side, Word>> = {
	offer: m.side_noun_offer,
	need: m.side_noun_need
};

export function resourceKindLabel(resourceKind: ResourceKind, language?: InLanguage): string {
	return RESOURCE_KIND[resourceKind]({}, language);
}
const RESOURCE_KIND: Readonly<Record<ResourceKind, Word>> = {
	people: m.resource_kind_people,
	skills: m.resource_kind_skills,
	knowledge: m.resource_kind_knowledge,
	time: m.resource_kind_time,
	network: m.resource_kind_network,
	spaces: m.resource_kind_spaces,
	equipment: m.resource_kind_equipment,
	materials: m.resource_kind_materials,
	transport: m.resource_kind_transport,
	money: m.resource_kind_money,
	visibility: m.resource_kind_visibility,
	facilitation_and_permissions: m.resource_kind_facilitation_and_permissions
};

export function termsLabel(terms: Terms, language?: InLanguage): string {
	return TERMS[terms]({}, language);
}
const TERMS: Readonly<Record<Terms, Word>> = {
	gift: m.terms_gift,
	loan: m.terms_loan,
	shared_use: m.terms_shared_use,
	exchange: m.terms_exchange,
	at_cost: m.terms_at_cost,
	conditional: m.terms_conditional
};

export function provenanceLabel(provenance: Provenance, language?: InLanguage): string {
	return PROVENANCE[provenance]({}, language);
}
const PROVENANCE: Readonly<Record<Provenance, Word>> = {
	self: m.provenance_self,
	community: m.provenance_community,
	external: m.provenance_external
};

export function priorityLabel(priority: Priority, language?: InLanguage): string {
	return PRIORITY[priority]({}, language);
}
const PRIORITY: Readonly<Record<Priority, Word>> = {
	1: m.priority_1,
	2: m.priority_2,
	3: m.priority_3
};

export function certaintyLabel(certainty: Certainty, language?: InLanguage): string {
	return CERTAINTY[certainty]({}, language);
}
const CERTAINTY: Readonly<Record<Certainty, Word>> = {
	sure: m.certainty_sure,
	likely: m.certainty_likely,
	to_confirm: m.certainty_to_confirm
};

export function resourceStatusLabel(resourceStatus: ResourceStatus, language?: InLanguage): string {
	return RESOURCE_STATUS[resourceStatus]({}, language);
}
const RESOURCE_STATUS: Readonly<Record<ResourceStatus, Word>> = {
	open: m.resource_status_open,
	partly_reserved: m.resource_status_partly_reserved,
	reserved: m.resource_status_reserved,
	used: m.resource_status_used,
	withdrawn: m.resource_status_withdrawn
};

export function poolRuleLabel(poolRule: PoolRule, language?: InLanguage): string {
	return POOL_RULE[poolRule]({}, language);
}
const POOL_RULE: Readonly<Record<PoolRule, Word>> = {
	whoMayUse: m.pool_rule_who_may_use,
	fairShare: m.pool_rule_fair_share,
	whoDecides: m.pool_rule_who_decides,
	whoTracks: m.pool_rule_who_tracks,
	ifBroken: m.pool_rule_if_broken,
	disputes: m.pool_rule_disputes
};
