import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { addRecord, DeviceOrigin, type Fields } from '#lib/domain/document/edits.ts';
import { recordsOf } from '#lib/domain/document/records.ts';
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
	readonly #added: (readonly [Root, string])[] = [];

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
		this.#added.push([root, made.id]);
		return made.id;
	}

	actor(fields: Fields<'actors'>): ActorId {
		return this.add('actors', fields) as ActorId;
	}

	/** Waits until the server has taken every record, which it tells by saying whose each one is, and leaves. */
	async close(): Promise<void> {
		const isTaken = ([root, id]: readonly [Root, string]) =>
			recordsOf(this.doc, root).get(id)?.has('createdBy') === true;
		await new Promise<void>((done) => {
			const look = () => {
				if (!this.#added.every(isTaken)) return;
				this.doc.off('update', look);
				done();
			};
			this.doc.on('update', look);
			look();
		});
		this.#provider.destroy();
	}
}
