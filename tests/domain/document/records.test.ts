import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addRecord, DeviceOrigin } from '#lib/domain/document/edits.ts';
import { LAYOUT, rootOfId, schemaOf } from '#lib/domain/document/layout.ts';
import { findRecord, readBoard, recordsOf, versionOf } from '#lib/domain/document/records.ts';
import { COMMON_FIELDS } from '#lib/domain/entities/record.ts';
import { ROOTS, type Root } from '#lib/domain/entities/roots.ts';
import { WHOLE } from './whole-records.ts';

const sami = new DeviceOrigin('seat:sami', 'stage:s1', () => 1_000);
const KEPT_BY_THE_TOOL = ['id', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy', 'stage'];
const BIN = ['removedAt', 'removedBy'];

function fieldsOf(root: Root): string[] {
	const schema = schemaOf(root);
	const object = 'pipe' in schema ? schema.pipe[0] : schema;
	return Object.keys(object.entries);
}

describe('a record in the document', () => {
	it.each(ROOTS)('%s: the whole sample leaves no field out', (root) => {
		const kept: readonly string[] = [...KEPT_BY_THE_TOOL, ...BIN];
		const given = fieldsOf(root).filter((field) => !kept.includes(field));
		expect(Object.keys(WHOLE[root]).sort()).toEqual(given.sort());
		for (const field of COMMON_FIELDS) expect(fieldsOf(root)).toContain(field);
	});

	it.each(ROOTS)('%s: comes out of another device’s document as it went in', (root) => {
		const doc = new Y.Doc();
		const added = addRecord(doc, root, WHOLE[root], sami);
		if (!added.ok) throw new Error(`${root}: ${added.issue ?? added.reason}`);
		const other = new Y.Doc();
		Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
		const read = findRecord(other, root, added.id);
		expect(read).toEqual({
			...WHOLE[root],
			id: added.id,
			createdAt: 1_000,
			createdBy: 'seat:sami',
			stage: 'stage:s1'
		});
		expect(v.is(schemaOf(root), read)).toBe(true);
		expect(rootOfId(added.id)).toBe(root);
	});

	it.each(ROOTS)('%s: texts, sets and maps lie as the layout says', (root) => {
		const doc = new Y.Doc();
		const added = addRecord(doc, root, WHOLE[root], sami);
		const record = added.ok && recordsOf(doc, root).get(added.id);
		if (!record) throw new Error(`no record in ${root}`);
		const { texts, sets, maps } = LAYOUT[root];
		for (const field of texts) expect(record.get(field), field).toBeInstanceOf(Y.Text);
		for (const field of [...sets, ...maps]) expect(record.get(field), field).toBeInstanceOf(Y.Map);
	});

	it.each(ROOTS)('%s: shared fields are there from the first moment', (root) => {
		const needed = fieldsNeeded(root);
		const doc = new Y.Doc();
		const added = addRecord(doc, root, needed, sami);
		const record = added.ok && recordsOf(doc, root).get(added.id);
		if (!record) throw new Error(`no record in ${root}`);
		const { texts, sets, maps } = LAYOUT[root];
		for (const field of [...texts, ...sets, ...maps]) expect(record.has(field), field).toBe(true);
	});

	function fieldsNeeded<R extends Root>(root: R): (typeof WHOLE)[R] {
		const { texts, sets, maps } = LAYOUT[root];
		const shared: readonly string[] = [...texts, ...sets, ...maps];
		const kept = Object.entries(WHOLE[root]).filter(([field]) => !shared.includes(field));
		return Object.fromEntries(kept) as (typeof WHOLE)[R];
	}
});

describe('the board', () => {
	it('has a list for every kind, oldest first, and no version before the server gave one', () => {
		const doc = new Y.Doc();
		for (const [at, title] of [
			[2, 'ثانية'],
			[1, 'أولى']
		] as const)
			addRecord(doc, 'ideas', { title }, new DeviceOrigin('seat:sami', undefined, () => at));
		const board = readBoard(doc);
		expect(Object.keys(board)).toEqual([...ROOTS]);
		expect(board.ideas.map(({ title }) => title)).toEqual(['أولى', 'ثانية']);
		expect(versionOf(doc)).toBe(0);
	});

	it('passes over what is no record', () => {
		const doc = new Y.Doc();
		doc.getMap('ideas').set('idea:x', 'not a record');
		expect(readBoard(doc).ideas).toEqual([]);
		expect(findRecord(doc, 'ideas', 'idea:x')).toBeUndefined();
	});
});
