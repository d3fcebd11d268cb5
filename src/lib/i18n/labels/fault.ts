import type { FaultCode } from '#lib/domain/faults.ts';
import { m } from '#lib/paraglide/messages.js';
import type { InLanguage, Word } from '../word.ts';

/** What went wrong at a door, in words. */
export function faultLabel(code: FaultCode, language?: InLanguage): string {
	return FAULT[code]({}, language);
}
const FAULT: Readonly<Record<FaultCode, Word>> = {
	bad_request: m.fault_bad_request,
	format_not_available: m.fault_format_not_available,
	sign_in: m.fault_sign_in,
	wrong_credentials: m.fault_wrong_credentials,
	may_not: m.fault_may_not,
	wrong_origin: m.fault_wrong_origin,
	not_found: m.fault_not_found,
	no_such_session: m.fault_no_such_session,
	wrong_code: m.fault_wrong_code,
	gates_unmet: m.fault_gates_unmet,
	not_now: m.fault_not_now,
	full: m.fault_full,
	needs_review: m.fault_needs_review,
	closed: m.fault_closed,
	too_large: m.fault_too_large,
	invalid: m.fault_invalid,
	client_outdated: m.fault_client_outdated,
	too_fast: m.fault_too_fast,
	internal: m.fault_internal,
	unavailable: m.fault_unavailable
};
