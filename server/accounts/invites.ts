import { randomText } from '#lib/domain/ids.ts';
import type { Ticket } from '../contract.ts';
import { hashOf, isSameHash, newSecret, readToken } from '../secrets.ts';
import type { AccountsContext } from './context.ts';

const LIFE = 7 * 24 * 60 * 60_000;
const ID_LENGTH = 12;

/** A link by which one more facilitator makes an account: once, within seven days. */
export function invite({ database, clock, chance }: AccountsContext, account: string): Ticket {
	const now = clock();
	const [id, secret] = [randomText(ID_LENGTH, chance), newSecret(chance)];
	const { query } = database;
	database.transaction(() => {
		database.run(query.deleteFrom('account_invite').where('expires_at', '<=', now));
		database.run(
			query.insertInto('account_invite').values({
				...{ id, account, secret_hash: hashOf(secret) },
				...{ created_at: now, expires_at: now + LIFE }
			})
		);
	});
	return { token: `${id}.${secret}`, expiresAt: now + LIFE };
}

/** The open invitations of an account, newest first; their secrets are not known any more. */
export function invites(
	{ database, clock }: AccountsContext,
	account: string
): { id: string; createdAt: number; expiresAt: number }[] {
	return database
		.all(
			database.query
				.selectFrom('account_invite')
				.select(['id', 'created_at', 'expires_at'])
				.where('account', '=', account)
				.where('expires_at', '>', clock())
				.orderBy('created_at', 'desc')
		)
		.map((row) => ({ id: row.id, createdAt: row.created_at, expiresAt: row.expires_at }));
}

export function withdrawInvite({ database }: AccountsContext, account: string, id: string): void {
	database.run(
		database.query.deleteFrom('account_invite').where('account', '=', account).where('id', '=', id)
	);
}

/** The id of the open invitation that this token proves; undefined when it is used, withdrawn or over. */
export function openInvite(
	{ database, clock }: AccountsContext,
	token: string
): string | undefined {
	const read = readToken(token);
	const row =
		read &&
		database.first(
			database.query.selectFrom('account_invite').selectAll().where('id', '=', read.id)
		);
	if (!row || row.expires_at <= clock()) return undefined;
	return isSameHash(row.secret_hash, hashOf(read.secret)) ? row.id : undefined;
}

/** Uses an invitation up. @returns false when somebody was faster. */
export function useInvite({ database }: AccountsContext, id: string): boolean {
	return database.run(database.query.deleteFrom('account_invite').where('id', '=', id)) > 0;
}
