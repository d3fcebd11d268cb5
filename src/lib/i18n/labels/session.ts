import type {
	Audience,
	DecisionRule,
	Digits,
	Mode,
	SessionStatus,
	VotingUnit
} from '#lib/domain/entities/session.ts';
import { m } from '#lib/paraglide/messages.js';
import type { InLanguage, Word } from '../word.ts';

export function sessionStatusLabel(sessionStatus: SessionStatus, language?: InLanguage): string {
	return SESSION_STATUS[sessionStatus]({}, language);
}
const SESSION_STATUS: Readonly<Record<SessionStatus, Word>> = {
	draft: m.session_status_draft,
	ready: m.session_status_ready,
	live: m.session_status_live,
	open_async: m.session_status_open_async,
	closed: m.session_status_closed,
	archived: m.session_status_archived
};

export function decisionRuleLabel(decisionRule: DecisionRule, language?: InLanguage): string {
	return DECISION_RULE[decisionRule]({}, language);
}
const DECISION_RULE: Readonly<Record<DecisionRule, Word>> = {
	consent: m.decision_rule_consent,
	consensus: m.decision_rule_consensus,
	two_thirds: m.decision_rule_two_thirds,
	simple_majority: m.decision_rule_simple_majority,
	advisory: m.decision_rule_advisory
};

export function votingUnitLabel(votingUnit: VotingUnit, language?: InLanguage): string {
	return VOTING_UNIT[votingUnit]({}, language);
}
const VOTING_UNIT: Readonly<Record<VotingUnit, Word>> = {
	person: m.voting_unit_person,
	actor: m.voting_unit_actor
};

export function audienceLabel(audience: Audience, language?: InLanguage): string {
	return AUDIENCE[audience]({}, language);
}
const AUDIENCE: Readonly<Record<Audience, Word>> = {
	public: m.audience_public,
	partners: m.audience_partners,
	circle: m.audience_circle,
	team: m.audience_team
};

export function modeLabel(mode: Mode, language?: InLanguage): string {
	return MODE[mode]({}, language);
}
const MODE: Readonly<Record<Mode, Word>> = {
	in_person: m.mode_in_person,
	online: m.mode_online,
	hybrid: m.mode_hybrid
};

export function digitsLabel(digits: Digits, language?: InLanguage): string {
	return DIGITS[digits]({}, language);
}
const DIGITS: Readonly<Record<Digits, Word>> = {
	latn: m.digits_latn,
	arab: m.digits_arab
};
