import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { addRecord, DeviceOrigin, type Fields } from '#lib/domain/document/edits.ts';
import type { Root } from '#lib/domain/entities/roots.ts';
import type { ActorId } from '#lib/domain/ids.ts';
import type { MadeSession } from './program.ts';
import type { Served } from './served.ts';

const arrival = (provider: WebsocketProvider) =>
	new Promise<void>((done) => provider.once('sync', () => done()));

/** The board of a session in the hands of a program with the facilitator's rights. */
export class FacilitatorsBoard {
	readonly doc = new Y.Doc();
	readonly #provider: WebsocketProvider;

	private constructor(served: Served, session: MadeSession, token: string) {
		this.#provider = new WebsocketProvider(
			`${served.origin.replace('http', 'ws')}/sync/${session.id}`,
			'board',
			this.doc,
			{ params: { token }, disableBc: true }
		);
	}

	static async open(
		served: Served,
		session: MadeSession,
		token: string
	): Promise<FacilitatorsBoard> {
		const board = new FacilitatorsBoard(served, session, token);
		await arrival(board.#provider);
		return board;
	}

	/** Puts a record there; the server says whose it is. */
	add<R extends Root>(root: R, fields: Fields<R>): string {
		const origin = new DeviceOrigin(undefined as never, undefined, () => Date.now());
		const made = addRecord(this.doc, root, fields, origin);
		if (!made.ok) throw new Error(`${root}: ${made.reason} ${made.issue ?? ''}`);
		return made.id;
	}

	actor(fields: Fields<'actors'>): ActorId {
		return this.add('actors', fields) as ActorId;
	}

	/** Waits until the server has everything, by asking on a connection of its own, and leaves. */
	async close(served: Served, session: MadeSession, token: string): Promise<void> {
		const wanted = Y.encodeStateVector(this.doc);
		for (let looks = 0; looks < 100; looks++) {
			const look = await FacilitatorsBoard.open(served, session, token);
			const missing = Y.diffUpdate(Y.encodeStateAsUpdate(this.doc), Y.encodeStateVector(look.doc));
			look.#provider.destroy();
			if (missing.length <= 2 || Y.encodeStateVector(look.doc).length >= wanted.length) break;
		}
		this.#provider.destroy();
	}
}
