import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as Y from 'yjs';
import { WebsocketProvider } from 'y-websocket';
import { deviceChance, newId, type SeatId, type StageId } from '#lib/domain/ids.ts';
import type { Role, Seat } from '#lib/domain/entities/seat.ts';
import type { StageKind } from '#lib/domain/entities/session.ts';
import type { Situation } from '#lib/domain/method/rights.ts';
import type { Credentials, Member, Result } from '#server/contract.ts';
import type { DocumentLog } from '#server/store/document-log.ts';
import { MemoryLog } from '#server/store/memory-log.ts';
import { systemClock } from '#server/sync/clock.ts';
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

	constructor(log: DocumentLog = new MemoryLog()) {
		this.log = log;
		this.door = this.#newDoor();
		this.#http = this.#newServer();
	}

	#newDoor(): SyncDoor {
		return createSyncDoor({
			log: this.log,
			member: (_session, credentials) => this.#member(credentials),
			situation: (session) => (session === SESSION ? this.situation : undefined),
			clock: systemClock,
			chance: deviceChance,
			report: (event) => this.events.push(event)
		});
	}

	#newServer(): Server {
		const http = createServer((_req, res) => res.writeHead(404).end());
		http.on('upgrade', (req, socket, head) => this.door.upgrade(req, socket, head));
		return http;
	}

	#member({ bearer, seatTokens }: Credentials): Result<{ member: Member }, 'sign_in'> {
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

/** A new id for tests that need one. */
export const aSeatId = (): SeatId => newId('seat');

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
