import { LIMITS } from '#lib/domain/limits.ts';
import { toLatinDigits } from '#lib/domain/text/digits.ts';

/** Limits of what a facilitator chooses, in characters. */
export const ACCOUNT_LIMITS = {
	loginLeast: 3,
	loginMost: 40,
	passwordLeast: 10,
	passwordMost: 200
} as const;

const LOGIN = new RegExp(
	`^[\\p{L}\\p{M}\\p{N}._@-]{${ACCOUNT_LIMITS.loginLeast},${ACCOUNT_LIMITS.loginMost}}$`,
	'u'
);

/** What is wrong with a field, for the words `account_problem_<field>_<why>`. */
export interface FieldProblem {
	readonly field: 'login' | 'name' | 'password';
	readonly why: 'form' | 'empty' | 'too_long' | 'too_short' | 'same_as_login';
}

/** A login as it is kept and compared: without spaces around it, in lower case, its digits 0-9. */
export function readLogin(login: string): string {
	return toLatinDigits(login.normalize('NFKC')).trim().toLowerCase();
}

/** The first thing that is wrong with what somebody chose for an account; undefined when all is well. */
export function problemOf(ask: {
	readonly login?: string;
	readonly name?: string;
	readonly password?: string;
}): FieldProblem | undefined {
	if (ask.login !== undefined && !LOGIN.test(readLogin(ask.login)))
		return { field: 'login', why: 'form' };
	const name = ask.name?.trim();
	if (name === '') return { field: 'name', why: 'empty' };
	if (name !== undefined && name.length > LIMITS.personName)
		return { field: 'name', why: 'too_long' };
	return ask.password === undefined ? undefined : passwordProblem(ask.password, ask.login);
}

function passwordProblem(password: string, login: string | undefined): FieldProblem | undefined {
	const length = [...password].length;
	if (length < ACCOUNT_LIMITS.passwordLeast) return { field: 'password', why: 'too_short' };
	if (length > ACCOUNT_LIMITS.passwordMost) return { field: 'password', why: 'too_long' };
	if (login !== undefined && readLogin(password) === readLogin(login))
		return { field: 'password', why: 'same_as_login' };
	return undefined;
}
