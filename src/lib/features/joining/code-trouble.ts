import { m } from '#lib/paraglide/messages.js';

const TROUBLE: Readonly<Record<string, () => string>> = {
	empty: m.home_code_empty,
	not_six_digits: m.home_code_not_six_digits,
	wrong_code: m.fault_wrong_code,
	closed: m.fault_closed,
	full: m.fault_full,
	too_fast: m.fault_too_fast
};

/** Why a join code leads nowhere, in words; undefined when the reason is of another kind. */
export function codeTrouble(reason: string | undefined): string | undefined {
	return reason === undefined ? undefined : TROUBLE[reason]?.();
}

/** Why joining did not work although the code was right a moment ago. */
export function joinTrouble(reason: string): string {
	if (reason === 'no_such_actor') return m.join_trouble_no_such_actor();
	return codeTrouble(reason) ?? m.fault_invalid();
}
