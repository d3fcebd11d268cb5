import * as Y from 'yjs';
import type { SeatId } from '#lib/domain/ids.ts';
import type { FaultCode } from '#lib/domain/faults.ts';
import { mayWrite, type Situation } from '#lib/domain/method/rights.ts';
import type { Refused } from '#lib/domain/protocol/wire.ts';
import type { BoardFile } from './board-file.ts';
import type { Clock } from './clock.ts';
import { complete } from './completion.ts';
import type { SyncSocket } from './socket.ts';
import { checkUpdate, type RefusedUpdate, type Verdict } from './update-check.ts';
import { Malformed } from './update-parts.ts';

/** What became of one document message of a socket; told when the step is stored. */
export type Answer =
	| { readonly say: 'stored' }
	/** The stock client is told nothing; `silent` also for observers. */
	| { readonly say: 'refused'; readonly refused: Omit<Refused, 'count'> }
	/** Something was missing before it: the socket is asked for everything. */
	| { readonly say: 'resend' }
	| { readonly say: 'malformed' }
	| { readonly say: 'out'; readonly fault: FaultCode };

/** A socket may be asked so often to send everything anew; after that it is closed (sync-anchors.md, point 4). */
const RESENDS = 3;

/** Lets updates into the document: role, stage, apply. What may not enter leaves no trace in it. */
export class Intake {
	readonly #file: BoardFile;
	readonly #clock: Clock;
	/** Yjs client ids belong to the seat that first wrote with them: nobody writes under another's numbers (RM-18). */
	readonly #owners = new Map<number, string>();

	constructor(file: BoardFile, clock: Clock) {
		this.#file = file;
		this.#clock = clock;
	}

	/** Takes one update of a socket; called inside the transaction of the step. */
	take(
		socket: SyncSocket,
		{ update, whole }: { readonly update: Uint8Array; readonly whole: boolean },
		situation: Situation | undefined
	): Answer {
		if (!situation) return { say: 'out', fault: 'no_such_session' };
		try {
			const verdict = this.#judge(socket, update, situation);
			return this.#answer(socket, { update, whole }, verdict, situation);
		} catch (error) {
			if (error instanceof Malformed) return { say: 'malformed' };
			throw error;
		}
	}

	#judge(socket: SyncSocket, update: Uint8Array, situation: Situation): Verdict {
		const { doc } = this.#file;
		const verdict = checkUpdate({
			doc,
			update,
			asker: socket.asker,
			situation,
			isSomebodyElses: (client) => this.#isSomebodyElses(client, socket.seat)
		});
		if (verdict.verdict !== 'accepted' || verdict.clients.length === 0) return verdict;
		if (!this.#file.isFullFor(update.length)) return verdict;
		const records = verdict.changes.map(({ id }) => id);
		return { verdict: 'refused', reason: 'too_large', records };
	}

	#isSomebodyElses(client: number, seat: string): boolean {
		const owner = this.#owners.get(client);
		return client === this.#file.doc.clientID || (owner !== undefined && owner !== seat);
	}

	#answer(
		socket: SyncSocket,
		{ update, whole }: { readonly update: Uint8Array; readonly whole: boolean },
		verdict: Verdict,
		situation: Situation
	): Answer {
		switch (verdict.verdict) {
			case 'accepted':
				this.#apply(socket, update, verdict);
				if (whole) socket.isResending = false;
				return { say: 'stored' };
			case 'nothing':
				if (whole) socket.isResending = false;
				return { say: 'stored' };
			case 'refused':
				return this.#refuse(socket, verdict);
			case 'gap':
				return this.#bridge(socket, situation);
		}
	}

	#apply(
		socket: SyncSocket,
		update: Uint8Array,
		{ changes, clients }: Extract<Verdict, { verdict: 'accepted' }>
	): void {
		const { doc } = this.#file;
		Y.applyUpdate(doc, update, socket);
		if (doc.store.pendingStructs ?? doc.store.pendingDs)
			throw new Error('an update that passed the check could not be placed');
		for (const client of clients) this.#owners.set(client, socket.seat);
		complete(doc, changes, socket.seat as SeatId, () => this.#clock.now());
	}

	#refuse(socket: SyncSocket, { reason, records, field }: RefusedUpdate): Answer {
		if (reason !== 'observer') socket.refusedFor = reason;
		return { say: 'refused', refused: { reason, records, ...(field && { field }) } };
	}

	/** Something that hangs on what was refused before, or on what got lost on the way. */
	#bridge(socket: SyncSocket, situation: Situation): Answer {
		const may = mayWrite(socket.asker, situation);
		const reason = socket.refusedFor ?? (may.ok ? undefined : may.reason);
		if (reason === undefined) {
			socket.gaps += 1;
			return socket.gaps > RESENDS ? { say: 'malformed' } : { say: 'resend' };
		}
		if (socket.isOurs || reason === 'observer')
			return { say: 'refused', refused: { reason, records: [] } };
		// The stock client cannot be told; it can only begin anew with a fresh document.
		return { say: 'out', fault: 'may_not' };
	}
}
