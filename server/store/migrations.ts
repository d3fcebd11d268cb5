import { sql, type Kysely } from 'kysely';
import { Fault } from '#lib/domain/faults.ts';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

type Change = { compile(): ReturnType<ReturnType<Kysely<Tables>['selectFrom']>['compile']> };
interface Migration {
	readonly name: string;
	readonly changes: (schema: Kysely<Tables>['schema']) => Change[];
}

const accounts = (schema: Kysely<Tables>['schema']): Change[] => [
	schema
		.createTable('account')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('login', 'text', (c) => c.notNull().unique())
		.addColumn('name', 'text', (c) => c.notNull())
		.addColumn('password', 'text', (c) => c.notNull())
		.addColumn('created_at', 'bigint', (c) => c.notNull()),
	schema
		.createTable('account_session')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('account', 'text', (c) => c.notNull().references('account.id').onDelete('cascade'))
		.addColumn('secret_hash', 'blob', (c) => c.notNull())
		.addColumn('created_at', 'bigint', (c) => c.notNull())
		.addColumn('last_seen_at', 'bigint', (c) => c.notNull())
		.addColumn('expires_at', 'bigint', (c) => c.notNull())
		.addColumn('device', 'text', (c) => c.notNull()),
	schema.createIndex('account_session_account').on('account_session').column('account'),
	schema
		.createTable('access_token')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('account', 'text', (c) => c.references('account.id').onDelete('cascade'))
		.addColumn('name', 'text', (c) => c.notNull())
		.addColumn('secret_hash', 'blob', (c) => c.notNull())
		.addColumn('created_at', 'bigint', (c) => c.notNull())
		.addColumn('last_used_at', 'bigint'),
	schema
		.createTable('account_invite')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('account', 'text', (c) => c.notNull().references('account.id').onDelete('cascade'))
		.addColumn('secret_hash', 'blob', (c) => c.notNull())
		.addColumn('created_at', 'bigint', (c) => c.notNull())
		.addColumn('expires_at', 'bigint', (c) => c.notNull())
];

const sessions = (schema: Kysely<Tables>['schema']): Change[] => [
	schema
		.createTable('session')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('owner', 'text', (c) => c.references('account.id').onDelete('set null'))
		.addColumn('origin', 'text', (c) => c.notNull())
		.addColumn('device', 'text')
		.addColumn('join_code', 'text', (c) => c.notNull())
		.addColumn('code_valid', 'integer', (c) => c.notNull())
		.addColumn('status', 'text', (c) => c.notNull())
		.addColumn('revision', 'integer', (c) => c.notNull())
		.addColumn('state', 'text', (c) => c.notNull())
		.addColumn('created_at', 'bigint', (c) => c.notNull())
		.addColumn('clears_at', 'bigint'),
	schema
		.createIndex('session_code')
		.unique()
		.on('session')
		.column('join_code')
		.where(sql.ref('code_valid'), '=', sql.lit(1)),
	schema.createIndex('session_owner').on('session').column('owner'),
	schema
		.createTable('move')
		.addColumn('session', 'text', (c) => c.notNull().references('session.id').onDelete('cascade'))
		.addColumn('revision', 'integer', (c) => c.notNull())
		.addColumn('move_id', 'text')
		.addColumn('seat', 'text', (c) => c.notNull())
		.addColumn('move', 'text', (c) => c.notNull())
		.addColumn('body', 'text', (c) => c.notNull())
		.addColumn('at', 'bigint', (c) => c.notNull())
		.addPrimaryKeyConstraint('move_key', ['session', 'revision'])
		.addUniqueConstraint('move_once', ['session', 'move_id'])
];

const seats = (schema: Kysely<Tables>['schema']): Change[] => [
	schema
		.createTable('seat')
		.addColumn('session', 'text', (c) => c.notNull().references('session.id').onDelete('cascade'))
		.addColumn('id', 'text', (c) => c.notNull())
		.addColumn('name', 'text', (c) => c.notNull())
		.addColumn('role', 'text', (c) => c.notNull())
		.addColumn('capacity', 'text', (c) => c.notNull())
		.addColumn('actor', 'text')
		.addColumn('actor_asked', 'text')
		.addColumn('consent', 'text', (c) => c.notNull())
		.addColumn('consented_at', 'bigint', (c) => c.notNull())
		.addColumn('state', 'text', (c) => c.notNull())
		.addColumn('simulated', 'integer', (c) => c.notNull())
		.addColumn('holder', 'text')
		.addColumn('created_at', 'bigint', (c) => c.notNull())
		.addPrimaryKeyConstraint('seat_pk', ['session', 'id'])
		.addUniqueConstraint('seat_holder', ['session', 'holder']),
	schema
		.createTable('seat_key')
		.addColumn('secret_hash', 'blob', (c) => c.primaryKey())
		.addColumn('session', 'text', (c) => c.notNull())
		.addColumn('seat', 'text', (c) => c.notNull())
		.addColumn('created_at', 'bigint', (c) => c.notNull())
		.addForeignKeyConstraint('seat_key_seat', ['session', 'seat'], 'seat', ['session', 'id'], (c) =>
			c.onDelete('cascade')
		),
	schema.createIndex('seat_key_of').on('seat_key').columns(['session', 'seat']),
	schema
		.createTable('seat_code')
		.addColumn('code_hash', 'blob', (c) => c.primaryKey())
		.addColumn('session', 'text', (c) => c.notNull())
		.addColumn('seat', 'text', (c) => c.notNull())
		.addColumn('expires_at', 'bigint', (c) => c.notNull())
		.addForeignKeyConstraint(
			'seat_code_seat',
			['session', 'seat'],
			'seat',
			['session', 'id'],
			(c) => c.onDelete('cascade')
		),
	schema
		.createTable('session_invite')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('session', 'text', (c) => c.notNull().references('session.id').onDelete('cascade'))
		.addColumn('secret_hash', 'blob', (c) => c.notNull())
		.addColumn('created_at', 'bigint', (c) => c.notNull())
		.addColumn('expires_at', 'bigint', (c) => c.notNull()),
	schema
		.createTable('export')
		.addColumn('session', 'text', (c) => c.notNull().references('session.id').onDelete('cascade'))
		.addColumn('seat', 'text', (c) => c.notNull())
		.addColumn('at', 'bigint', (c) => c.notNull())
		.addColumn('format', 'text', (c) => c.notNull())
		.addColumn('audience', 'text', (c) => c.notNull()),
	schema.createIndex('export_session').on('export').column('session')
];

/** Forward only, by name, in this order; a name once released is never changed. */
const MIGRATIONS: readonly Migration[] = [
	{
		name: '0001-first',
		changes: (schema) => [...accounts(schema), ...sessions(schema), ...seats(schema)]
	}
];

export interface MigrationReport {
	readonly applied: readonly string[];
	readonly already: number;
}

/**
 * Brings the tables up to date, all steps or none.
 * @returns what was done. Throws `Fault('client_outdated')` when a newer Warsha wrote this database.
 */
export function migrate(database: Database, now: number): MigrationReport {
	// One transaction: a server and a command that start at once must not do the same step twice.
	return database.transaction(() => {
		const already = stepsDone(database);
		const unknown = already.filter((name) => !MIGRATIONS.some((each) => each.name === name));
		if (unknown.length > 0) throw new Fault('client_outdated', { migrations: unknown });
		const open = MIGRATIONS.filter((each) => !already.includes(each.name));
		for (const { name, changes } of open) {
			for (const change of changes(database.query.schema)) database.run(change);
			database.run(database.query.insertInto('migration').values({ name, at: now }));
		}
		return { applied: open.map(({ name }) => name), already: already.length };
	});
}

function stepsDone(database: Database): string[] {
	const { query } = database;
	database.run(
		query.schema
			.createTable('migration')
			.ifNotExists()
			.addColumn('name', 'text', (c) => c.primaryKey())
			.addColumn('at', 'bigint', (c) => c.notNull())
	);
	return database.all(query.selectFrom('migration').select('name')).map((row) => row.name);
}
