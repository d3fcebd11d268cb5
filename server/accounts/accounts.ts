import { randomText } from '#lib/domain/ids.ts';
import { readSpokenCode } from '#lib/domain/text/spoken-code.ts';
import type { Accounts } from '../contract.ts';
import { hashOf, isSameHash } from '../secrets.ts';
import {
	findAccount,
	findAccountByLogin,
	hasAccounts,
	listAccounts,
	updateAccount
} from '../store/accounts.ts';
import { bearer, createToken, endToken, tokens } from './access-tokens.ts';
import { problemOf, readLogin } from './account-fields.ts';
import { Attempts } from './attempts.ts';
import type { AccountsContext } from './context.ts';
import {
	endOtherSessions,
	endSession,
	sessions,
	signOut,
	startSession,
	validate
} from './device-sessions.ts';
import { invite, invites, openInvite, useInvite, withdrawInvite } from './invites.ts';
import { Passwords } from './passwords.ts';
import { register, registerHere } from './registering.ts';

/** 40 bits; good until the server stops or somebody has set it up. Wrong ones are slowed, the right one never waits. */
const SET_UP_CODE = 8;
const SET_UP = 'set-up';
const ofLogin = (login: string) => `login ${login}`;

const tooFast = (seconds: number) =>
	({ ok: false, reason: 'too_fast', details: { seconds } }) as const;

/** Facilitators' accounts in the pattern of Lucia's guide (docs/decisions/0001-accounts-after-lucia.md). */
export function createAccounts(context: AccountsContext): Accounts {
	const { database, clock, chance } = context;
	const passwords = new Passwords(chance);
	const attempts = new Attempts(clock);
	const setUpCode = randomText(SET_UP_CODE, chance);
	const needsSetUp = () => !hasAccounts(database);

	const setUp: Accounts['setUp'] = async (ask) => {
		if (!needsSetUp()) return { ok: false, reason: 'already_set_up' };
		if (!isSameHash(hashOf(readSpokenCode(ask.code)), hashOf(setUpCode))) {
			const wait = attempts.wait(SET_UP);
			return wait > 0 ? tooFast(wait) : { ok: false, reason: 'wrong_code' };
		}
		return registerHere(context, passwords, ask, () =>
			needsSetUp() ? undefined : 'already_set_up'
		);
	};

	const signIn: Accounts['signIn'] = async ({ login, password, device }) => {
		const name = readLogin(login);
		const wait = attempts.wait(ofLogin(name));
		if (wait > 0) return tooFast(wait);
		const row = findAccountByLogin(database, name);
		const right = await passwords.isSame(password, row?.password);
		if (!row || !right) return { ok: false, reason: 'wrong_credentials' };
		const account = { id: row.id, login: row.login, name: row.name };
		return { ok: true, account, ticket: startSession(context, row.id, device) };
	};

	const changePassword: Accounts['changePassword'] = async (ask) => {
		const row = findAccount(database, ask.accountId);
		if (!row) return { ok: false, reason: 'wrong_credentials' };
		const wait = attempts.wait(ofLogin(row.login));
		if (wait > 0) return tooFast(wait);
		if (!(await passwords.isSame(ask.present, row.password)))
			return { ok: false, reason: 'wrong_credentials' };
		const problem = problemOf({ login: row.login, password: ask.wanted });
		if (problem) return { ok: false, reason: 'invalid', details: { ...problem } };
		const password = await passwords.hash(ask.wanted);
		// Whoever knew the old password is out, wherever that was.
		database.transaction(() => {
			updateAccount(database, row.id, { password });
			endOtherSessions(context, row.id, ask.token);
		});
		return { ok: true };
	};

	const acceptInvite: Accounts['acceptInvite'] = async (ask) => {
		const id = openInvite(context, ask.token);
		if (id === undefined) return { ok: false, reason: 'not_found' };
		return registerHere(context, passwords, ask, () =>
			useInvite(context, id) ? undefined : 'not_found'
		);
	};

	const rename: Accounts['rename'] = ({ accountId, name }) => {
		const problem = problemOf({ name });
		if (problem) return { ok: false, reason: 'invalid', details: { ...problem } };
		updateAccount(database, accountId, { name: name.trim() });
		return { ok: true };
	};

	return {
		...{ needsSetUp, setUp, signIn, changePassword, acceptInvite, rename },
		setUpCode: () => (needsSetUp() ? setUpCode : undefined),
		validate: (token) => validate(context, token),
		signOut: (token) => signOut(context, token),
		sessions: (account, token) => sessions(context, account, token),
		endSession: (account, id) => endSession(context, account, id),
		endOtherSessions: (account, token) => endOtherSessions(context, account, token),
		invite: (account) => invite(context, account),
		invites: (account) => invites(context, account),
		withdrawInvite: (account, id) => withdrawInvite(context, account, id),
		inviteIsOpen: (token) => openInvite(context, token) !== undefined,
		createToken: (ask) => createToken(context, ask),
		tokens: (account) => tokens(context, account),
		endToken: (account, id) => endToken(context, account, id),
		bearer: (token) => bearer(context, token),
		add: (ask) => register(context, passwords, ask),
		list: () => listAccounts(database)
	};
}
