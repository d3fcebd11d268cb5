import { describe, expect, it } from 'vitest';
import type { Session, StageKind } from '#lib/domain/entities/session.ts';
import type { Move, PlannedStage } from '#lib/domain/method/moves.ts';
import { after, aSession, atStage, refusal } from './a-session.ts';

const plan = (change: Extract<Move, { move: 'edit_plan' }>['plan']): Move => ({
	move: 'edit_plan',
	plan: change
});
const planned = ({ stages }: Session): PlannedStage[] =>
	stages.map(({ id, kind, plannedMin }) => ({ id, kind, plannedMin }));
const stages = (list: PlannedStage[]): Move => ({ move: 'edit_stages', stages: list });
const kinds = ({ stages: list }: Session) => list.map(({ kind }) => kind);
const live = () => atStage('agreements');
const draft = () => aSession({ privacy: undefined });

describe('the plan before the session', () => {
	it('changes only what is given', () => {
		const session = after(aSession(), plan({ place: 'قاعة المركز', digits: 'arab' }));
		expect(session).toMatchObject({ place: 'قاعة المركز', digits: 'arab', title: 'لقاء أول' });
	});

	it('never loses its title', () => {
		expect(refusal(aSession(), plan({ title: '  ' }))?.reason).toBe('title_missing');
	});

	it('[I-01] is ready as soon as it could open, and a draft again when it no longer could', () => {
		expect(aSession().status).toBe('ready');
		const ready = after(draft(), plan({ privacy: 'circle' }));
		expect(ready.status).toBe('ready');
		expect(after(ready, plan({ focusQuestion: 'العمل' })).status).toBe('draft');
	});

	it('may be widened while nobody has agreed to anything', () => {
		expect(after(aSession(), plan({ privacy: 'public', language: 'en' }))).toMatchObject({
			privacy: 'public',
			language: 'en'
		});
	});
});

describe('the plan of a live session', () => {
	it('may still change what does not turn the session around', () => {
		const change = {
			...{ title: 'لقاء ثانٍ', focusQuestion: 'وماذا بعد؟', place: 'الحديقة', digits: 'arab' },
			...{ admission: true, seatLimit: 20, followUpOn: '2026-09-01', decisionRule: 'two_thirds' },
			...{ rationalAim: 'خطة', mode: 'hybrid', votingUnit: 'person', slotMinutes: 90 },
			regions: [{ id: 'region:wadi', name: 'الوادي' }]
		} as const;
		expect(after(live(), plan(structuredClone(change) as never))).toMatchObject(change);
	});

	it('keeps its start and its language', () => {
		expect(refusal(live(), plan({ startsAt: 1 }))?.reason).toBe('fixed_while_live');
		expect(refusal(live(), plan({ language: 'en' }))?.reason).toBe('fixed_while_live');
		expect(refusal(live(), plan({ language: 'ar', title: 'آخر' }))).toBeUndefined();
	});

	it('lets the privacy level become only stricter', () => {
		expect(refusal(live(), plan({ privacy: 'partners' }))?.reason).toBe('privacy_only_stricter');
		expect(after(live(), plan({ privacy: 'team' })).privacy).toBe('team');
		expect(refusal(live(), plan({ privacy: 'circle' }))).toBeUndefined();
	});

	it('[I-01] keeps what the opening asked for', () => {
		const answer = refusal(live(), plan({ focusQuestion: 'العمل المشترك' }));
		expect(answer?.reason).toBe('gates_unmet');
		expect(answer?.gates).toEqual([{ code: 'focus_question' }]);
		expect(refusal(live(), plan({ privacy: undefined }))?.reason).toBe('gates_unmet');
		expect(live().status).toBe('live');
	});
});

describe('the stages of a draft', () => {
	it('are reordered, dropped, repeated and timed', () => {
		const session = aSession();
		const [opening, agreements, actors] = planned(session);
		if (!opening || !agreements || !actors) throw new Error('T-1 has more stages');
		const wanted = [
			agreements,
			{ ...opening, plannedMin: 9 },
			actors,
			{ ...actors, id: undefined }
		];
		const edited = after(session, stages(wanted));
		expect(kinds(edited)).toEqual(['agreements', 'opening', 'actors', 'actors']);
		expect(edited.stages[1]).toMatchObject({ id: opening.id, plannedMin: 9 });
		expect(new Set(edited.stages.map(({ id }) => id)).size).toBe(4);
		expect(edited.timer).toEqual({ state: 'idle', totalMs: 5 * 60_000 });
	});

	it('come with the gates of the session’s template, or of the method where it has none', () => {
		const added: StageKind[] = ['relations', 'break'];
		const edited = after(aSession(), stages(added.map((kind) => ({ kind, plannedMin: 4 }))));
		expect(edited.stages[0]?.settings.gates.map(({ code }) => code)).toEqual([
			'tie_or_mark',
			'wished_at_most_three'
		]);
		expect(edited.stages[1]).toMatchObject({ title: { en: 'Break' }, state: 'pending' });
		const foreign = aSession({ template: { id: 'gone', version: 1 } });
		const own = after(foreign, stages([{ kind: 'relations', plannedMin: 4 }]));
		expect(own.stages[0]?.settings.gates).toHaveLength(3);
	});

	it('are at least one that people sit in', () => {
		const only = stages([{ kind: 'buffer', plannedMin: 5 }]);
		expect(refusal(aSession(), only)?.reason).toBe('no_stages');
	});

	it('are of kinds that are built', () => {
		const later = stages([...planned(aSession()), { kind: 'dialogue', plannedMin: 10 }]);
		expect(refusal(aSession(), later)?.reason).toBe('stage_not_available');
	});

	it('are known by id, once each, with the kind they have', () => {
		const [first] = planned(aSession());
		if (!first) throw new Error('T-1 has stages');
		for (const wrong of [
			[{ ...first, id: 'stage:nowhere' as const }],
			[first, first],
			[{ ...first, kind: 'closing' as const }]
		])
			expect(refusal(aSession(), stages(wrong))?.reason).toBe('no_such_stage');
	});
});

describe('the stages of a live session', () => {
	it('that people sat in stay where they are, as they are', () => {
		const session = live();
		const list = planned(session);
		const [opening, agreements, ...rest] = list;
		if (!opening || !agreements) throw new Error('T-1 has more stages');
		for (const wrong of [
			[agreements, ...rest],
			[agreements, opening, ...rest],
			[{ kind: 'break' as const, plannedMin: 5 }, ...list],
			[opening, ...rest],
			[opening, { kind: 'break' as const, plannedMin: 5 }, agreements, ...rest],
			[{ ...opening, plannedMin: 60 }, agreements, ...rest]
		])
			expect(refusal(session, stages(wrong))?.reason).toBe('stage_fixed');
	});

	it('the one on now takes other minutes, its running clock is left alone', () => {
		const session = live();
		const list = planned(session).map((each) =>
			each.kind === 'agreements' ? { ...each, plannedMin: 12 } : each
		);
		const edited = after(session, stages(list));
		expect(edited.stages[1]?.plannedMin).toBe(12);
		expect(edited.timer).toEqual(session.timer);
	});

	it('that come later are free', () => {
		const session = live();
		const [opening, agreements, , , , , , closing] = planned(session);
		if (!opening || !agreements || !closing) throw new Error('T-1 has more stages');
		const edited = after(session, stages([opening, agreements, closing]));
		expect(kinds(edited)).toEqual(['opening', 'agreements', 'closing']);
	});

	it('are not dropped when the session went back before them', () => {
		const back = after(atStage('actors'), { move: 'previous' });
		const without = planned(back).filter(({ kind }) => kind !== 'actors');
		expect(refusal(back, stages(without))?.reason).toBe('stage_fixed');
		const list = planned(back);
		const moved = [...list.filter(({ kind }) => kind !== 'actors')];
		const actors = list.find(({ kind }) => kind === 'actors');
		if (!actors) throw new Error('T-1 has actors');
		expect(refusal(back, stages([...moved, actors]))).toBeUndefined();
	});
});
