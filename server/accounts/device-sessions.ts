import { randomText } from '#lib/domain/ids.ts';
import type { Account, AccountSession, Ticket } from '../contract.ts';
import { hashOf, isSameHash, newSecret, readToken } from '../secrets.ts';
import type { AccountsContext } from './context.ts';

const DAY = 24 * 60 * 60_000;
const LIFE = 30 * DAY;
/** `last_seen_at` is for people to read; it need not be written on every request. */
const SEEN_EVERY = 5 * 60_000;
const ID_LENGTH = 16;
const DEVICE_NAME = 120;

/** Signs an account in on a device: thirty days from now, and longer while it is used. */
export function startSession(
	{ database, clock, chance }: AccountsContext,
	account: string,
	device: string
): Ticket {
	const now = clock();
	const [id, secret] = [randomText(ID_LENGTH, chance), newSecret(chance)];
	const { query } = database;
	database.transaction(() => {
		database.run(query.deleteFrom('account_session').where('expires_at', '<=', now));
		database.run(
			query.insertInto('account_session').values({
				...{ id, account, secret_hash: hashOf(secret) },
				...{ created_at: now, last_seen_at: now, expires_at: now + LIFE },
				device: device.slice(0, DEVICE_NAME)
			})
		);
	});
	return { token: `${id}.${secret}`, expiresAt: now + LIFE };
}

interface Held {
	readonly id: string;
	readonly account: Account;
	readonly last_seen_at: number;
	readonly expires_at: number;
}

function held({ database, clock }: AccountsContext, token: string): Held | undefined {
	const read = readToken(token);
	const row =
		read &&
		database.first(
			database.query
				.selectFrom('account_session as held')
				.innerJoin('account', 'account.id', 'held.account')
				.select(['held.id', 'held.secret_hash', 'held.last_seen_at', 'held.expires_at'])
				.select(['held.account', 'account.name', 'account.login'])
				.where('held.id', '=', read.id)
		);
	if (!row || !isSameHash(row.secret_hash, hashOf(read.secret))) return undefined;
	if (row.expires_at <= clock()) {
		database.run(database.query.deleteFrom('account_session').where('id', '=', row.id));
		return undefined;
	}
	const { id, account, name, login, last_seen_at, expires_at } = row;
	return { id, account: { id: account, name, login }, last_seen_at, expires_at };
}

/** Who holds this token; in the second half of its life it is renewed for another thirty days. */
export function validate(
	context: AccountsContext,
	token: string
): { account: Account; sessionId: string; renewed?: Ticket } | undefined {
	const found = held(context, token);
	if (!found) return undefined;
	const { database, clock } = context;
	const now = clock();
	const renews = found.expires_at - now < LIFE / 2;
	const expiresAt = renews ? now + LIFE : found.expires_at;
	if (renews || now - found.last_seen_at >= SEEN_EVERY)
		database.run(
			database.query
				.updateTable('account_session')
				.set({ last_seen_at: now, expires_at: expiresAt })
				.where('id', '=', found.id)
		);
	return {
		account: found.account,
		sessionId: found.id,
		...(renews && { renewed: { token, expiresAt } })
	};
}

/** Signs this device out; a token that proves nothing changes nothing. */
export function signOut(context: AccountsContext, token: string): void {
	const found = held(context, token);
	if (found) endSession(context, found.account.id, found.id);
}

/** The signed-in devices of an account, last seen first. */
export function sessions(
	{ database, clock }: AccountsContext,
	account: string,
	token: string
): AccountSession[] {
	const current = readToken(token)?.id;
	return database
		.all(
			database.query
				.selectFrom('account_session')
				.select(['id', 'created_at', 'last_seen_at', 'expires_at', 'device'])
				.where('account', '=', account)
				.where('expires_at', '>', clock())
				.orderBy('last_seen_at', 'desc')
		)
		.map((row) => ({
			id: row.id,
			createdAt: row.created_at,
			lastSeenAt: row.last_seen_at,
			expiresAt: row.expires_at,
			device: row.device,
			current: row.id === current
		}));
}

export function endSession({ database }: AccountsContext, account: string, id: string): void {
	database.run(
		database.query.deleteFrom('account_session').where('account', '=', account).where('id', '=', id)
	);
}

/** Signs the account out everywhere but here. @returns on how many devices. */
export function endOtherSessions(
	{ database }: AccountsContext,
	account: string,
	token: string
): number {
	return database.run(
		database.query
			.deleteFrom('account_session')
			.where('account', '=', account)
			.where('id', '!=', readToken(token)?.id ?? '')
	);
}
