import { newId } from '#lib/domain/ids.ts';
import type { Account, Result, Ticket } from '../contract.ts';
import { findAccountByLogin, insertAccount } from '../store/accounts.ts';
import { problemOf, readLogin } from './account-fields.ts';
import type { AccountsContext } from './context.ts';
import { startSession } from './device-sessions.ts';
import type { Passwords } from './passwords.ts';

/** What somebody chooses for a new account. */
export interface NewAccount {
	readonly login: string;
	readonly name: string;
	readonly password: string;
}
export type Registered = Result<{ account: Account }, 'invalid' | 'taken'>;
export type SignedIn = { account: Account; ticket: Ticket };

/**
 * Makes an account. `admit` is asked in the same transaction, so that a code or an invitation is used once even when two
 * people use it at the same moment; the reason it gives, if any, is the answer.
 */
export async function register<R extends string = never>(
	context: AccountsContext,
	passwords: Passwords,
	ask: NewAccount,
	admit?: () => R | undefined
): Promise<Registered | { ok: false; reason: R }> {
	const problem = problemOf(ask);
	if (problem) return { ok: false, reason: 'invalid', details: { ...problem } };
	const login = readLogin(ask.login);
	const { database, clock, chance } = context;
	if (findAccountByLogin(database, login)) return { ok: false, reason: 'taken' };
	const password = await passwords.hash(ask.password);
	const account: Account = { id: newId('account', chance), login, name: ask.name.trim() };
	return database.transaction(() => {
		if (findAccountByLogin(database, login)) return { ok: false, reason: 'taken' };
		const reason = admit?.();
		if (reason !== undefined) return { ok: false, reason };
		insertAccount(database, { ...account, password }, clock());
		return { ok: true, account };
	});
}

/** Makes an account and signs its device in. */
export async function registerHere<R extends string = never>(
	context: AccountsContext,
	passwords: Passwords,
	ask: NewAccount & { readonly device: string },
	admit?: () => R | undefined
): Promise<Result<SignedIn, 'invalid' | 'taken'> | { ok: false; reason: R }> {
	const made = await register(context, passwords, ask, admit);
	if (!made.ok) return made;
	const ticket = startSession(context, made.account.id, ask.device);
	return { ok: true, account: made.account, ticket };
}
