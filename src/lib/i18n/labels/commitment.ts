import type { CommitmentStatus, Mandate, MissingPart } from '#lib/domain/entities/commitment.ts';
import { m } from '#lib/paraglide/messages.js';
import type { InLanguage, Word } from '../word.ts';

export function commitmentStatusLabel(
	commitmentStatus: CommitmentStatus,
	language?: InLanguage
): string {
	return COMMITMENT_STATUS[commitmentStatus]({}, language);
}
const COMMITMENT_STATUS: Readonly<Record<CommitmentStatus, Word>> = {
	proposed: m.commitment_status_proposed,
	pending_mandate: m.commitment_status_pending_mandate,
	agreed: m.commitment_status_agreed,
	in_progress: m.commitment_status_in_progress,
	done: m.commitment_status_done,
	blocked: m.commitment_status_blocked,
	renegotiated: m.commitment_status_renegotiated,
	not_completed: m.commitment_status_not_completed,
	withdrawn_by_agreement: m.commitment_status_withdrawn_by_agreement,
	handed_over: m.commitment_status_handed_over
};

export function mandateLabel(mandate: Mandate, language?: InLanguage): string {
	return MANDATE[mandate]({}, language);
}
const MANDATE: Readonly<Record<Mandate, Word>> = {
	full: m.mandate_full,
	consult: m.mandate_consult,
	none: m.mandate_none
};

/** What a commitment still needs, as a sentence (I-16). */
export function missingLabel(missingPart: MissingPart, language?: InLanguage): string {
	return MISSING[missingPart]({}, language);
}
const MISSING: Readonly<Record<MissingPart, Word>> = {
	what: m.missing_what,
	lead: m.missing_lead,
	lead_on_map: m.missing_lead_on_map,
	lead_acceptance: m.missing_lead_acceptance,
	due_date: m.missing_due_date,
	success_sign: m.missing_success_sign
};
