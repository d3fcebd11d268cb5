import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Session, STAGE_KINDS, StageRun, type Bilingual } from '#lib/domain/entities/session.ts';
import { createSession } from '#lib/domain/method/new-session.ts';
import { BUILT_STAGES } from '#lib/domain/method/stage-kinds.ts';
import { STAGES } from '#lib/domain/method/stages.ts';
import { isRunnable } from '#lib/domain/method/stage-kinds.ts';
import { isUnchangedStarter, STARTER_AGREEMENTS } from '#lib/domain/method/starter-agreements.ts';
import { findTemplate, isAvailable, TEMPLATES } from '#lib/domain/method/templates.ts';
import { NOON, stageIds } from './a-session.ts';

const inBoth = ({ ar, en }: Bilingual) =>
	/\p{Script=Arabic}/u.test(ar) && /^[^\p{Script=Arabic}]+$/u.test(en);

/** The minutes and prompts that method.md 2.3 and 2.4 give a stage. */
function holds(kind: keyof typeof STAGES, code: string, minutes: number[], prompts: number): void {
	const stage = STAGES[kind];
	expect(stage.code).toBe(code);
	expect([stage.minutes.least, stage.minutes.usual, stage.minutes.most]).toEqual(minutes);
	expect(stage.prompts).toHaveLength(prompts);
}

describe('the stages', () => {
	it('[ST-01] opening', () => holds('opening', 'ST-01', [5, 10, 20], 4));
	it('[ST-02] agreements', () => holds('agreements', 'ST-02', [5, 10, 20], 4));
	it('ST-03 where we start from', () => holds('context', 'ST-03', [5, 10, 20], 3));
	it('[ST-04] actors', () => holds('actors', 'ST-04', [20, 35, 60], 5));
	it('[ST-05] relations', () => holds('relations', 'ST-05', [15, 25, 45], 4));
	it('[ST-06] resources', () => holds('resources', 'ST-06', [20, 35, 60], 5));
	it('ST-07 matching', () => holds('matching', 'ST-07', [10, 15, 30], 3));
	it('ST-08 dialogue', () => holds('dialogue', 'ST-08', [10, 20, 40], 5));
	it('[ST-09] ideas', () => holds('ideas', 'ST-09', [15, 25, 45], 4));
	it('ST-10 prioritising', () => holds('prioritise', 'ST-10', [8, 12, 25], 3));
	it('[ST-11] commitments', () => holds('commitments', 'ST-11', [20, 30, 60], 5));
	it('ST-12 consent', () => holds('consent', 'ST-12', [10, 20, 45], 7));
	it('[ST-13] closing', () => holds('closing', 'ST-13', [5, 10, 20], 5));
	it('ST-14 follow-up', () => holds('followup', 'ST-14', [30, 60, 90], 5));

	it('say everything in both languages', () => {
		for (const kind of STAGE_KINDS)
			for (const said of [STAGES[kind].title, ...STAGES[kind].prompts])
				expect(inBoth(said), said.en).toBe(true);
	});

	it('sum to the usual length of the full arc, one break among them', () => {
		const arc = STAGE_KINDS.filter((kind) => STAGES[kind].code && kind !== 'followup');
		expect(arc.reduce((sum, kind) => sum + STAGES[kind].minutes.usual, 0)).toBe(272);
	});

	it('[ST-02] offers eight starter agreements in both languages', () => {
		expect(STARTER_AGREEMENTS).toHaveLength(8);
		for (const offered of STARTER_AGREEMENTS) expect(inBoth(offered)).toBe(true);
		expect(isUnchangedStarter(1, ' نستمع من دون مقاطعة ')).toBe(true);
		expect(isUnchangedStarter(1, 'We listen without interrupting')).toBe(true);
		expect(isUnchangedStarter(1, 'نستمع حتى النهاية')).toBe(false);
		expect(isUnchangedStarter(undefined, 'نستمع من دون مقاطعة')).toBe(false);
		expect(isUnchangedStarter(99, undefined)).toBe(false);
	});
});

describe('the templates', () => {
	it('are the eight of the method and the short form of T-4', () => {
		const ids = TEMPLATES.map(({ id }) => id);
		expect(ids).toEqual(['T-1', 'T-2', 'T-3', 'T-4', 'T-4-short', 'T-5', 'T-6', 'T-7', 'T-8']);
		expect(findTemplate('T-9')).toBeUndefined();
	});

	it.each(TEMPLATES)('$id: minutes sum exactly to $minutes', ({ stages, minutes }) => {
		expect(stages.reduce((sum, stage) => sum + stage.minutes, 0)).toBe(minutes);
	});

	it.each([
		['T-1', 60],
		['T-2', 240],
		['T-3', 120],
		['T-4', 75],
		['T-4-short', 20],
		['T-5', 90],
		['T-6', 120],
		['T-7', 60],
		['T-8', 90]
	])('%s lasts %i minutes', (id, minutes) => {
		expect(findTemplate(id)?.minutes).toBe(minutes);
	});

	it.each(TEMPLATES)('$id speaks both languages', ({ title, purpose, print, stages }) => {
		const said = [title, purpose, ...print, ...stages.flatMap(({ prompts }) => prompts ?? [])];
		for (const text of [...said, ...stages.map(({ content }) => content)])
			expect(inBoth(text), text.en).toBe(true);
	});

	it('can be chosen only when all their stages are built', () => {
		expect(TEMPLATES.filter(isAvailable).map(({ id }) => id)).toEqual(['T-1']);
		for (const template of TEMPLATES.filter(isAvailable))
			expect(template.stages.every(({ kind }) => BUILT_STAGES.has(kind))).toBe(true);
	});

	it('end every meeting with its safety review and the next date', () => {
		for (const { stages } of TEMPLATES) {
			const closing = stages.findLast(isRunnable);
			expect(closing?.kind).toBe('closing');
			expect(closing?.settings.gates.map(({ code }) => code)).toEqual([
				'safety_review',
				'next_date'
			]);
		}
	});

	it('T-1 asks less than T-2', () => {
		const gates = (id: string) =>
			findTemplate(id)?.stages.flatMap(({ settings }) => settings.gates.map(({ code }) => code));
		expect(gates('T-2')).toEqual(expect.arrayContaining(['actor_details', 'reading_sentence']));
		expect(gates('T-1')).not.toContain('actor_details');
		expect(gates('T-1')).not.toContain('reading_sentence');
	});

	it.each(TEMPLATES)('$id makes a session its schema accepts', (template) => {
		const session = createSession({
			id: 'abcdefgh12345678',
			joinCode: '483920',
			template,
			language: 'ar',
			title: ' لقاء ',
			focusQuestion: '',
			now: NOON,
			newStageId: stageIds()
		});
		const read = v.safeParse(Session, session);
		expect(read.issues).toBeUndefined();
		expect(session).toMatchObject({ status: 'draft', revision: 0, title: 'لقاء', locked: false });
		expect(session.template).toEqual({ id: template.id, version: 1 });
		expect(session.retentionUntil).toBe('2027-08-01');
		expect(session.stages.map(({ plannedMin }) => plannedMin)).toEqual(
			template.stages.map(({ minutes }) => minutes)
		);
		expect(new Set(session.stages.map(({ id }) => id)).size).toBe(session.stages.length);
		for (const stage of session.stages) expect(v.is(StageRun, stage)).toBe(true);
	});

	it('T-1 asks first for what can start tomorrow, and says nothing twice', () => {
		const prompts = aFirstMeeting().stages.find(({ kind }) => kind === 'ideas')?.prompts;
		expect(prompts?.[0]?.ar).toBe(
			'ما الذي تستطيعون البدء به غدًا من دون انتظار إذن أو تمويل من أحد؟'
		);
		expect(prompts).toHaveLength(STAGES.ideas.prompts.length);
	});
});

function aFirstMeeting() {
	const template = findTemplate('T-1');
	if (!template) throw new Error('T-1 is missing');
	return createSession({
		...{ id: 'abcdefgh12345678', joinCode: '483920', template, language: 'en' as const },
		...{ title: 'First', focusQuestion: 'What?', now: NOON, newStageId: stageIds() }
	});
}
