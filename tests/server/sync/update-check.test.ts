import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
	acceptCommitment,
	addRecord,
	bringBack,
	changeRecord,
	removeRecord,
	setEntry,
	textOf
} from '#lib/domain/document/edits.ts';
import { findRecord, recordsOf } from '#lib/domain/document/records.ts';
import type { StageKind } from '#lib/domain/entities/session.ts';
import type { Id } from '#lib/domain/ids.ts';
import { LIMITS } from '#lib/domain/limits.ts';
import { checkUpdate } from '#server/sync/update-check.ts';
import { BoardServer, Device, NOW } from '../../convergence/board-server.ts';
import { ACTOR_OF_NOOR, ACTOR_OF_SAMI, aSituation, people, type Name } from './workshop.ts';

const team = { name: 'فريق', type: 'volunteer_team' } as const;
const full = { what: 'ننظّم يومًا', successSign: 'عشرون حاضرًا', dueOn: '2026-09-01' } as const;

/** The update a device makes by doing something on top of what the server has. */
function doing(server: BoardServer, name: Name, act: (device: Device) => void): Uint8Array {
	const device = new Device(name, server);
	act(device);
	return device.whole(server);
}

function boardIn(kind: StageKind, more: Parameters<typeof aSituation>[1] = {}): BoardServer {
	const server = new BoardServer(aSituation('actors'));
	const put = (name: Name, act: (device: Device) => void) =>
		expect(server.take(name, doing(server, name, act)).verdict).toBe('accepted');
	put('amal', ({ doc, origin }) => {
		addRecord(doc, 'actors', { ...team, name: 'سامي' }, origin, ACTOR_OF_SAMI);
		addRecord(doc, 'actors', { ...team, name: 'نور' }, origin, ACTOR_OF_NOOR);
		addRecord(doc, 'agreements', { kind: 'conduct', status: 'proposed' }, origin, 'agreement:a');
	});
	server.situation = aSituation('ideas');
	put('noor', ({ doc, origin }) =>
		addRecord(doc, 'ideas', { title: 'مخيم', body: 'كلام' }, origin, 'idea:noor')
	);
	server.situation = aSituation('commitments');
	put('sami', ({ doc, origin }) =>
		addRecord(
			doc,
			'commitments',
			{ ...full, lead: ACTOR_OF_NOOR, reviewOn: '2026-09-08', status: 'proposed' },
			origin,
			'commitment:c'
		)
	);
	server.situation = aSituation(kind, more);
	return server;
}

/** Sets raw values, as a program that keeps to no rule would. */
const raw = (device: Device, root: string, id: string, fields: Record<string, unknown>) =>
	device.doc.transact(() => {
		const records = device.doc.getMap<Y.Map<unknown>>(root);
		const record = records.get(id) ?? records.set(id, new Y.Map());
		for (const [field, value] of Object.entries(fields)) record.set(field, value);
	});

interface Case {
	rule: string;
	what: string;
	by: Name;
	stage: StageKind;
	reason: string;
	field?: string;
	act(device: Device): void;
}

const forbidden: Case[] = [
	{
		rule: 'RM-11',
		what: 'another’s idea changed',
		by: 'sami',
		stage: 'ideas',
		reason: 'not_yours',
		act: ({ doc, origin }) => changeRecord(doc, 'ideas', 'idea:noor', { title: 'x' }, origin)
	},
	{
		rule: 'RM-11',
		what: 'letters put into another’s text',
		by: 'sami',
		stage: 'ideas',
		reason: 'not_yours',
		act: ({ doc, origin }) => textOf(doc, 'ideas', 'idea:noor', 'body', origin)?.insert(2, 'zz')
	},
	{
		rule: 'RM-11',
		what: 'letters taken out of another’s text',
		by: 'sami',
		stage: 'ideas',
		reason: 'not_yours',
		act: ({ doc, origin }) => textOf(doc, 'ideas', 'idea:noor', 'body', origin)?.delete(0, 2)
	},
	{
		rule: 'RM-11',
		what: 'another’s idea put into the bin',
		by: 'sami',
		stage: 'ideas',
		reason: 'not_yours',
		act: ({ doc, origin }) => removeRecord(doc, 'ideas', 'idea:noor', origin)
	},
	{
		rule: 'RM-11',
		what: 'a kind this stage does not own',
		by: 'sami',
		stage: 'ideas',
		reason: 'not_this_stage',
		act: ({ doc, origin }) => addRecord(doc, 'actors', team, origin)
	},
	{
		rule: 'RM-12',
		what: 'anything by an observer',
		by: 'hala',
		stage: 'ideas',
		reason: 'observer',
		act: ({ doc, origin }) => addRecord(doc, 'ideas', { title: 'x' }, origin)
	},
	{
		rule: 'RM-13',
		what: 'a record taken off the board for good, even by the facilitator',
		by: 'amal',
		stage: 'ideas',
		reason: 'invalid',
		act: ({ doc }) => recordsOf(doc, 'ideas').delete('idea:noor')
	},
	{
		rule: 'RM-13',
		what: 'a record set anew under its id',
		by: 'noor',
		stage: 'ideas',
		reason: 'invalid',
		act: ({ doc }) =>
			recordsOf(doc, 'ideas').set('idea:noor', new Y.Map([['title', 'neu']] as [string, unknown][]))
	},
	{
		rule: 'RM-14',
		what: 'a root the board does not have',
		by: 'amal',
		stage: 'ideas',
		reason: 'invalid',
		act: (device) => raw(device, 'secrets', 'idea:x', { title: 'x' })
	},
	{
		rule: 'RM-14',
		what: 'a kind that comes later',
		by: 'amal',
		stage: 'ideas',
		reason: 'kind_not_open',
		act: (device) => raw(device, 'decisions', 'decision:x', { title: 'x' })
	},
	{
		rule: 'RM-14',
		what: 'the version of the document',
		by: 'amal',
		stage: 'ideas',
		reason: 'invalid',
		act: ({ doc }) => doc.getMap('meta').set('version', 99)
	},
	{
		rule: 'RM-14',
		what: 'a field no record has',
		field: 'smuggled',
		by: 'noor',
		stage: 'ideas',
		reason: 'invalid',
		act: (device) => raw(device, 'ideas', 'idea:noor', { smuggled: 'x' })
	},
	{
		rule: 'RM-14',
		what: 'a document inside a field',
		by: 'noor',
		stage: 'ideas',
		reason: 'invalid',
		act: (device) => raw(device, 'ideas', 'idea:noor', { title: new Y.Doc() })
	},
	{
		rule: 'RM-14',
		what: 'a map where a line belongs',
		by: 'noor',
		stage: 'ideas',
		reason: 'invalid',
		act: (device) => raw(device, 'ideas', 'idea:noor', { title: new Y.Map() })
	},
	{
		rule: 'RM-14',
		what: 'a rich text where a text belongs',
		by: 'noor',
		stage: 'ideas',
		reason: 'invalid',
		act: (device) => raw(device, 'ideas', 'idea:noor', { body: new Y.XmlText('x') })
	},
	{
		rule: 'RM-14',
		what: 'a picture embedded in a text',
		by: 'noor',
		stage: 'ideas',
		reason: 'invalid',
		act: ({ doc, origin }) =>
			textOf(doc, 'ideas', 'idea:noor', 'body', origin)?.insertEmbed(0, { image: 'x' })
	},
	{
		rule: 'RM-15',
		what: 'a record in another’s name',
		field: 'createdBy',
		by: 'sami',
		stage: 'ideas',
		reason: 'not_yours',
		act: (device) => raw(device, 'ideas', 'idea:x', { title: 'x', createdBy: people.noor.id })
	},
	{
		rule: 'RM-15',
		what: 'one’s own record given to another',
		field: 'createdBy',
		by: 'noor',
		stage: 'ideas',
		reason: 'not_yours',
		act: (device) => raw(device, 'ideas', 'idea:noor', { createdBy: people.sami.id })
	},
	{
		rule: 'RM-15',
		what: 'another id in the record than its key',
		field: 'id',
		by: 'noor',
		stage: 'ideas',
		reason: 'invalid',
		act: (device) => raw(device, 'ideas', 'idea:x', { title: 'x', id: 'idea:y' })
	},
	{
		rule: 'RM-15',
		what: 'support in another’s name',
		by: 'sami',
		stage: 'agreements',
		reason: 'not_yours',
		act: ({ doc, origin }) => support(doc, people.noor.id, origin)
	},
	{
		rule: 'RM-15',
		what: 'support in another’s name by the facilitator',
		by: 'amal',
		stage: 'agreements',
		reason: 'not_yours',
		act: ({ doc, origin }) => support(doc, people.noor.id, origin)
	},
	{
		rule: 'I-17',
		what: 'an acceptance for another’s actor',
		by: 'sami',
		stage: 'commitments',
		reason: 'not_for_this_actor',
		act: ({ doc, origin }) => accept(doc, { by: people.sami.id }, origin)
	},
	{
		rule: 'I-17',
		what: 'an acceptance signed by another',
		by: 'noor',
		stage: 'commitments',
		reason: 'not_yours',
		act: ({ doc, origin }) => accept(doc, { by: people.sami.id }, origin)
	},
	{
		rule: 'I-17',
		what: 'an acceptance by the facilitator without a reason',
		by: 'amal',
		stage: 'commitments',
		reason: 'not_for_this_actor',
		act: ({ doc, origin }) => accept(doc, { by: people.amal.id }, origin)
	},
	{
		rule: 'I-16',
		what: 'agreed before the lead has accepted',
		field: 'lead_acceptance',
		by: 'amal',
		stage: 'commitments',
		reason: 'lead_has_not_accepted',
		act: ({ doc, origin }) =>
			changeRecord(doc, 'commitments', 'commitment:c', { status: 'agreed' }, origin)
	},
	{
		rule: 'RM-16',
		what: 'a new record without what it needs',
		field: 'type',
		by: 'noor',
		stage: 'actors',
		reason: 'invalid',
		act: (device) => raw(device, 'actors', 'actor:x', { name: 'x' })
	},
	{
		rule: 'RM-16',
		what: 'a line that is too long',
		field: 'title',
		by: 'noor',
		stage: 'ideas',
		reason: 'invalid',
		act: (device) => raw(device, 'ideas', 'idea:noor', { title: 'x'.repeat(LIMITS.title + 1) })
	},
	{
		rule: 'RM-16',
		what: 'a text that grows too long',
		field: 'body',
		by: 'noor',
		stage: 'ideas',
		reason: 'invalid',
		act: ({ doc, origin }) =>
			textOf(doc, 'ideas', 'idea:noor', 'body', origin)?.insert(0, 'x'.repeat(LIMITS.body))
	},
	{
		rule: 'RM-16',
		what: 'a code nobody knows',
		field: 'track',
		by: 'noor',
		stage: 'ideas',
		reason: 'invalid',
		act: (device) => raw(device, 'ideas', 'idea:noor', { track: 'sideways' })
	},
	{
		rule: 'I-06',
		what: 'a tie of an actor with itself',
		field: 'I-06',
		by: 'noor',
		stage: 'relations',
		reason: 'invalid',
		act: (device) =>
			raw(device, 'relations', 'relation:x', {
				from: ACTOR_OF_NOOR,
				to: ACTOR_OF_NOOR,
				type: 'information',
				state: 'existing'
			})
	},
	{
		rule: 'I-08',
		what: 'a level on a tie that has no ladder',
		field: 'I-08',
		by: 'noor',
		stage: 'relations',
		reason: 'invalid',
		act: (device) =>
			raw(device, 'relations', 'relation:x', {
				from: ACTOR_OF_NOOR,
				to: ACTOR_OF_SAMI,
				type: 'membership',
				state: 'existing',
				level: 2
			})
	},
	{
		rule: 'I-11',
		what: 'an offer without an owner',
		field: 'I-11:owner',
		by: 'noor',
		stage: 'resources',
		reason: 'invalid',
		act: (device) =>
			raw(device, 'resources', 'resource:x', { side: 'offer', title: 'قاعة', kind: 'spaces' })
	},
	{
		rule: 'I-18',
		what: 'a commitment due before it starts',
		field: 'I-18:due',
		by: 'sami',
		stage: 'commitments',
		reason: 'invalid',
		act: (device) => raw(device, 'commitments', 'commitment:c', { startOn: '2026-10-01' })
	}
];

/** Something the stage allows everybody who writes. */
const allowedIn: Partial<Record<StageKind, (device: Device) => void>> = {
	ideas: ({ doc, origin }) => addRecord(doc, 'ideas', { title: 'حسن' }, origin),
	actors: ({ doc, origin }) => addRecord(doc, 'actors', team, origin),
	relations: ({ doc, origin }) => addRecord(doc, 'notes', { outcomeNote: 'حسن' }, origin),
	agreements: ({ doc, origin }) =>
		addRecord(doc, 'agreements', { kind: 'time', status: 'proposed' }, origin),
	commitments: ({ doc, origin }) => addRecord(doc, 'commitments', { status: 'proposed' }, origin),
	resources: (device) =>
		raw(device, 'resources', 'resource:ok', { side: 'need', title: 'قاعة', kind: 'spaces' })
};

function support(doc: Y.Doc, seat: string, origin: Device['origin']): void {
	setEntry(
		doc,
		'agreements',
		'agreement:a',
		{ field: 'supporters', key: seat, value: true },
		origin
	);
}

function accept(
	doc: Y.Doc,
	more: { by: Id<'seat'>; proxy?: string },
	origin: Device['origin']
): void {
	acceptCommitment(doc, 'commitment:c', ACTOR_OF_NOOR, { at: NOW, ...more }, origin);
}

describe('an update is refused whole and leaves no trace', () => {
	it.each(forbidden)('[$rule] $what', ({ by, stage, reason, field, act }) => {
		const server = boardIn(stage);
		const before = server.state;
		const verdict = server.take(by, doing(server, by, act));
		expect(verdict).toMatchObject({ verdict: 'refused', reason, ...(field && { field }) });
		expect(server.state).toBe(before);
	});

	it.each(forbidden.filter(({ by }) => by !== 'hala'))(
		'[RM-10] $what, hidden beside something allowed',
		({ by, stage, act }) => {
			const server = boardIn(stage);
			const alone = doing(server, by, (device) => allowedIn[stage]?.(device));
			expect(server.judge(by, alone).verdict).toBe('accepted');
			const before = server.state;
			const both = doing(server, by, (device) => {
				allowedIn[stage]?.(device);
				act(device);
			});
			expect(server.take(by, both).verdict).toBe('refused');
			expect(server.state).toBe(before);
		}
	);

	it('[RM-10] names the records at fault and the field', () => {
		const server = boardIn('ideas');
		const verdict = server.take(
			'noor',
			doing(server, 'noor', (device) => {
				raw(device, 'ideas', 'idea:good', { title: 'حسن' });
				raw(device, 'ideas', 'idea:bad', { title: 'x'.repeat(500) });
			})
		);
		expect(verdict).toMatchObject({ records: ['idea:bad'], field: 'title' });
	});

	it.each([
		{ what: 'locked', more: { locked: true }, reason: 'locked' },
		{ what: 'not yet open', more: { status: 'draft' as const }, reason: 'not_live' },
		{ what: 'closed', more: { status: 'closed' as const }, reason: 'closed' }
	])('[RM-11] a representative does not write while the session is $what', ({ more, reason }) => {
		const server = boardIn('ideas', more);
		const update = doing(server, 'noor', ({ doc, origin }) =>
			addRecord(doc, 'ideas', { title: 'x' }, origin)
		);
		expect(server.take('noor', update)).toMatchObject({ verdict: 'refused', reason });
	});

	it('[RM-18] structs under the number of another’s device', () => {
		const server = boardIn('ideas');
		const update = doing(server, 'sami', ({ doc, origin }) => {
			doc.clientID = 4711;
			addRecord(doc, 'ideas', { title: 'x' }, origin);
		});
		const { doc, situation } = server;
		const asked = { doc, update, asker: people.sami, situation };
		const isSomebodyElses = (client: number) => client === 4711;
		expect(checkUpdate({ ...asked, isSomebodyElses })).toMatchObject({ reason: 'not_yours' });
		expect(checkUpdate({ ...asked, isSomebodyElses: () => false }).verdict).toBe('accepted');
	});
});

describe('an update is accepted', () => {
	let server: BoardServer;
	beforeEach(() => {
		server = boardIn('commitments');
	});

	it('[I-16] agreed, once the lead has accepted on its own device', () => {
		const yes = doing(server, 'noor', ({ doc, origin }) =>
			accept(doc, { by: people.noor.id }, origin)
		);
		expect(server.take('noor', yes).verdict).toBe('accepted');
		const agreed = doing(server, 'amal', ({ doc, origin }) =>
			changeRecord(doc, 'commitments', 'commitment:c', { status: 'agreed' }, origin)
		);
		expect(server.take('amal', agreed).verdict).toBe('accepted');
		expect(findRecord(server.doc, 'commitments', 'commitment:c')?.status).toBe('agreed');
	});

	it('[I-16] agreed, when acceptance and status come in one update', () => {
		const both = doing(server, 'noor', ({ doc, origin }) => {
			accept(doc, { by: people.noor.id }, origin);
			changeRecord(doc, 'commitments', 'commitment:c', { status: 'agreed' }, origin);
		});
		expect(server.take('noor', both).verdict).toBe('accepted');
	});

	it('[I-16] a lead taken off the map in the same update does not count', () => {
		server.take(
			'noor',
			doing(server, 'noor', ({ doc, origin }) => accept(doc, { by: people.noor.id }, origin))
		);
		const both = doing(server, 'amal', ({ doc, origin }) => {
			removeRecord(doc, 'actors', ACTOR_OF_NOOR, origin);
			changeRecord(doc, 'commitments', 'commitment:c', { status: 'agreed' }, origin);
		});
		expect(server.take('amal', both)).toMatchObject({ reason: 'invalid', field: 'lead_on_map' });
	});

	it('[I-16] what was agreed may be reworded, letter by letter, also through an empty text', () => {
		server.take(
			'noor',
			doing(server, 'noor', ({ doc, origin }) => {
				accept(doc, { by: people.noor.id }, origin);
				changeRecord(doc, 'commitments', 'commitment:c', { status: 'agreed' }, origin);
			})
		);
		const emptied = doing(server, 'sami', ({ doc, origin }) =>
			changeRecord(doc, 'commitments', 'commitment:c', { what: '' }, origin)
		);
		expect(server.take('sami', emptied).verdict).toBe('accepted');
		const withoutDate = doing(server, 'sami', ({ doc, origin }) =>
			changeRecord(doc, 'commitments', 'commitment:c', { dueOn: undefined }, origin)
		);
		expect(server.take('sami', withoutDate)).toMatchObject({ field: 'due_date' });
	});

	it('[I-17] an acceptance by the facilitator with a reason', () => {
		const proxy = doing(server, 'amal', ({ doc, origin }) =>
			accept(doc, { by: people.amal.id, proxy: 'بالهاتف' }, origin)
		);
		expect(server.take('amal', proxy).verdict).toBe('accepted');
	});

	it('[RM-11] support for another’s agreement, which nobody else may change', () => {
		const update = doing(server, 'sami', ({ doc, origin }) => support(doc, people.sami.id, origin));
		expect(server.take('sami', update).verdict).toBe('accepted');
		expect(findRecord(server.doc, 'agreements', 'agreement:a')?.supporters).toEqual([
			people.sami.id
		]);
	});

	it('[RM-11] a record into the bin and out of it by its author', () => {
		server.situation = aSituation('ideas');
		const away = doing(server, 'noor', ({ doc, origin }) =>
			removeRecord(doc, 'ideas', 'idea:noor', origin)
		);
		expect(server.take('noor', away).verdict).toBe('accepted');
		const back = doing(server, 'noor', ({ doc, origin }) =>
			bringBack(doc, 'ideas', 'idea:noor', origin)
		);
		expect(server.take('noor', back).verdict).toBe('accepted');
		expect(findRecord(server.doc, 'ideas', 'idea:noor')?.removedAt).toBeUndefined();
	});

	it('[RM-10] what is known already, also from an observer', () => {
		const everything = Y.encodeStateAsUpdate(server.doc);
		expect(server.take('hala', everything).verdict).toBe('nothing');
		const device = new Device('hala', server);
		expect(server.take('hala', device.whole(server)).verdict).toBe('nothing');
	});

	it('[RM-15] a change signed by another is signed by whoever made it', () => {
		server.situation = aSituation('ideas');
		const forged = doing(server, 'noor', (device) =>
			raw(device, 'ideas', 'idea:noor', { title: 'y', updatedBy: people.sami.id })
		);
		expect(server.take('noor', forged).verdict).toBe('accepted');
		expect(findRecord(server.doc, 'ideas', 'idea:noor')?.updatedBy).toBe(people.noor.id);
	});

	it('[RM-15] undoing a change, which puts back the name of whoever changed it before', () => {
		server.situation = aSituation('ideas');
		const noors = doing(server, 'noor', ({ doc, origin }) =>
			changeRecord(doc, 'ideas', 'idea:noor', { title: 'y' }, origin)
		);
		server.take('noor', noors);
		const amal = new Device('amal', server);
		const history = new Y.UndoManager(recordsOf(amal.doc, 'ideas'), {
			trackedOrigins: new Set([amal.origin])
		});
		changeRecord(amal.doc, 'ideas', 'idea:noor', { title: 'z' }, amal.origin);
		expect(server.take('amal', amal.whole(server)).verdict).toBe('accepted');
		history.undo();
		expect(server.take('amal', amal.whole(server)).verdict).toBe('accepted');
		expect(findRecord(server.doc, 'ideas', 'idea:noor')).toMatchObject({
			title: 'y',
			updatedBy: people.amal.id
		});
	});

	it('[RM-13] a record made and taken away again offline, of which nothing is seen', () => {
		server.situation = aSituation('ideas');
		const update = doing(server, 'noor', ({ doc, origin }) => {
			addRecord(doc, 'ideas', { title: 'x' }, origin, 'idea:x');
			recordsOf(doc, 'ideas').delete('idea:x');
		});
		expect(server.take('noor', update).verdict).toBe('accepted');
		expect(recordsOf(server.doc, 'ideas').has('idea:x')).toBe(false);
	});

	it('[RM-20] lists and texts that a program wrote plainly get their shared form', () => {
		server.situation = aSituation('ideas');
		const update = doing(server, 'noor', (device) =>
			raw(device, 'ideas', 'idea:plain', {
				title: 'x',
				body: 'كلام',
				actors: [ACTOR_OF_NOOR]
			})
		);
		expect(server.take('noor', update).verdict).toBe('accepted');
		const record = recordsOf(server.doc, 'ideas').get('idea:plain');
		expect(record?.get('body')).toBeInstanceOf(Y.Text);
		expect(record?.get('actors')).toBeInstanceOf(Y.Map);
		expect(findRecord(server.doc, 'ideas', 'idea:plain')).toMatchObject({
			body: 'كلام',
			actors: [ACTOR_OF_NOOR],
			createdBy: people.noor.id,
			createdAt: NOW
		});
	});
});

describe('gaps and forged structs', () => {
	it('[RM-17] an update whose beginning never came is a gap and leaves no trace', () => {
		const server = boardIn('ideas');
		const device = new Device('noor', server);
		addRecord(device.doc, 'ideas', { title: 'x' }, device.origin, 'idea:x');
		changeRecord(device.doc, 'ideas', 'idea:x', { title: 'y' }, device.origin);
		const before = server.state;
		expect(server.take('noor', device.unsent[1] as Uint8Array).verdict).toBe('gap');
		expect(server.state).toBe(before);
		expect(server.take('noor', device.whole(server)).verdict).toBe('accepted');
		expect(findRecord(server.doc, 'ideas', 'idea:x')?.title).toBe('y');
	});

	it('[RM-17] an item that claims to lie in one record and in another is malformed', () => {
		const server = boardIn('ideas');
		server.take(
			'sami',
			doing(server, 'sami', ({ doc, origin }) =>
				addRecord(doc, 'ideas', { title: 'س', body: 'سامي' }, origin, 'idea:sami')
			)
		);
		const textIn = (id: string) => recordsOf(server.doc, 'ideas').get(id)?.get('body') as Y.Text;
		const own = textIn('idea:sami')._start as Y.Item;
		const other = textIn('idea:noor')._start as Y.Item;
		const forged = new Y.Item(
			Y.createID(99, 0),
			null,
			own.lastId,
			null,
			other.id,
			null,
			null,
			new Y.ContentString('x')
		);
		const before = server.state;
		expect(server.take('sami', structsUpdate(99, [forged])).verdict).toBe('malformed');
		expect(server.state).toBe(before);
	});
});

/** An update of these structs of one client, written by hand. */
function structsUpdate(client: number, structs: readonly Y.Item[]): Uint8Array {
	const encoder = new Y.UpdateEncoderV1();
	const number = (value: number) => encoder.writeLen(value);
	number(1);
	number(structs.length);
	number(client);
	number(structs[0]?.id.clock ?? 0);
	for (const struct of structs) struct.write(encoder, 0);
	number(0);
	return encoder.toUint8Array();
}
