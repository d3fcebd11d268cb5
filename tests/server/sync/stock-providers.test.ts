import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addRecord, changeRecord, DeviceOrigin } from '#lib/domain/document/edits.ts';
import { DOCUMENT_VERSION } from '#lib/domain/document/layout.ts';
import { findRecord, listRecords, versionOf } from '#lib/domain/document/records.ts';
import { aSituation, people, synced, until, Workshop, type Name } from './workshop.ts';

const now = () => 1_760_000_000_000;
const as = (name: Name) => new DeviceOrigin(people[name].id, undefined, now);
const aTeam = { name: 'فريق الأمل', type: 'volunteer_team' } as const;

/** What a program without our edits would write. */
function write(doc: Y.Doc, root: string, id: string, fields: Record<string, unknown>): void {
	doc.getMap(root).set(id, new Y.Map(Object.entries(fields)));
}

describe('stock y-websocket providers', { timeout: 30_000 }, () => {
	let workshop: Workshop;
	beforeEach(async () => {
		workshop = await new Workshop().open();
	});
	afterEach(() => workshop.close());

	it('[RM-01] see each other’s records, and the log holds them', async () => {
		const sami = workshop.join('sami');
		const noor = workshop.join('noor');
		await Promise.all([synced(sami), synced(noor)]);
		const added = addRecord(sami.doc, 'actors', aTeam, as('sami'));
		await until(() => listRecords(noor.doc, 'actors').length === 1);
		expect(listRecords(noor.doc, 'actors')[0]).toMatchObject(aTeam);
		expect(added).toMatchObject({ ok: true });
		expect((await workshop.door.read('abcdefgh01234567')).actors).toMatchObject([aTeam]);
	});

	it('[RM-02] get the version of the document from the server', async () => {
		const sami = workshop.join('sami');
		await synced(sami);
		expect(versionOf(sami.doc)).toBe(DOCUMENT_VERSION);
	});

	it('[RM-20] need not say who wrote a record and when: the server completes it', async () => {
		const sami = workshop.join('sami');
		await synced(sami);
		write(sami.doc, 'actors', 'actor:tent', aTeam);
		await until(() => findRecord(sami.doc, 'actors', 'actor:tent')?.createdBy !== undefined);
		const record = findRecord(sami.doc, 'actors', 'actor:tent');
		expect(record?.createdBy).toBe(people.sami.id);
		expect(record?.createdAt).toBeGreaterThan(now());
		expect(
			sami.doc.getMap<Y.Map<unknown>>('actors').get('actor:tent')?.get('growth')
		).toBeInstanceOf(Y.Map);
	});

	it('[RM-12] an observer’s write is refused without a trace, and she stays and goes on reading', async () => {
		const hala = workshop.join('hala');
		const noor = workshop.join('noor');
		await Promise.all([synced(hala), synced(noor)]);
		addRecord(hala.doc, 'actors', { ...aTeam, name: 'هالة' }, as('hala'));
		addRecord(hala.doc, 'actors', { ...aTeam, name: 'هالة ٢' }, as('hala'));
		addRecord(noor.doc, 'actors', aTeam, as('noor'));
		await until(() => listRecords(hala.doc, 'actors').length === 3);
		expect(listRecords(noor.doc, 'actors')).toMatchObject([aTeam]);
		expect((await workshop.door.read('abcdefgh01234567')).actors).toHaveLength(1);
		expect(hala.wsconnected).toBe(true);
	});

	it('[RM-11] a participant cannot change another’s record in a stage that does not allow it', async () => {
		const sami = workshop.join('sami');
		const noor = workshop.join('noor');
		await Promise.all([synced(sami), synced(noor)]);
		const added = addRecord(noor.doc, 'actors', aTeam, as('noor'));
		const id = added.ok ? added.id : '';
		await until(() => listRecords(sami.doc, 'actors').length === 1);
		const closed: number[] = [];
		sami.on('connection-close', (event) => event && closed.push(event.code));
		changeRecord(sami.doc, 'actors', id, { name: 'اسم آخر' }, as('sami'));
		await until(() => workshop.events.some(({ event }) => event === 'update_refused'));
		expect(closed).toEqual([]);
		// What he writes next hangs on the refused change; the stock client can only begin anew.
		addRecord(sami.doc, 'actors', { ...aTeam, name: 'فريق سامي' }, as('sami'));
		await until(() => closed.length > 0);
		expect(closed).toEqual([4403]);
		expect(listRecords(noor.doc, 'actors')).toMatchObject([aTeam]);
	});

	it('[RM-11] with editing open to all he can', async () => {
		workshop.situation = aSituation('actors', { editing: 'all' });
		const sami = workshop.join('sami');
		const noor = workshop.join('noor');
		await Promise.all([synced(sami), synced(noor)]);
		const added = addRecord(noor.doc, 'actors', aTeam, as('noor'));
		const id = added.ok ? added.id : '';
		await until(() => listRecords(sami.doc, 'actors').length === 1);
		changeRecord(sami.doc, 'actors', id, { name: 'اسم آخر' }, as('sami'));
		await until(() => findRecord(noor.doc, 'actors', id)?.name === 'اسم آخر');
	});

	it('[RM-03] work done offline by two merges, nothing lost or doubled', async () => {
		workshop.situation = aSituation('ideas', { editing: 'all' });
		const sami = workshop.join('sami');
		const noor = workshop.join('noor');
		await Promise.all([synced(sami), synced(noor)]);
		const added = addRecord(sami.doc, 'ideas', { title: 'مخيم', body: 'ab' }, as('sami'));
		const id = added.ok ? added.id : '';
		await until(() => listRecords(noor.doc, 'ideas').length === 1);
		noor.disconnect();
		changeRecord(noor.doc, 'ideas', id, { body: 'ab نور' }, as('noor'));
		addRecord(noor.doc, 'ideas', { title: 'فكرة نور' }, as('noor'));
		changeRecord(sami.doc, 'ideas', id, { body: 'سامي ab' }, as('sami'));
		noor.connect();
		await until(() => listRecords(sami.doc, 'ideas').length === 2);
		await until(() => findRecord(noor.doc, 'ideas', id)?.body === 'سامي ab نور');
		expect(findRecord(sami.doc, 'ideas', id)?.body).toBe('سامي ab نور');
		expect(listRecords(noor.doc, 'ideas')).toEqual(listRecords(sami.doc, 'ideas'));
	});

	it('[RM-04] what was stored is there after a restart', async () => {
		const sami = workshop.join('sami');
		const noor = workshop.join('noor');
		await Promise.all([synced(sami), synced(noor)]);
		addRecord(sami.doc, 'actors', aTeam, as('sami'));
		await until(() => listRecords(noor.doc, 'actors').length === 1);
		await workshop.restart();
		const amal = workshop.join('amal');
		await synced(amal);
		expect(listRecords(amal.doc, 'actors')).toMatchObject([aTeam]);
		await until(() => sami.synced && noor.synced);
	});

	it('[FR-05] see each other’s presence, and lose it when somebody leaves', async () => {
		const sami = workshop.join('sami');
		const noor = workshop.join('noor');
		await Promise.all([synced(sami), synced(noor)]);
		sami.awareness.setLocalStateField('seat', people.sami.id);
		const seen = () => noor.awareness.getStates().get(sami.doc.clientID);
		await until(() => seen()?.seat === people.sami.id);
		// Forged: another's seat, and another's entry.
		noor.awareness.setLocalStateField('seat', people.sami.id);
		sami.disconnect();
		await until(() => seen() === undefined);
		expect(sami.awareness.getStates().get(noor.doc.clientID)?.seat).toBeUndefined();
	});
});
