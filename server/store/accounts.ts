import type { Account } from '../contract.ts';
import type { Database } from './database.ts';
import type { AccountTable } from './tables.ts';

/** An account with what proves its password. */
export interface AccountRow extends Account {
	readonly password: string;
}

const rowOf = ({ id, name, login, password }: AccountTable): AccountRow => ({
	id,
	name,
	login,
	password
});

export function insertAccount(database: Database, row: AccountRow, at: number): void {
	database.run(database.query.insertInto('account').values({ ...row, created_at: at }));
}

export function findAccount(database: Database, id: string): AccountRow | undefined {
	const row = database.first(database.query.selectFrom('account').selectAll().where('id', '=', id));
	return row && rowOf(row);
}

export function findAccountByLogin(database: Database, login: string): AccountRow | undefined {
	const row = database.first(
		database.query.selectFrom('account').selectAll().where('login', '=', login)
	);
	return row && rowOf(row);
}

/** Every account, oldest first. */
export function listAccounts(database: Database): Account[] {
	return database.all(
		database.query.selectFrom('account').select(['id', 'name', 'login']).orderBy('created_at')
	);
}

export function hasAccounts(database: Database): boolean {
	return database.first(database.query.selectFrom('account').select('id').limit(1)) !== undefined;
}

export function updateAccount(
	database: Database,
	id: string,
	change: { readonly name?: string; readonly password?: string }
): number {
	return database.run(database.query.updateTable('account').set(change).where('id', '=', id));
}
