import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import {
	Kysely,
	SqliteAdapter,
	SqliteIntrospector,
	SqliteQueryCompiler,
	type CompiledQuery,
	type Driver
} from 'kysely';
import type { Tables } from './tables.ts';

/** Anything Kysely can compile: a query or a change of the schema. */
interface Compilable {
	compile(): CompiledQuery;
}

/** Where the tables lie inside the data folder. */
export const databaseFile = (dataDir: string): string => join(dataDir, 'warsha.db');

const PREPARED = 300;

/** Builds queries only; running them is the work of `Database`, at once and on one connection. */
const buildsOnly: Driver = {
	init: async () => {},
	acquireConnection: () => Promise.reject(new Error('run queries through Database')),
	beginTransaction: async () => {},
	commitTransaction: async () => {},
	rollbackTransaction: async () => {},
	releaseConnection: async () => {},
	destroy: async () => {}
};

/**
 * Kysely's typed queries over `node:sqlite`. A commit is on the disk when the call returns (`WAL`, `synchronous=FULL`);
 * reads and writes are short and local, so they run at once, and two of them can never interleave.
 */
export class Database {
	/** Builds typed queries: `db.query.selectFrom('seat')…`. */
	readonly query = new Kysely<Tables>({
		dialect: {
			createAdapter: () => new SqliteAdapter(),
			createDriver: () => buildsOnly,
			createIntrospector: (kysely) => new SqliteIntrospector(kysely),
			createQueryCompiler: () => new SqliteQueryCompiler()
		}
	});
	readonly #connection: DatabaseSync;
	readonly #prepared = new Map<string, StatementSync>();

	/** `place`: a file, or `:memory:` in tests. */
	constructor(place: string) {
		this.#connection = new DatabaseSync(place);
		this.#connection.exec(
			'pragma journal_mode=wal; pragma synchronous=full; pragma foreign_keys=on; pragma busy_timeout=5000'
		);
	}

	#statement(text: string): StatementSync {
		const known = this.#prepared.get(text);
		if (known) return known;
		if (this.#prepared.size >= PREPARED) this.#prepared.clear();
		const statement = this.#connection.prepare(text);
		this.#prepared.set(text, statement);
		return statement;
	}

	/** Every row of a query. */
	all<Row>(query: Compilable & { execute(): Promise<Row[]> }): Row[] {
		const { sql, parameters } = query.compile();
		const rows = this.#statement(sql).all(...(parameters as SQLInputValue[]));
		// Rows of node:sqlite have no prototype; plain objects can be compared and serialised.
		return rows.map((row) => ({ ...row })) as Row[];
	}

	/** The first row of a query, if there is one. */
	first<Row>(query: Compilable & { execute(): Promise<Row[]> }): Row | undefined {
		return this.all(query)[0];
	}

	/** Runs a change. @returns how many rows it touched. */
	run(query: Compilable): number {
		const { sql, parameters } = query.compile();
		return Number(this.#statement(sql).run(...(parameters as SQLInputValue[])).changes);
	}

	/** Runs statements that Kysely has no words for (pragmas, checks). */
	raw(text: string): Record<string, unknown>[] {
		return this.#connection.prepare(text).all() as Record<string, unknown>[];
	}

	/** All of `work`, or nothing of it. Inside another transaction it belongs to that one. */
	transaction<T>(work: () => T): T {
		if (this.#connection.isTransaction) return work();
		this.#connection.exec('begin immediate');
		try {
			const result = work();
			this.#connection.exec('commit');
			return result;
		} catch (error) {
			this.#connection.exec('rollback');
			throw error;
		}
	}

	close(): void {
		this.#prepared.clear();
		if (this.#connection.isOpen) this.#connection.close();
	}
}
