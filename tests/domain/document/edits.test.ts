import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
	acceptCommitment,
	addRecord,
	bringBack,
	changeRecord,
	DeviceOrigin,
	removeRecord,
	replaceText,
	ServerOrigin,
	setEntry,
	textOf
} from '#lib/domain/document/edits.ts';
import { findRecord, listRecords, listRemoved, recordsOf } from '#lib/domain/document/records.ts';
import { ROOTS } from '#lib/domain/entities/roots.ts';
import { LIMITS } from '#lib/domain/limits.ts';
import { WHOLE } from './whole-records.ts';

const sami = new DeviceOrigin('seat:sami', 'stage:s1', () => 1_000);
const noor = new DeviceOrigin('seat:noor', 'stage:s1', () => 2_000);

/** Two devices that hold the same board. */
function two(): [Y.Doc, Y.Doc] {
	const [here, there] = [new Y.Doc(), new Y.Doc()];
	addRecord(here, 'commitments', WHOLE.commitments, sami, 'commitment:c1');
	addRecord(here, 'ideas', WHOLE.ideas, sami, 'idea:i1');
	meet(here, there);
	return [here, there];
}

/** Brings two devices together after they worked apart. */
function meet(a: Y.Doc, b: Y.Doc): void {
	const [ofA, ofB] = [Y.encodeStateAsUpdate(a), Y.encodeStateAsUpdate(b)];
	Y.applyUpdate(a, ofB);
	Y.applyUpdate(b, ofA);
}

const idea = (doc: Y.Doc) => findRecord(doc, 'ideas', 'idea:i1');
const promise = (doc: Y.Doc) => findRecord(doc, 'commitments', 'commitment:c1');

describe('adding', () => {
	it('refuses what the entity refuses, and says which field', () => {
		const doc = new Y.Doc();
		expect(addRecord(doc, 'ideas', { title: ' ' }, sami)).toEqual({
			...{ ok: false, reason: 'invalid' },
			issue: 'title'
		});
		const alone = { ...WHOLE.relations, to: WHOLE.relations.from };
		expect(addRecord(doc, 'relations', alone, sami)).toMatchObject({ issue: 'I-06' });
		expect(listRecords(doc, 'ideas')).toEqual([]);
	});

	it('stops at the limit of a kind', () => {
		const doc = new Y.Doc();
		doc.transact(() => {
			for (let n = 0; n < LIMITS.recordsPerKind; n++)
				recordsOf(doc, 'ideas').set(`idea:i${String(n)}`, new Y.Map());
		});
		expect(addRecord(doc, 'ideas', { title: 'فكرة' }, sami)).toEqual({ ok: false, reason: 'full' });
	});

	it('leaves out what is undefined, and trims', () => {
		const doc = new Y.Doc();
		addRecord(doc, 'ideas', { title: '  فكرة ', body: undefined }, sami, 'idea:i9');
		expect(recordsOf(doc, 'ideas').get('idea:i9')?.get('title')).toBe('فكرة');
		expect(findRecord(doc, 'ideas', 'idea:i9')?.body).toBe('');
	});

	it('by the server needs no seat', () => {
		const doc = new Y.Doc();
		const origin = new ServerOrigin('import', () => 5);
		addRecord(doc, 'ideas', { title: 'فكرة' }, origin, 'idea:i9');
		expect(findRecord(doc, 'ideas', 'idea:i9')?.createdBy).toBeUndefined();
	});

	it('is one transaction, so that nobody sees half a record', () => {
		const doc = new Y.Doc();
		let transactions = 0;
		doc.on('afterTransaction', ({ changed }: Y.Transaction) => (transactions += changed.size && 1));
		addRecord(doc, 'commitments', WHOLE.commitments, sami);
		expect(transactions).toBe(1);
	});
});

describe('changing', () => {
	it('touches only the fields given, and says who and when', () => {
		const [here] = two();
		const before = idea(here);
		expect(changeRecord(here, 'ideas', 'idea:i1', { track: 'community' }, noor).ok).toBe(true);
		expect(idea(here)).toEqual({
			...before,
			track: 'community',
			updatedAt: 2_000,
			updatedBy: 'seat:noor'
		});
	});

	it('clears a field that is set to undefined', () => {
		const [here] = two();
		changeRecord(here, 'ideas', 'idea:i1', { sector: undefined }, sami);
		expect(idea(here)).not.toHaveProperty('sector');
	});

	it('empties a shared field without losing what somebody writes into it meanwhile', () => {
		const [here, there] = two();
		changeRecord(here, 'ideas', 'idea:i1', { body: undefined, actors: undefined }, sami);
		const body = textOf(there, 'ideas', 'idea:i1', 'body', noor);
		body?.insert(body.length, ' قبل العيد');
		const entry = { field: 'actors', key: 'actor:jusoor', value: true };
		setEntry(there, 'ideas', 'idea:i1', entry, noor);
		meet(here, there);
		expect(idea(here)).toMatchObject({ body: ' قبل العيد', actors: ['actor:jusoor'] });
		expect(idea(there)).toEqual(idea(here));
	});

	it.each(ROOTS)('%s: clears every field it may, and nothing breaks', (root) => {
		const doc = new Y.Doc();
		const added = addRecord(doc, root, WHOLE[root], sami);
		if (!added.ok) throw new Error(added.reason);
		for (const field of Object.keys(WHOLE[root])) {
			const cleared = changeRecord(doc, root, added.id, { [field]: undefined }, noor);
			if (!cleared.ok) expect(cleared.reason).toBe('invalid');
		}
		expect(findRecord(doc, root, added.id)?.id).toBe(added.id);
	});

	it('refuses what would break a rule of the record, and leaves it as it was', () => {
		const [here] = two();
		const before = promise(here);
		const wrong = changeRecord(here, 'commitments', 'commitment:c1', { dueOn: '2020-01-01' }, sami);
		expect(wrong).toMatchObject({ ok: false, reason: 'invalid', issue: 'I-18:due' });
		expect(promise(here)).toEqual(before);
	});

	it('finds nothing where nothing is', () => {
		const doc = new Y.Doc();
		expect(changeRecord(doc, 'ideas', 'idea:no', { title: 'س' }, sami)).toEqual({
			ok: false,
			reason: 'gone'
		});
		expect(removeRecord(doc, 'ideas', 'idea:no', sami).ok).toBe(false);
		expect(bringBack(doc, 'ideas', 'idea:no', sami).ok).toBe(false);
		expect(textOf(doc, 'ideas', 'idea:no', 'body', sami)).toBeUndefined();
		const entry = { field: 'actors', key: 'actor:a1', value: true };
		expect(setEntry(doc, 'ideas', 'idea:no', entry, sami).ok).toBe(false);
	});

	it('two devices that change different fields both keep their change', () => {
		const [here, there] = two();
		changeRecord(here, 'ideas', 'idea:i1', { title: 'عنوان سامي' }, sami);
		changeRecord(there, 'ideas', 'idea:i1', { status: 'later' }, noor);
		meet(here, there);
		expect(idea(here)).toMatchObject({ title: 'عنوان سامي', status: 'later' });
		expect(idea(here)).toEqual(idea(there));
	});

	it('two devices that change the same list both keep what they added', () => {
		const [here, there] = two();
		changeRecord(here, 'ideas', 'idea:i1', { actors: ['actor:athar', 'actor:markaz'] }, sami);
		changeRecord(
			...([there, 'ideas', 'idea:i1'] as const),
			{ actors: ['actor:athar', 'actor:nabd', 'actor:jusoor'] },
			noor
		);
		meet(here, there);
		expect(idea(here)?.actors).toEqual(['actor:athar', 'actor:jusoor', 'actor:markaz']);
		expect(idea(there)?.actors).toEqual(idea(here)?.actors);
	});

	it('two devices that write in the same text both keep their words', () => {
		const [here, there] = two();
		changeRecord(here, 'ideas', 'idea:i1', { body: 'نبدأ في ثلاثة أحياء' }, sami);
		changeRecord(there, 'ideas', 'idea:i1', { body: 'في ثلاثة أحياء قبل العيد' }, noor);
		meet(here, there);
		expect(idea(here)?.body).toBe('نبدأ في ثلاثة أحياء قبل العيد');
		expect(idea(there)?.body).toBe(idea(here)?.body);
	});
});

describe('entries', () => {
	it('[I-17] two actors that accept at the same moment are both heard', () => {
		const [here, there] = two();
		const id = 'commitment:c1';
		acceptCommitment(here, id, 'actor:nabd', { by: 'seat:noor', at: 7 }, noor);
		acceptCommitment(there, id, 'actor:markaz', { by: 'seat:sami', at: 8 }, sami);
		meet(here, there);
		expect(Object.keys(promise(here)?.acceptances ?? {}).sort()).toEqual([
			'actor:athar',
			'actor:markaz',
			'actor:nabd'
		]);
		expect(promise(here)).toEqual(promise(there));
	});

	it('are added and taken away one by one', () => {
		const doc = new Y.Doc();
		addRecord(doc, 'agreements', WHOLE.agreements, sami, 'agreement:g1');
		const set = (key: string, value: unknown) =>
			setEntry(doc, 'agreements', 'agreement:g1', { field: 'supporters', key, value }, sami);
		expect(set('seat:hala', true).ok).toBe(true);
		expect(set('seat:noor', undefined).ok).toBe(true);
		expect(findRecord(doc, 'agreements', 'agreement:g1')?.supporters).toEqual([
			'seat:hala',
			'seat:sami'
		]);
	});

	it('are refused when they break the record', () => {
		const [here] = two();
		const entry = { field: 'acceptances', key: 'actor:nabd', value: { by: 'nobody', at: 1 } };
		expect(setEntry(here, 'commitments', 'commitment:c1', entry, sami)).toMatchObject({
			ok: false,
			reason: 'invalid'
		});
		const odd = { field: 'partners', key: 'not an id', value: true };
		expect(setEntry(here, 'commitments', 'commitment:c1', odd, sami).ok).toBe(false);
	});
});

describe('the bin', () => {
	it('keeps what is removed, last removed first, and gives it back as it was', () => {
		const [here] = two();
		addRecord(here, 'ideas', { title: 'أخرى' }, sami, 'idea:i2');
		const before = idea(here);
		removeRecord(here, 'ideas', 'idea:i1', sami);
		removeRecord(here, 'ideas', 'idea:i2', noor);
		expect(listRecords(here, 'ideas')).toEqual([]);
		expect(listRemoved(here, 'ideas').map(({ id }) => id)).toEqual(['idea:i2', 'idea:i1']);
		expect(idea(here)?.removedBy).toBe('seat:sami');
		bringBack(here, 'ideas', 'idea:i1', noor);
		expect(idea(here)).toEqual(before);
	});

	it('loses nothing that somebody wrote meanwhile', () => {
		const [here, there] = two();
		removeRecord(here, 'ideas', 'idea:i1', sami);
		changeRecord(there, 'ideas', 'idea:i1', { title: 'كُتب في أثناء ذلك' }, noor);
		meet(here, there);
		expect(listRecords(here, 'ideas')).toEqual([]);
		bringBack(here, 'ideas', 'idea:i1', sami);
		expect(idea(here)?.title).toBe('كُتب في أثناء ذلك');
	});
});

describe('co-written text', () => {
	it('is bound to the same text, made once when a record has none', () => {
		const doc = new Y.Doc();
		recordsOf(doc, 'ideas').set('idea:old', new Y.Map([['body', 'قديم']]));
		const text = textOf(doc, 'ideas', 'idea:old', 'body', sami);
		expect(text?.toString()).toBe('قديم');
		expect(textOf(doc, 'ideas', 'idea:old', 'body', sami)).toBe(text);
	});

	it('is replaced by the smallest change, so that carets stay where they were', () => {
		const text = new Y.Doc().getText('t');
		text.insert(0, 'ننفّذ تدريبين على الإسعاف');
		const [before, behind] = [3, 20].map((at) => Y.createRelativePositionFromTypeIndex(text, at));
		replaceText(text, 'ننفّذ ثلاثة تدريبات على الإسعاف');
		const index = (caret = before) =>
			text.doc && caret && Y.createAbsolutePositionFromRelativePosition(caret, text.doc)?.index;
		expect(index()).toBe(3);
		expect(index(behind)).toBe(26);
	});

	it('never takes a character of two halves apart', () => {
		for (const [present, wanted] of [
			['😀', '😁'],
			['a😀b', 'a😁b'],
			['😀😀', '😀'],
			['𝐀', '😀'],
			['\u{1F600}', '\u{1FA00}']
		] as const) {
			const text = new Y.Doc().getText('t');
			text.insert(0, present);
			replaceText(text, wanted);
			expect(text.toString()).toBe(wanted);
		}
	});

	it('comes out as wanted, whatever was there', () => {
		const words = fc.string({ unit: 'grapheme', maxLength: 30 });
		fc.assert(
			fc.property(words, words, (present, wanted) => {
				const text = new Y.Doc().getText('t');
				text.insert(0, present);
				replaceText(text, wanted);
				expect(text.toString()).toBe(wanted);
			})
		);
	});

	it('keeps what others type at the other end, in any text', () => {
		const letters = fc.string({ unit: fc.constantFrom('ا', 'ب', 'ت', ' '), maxLength: 12 });
		fc.assert(
			fc.property(letters, letters, letters, (present, start, end) => {
				const [here, there] = [new Y.Doc(), new Y.Doc()];
				here.getText('t').insert(0, `[${present}]`);
				meet(here, there);
				replaceText(here.getText('t'), `${start}[${present}]`);
				replaceText(there.getText('t'), `[${present}]${end}`);
				meet(here, there);
				expect(here.getText('t').toString()).toBe(`${start}[${present}]${end}`);
				expect(there.getText('t').toString()).toBe(here.getText('t').toString());
			})
		);
	});
});
