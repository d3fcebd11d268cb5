import { mkdirSync } from 'node:fs';
import * as Y from 'yjs';
import { readBoard } from '#lib/domain/document/records.ts';
import { Fault } from '#lib/domain/faults.ts';
import { deviceChance } from '#lib/domain/ids.ts';
import { createAccounts } from '../accounts/accounts.ts';
import { Addresses } from '../addresses.ts';
import type { Config } from '../config.ts';
import type { Accounts } from '../contract.ts';
import { openLog } from '../log.ts';
import type { BoardDoor, Notices } from '../sessions/context.ts';
import { SessionStates } from '../sessions/session-states.ts';
import { createSessions, type SessionService } from '../sessions/sessions.ts';
import { Database, databaseFile } from '../store/database.ts';
import { migrate } from '../store/migrations.ts';
import { SqliteLog } from '../store/sqlite-log.ts';
import type { Words } from '../terminal/words.ts';

/** What a command works with: its own connection beside a running server, and where its words go. */
export interface Desk {
	readonly config: Config;
	readonly language: keyof Words;
	readonly database: Database;
	readonly accounts: Accounts;
	readonly sessions: SessionService;
	readonly boards: BoardDoor;
	/** The result, on standard output: what scripts read. */
	result(line: string): void;
	/** Everything said beside it, on the error output. */
	say(words: Words): void;
}

/** A command ends with these words and exit code 1. */
export class Stop extends Error {
	readonly words: Words;
	constructor(words: Words) {
		super(words.en);
		this.words = words;
	}
}

/** Reads boards out of the log; changing them is the server's alone. */
function boardsFromLog(dataDir: string): BoardDoor {
	return {
		async read(session) {
			const log = new SqliteLog(dataDir);
			try {
				const { snapshot, updates } = await log.read({ session, document: 'board' });
				const doc = new Y.Doc();
				for (const update of [...(snapshot ? [snapshot] : []), ...updates])
					Y.applyUpdate(doc, update);
				return readBoard(doc);
			} finally {
				await log.close();
			}
		},
		edit: () => Promise.reject(new Fault('unavailable')),
		forget: () => Promise.reject(new Fault('unavailable'))
	};
}

/** A command has no sockets to tell; a running server reads what it asks for from the store. */
const nobodyHears: Notices = {
	changed: () => {},
	roomChanged: () => {},
	seatEnded: () => {},
	cleared: () => {},
	isOnline: () => false
};

/** Opens the store for a command. It works before the server was ever started. */
export function openDesk(
	config: Config,
	language: keyof Words,
	output: Pick<Desk, 'result' | 'say'>
): Desk & { close(): void } {
	mkdirSync(config.dataDir, { recursive: true });
	const database = new Database(databaseFile(config.dataDir));
	const clock = Date.now;
	migrate(database, clock());
	const accounts = createAccounts({ database, clock, chance: deviceChance });
	const boards = boardsFromLog(config.dataDir);
	const sessions = createSessions({
		...{ database, config, accounts, boards, clock, notices: nobodyHears },
		states: new SessionStates(database),
		addresses: new Addresses(config),
		log: openLog(config.logLevel === 'debug' ? 'debug' : 'warn', 2),
		chance: deviceChance
	});
	return {
		...{ config, language, database, accounts, sessions, boards, ...output },
		close: () => database.close()
	};
}

/** The account with this login; stops with words when there is none. */
export function accountByLogin(desk: Pick<Desk, 'accounts'>, login: string) {
	const wanted = login.trim().toLowerCase();
	const account = desk.accounts.list().find((each) => each.login.toLowerCase() === wanted);
	if (account) return account;
	throw new Stop({
		en: `There is no facilitator with the login "${login}".`,
		ar: `لا يوجد ميسّر/ـة باسم الدخول «${login}».`
	});
}
