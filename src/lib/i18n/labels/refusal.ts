import { m } from '#lib/paraglide/messages.js';
import type { InLanguage, Word } from '../word.ts';

/** Why something cannot be done, in words, for every reason the domain and the server answer with. */
export function refusalLabel(reason: string, language?: InLanguage): string {
	const word = Object.hasOwn(REFUSAL, reason) ? REFUSAL[reason as RefusalCode] : m.refusal_not_now;
	return word({}, language);
}
const REFUSAL = {
	waiting: m.refusal_waiting,
	removed: m.refusal_removed,
	observer: m.refusal_observer,
	not_live: m.refusal_not_live,
	closed: m.refusal_closed,
	locked: m.refusal_locked,
	not_this_stage: m.refusal_not_this_stage,
	not_yours: m.refusal_not_yours,
	not_for_this_actor: m.refusal_not_for_this_actor,
	lead_has_not_accepted: m.refusal_lead_has_not_accepted,
	kind_not_open: m.refusal_kind_not_open,
	facilitation_only: m.refusal_facilitation_only,
	invalid: m.refusal_invalid,
	too_large: m.refusal_too_large,
	gone: m.refusal_gone,
	full: m.refusal_full,
	gates_unmet: m.refusal_gates_unmet,
	already_live: m.refusal_already_live,
	first_stage: m.refusal_first_stage,
	last_stage: m.refusal_last_stage,
	title_missing: m.refusal_title_missing,
	fixed_while_live: m.refusal_fixed_while_live,
	privacy_only_stricter: m.refusal_privacy_only_stricter,
	stage_fixed: m.refusal_stage_fixed,
	no_such_stage: m.refusal_no_such_stage,
	stage_not_available: m.refusal_stage_not_available,
	no_stages: m.refusal_no_stages,
	may_not: m.refusal_may_not,
	not_now: m.refusal_not_now,
	sign_in: m.refusal_sign_in,
	wrong_credentials: m.refusal_wrong_credentials,
	wrong_code: m.refusal_wrong_code,
	too_fast: m.refusal_too_fast,
	taken: m.refusal_taken,
	already_set_up: m.refusal_already_set_up,
	no_such_session: m.refusal_no_such_session,
	no_such_actor: m.refusal_no_such_actor,
	no_such_template: m.refusal_no_such_template,
	template_not_available: m.refusal_template_not_available,
	not_found: m.refusal_not_found,
	needs_review: m.refusal_needs_review,
	format_not_available: m.refusal_format_not_available,
	client_outdated: m.refusal_client_outdated,
	off: m.refusal_off,
	offline: m.refusal_offline
} satisfies Record<string, Word>;
export type RefusalCode = keyof typeof REFUSAL;
