import { m } from '#lib/paraglide/messages.js';
import type { InLanguage, Word } from '../word.ts';

/** What is wrong with a field of an account, in words: `login`, `form` and so on, as the server answers `invalid`. */
export function accountProblemLabel(field: string, why: string, language?: InLanguage): string {
	const code = `${field}_${why}`;
	const word = Object.hasOwn(PROBLEM, code)
		? PROBLEM[code as keyof typeof PROBLEM]
		: m.refusal_invalid;
	return word({}, language);
}
const PROBLEM = {
	login_form: m.account_problem_login_form,
	name_empty: m.account_problem_name_empty,
	name_too_long: m.account_problem_name_too_long,
	password_too_short: m.account_problem_password_too_short,
	password_too_long: m.account_problem_password_too_long,
	password_same_as_login: m.account_problem_password_same_as_login
} satisfies Record<string, Word>;
