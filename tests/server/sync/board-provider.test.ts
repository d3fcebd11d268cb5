import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addRecord, changeRecord, DeviceOrigin } from '#lib/domain/document/edits.ts';
import { findRecord, listRecords } from '#lib/domain/document/records.ts';
import { LIMITS } from '#lib/domain/limits.ts';
import { BackOff } from '#lib/live/back-off.ts';
import { OfflineCopy } from '#lib/live/offline-copy.ts';
import type { RefusedWork } from '#lib/live/connection.ts';
import { BoardProvider } from '#lib/live/provider.ts';
import { UnsentWork } from '#lib/live/unsent-work.ts';
import { aSituation, people, SESSION, synced, until, Workshop, type Name } from './workshop.ts';

const as = (name: Name) => new DeviceOrigin(people[name].id, undefined, () => 1);

describe('our own provider', { timeout: 30_000 }, () => {
	let workshop: Workshop;
	let refused: RefusedWork[];
	const open: BoardProvider[] = [];
	const join = (name: Name, doc = new Y.Doc(), unsent?: Iterable<string>) => {
		const provider = new BoardProvider({
			url: workshop.url,
			document: 'board',
			doc,
			token: name,
			unsent,
			chance: () => 0,
			onRefused: (work) => refused.push(work)
		});
		open.push(provider);
		provider.connect();
		return { provider, doc };
	};
	const live = async (name: Name) => {
		const joined = join(name);
		await until(() => joined.provider.state === 'live');
		return joined;
	};

	beforeEach(async () => {
		refused = [];
		workshop = await new Workshop().open();
		workshop.situation = aSituation('ideas', { editing: 'all' });
	});
	afterEach(async () => {
		for (const provider of open.splice(0)) provider.destroy();
		await workshop.close();
	});

	it('[CL-01] knows what is not stored yet, and that it is once the server says so', async () => {
		const { provider, doc } = await live('noor');
		const states: number[] = [];
		provider.on('change', () => states.push(provider.pending));
		const added = addRecord(doc, 'ideas', { title: 'فكرة' }, as('noor'));
		const id = added.ok ? added.id : '';
		expect(provider.pending).toBe(1);
		expect([...provider.unsent]).toEqual([id]);
		const safe: string[] = [];
		provider.on('saved', (records) => safe.push(...records));
		await until(() => provider.pending === 0);
		expect(safe).toEqual([id]);
		expect(provider.unsent.size).toBe(0);
		expect((await workshop.door.read(SESSION)).ideas).toHaveLength(1);
	});

	it('[CL-01] goes on offline, also from before a reload, and sends all of it when it comes back', async () => {
		const doc = new Y.Doc();
		const added = addRecord(doc, 'ideas', { title: 'قبل' }, as('noor'));
		const id = added.ok ? added.id : '';
		const { provider } = join('noor', doc, [id]);
		expect(provider.pending).toBe(1);
		await until(() => provider.pending === 0);
		provider.disconnect();
		expect(provider.state).toBe('offline');
		changeRecord(doc, 'ideas', id, { title: 'بعد' }, as('noor'));
		addRecord(doc, 'ideas', { title: 'جديد' }, as('noor'));
		expect(provider.pending).toBe(2);
		provider.connect();
		await until(() => provider.pending === 0);
		const { ideas } = await workshop.door.read(SESSION);
		expect(ideas.map(({ title }) => title).sort()).toEqual(['بعد', 'جديد']);
	});

	it('[CL-02] works beside stock providers', async () => {
		const { doc } = await live('noor');
		const stock = workshop.join('sami');
		await synced(stock);
		const added = addRecord(doc, 'ideas', { title: 'أ', body: 'نور' }, as('noor'));
		const id = added.ok ? added.id : '';
		await until(() => listRecords(stock.doc, 'ideas').length === 1);
		changeRecord(stock.doc, 'ideas', id, { body: 'نور وسامي' }, as('sami'));
		await until(() => findRecord(doc, 'ideas', id)?.body === 'نور وسامي');
	});

	it('[CL-03] stays away when it is told so, and says why', async () => {
		workshop.seats.noor = { ...people.noor, state: 'removed' };
		const { provider } = join('noor');
		await until(() => provider.state === 'refused');
		expect(provider.closeCode).toBe(4403);
		provider.connect();
		expect(provider.closeCode).toBeUndefined();
		await until(() => provider.closeCode === 4403);
	});

	it('[CL-03] comes back by itself when the server does, with what was written meanwhile', async () => {
		const { provider, doc } = await live('noor');
		const states: string[] = [];
		provider.on('change', () => states.push(provider.state));
		const restarting = workshop.restart();
		await until(() => provider.state !== 'live');
		addRecord(doc, 'ideas', { title: 'أثناء الانقطاع' }, as('noor'));
		await restarting;
		await until(() => provider.state === 'live' && provider.pending === 0, 20_000);
		expect(states).toContain('catching_up');
		expect((await workshop.door.read(SESSION)).ideas).toHaveLength(1);
	}, 30_000);

	it('[CL-04] a refused change becomes a draft with all its text, and so does what hung on it', async () => {
		const { provider, doc } = await live('noor');
		const kept = addRecord(doc, 'ideas', { title: 'محفوظ' }, as('noor'));
		await until(() => provider.pending === 0);
		addRecord(doc, 'actors', { name: 'فريق', type: 'network' }, as('noor'), 'actor:new');
		await until(() => refused.length === 1);
		expect(provider.state).toBe('refused');
		expect(refused[0]).toMatchObject({ reason: 'not_this_stage', records: ['actor:new'] });
		expect(refused[0]?.drafts).toMatchObject([
			{
				root: 'actors',
				id: 'actor:new',
				refused: true,
				reason: 'not_this_stage',
				record: { name: 'فريق', type: 'network' }
			}
		]);
		const again = await live('noor');
		expect(listRecords(again.doc, 'ideas').map(({ id }) => id)).toEqual([kept.ok && kept.id]);
	});

	it('[CL-04] work done offline that comes after a lock is kept as drafts, the innocent marked', async () => {
		const { provider, doc } = await live('noor');
		provider.disconnect();
		addRecord(doc, 'ideas', { title: 'حسن', body: 'كلام طويل' }, as('noor'), 'idea:ok');
		addRecord(doc, 'actors', { name: 'فريق', type: 'network' }, as('noor'), 'actor:no');
		provider.connect();
		await until(() => refused.length === 1);
		const drafts = new Map(refused[0]?.drafts.map((draft) => [draft.id, draft]));
		expect(drafts.get('idea:ok')).toMatchObject({ refused: false, record: { body: 'كلام طويل' } });
		expect(drafts.get('actor:no')).toMatchObject({ refused: true });
	});

	it('[CL-04] an observer’s own change is given back to her, she stays welcome', async () => {
		const { doc } = await live('hala');
		addRecord(doc, 'ideas', { title: 'x' }, as('hala'));
		await until(() => refused.length === 1);
		expect(refused[0]).toMatchObject({ reason: 'observer' });
		await live('hala');
	});

	it('[CL-04] work too large for one frame is not sent but kept', async () => {
		const doc = new Y.Doc();
		for (let count = 0; count < 30; count++)
			addRecord(doc, 'ideas', { title: 'x', body: '' }, as('noor'), `idea:${count}`);
		const body = doc.getMap<Y.Map<Y.Text>>('ideas').get('idea:0')?.get('body');
		body?.insert(0, 'x'.repeat(LIMITS.frame));
		const ids = Array.from({ length: 30 }, (_, count) => `idea:${count}`);
		join('noor', doc, ids);
		await until(() => refused.length === 1);
		expect(refused[0]).toMatchObject({ reason: 'too_large' });
		expect(refused[0]?.drafts).toHaveLength(30);
	});

	it('[CL-05] sends its own presence and never what others said', async () => {
		const noor = await live('noor');
		const sami = await live('sami');
		const hala = await live('hala');
		noor.provider.awareness.setLocalState({ seat: people.noor.id, record: 'idea:a' });
		const seen = (by: BoardProvider) =>
			by.awareness.getStates().get(noor.provider.awareness.clientID)?.record;
		await until(() => seen(sami.provider) === 'idea:a' && seen(hala.provider) === 'idea:a');
		noor.provider.destroy();
		await until(() => seen(sami.provider) === undefined && seen(hala.provider) === undefined);
	});

	it('[CL-06] what the server refused is kept on the device until it is dropped', async () => {
		const copy = new OfflineCopy({
			session: SESSION,
			seat: people.noor.id,
			document: 'board',
			keeping: 'memory'
		});
		const { doc } = await live('noor');
		expect(await copy.open(doc)).toBe(false);
		addRecord(doc, 'actors', { name: 'فريق', type: 'network' }, as('noor'), 'actor:new');
		await until(() => refused.length === 1);
		await copy.keepDrafts(refused[0]?.drafts ?? []);
		await copy.startAfresh(new Y.Doc());
		expect(await copy.drafts()).toMatchObject([{ id: 'actor:new', record: { name: 'فريق' } }]);
		await copy.dropDraft('actor:new');
		expect(await copy.drafts()).toEqual([]);
		await copy.noteUnsent(new Set(['idea:a']));
		expect([...copy.unsent]).toEqual(['idea:a']);
		await copy.forget();
		expect(copy.unsent.size).toBe(0);
	});
});

describe('what a device keeps count of', () => {
	it('[CL-01] is unsent again when the connection is lost before the server answered', () => {
		const work = new UnsentWork();
		work.note(['idea:a']);
		work.sentWith(1);
		work.note(['idea:b']);
		work.sentWith(2);
		expect(work.storedUpTo(1)).toEqual(['idea:a']);
		work.connectionLost();
		expect(work.storedUpTo(2)).toEqual([]);
		expect([work.count, [...work.records]]).toEqual([1, ['idea:b']]);
		work.sentWith(1);
		expect(work.storedUpTo(1)).toEqual(['idea:b']);
		expect(work.count).toBe(0);
	});

	it('[CL-01] a record changed again while its first change is under way is not safe yet', () => {
		const work = new UnsentWork();
		work.note(['idea:a']);
		work.sentWith(1);
		work.note(['idea:a']);
		expect(work.storedUpTo(1)).toEqual([]);
		expect([...work.records]).toEqual(['idea:a']);
	});

	it('[CL-03] the tries to come back grow apart, up to seconds, not minutes, and no two devices wait alike', () => {
		const early = new BackOff(() => 0);
		const late = new BackOff(() => 1);
		const waits = (backOff: BackOff) => Array.from({ length: 10 }, () => backOff.next());
		const [first, second] = [waits(early), waits(late)];
		for (let at = 1; at < 10; at++) expect(first[at]).toBeGreaterThanOrEqual(first[at - 1] ?? 0);
		expect(first[0]).toBe(150);
		expect(second.at(-1)).toBe(second.at(-2));
		expect(second.at(-1)).toBeLessThan(20_000);
		expect(first.every((wait, at) => wait < (second[at] ?? 0))).toBe(true);
		early.reset();
		expect(early.next()).toBe(150);
	});
});
