import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { ServerOrigin } from '#lib/domain/document/edits.ts';
import { fillBoard } from '#lib/domain/document/fill.ts';
import { readBoard } from '#lib/domain/document/records.ts';
import { LANGUAGES } from '#lib/domain/entities/record.ts';
import { ROOTS } from '#lib/domain/entities/roots.ts';
import { SCHEMAS } from '#lib/domain/entities/schemas.ts';
import { sampleSession, type Sample } from '#lib/domain/sample/sample-session.ts';

const sample = (language: 'ar' | 'en', today = '2026-08-01'): Sample =>
	sampleSession({
		language,
		today,
		now: 1_785_600_000_000,
		seatOf: (person) => `seat:${person}`,
		stageOf: (kind) => `stage:${kind}`
	});

describe.each(LANGUAGES)('the fictional session in %s', (language) => {
	const { board, script, people } = sample(language);

	it.each(ROOTS)('has only valid %s', (root) => {
		for (const record of board[root])
			expect(v.safeParse(SCHEMAS[root], record).issues).toBe(undefined);
	});

	it('has only valid additions in its script, by people who are there by then', () => {
		const here = new Set(people.filter((one) => one.comes === 'now').map((one) => one.key));
		for (const step of script) {
			if (step.does === 'join') here.add(step.person);
			expect(here).toContain(step.person);
			if (step.does === 'add') v.parse(SCHEMAS[step.adds.root], step.adds.record);
		}
		expect(here.size).toBe(people.length);
	});

	it('comes out of a document as it was put in', () => {
		const doc = new Y.Doc();
		expect(fillBoard(doc, board, new ServerOrigin('demo', () => 1))).toEqual({ ok: true });
		const read = readBoard(doc);
		const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
		for (const root of ROOTS)
			expect([...read[root]].sort(byId)).toMatchObject([...board[root]].sort(byId));
	});
});

describe('the fictional session', () => {
	it('keeps its dates as far from the day of the session as the method has them', () => {
		expect(sample('ar').board.commitments[0]?.dueOn).toBe('2026-08-20');
		expect(sample('ar', '2026-11-23').board.commitments[0]?.dueOn).toBe('2026-12-12');
	});

	it('says the same in both languages: the same records under the same ids', () => {
		const ids = (one: Sample) => ROOTS.map((root) => one.board[root].map((record) => record.id));
		expect(ids(sample('ar'))).toEqual(ids(sample('en')));
	});
});
