import { accountProblemLabel } from '#lib/i18n/labels/account.ts';
import { m } from '#lib/paraglide/messages.js';

/** Why an account was not made or changed: the reason, and the field when it lies in one. */
export interface AccountProblem {
	readonly reason: string;
	readonly field?: string | undefined;
	readonly why?: string | undefined;
}

/** What is wrong with one field, as a sentence; undefined when the trouble lies elsewhere. */
export function fieldTrouble(problem: AccountProblem, field: string): string | undefined {
	if (problem.reason === 'wrong_code' && field === 'code') return m.account_wrong_set_up_code();
	if (problem.reason === 'taken' && field === 'login') return m.refusal_taken();
	return problem.field === field ? accountProblemLabel(field, problem.why ?? '') : undefined;
}

const GENERAL: Readonly<Record<string, () => string>> = {
	invalid: m.account_invalid,
	too_fast: m.fault_too_fast,
	already_set_up: m.account_already_set_up,
	not_found: m.account_invite_gone
};

/** What stands over the form when the trouble lies in no single field. */
export function accountTrouble(problem: AccountProblem): string | undefined {
	return problem.field === undefined ? GENERAL[problem.reason]?.() : undefined;
}

/** The problem of a refused answer of the accounts, as plain data for the page. */
export function problemOfAnswer(answer: {
	readonly reason: string;
	readonly details?: Readonly<Record<string, unknown>>;
}): AccountProblem {
	const text = (key: string) =>
		typeof answer.details?.[key] === 'string' ? answer.details[key] : undefined;
	return { reason: answer.reason, field: text('field'), why: text('why') };
}
