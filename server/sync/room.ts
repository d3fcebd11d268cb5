import * as Y from 'yjs';
import { Fault } from '#lib/domain/faults.ts';
import { LIMITS } from '#lib/domain/limits.ts';
import type { Situation } from '#lib/domain/method/rights.ts';
import { Answers, tellAuthors, type Told } from './answers.ts';
import { Audience } from './audience.ts';
import type { BoardFile } from './board-file.ts';
import type { Clock } from './clock.ts';
import { step1Frame, type Frame } from './frames.ts';
import { Intake } from './intake.ts';
import type { Report } from './report.ts';
import type { Listener, SyncSocket } from './socket.ts';

/** The shortest time from one step of a room to the next; the first one after idle goes at once. */
const TICK = 20;

/** What waits for the next step. */
type Work =
	| {
			readonly kind: 'update';
			readonly from: SyncSocket;
			readonly update: Uint8Array;
			readonly whole: boolean;
	  }
	/** Somebody asks for what she lacks, or takes frames again after being slow. */
	| { readonly kind: 'ask'; readonly from: SyncSocket; readonly vector: Uint8Array }
	| { readonly kind: 'drained'; readonly from: SyncSocket }
	| {
			readonly kind: 'edit';
			readonly run: (doc: Y.Doc) => void;
			readonly stored: () => void;
			readonly failed: (error: unknown) => void;
	  };

export interface RoomParts {
	readonly session: string;
	readonly file: BoardFile;
	readonly clock: Clock;
	readonly situation: () => Situation | undefined;
	readonly report: Report;
	/** Nobody has been here for `LIMITS.roomIdle`. */
	readonly onIdle: () => void;
	/** Storing failed: the document may hold what is not stored, so nobody may be answered from it any more. */
	readonly onBroken: () => void;
}

/**
 * The life of a room. It is live from its first socket or edit until it has been idle for a while; then it is closed. All
 * that comes in waits for the next step. A step takes everything that waits, lets in what may enter, stores it in one
 * commit, and only then tells anybody: the others what is new, the authors what became of their work (RM-01 to RM-05).
 */
export class Room implements Listener {
	readonly #parts: RoomParts;
	readonly #intake: Intake;
	readonly #audience: Audience;
	#state: 'live' | 'closing' | 'broken' = 'live';
	#waiting: Work[] = [];
	#walking: Promise<void> | undefined;
	/** What the step under way has brought, and the state without it. */
	#news: { readonly update: Uint8Array; readonly before: ReadonlyMap<number, number> } | undefined;
	readonly #answers = new Answers();
	#stopIdle: (() => void) | undefined;

	constructor(parts: RoomParts) {
		this.#parts = parts;
		this.#intake = new Intake(parts.file, parts.clock);
		this.#audience = new Audience(parts.clock, (from) => this.#add({ kind: 'drained', from }));
		this.#doc.on('update', (update, _origin, _doc, { beforeState }) => {
			this.#news = { update, before: beforeState };
			this.#answers.outdate();
		});
		this.#watchIdle();
	}

	get sockets(): ReadonlySet<SyncSocket> {
		return this.#audience.sockets;
	}
	get #doc(): Y.Doc {
		return this.#parts.file.doc;
	}

	/** Somebody comes in: she is asked what she has, and answered when she asks. */
	enter(socket: SyncSocket): void {
		if (this.#state !== 'live') return socket.turnOut('unavailable');
		this.#stopIdle?.();
		socket.listenTo(this);
		socket.send(step1Frame(Y.encodeStateVector(this.#doc)));
		this.#audience.enter(socket);
	}

	frame(from: SyncSocket, frame: Frame): void {
		switch (frame.kind) {
			case 'step1':
				return this.#add({ kind: 'ask', from, vector: frame.vector });
			case 'update':
				return this.#add({ kind: 'update', from, update: frame.update, whole: frame.whole });
			case 'awareness':
				return this.#audience.hear(from, frame.entries);
			case 'query_awareness':
				return this.#audience.tellPresence(from);
		}
	}

	gone(socket: SyncSocket): void {
		this.#audience.leave(socket);
		this.#watchIdle();
	}

	failed(socket: SyncSocket, error: unknown): void {
		this.#parts.report({ event: 'socket_failed', session: this.#parts.session, error });
		socket.turnOut('internal');
	}

	/**
	 * A change the server makes itself, on the way everybody's goes: stored, then relayed. Resolves when it is stored.
	 * `run` looks before it changes anything: what it has changed when it throws stays.
	 */
	edit<T>(run: (doc: Y.Doc) => T): Promise<T> {
		if (this.#state !== 'live') return Promise.reject(new Fault('unavailable'));
		return new Promise<T>((resolve, failed) => {
			let done: { readonly result: T } | undefined;
			this.#add({
				kind: 'edit',
				run: (doc) => (done = { result: run(doc) }),
				stored: () => done && resolve(done.result),
				failed
			});
		});
	}

	/** Resolves when all that has arrived so far is stored and told. */
	async settled(): Promise<void> {
		while (this.#walking) await this.#walking;
	}

	/** Finishes what waits and folds the log. The sockets are the caller's to close. */
	async close(): Promise<void> {
		if (this.#state === 'live') this.#state = 'closing';
		this.#stopIdle?.();
		await this.#walking;
		if (this.#state === 'closing') await this.#compact();
		this.#doc.destroy();
	}

	#add(work: Work): void {
		if (this.#state !== 'live') return;
		this.#waiting.push(work);
		this.#walking ??= this.#walk();
	}

	async #walk(): Promise<void> {
		while (this.#waiting.length > 0 && this.#state !== 'broken') {
			const began = this.#parts.clock.now();
			const batch = this.#waiting;
			this.#waiting = [];
			try {
				await this.#step(batch);
			} catch (error) {
				this.#break(batch, error);
			}
			await this.#rest(began + TICK - this.#parts.clock.now());
		}
		// At once, not when the promise is done: what is added in between would wait for ever.
		this.#walking = undefined;
		this.#watchIdle();
	}

	#rest(milliseconds: number): Promise<void> | undefined {
		if (milliseconds <= 0 || this.#state !== 'live') return undefined;
		return new Promise((rested) => this.#parts.clock.after(milliseconds, rested));
	}

	async #step(batch: readonly Work[]): Promise<void> {
		const told: Told[] = [];
		const failed = new Map<Work, unknown>();
		this.#news = undefined;
		this.#doc.transact((transaction) => {
			for (const work of batch) {
				if (work.kind === 'update') told.push(this.#takeIn(work));
				if (work.kind === 'edit')
					tryTo(
						() => work.run(this.#doc),
						(error) => failed.set(work, error)
					);
			}
			// Taking in an update marks the transaction as foreign, and Yjs would then believe that our own number was stolen.
			transaction.local = true;
		});
		await this.#store();
		tellAuthors(told, this.#doc);
		for (const work of batch) this.#finish(work, failed);
		if (this.#parts.file.wantsCompaction) await this.#compact();
	}

	#takeIn({ from, update, whole }: Extract<Work, { kind: 'update' }>): Told {
		const answer = this.#intake.take(from, { update, whole }, this.#parts.situation());
		const { session, report } = this.#parts;
		if (answer.say === 'refused')
			report({ event: 'update_refused', session, reason: answer.refused.reason });
		return { to: from, answer };
	}

	/** Stored before relayed (RM-01): nobody hears of what a power cut could still take away. */
	async #store(): Promise<void> {
		const news = this.#news;
		if (!news) return;
		await this.#parts.file.append(news.update);
		this.#audience.relay(news.update, news.before);
		this.#parts.report({ event: 'board_stored', session: this.#parts.session });
	}

	/** The rest of a step, now that all that is in the document is stored. */
	#finish(work: Work, failed: ReadonlyMap<Work, unknown>): void {
		switch (work.kind) {
			case 'update':
				return work.from.digested(work.update.length);
			case 'ask':
				return this.#answers.tell(work.from, this.#doc, work.vector);
			case 'drained':
				return this.#audience.catchUp(work.from, this.#doc);
			case 'edit':
				return failed.has(work) ? work.failed(failed.get(work)) : work.stored();
		}
	}

	async #compact(): Promise<void> {
		const { session, report, file } = this.#parts;
		try {
			await file.compact();
		} catch (error) {
			// The updates are still in the log; only the next opening takes longer.
			report({ event: 'compaction_failed', session, error });
		}
	}

	/** Everybody goes, comes back and sends again what was not stored; the next room begins from what is. */
	#break(batch: readonly Work[], error: unknown): void {
		this.#state = 'broken';
		this.#parts.report({ event: 'room_broken', session: this.#parts.session, error });
		for (const work of [...batch, ...this.#waiting]) if (work.kind === 'edit') work.failed(error);
		this.#waiting = [];
		for (const socket of this.sockets) socket.turnOut('unavailable');
		this.#parts.onBroken();
	}

	#watchIdle(): void {
		this.#stopIdle?.();
		if (this.#state !== 'live' || this.sockets.size > 0 || this.#walking) return;
		this.#stopIdle = this.#parts.clock.after(LIMITS.roomIdle, this.#parts.onIdle);
	}
}

function tryTo(what: () => void, failed: (error: unknown) => void): void {
	try {
		what();
	} catch (error) {
		failed(error);
	}
}
