import { isDeepStrictEqual } from 'node:util';
import * as v from 'valibot';
import * as Y from 'yjs';
import { DeviceOrigin } from '#lib/domain/document/edits.ts';
import { schemaOf } from '#lib/domain/document/layout.ts';
import { findRecord, recordsOf } from '#lib/domain/document/records.ts';
import { ROOTS } from '#lib/domain/entities/roots.ts';
import type { SeatId } from '#lib/domain/ids.ts';
import type { Situation } from '#lib/domain/method/rights.ts';
import { complete } from '#server/sync/completion.ts';
import { checkUpdate, type Verdict } from '#server/sync/update-check.ts';
import { Malformed } from '#server/sync/update-parts.ts';
import { people, type Name } from '../server/sync/workshop.ts';

export const NOW = 1_760_000_000_000;

/** The document of the server and the check before it, without sockets. */
export class BoardServer {
	readonly doc = new Y.Doc();
	situation: Situation;
	readonly #surprises: string[] = [];

	constructor(situation: Situation) {
		this.situation = situation;
		for (const root of ROOTS) this.doc.getMap(root);
	}

	judge(name: Name, update: Uint8Array): Verdict | { readonly verdict: 'malformed' } {
		try {
			return checkUpdate({
				doc: this.doc,
				update,
				asker: people[name],
				situation: this.situation,
				isSomebodyElses: () => false
			});
		} catch (error) {
			if (error instanceof Malformed) return { verdict: 'malformed' };
			throw error;
		}
	}

	/** Judges an update and, when it may, lets it in. */
	take(name: Name, update: Uint8Array): ReturnType<BoardServer['judge']> {
		const verdict = this.judge(name, update);
		if (verdict.verdict !== 'accepted') return verdict;
		const before = this.#records();
		this.doc.transact((transaction) => {
			Y.applyUpdate(this.doc, update);
			complete(this.doc, verdict.changes, people[name].id as SeatId, () => NOW);
			transaction.local = true;
		});
		const touched = new Map(verdict.changes.map(({ root, id, after }) => [`${root} ${id}`, after]));
		for (const [name, record] of this.#records()) {
			const expected = touched.has(name) ? touched.get(name) : before.get(name);
			if (!isDeepStrictEqual(record, { ...record, ...expected }))
				this.#surprises.push(`${name} is not what the check foresaw`);
		}
		return verdict;
	}

	#records(): Map<string, object> {
		return new Map(
			ROOTS.flatMap((root) =>
				[...recordsOf(this.doc, root).keys()].map(
					(id) => [`${root} ${id}`, findRecord(this.doc, root, id) ?? {}] as const
				)
			)
		);
	}

	/** Everything that is wrong with the document; empty when nothing is. */
	flaws(): string[] {
		const flaws = [...this.#surprises];
		if (this.doc.store.pendingStructs ?? this.doc.store.pendingDs) flaws.push('pending');
		for (const name of this.doc.share.keys())
			if (!(ROOTS as readonly string[]).includes(name)) flaws.push(`root ${name}`);
		for (const root of ROOTS)
			for (const id of recordsOf(this.doc, root).keys()) {
				const result = v.safeParse(schemaOf(root), findRecord(this.doc, root, id));
				if (!result.success) flaws.push(`${root} ${id}: ${result.issues[0].message}`);
			}
		return flaws;
	}

	get state(): string {
		return Buffer.from(Y.encodeStateAsUpdate(this.doc)).toString('base64');
	}
}

/** A device with a document of its own and the updates it has not sent yet. */
export class Device {
	readonly doc = new Y.Doc();
	readonly origin: DeviceOrigin;
	readonly name: Name;
	unsent: Uint8Array[] = [];

	constructor(name: Name, server?: BoardServer) {
		this.name = name;
		this.origin = new DeviceOrigin(people[name].id, undefined, () => NOW);
		if (server) this.hear(server);
		this.doc.on('update', (update: Uint8Array, origin: unknown) => {
			if (origin !== 'server') this.unsent.push(update);
		});
	}

	hear(server: BoardServer): void {
		const missing = Y.encodeStateAsUpdate(server.doc, Y.encodeStateVector(this.doc));
		Y.applyUpdate(this.doc, missing, 'server');
	}

	/** All that the server has not got, as after coming back from offline. */
	whole(server: BoardServer): Uint8Array {
		this.unsent = [];
		return Y.encodeStateAsUpdate(this.doc, Y.encodeStateVector(server.doc));
	}
}
