import type { AllocationStatus, MatchStatus } from '#lib/domain/entities/resource.ts';
import { m } from '#lib/paraglide/messages.js';
import type { InLanguage, Word } from '../word.ts';

export function matchStatusLabel(matchStatus: MatchStatus, language?: InLanguage): string {
	return MATCH_STATUS[matchStatus]({}, language);
}
const MATCH_STATUS: Readonly<Record<MatchStatus, Word>> = {
	suggested: m.match_status_suggested,
	proposed: m.match_status_proposed,
	accepted: m.match_status_accepted,
	declined: m.match_status_declined,
	clarify: m.match_status_clarify,
	fulfilled: m.match_status_fulfilled
};

export function allocationStatusLabel(
	allocationStatus: AllocationStatus,
	language?: InLanguage
): string {
	return ALLOCATION_STATUS[allocationStatus]({}, language);
}
const ALLOCATION_STATUS: Readonly<Record<AllocationStatus, Word>> = {
	planned: m.allocation_status_planned,
	confirmed: m.allocation_status_confirmed,
	delivered: m.allocation_status_delivered,
	returned: m.allocation_status_returned,
	cancelled: m.allocation_status_cancelled
};
