import { mkdirSync } from 'node:fs';
import { deviceChance, type Chance } from '#lib/domain/ids.ts';
import { createAccounts } from './accounts/accounts.ts';
import type { Addresses } from './addresses.ts';
import type { Doors } from './attach.ts';
import type { Config } from './config.ts';
import type { App } from './contract.ts';
import { ControlServer } from './control/control-server.ts';
import { Presence } from './control/presence.ts';
import { createDemo, type DemoService } from './demo/demo.ts';
import { outcomesOnDemand } from './export/on-demand.ts';
import type { Log } from './log.ts';
import { metricsText } from './metrics.ts';
import type { Context, Notices } from './sessions/context.ts';
import { SessionStates } from './sessions/session-states.ts';
import { createSessions } from './sessions/sessions.ts';
import { Database, databaseFile } from './store/database.ts';
import { lockFolder } from './store/folder-lock.ts';
import { migrate } from './store/migrations.ts';
import { SqliteLog } from './store/sqlite-log.ts';
import { systemClock } from './sync/clock.ts';
import type { SyncEvent } from './sync/report.ts';
import { createSyncDoor } from './sync/sync-door.ts';

/** Milliseconds between two looks for demos whose time is over. */
const SWEEP_EVERY = 60_000;

/** The services of a running process, with the doors that `attach.ts` opens. */
export interface Process extends App {
	readonly doors: Doors;
	readonly demo: DemoService;
}

/** What a process is made of; tests pass a clock, chance and a folder of their own. */
export interface Parts {
	readonly config: Config;
	readonly log: Log;
	readonly addresses: Addresses;
	readonly clock?: () => number;
	readonly chance?: Chance;
}

/** Puts the process together: store, accounts, sessions, doors. Nothing listens yet. */
export async function createApp(parts: Parts): Promise<Process> {
	const { config, log, addresses, clock = Date.now, chance = deviceChance } = parts;
	mkdirSync(config.dataDir, { recursive: true });
	const lock = lockFolder(config.dataDir);
	const database = new Database(databaseFile(config.dataDir));
	const report = migrate(database, clock());
	if (report.applied.length > 0) log.info({ event: 'migrated', ...report });

	const accounts = createAccounts({ database, clock, chance });
	const states = new SessionStates(database);
	const presence = new Presence();
	const notices: Notices = {
		changed(id) {
			sync.sessionChanged(id);
			control.changed(id);
		},
		roomChanged: (id) => control.roomChanged(id),
		seatEnded(id, seat) {
			sync.endSeat(id, seat, 4403);
			control.seatEnded(id, seat);
		},
		cleared: (id) => control.cleared(id),
		isOnline: (id, seat) => presence.isOnline(id, seat)
	};
	const context: Context & { accounts: typeof accounts } = {
		...{ database, states, config, addresses, accounts, notices, log, clock, chance },
		boards: {
			read: (id) => sync.read(id),
			edit: (id, change) => sync.edit(id, change),
			forget: (id) => sync.forget(id)
		}
	};
	const sessions = createSessions(context);
	const documents = new SqliteLog(config.dataDir);
	const sync = createSyncDoor({
		log: documents,
		clock: systemClock,
		chance,
		member: (id, credentials) => sessions.member(id, credentials),
		situation: (id) => sessions.situation(id),
		report(event) {
			if (event.event === 'board_stored') control.boardChanged(event.session);
			else tellLog(log, event);
		}
	});
	const control = new ControlServer({ sessions, presence, log, clock });
	const outcomes = outcomesOnDemand({ database, boards: context.boards, clock });
	const demo = createDemo(context, systemClock);

	const sweeping = setInterval(() => {
		sessions.sweep().catch((error: unknown) => log.error({ event: 'sweep failed', err: error }));
	}, SWEEP_EVERY).unref();

	return {
		...{ config, log, accounts, sessions, outcomes, demo },
		boards: context.boards,
		doors: { sync, control },
		ready: () => isReady(database, documents),
		metrics: () => metricsText(database, { controlSockets: control.sockets }),
		async close() {
			clearInterval(sweeping);
			demo.close();
			await sync.close();
			await documents.close();
			database.close();
			lock.release();
		}
	};
}

/** Failures are errors, the coming and going of rooms is detail. */
function tellLog(log: Log, event: SyncEvent): void {
	const { error, ...what } = 'error' in event ? event : { ...event, error: undefined };
	if (error === undefined) log.debug(what);
	else log.error({ ...what, err: error });
}

/** True when both files can be worked with: one is asked for the right to write, the other for something it has not. */
async function isReady(database: Database, documents: SqliteLog): Promise<boolean> {
	try {
		database.raw('begin immediate');
		database.raw('rollback');
		await documents.read({ session: '', document: '' });
		return true;
	} catch {
		// Told by the answer: the server is not ready.
		return false;
	}
}
