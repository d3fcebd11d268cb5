import * as Y from 'yjs';
import { readBoard } from '#lib/domain/document/records.ts';
import type { Seat } from '#lib/domain/entities/seat.ts';
import type { Move } from '#lib/domain/method/moves.ts';
import { Addresses } from '#server/addresses.ts';
import { readConfig, type Config } from '#server/config.ts';
import type { Account, NewSession } from '#server/contract.ts';
import { openLog } from '#server/log.ts';
import type { Context } from '#server/sessions/context.ts';
import { SessionStates } from '#server/sessions/session-states.ts';
import { createSessions } from '#server/sessions/sessions.ts';
import { Database } from '#server/store/database.ts';
import { migrate } from '#server/store/migrations.ts';

/** The settings of a test: all presets, silent. */
export function settings(env: Record<string, string> = {}): Config {
	const read = readConfig({ LOG_LEVEL: 'silent', ...env });
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	return read.config;
}

/** Chance that is always the same: a counter, spread over the bytes. */
export function steadyChance(seed = 1): (bytes: Uint8Array<ArrayBuffer>) => Uint8Array {
	let state = seed >>> 0;
	return (bytes) => {
		for (let at = 0; at < bytes.length; at++) {
			state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
			bytes[at] = state >>> 24;
		}
		return bytes;
	};
}

/** Boards as real documents in memory, for tests that are not about the sync door. */
export class BoardsInMemory {
	readonly docs = new Map<string, Y.Doc>();
	doc(id: string): Y.Doc {
		const doc = this.docs.get(id) ?? new Y.Doc();
		this.docs.set(id, doc);
		return doc;
	}
	read = async (id: string) => readBoard(this.doc(id));
	edit = async <T>(id: string, change: (doc: Y.Doc) => T) => change(this.doc(id));
	forget = async (id: string) => void this.docs.delete(id);
}

/** Amal and Layla have accounts; `amal` and `layla` stand for their cookies, `program` for a token of the instance. */
export const ACCOUNTS: Record<string, Account> = {
	amal: { id: 'account:amal', name: 'Amal', login: 'amal' },
	layla: { id: 'account:layla', name: 'Layla', login: 'layla' }
};

/** The session service over a database in memory, with a clock driven by hand. */
export function aDesk(place = ':memory:', env: Record<string, string> = {}) {
	const time = { now: Date.UTC(2026, 7, 1, 9) };
	const clock = () => time.now;
	const database = new Database(place);
	migrate(database, clock());
	for (const account of Object.values(ACCOUNTS))
		database.run(
			database.query
				.insertInto('account')
				.values({ ...account, password: 'none', created_at: 0 })
				.onConflict((conflict) => conflict.doNothing())
		);
	const heard = { changed: 0, ended: [] as string[], cleared: [] as string[] };
	const boards = new BoardsInMemory();
	const config = settings(env);
	const context: Context & { accounts: { list(): Account[] } } = {
		...{ database, config, boards, clock },
		states: new SessionStates(database),
		addresses: new Addresses({ host: '127.0.0.1', port: 4300, publicUrl: 'http://warsha.test' }),
		accounts: {
			validate: (token) => {
				const account = ACCOUNTS[token];
				return account && { account, sessionId: 'here' };
			},
			bearer: (token) =>
				token === 'program' ? { account: undefined } : { account: ACCOUNTS[token] as Account },
			list: () => Object.values(ACCOUNTS)
		},
		notices: {
			changed: () => void heard.changed++,
			roomChanged: () => {},
			seatEnded: (_, seat) => void heard.ended.push(seat),
			cleared: (id) => void heard.cleared.push(id),
			isOnline: () => false
		},
		log: openLog('silent'),
		chance: steadyChance()
	};
	return { sessions: createSessions(context), context, boards, database, time, heard };
}
export type Desk = ReturnType<typeof aDesk>;

/** What Amal asks for when she makes a session that may be opened at once. */
export const READY: NewSession = {
	title: 'معًا نتعلّم',
	focusQuestion: 'ما الذي نستطيع إنجازه معًا؟',
	template: 'T-1',
	decisionRule: 'consent',
	privacy: 'circle'
};

/** A session of Amal's, with her seat. */
export async function aSession(desk: Desk, ask: Partial<NewSession> = {}) {
	const made = await desk.sessions.create({ ...READY, ...ask }, { accountId: 'account:amal' });
	if (!made.ok) throw new Error(made.reason);
	const found = desk.sessions.member(made.id, { accountToken: 'amal' });
	if (!found.ok) throw new Error(found.reason);
	const amal = found.member;
	const moves = (move: Move) => desk.sessions.move(made.id, amal, move);
	return { id: made.id, code: made.code, amal, moves };
}

/** Sami comes in for a team that is not on the map yet. */
export async function aRepresentative(desk: Desk, code: string, name = 'Sami', team = 'فريق أثر') {
	const came = await desk.sessions.join(
		{
			code,
			name,
			capacity: 'representative',
			actor: { name: team, type: 'volunteer_team' },
			consent: 'take_part'
		},
		name
	);
	if (!came.ok) throw new Error(came.reason);
	const member: { seat: Seat } = { seat: came.seat };
	return { ...came, member };
}
