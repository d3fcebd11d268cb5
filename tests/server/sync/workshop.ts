import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as Y from 'yjs';
import { WebsocketProvider } from 'y-websocket';
import { deviceChance, type StageId } from '#lib/domain/ids.ts';
import type { Role, Seat } from '#lib/domain/entities/seat.ts';
import type { StageKind } from '#lib/domain/entities/session.ts';
import type { Situation } from '#lib/domain/method/rights.ts';
import type { Credentials, Member, Result } from '#server/contract.ts';
import type { DocumentLog } from '#server/store/document-log.ts';
import { MemoryLog } from '#server/store/memory-log.ts';
import { systemClock, type Clock } from '#server/sync/clock.ts';
import type { SyncEvent } from '#server/sync/report.ts';
import { createSyncDoor, type SyncDoor } from '#server/sync/sync-door.ts';

export const SESSION = 'abcdefgh01234567';
export const ACTOR_OF_SAMI = 'actor:sami';
export const ACTOR_OF_NOOR = 'actor:noor';

function seat(name: string, role: Role, more: Partial<Seat> = {}): Seat {
	return {
		id: `seat:${name.toLowerCase()}`,
		name,
		role,
		capacity: role === 'observer' ? 'observer' : 'representative',
		consent: 'take_part',
		state: 'admitted',
		...more
	};
}

/** Amal facilitates; Sami and Noor represent teams; Hala observes. */
export const people = {
	amal: seat('Amal', 'facilitator'),
	sami: seat('Sami', 'representative', { actor: ACTOR_OF_SAMI }),
	noor: seat('Noor', 'representative', { actor: ACTOR_OF_NOOR }),
	hala: seat('Hala', 'observer')
} as const;
export type Name = keyof typeof people;

/** A live session in a stage of this kind. */
export function aSituation(
	kind: StageKind = 'actors',
	more: Partial<Situation> & { editing?: 'own' | 'all' } = {}
): Situation {
	const { editing = 'own', ...rest } = more;
	const id: StageId = `stage:${kind}`;
	const text = { ar: '', en: '' };
	return {
		status: 'live',
		locked: false,
		currentStage: id,
		stages: [
			{
				id,
				kind,
				title: text,
				prompts: [],
				plannedMin: 10,
				state: 'active',
				settings: { editing, gates: [] }
			}
		],
		...rest
	};
}

/** A session with its door on a real HTTP server. The token of each person is her name. */
export class Workshop {
	situation: Situation | undefined = aSituation();
	readonly seats: Record<string, Seat> = { ...people };
	readonly events: SyncEvent[] = [];
	readonly log: DocumentLog;
	door: SyncDoor;
	#http: Server;
	#providers: WebsocketProvider[] = [];

	/** Credentials as the door handed them over. */
	readonly asked: Credentials[] = [];
	readonly #clock: Clock;

	constructor(log: DocumentLog = new MemoryLog(), clock: Clock = systemClock) {
		this.log = log;
		this.#clock = clock;
		this.door = this.#newDoor();
		this.#http = this.#newServer();
	}

	#newDoor(): SyncDoor {
		return createSyncDoor({
			log: this.log,
			member: (_session, credentials) => this.#member(credentials),
			situation: (session) => (session === SESSION ? this.situation : undefined),
			clock: this.#clock,
			chance: deviceChance,
			report: (event) => this.events.push(event)
		});
	}

	#newServer(): Server {
		const http = createServer((_req, res) => res.writeHead(404).end());
		http.on('upgrade', (req, socket, head) => this.door.upgrade(req, socket, head));
		return http;
	}

	#member(credentials: Credentials): Result<{ member: Member }, 'sign_in'> {
		this.asked.push(credentials);
		const { bearer, seatTokens } = credentials;
		const found = this.seats[bearer ?? seatTokens?.at(-1) ?? ''];
		return found ? { ok: true, member: { seat: found } } : { ok: false, reason: 'sign_in' };
	}

	async open(port = 0): Promise<this> {
		await new Promise<void>((listening) => this.#http.listen(port, '127.0.0.1', listening));
		return this;
	}

	get port(): number {
		return (this.#http.address() as AddressInfo).port;
	}
	get url(): string {
		return `ws://127.0.0.1:${this.port}/sync/${SESSION}`;
	}

	/** A stock provider, as any program would use it. */
	join(name: Name | string, doc = new Y.Doc()): WebsocketProvider {
		const provider = new WebsocketProvider(this.url, 'board', doc, {
			params: { token: name },
			disableBc: true,
			maxBackoffTime: 200
		});
		this.#providers.push(provider);
		return provider;
	}

	/** The server goes away and comes back on the same port, with the same log. */
	async restart(): Promise<void> {
		const { port } = this;
		await this.#shut();
		this.door = this.#newDoor();
		this.#http = this.#newServer();
		await this.open(port);
	}

	async #shut(): Promise<void> {
		const closed = new Promise((done) => this.#http.close(done));
		await this.door.close();
		this.#http.closeAllConnections();
		await closed;
	}

	async close(): Promise<void> {
		for (const provider of this.#providers) {
			provider.destroy();
			provider.doc.destroy();
		}
		await this.#shut();
		await this.log.close();
	}
}

/** Shorter waits, such as the tick of a room, take as long as they take. */
const BY_HAND = 300;

/** Time by hand: what was planned runs, in order, when `pass` comes to it. */
export class HandClock implements Clock {
	#now = 1_760_000_000_000;
	#planned: { at: number; what: () => void }[] = [];

	now(): number {
		return this.#now;
	}
	after(milliseconds: number, what: () => void): () => void {
		if (milliseconds < BY_HAND) return systemClock.after(milliseconds, what);
		const plan = { at: this.#now + milliseconds, what };
		this.#planned.push(plan);
		return () => (this.#planned = this.#planned.filter((other) => other !== plan));
	}
	pass(milliseconds: number): void {
		const end = this.#now + milliseconds;
		for (;;) {
			const [next] = this.#planned.toSorted((a, b) => a.at - b.at);
			if (!next || next.at > end) break;
			this.#planned = this.#planned.filter((other) => other !== next);
			this.#now = next.at;
			next.what();
		}
		this.#now = end;
	}
}

/** Resolves when the condition holds; asks again after every turn of the event loop. */
export async function until(holds: () => boolean, within = 10_000): Promise<void> {
	const end = performance.now() + within;
	while (!holds()) {
		if (performance.now() > end) throw new Error(`not within ${within} ms: ${holds.toString()}`);
		await new Promise((turn) => setTimeout(turn, 5));
	}
}

/** Resolves when the provider has the whole document. */
export async function synced(provider: WebsocketProvider): Promise<void> {
	await until(() => provider.synced);
}
