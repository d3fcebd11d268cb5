import { randomText } from '#lib/domain/ids.ts';
import { LIMITS } from '#lib/domain/limits.ts';
import type { AccessToken, Account } from '../contract.ts';
import { hashOf, isSameHash, newSecret, readToken } from '../secrets.ts';
import { findAccount } from '../store/accounts.ts';
import type { AccountsContext } from './context.ts';

const ID_LENGTH = 12;
/** `last_used_at` is for people to read; it need not be written on every call. */
const USED_EVERY = 60_000;

/** Makes an access token for a program; the secret is in the answer and nowhere else. */
export function createToken(
	{ database, clock, chance }: AccountsContext,
	ask: { accountId: string | undefined; name: string }
): { id: string; token: string } {
	const [id, secret] = [randomText(ID_LENGTH, chance), newSecret(chance)];
	database.run(
		database.query.insertInto('access_token').values({
			...{ id, account: ask.accountId ?? null, name: ask.name.trim().slice(0, LIMITS.title) },
			...{ secret_hash: hashOf(secret), created_at: clock(), last_used_at: null }
		})
	);
	return { id, token: `${id}.${secret}` };
}

/** The access tokens of an account, newest first. */
export function tokens({ database }: AccountsContext, account: string): AccessToken[] {
	return database
		.all(
			database.query
				.selectFrom('access_token')
				.select(['id', 'name', 'created_at', 'last_used_at'])
				.where('account', '=', account)
				.orderBy('created_at', 'desc')
		)
		.map((row) => ({
			id: row.id,
			name: row.name,
			createdAt: row.created_at,
			lastUsedAt: row.last_used_at ?? undefined
		}));
}

export function endToken({ database }: AccountsContext, account: string, id: string): void {
	database.run(
		database.query.deleteFrom('access_token').where('account', '=', account).where('id', '=', id)
	);
}

/** Whom an access token speaks for: an account, or the instance when `account` is undefined. */
export function bearer(
	context: AccountsContext,
	token: string
): { account: Account | undefined } | undefined {
	const { database } = context;
	const read = readToken(token);
	const row =
		read &&
		database.first(database.query.selectFrom('access_token').selectAll().where('id', '=', read.id));
	if (!row || !isSameHash(row.secret_hash, hashOf(read.secret))) return undefined;
	noteUse(context, row.id, row.last_used_at ?? 0);
	if (row.account === null) return { account: undefined };
	const account = findAccount(database, row.account);
	return account && { account: { id: account.id, name: account.name, login: account.login } };
}

function noteUse({ database, clock }: AccountsContext, id: string, last: number): void {
	const now = clock();
	if (now - last < USED_EVERY) return;
	database.run(
		database.query.updateTable('access_token').set({ last_used_at: now }).where('id', '=', id)
	);
}
