import { Fault } from '#lib/domain/faults.ts';
import type { Situation } from '#lib/domain/method/rights.ts';
import type { DocumentLog } from '#server/store/document-log.ts';
import { BoardFile } from './board-file.ts';
import type { Clock } from './clock.ts';
import type { Report } from './report.ts';
import { Room } from './room.ts';

export interface RoomsParts {
	readonly log: DocumentLog;
	readonly clock: Clock;
	readonly situation: (session: string) => Situation | undefined;
	readonly report: Report;
}

const DOCUMENT = 'board';

/**
 * The rooms of the process by session. A room that is being opened or closed is a promise, and who comes meanwhile waits
 * for it: two documents of one room never exist, and nobody is answered from an empty one (RM-09).
 */
export class Rooms {
	readonly #parts: RoomsParts;
	readonly #open = new Map<string, Promise<Room>>();
	readonly #closing = new Map<string, Promise<unknown>>();

	constructor(parts: RoomsParts) {
		this.#parts = parts;
	}

	/** The room of a session, loaded; use it at once, without waiting for anything else in between. */
	open(session: string): Promise<Room> {
		const present = this.#open.get(session);
		if (present) return present;
		const opening = this.#load(session);
		this.#open.set(session, opening);
		opening.catch((error: unknown) => {
			if (this.#open.get(session) === opening) this.#open.delete(session);
			this.#parts.report({ event: 'room_not_opened', session, error });
		});
		return opening;
	}

	/** The room of a session when it is open. */
	async present(session: string): Promise<Room | undefined> {
		return this.#open.get(session)?.catch(() => undefined);
	}

	/** Every open room. */
	async all(): Promise<Room[]> {
		const rooms = await Promise.allSettled(this.#open.values());
		return rooms.flatMap((room) => (room.status === 'fulfilled' ? [room.value] : []));
	}

	/** Closes a room in order; who comes meanwhile waits and opens it again. */
	close(session: string): Promise<unknown> {
		const present = this.#open.get(session);
		if (!present) return this.#closing.get(session) ?? Promise.resolve();
		this.#open.delete(session);
		const closing = present
			.then((room) => room.close())
			.then(() => this.#parts.report({ event: 'room_closed', session }))
			.catch((error: unknown) => this.#parts.report({ event: 'room_broken', session, error }))
			.finally(() => {
				if (this.#closing.get(session) === closing) this.#closing.delete(session);
			});
		this.#closing.set(session, closing);
		return closing;
	}

	/** Closes every room in order. */
	async closeAll(): Promise<void> {
		await Promise.all([...this.#open.keys()].map((session) => this.close(session)));
		await Promise.all(this.#closing.values());
	}

	async #load(session: string): Promise<Room> {
		await this.#closing.get(session);
		const { log, clock, situation, report } = this.#parts;
		if (!situation(session)) throw new Fault('no_such_session');
		const file = await BoardFile.open(log, { session, document: DOCUMENT }, () => clock.now());
		report({ event: 'room_opened', session, bytes: file.size });
		const leave = () => void this.close(session);
		return new Room({
			session,
			file,
			clock,
			situation: () => situation(session),
			report,
			onIdle: leave,
			onBroken: leave
		});
	}
}
