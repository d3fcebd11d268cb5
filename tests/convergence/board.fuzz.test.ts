import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
	addRecord,
	bringBack,
	changeRecord,
	removeRecord,
	setEntry,
	textOf
} from '#lib/domain/document/edits.ts';
import { findRecord, readBoard, recordsOf } from '#lib/domain/document/records.ts';
import { aSituation, people, type Name } from '../server/sync/workshop.ts';
import { BoardServer, Device } from './board-server.ts';

/** What an honest device may do in the stage of ideas with editing open to all. */
type Deed =
	| { readonly do: 'add'; readonly title: string }
	| { readonly do: 'retitle'; readonly pick: number; readonly title: string }
	| { readonly do: 'write'; readonly pick: number; readonly at: number; readonly letters: string }
	| { readonly do: 'erase'; readonly pick: number; readonly at: number; readonly count: number }
	| { readonly do: 'support'; readonly pick: number; readonly value: true | undefined }
	| { readonly do: 'bin'; readonly pick: number }
	| { readonly do: 'back'; readonly pick: number };

const small = fc.nat(7);
const word = fc.constantFrom('سوق', 'ملعب', 'كتاب', 'tent', 'a');
const deed: fc.Arbitrary<Deed> = fc.oneof(
	fc.record({ do: fc.constant('add' as const), title: word }),
	fc.record({ do: fc.constant('retitle' as const), pick: small, title: word }),
	fc.record({ do: fc.constant('write' as const), pick: small, at: small, letters: word }),
	fc.record({ do: fc.constant('erase' as const), pick: small, at: small, count: small }),
	fc.record({
		do: fc.constant('support' as const),
		pick: small,
		value: fc.constantFrom(true as const, undefined)
	}),
	fc.record({ do: fc.constant('bin' as const), pick: small }),
	fc.record({ do: fc.constant('back' as const), pick: small })
);

function commit(device: Device, what: Deed): void {
	const { doc, origin } = device;
	if (what.do === 'add') {
		addRecord(doc, 'ideas', { title: what.title, body: '' }, origin);
		return;
	}
	const ids = [...recordsOf(doc, 'ideas').keys()].sort();
	const id = ids[what.pick % Math.max(ids.length, 1)];
	if (!id) return;
	switch (what.do) {
		case 'retitle':
			return void changeRecord(doc, 'ideas', id, { title: what.title }, origin);
		case 'write': {
			const text = textOf(doc, 'ideas', id, 'body', origin);
			return text?.insert(Math.min(what.at, text.length), what.letters);
		}
		case 'erase': {
			const text = textOf(doc, 'ideas', id, 'body', origin);
			if (!text || text.length === 0) return;
			const at = what.at % text.length;
			return text.delete(at, Math.min(what.count, text.length - at));
		}
		case 'support': {
			const entry = { field: 'actors', key: 'actor:a', value: what.value };
			return void setEntry(doc, 'ideas', id, entry, origin);
		}
		case 'bin':
			return void removeRecord(doc, 'ideas', id, origin);
		case 'back':
			return void bringBack(doc, 'ideas', id, origin);
	}
}

const names: readonly Name[] = ['amal', 'sami', 'noor'];
const happening = fc.record({
	who: fc.nat(2),
	then: fc.constantFrom('act', 'send', 'send', 'hear', 'come back'),
	deed
});

function openBoard(): BoardServer {
	return new BoardServer(aSituation('ideas', { editing: 'all' }));
}

describe('honest devices', () => {
	it('[RM-10] converge with the server, whatever they do and however they are cut off; nothing of theirs is refused', () => {
		fc.assert(
			fc.property(fc.array(happening, { minLength: 5, maxLength: 60 }), (story) => {
				const server = openBoard();
				const devices = names.map((name) => new Device(name, server));
				const took: string[] = [];
				const send = (device: Device, update: Uint8Array) =>
					took.push(server.take(device.name, update).verdict);
				for (const { who, then, deed: what } of story) {
					const device = devices[who] as Device;
					if (then === 'act') commit(device, what);
					if (then === 'send') for (const update of device.unsent.splice(0)) send(device, update);
					if (then === 'hear') device.hear(server);
					if (then === 'come back') {
						device.hear(server);
						send(device, device.whole(server));
					}
				}
				for (const device of devices) send(device, device.whole(server));
				for (const device of devices) device.hear(server);
				expect(took.filter((verdict) => verdict !== 'accepted' && verdict !== 'nothing')).toEqual(
					[]
				);
				for (const device of devices) expect(readBoard(device.doc)).toEqual(readBoard(server.doc));
				expect(server.flaws()).toEqual([]);
			}),
			{ numRuns: 150 }
		);
	}, 60_000);

	it('[RM-17] converge when updates are lost, doubled and out of order, once they are asked for everything', () => {
		fc.assert(
			fc.property(
				fc.array(deed, { minLength: 3, maxLength: 25 }),
				fc.array(fc.nat(24), { maxLength: 40 }),
				(deeds, order) => {
					const server = openBoard();
					const device = new Device('noor', server);
					for (const what of deeds) commit(device, what);
					const updates = [...device.unsent];
					for (const at of order) {
						const update = updates[at % Math.max(updates.length, 1)];
						if (!update) continue;
						const before = server.state;
						const { verdict } = server.take('noor', update);
						expect(['accepted', 'nothing', 'gap']).toContain(verdict);
						if (verdict !== 'accepted') expect(server.state).toBe(before);
					}
					server.take('noor', device.whole(server));
					device.hear(server);
					expect(readBoard(server.doc)).toEqual(readBoard(device.doc));
					expect(server.flaws()).toEqual([]);
				}
			),
			{ numRuns: 150 }
		);
	}, 60_000);
});

/** Things nobody may do, each on a document of its own. */
const misdeeds: ((device: Device) => void)[] = [
	({ doc }) => recordsOf(doc, 'ideas').delete('idea:amal'),
	({ doc, origin }) => changeRecord(doc, 'ideas', 'idea:amal', { title: 'x' }, origin),
	({ doc }) => doc.getMap('meta').set('version', 7),
	({ doc }) => doc.getMap('anything').set('x', 1),
	({ doc }) => doc.getArray('list').push([1]),
	({ doc }) =>
		recordsOf(doc, 'ideas').set(
			'idea:forged',
			new Y.Map(Object.entries({ title: 'x', createdBy: people.amal.id }))
		),
	({ doc }) =>
		recordsOf(doc, 'ideas').set('idea:amal', new Y.Map(Object.entries({ title: 'mine' }))),
	({ doc }) => recordsOf(doc, 'ideas').get('idea:amal')?.set('createdBy', people.sami.id),
	({ doc }) => (recordsOf(doc, 'ideas').get('idea:amal')?.get('body') as Y.Text).insert(0, 'x'),
	({ doc }) => (recordsOf(doc, 'ideas').get('idea:amal')?.get('body') as Y.Text).delete(0, 1),
	({ doc, origin }) => addRecord(doc, 'actors', { name: 'x', type: 'network' }, origin)
];

describe('dishonest devices', () => {
	it('[RM-10] never change the document by an update that hides one misdeed among honest deeds', () => {
		fc.assert(
			fc.property(
				fc.array(word, { maxLength: 6 }),
				fc.nat(misdeeds.length - 1),
				fc.array(word, { maxLength: 6 }),
				(before, pick, after) => {
					const server = new BoardServer(aSituation('ideas'));
					const amal = new Device('amal', server);
					addRecord(amal.doc, 'ideas', { title: 'أ', body: 'abc' }, amal.origin, 'idea:amal');
					server.take('amal', amal.whole(server));
					const sami = new Device('sami', server);
					const add = (title: string) => addRecord(sami.doc, 'ideas', { title }, sami.origin);
					before.forEach(add);
					(misdeeds[pick] as (device: Device) => void)(sami);
					after.forEach(add);
					const state = server.state;
					expect(server.take('sami', sami.whole(server)).verdict).toBe('refused');
					expect(server.state).toBe(state);
					expect(findRecord(server.doc, 'ideas', 'idea:amal')?.body).toBe('abc');
				}
			),
			{ numRuns: 200 }
		);
	}, 60_000);

	it('[FR-03] whatever bytes come: no crash, no trace unless accepted, and what is accepted is a sound board', () => {
		const mutation = fc.record({
			at: fc.double({ min: 0, max: 0.999, noNaN: true }),
			to: fc.nat(255)
		});
		fc.assert(
			fc.property(
				fc.array(deed, { minLength: 1, maxLength: 8 }),
				fc.array(mutation, { minLength: 1, maxLength: 4 }),
				fc.nat(20),
				(deeds, mutations, cut) => {
					const server = openBoard();
					const amal = new Device('amal', server);
					addRecord(amal.doc, 'ideas', { title: 'أ', body: 'abc' }, amal.origin, 'idea:amal');
					server.take('amal', amal.whole(server));
					const sami = new Device('sami', server);
					for (const what of deeds) commit(sami, what);
					const bytes = sami.whole(server).slice();
					for (const { at, to } of mutations) bytes[Math.floor(at * bytes.length)] = to;
					const before = server.state;
					const { verdict } = server.take('sami', bytes.subarray(0, bytes.length - (cut % 3)));
					if (verdict !== 'accepted') expect(server.state).toBe(before);
					expect(server.flaws()).toEqual([]);
				}
			),
			{ numRuns: 500 }
		);
	}, 60_000);

	it('[FR-03] random bytes are malformed or nothing', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
				const server = openBoard();
				const before = server.state;
				const { verdict } = server.take('sami', bytes);
				if (verdict !== 'accepted') expect(server.state).toBe(before);
				expect(server.flaws()).toEqual([]);
			}),
			{ numRuns: 1_000 }
		);
	}, 60_000);
});
