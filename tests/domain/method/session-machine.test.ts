import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Session, STAGE_KINDS, type StageRun } from '#lib/domain/entities/session.ts';
import type { Move } from '#lib/domain/method/moves.ts';
import { spentMs } from '#lib/domain/method/planned-time.ts';
import { applyMove, MOVE_REFUSALS } from '#lib/domain/method/session-machine.ts';
import { isRunnable } from '#lib/domain/method/stage-kinds.ts';
import {
	after,
	anAgreement,
	aSession,
	atStage,
	context,
	facts,
	MINUTE,
	NOON,
	refusal,
	REVIEWED,
	SEATS,
	stageIds
} from './a-session.ts';

const kinds = ({ stages }: Session) => stages.map(({ kind }) => kind);
const active = ({ stages }: Session) => stages.filter(({ state }) => state === 'active');
const stage = (session: Session, kind: StageRun['kind']) => {
	const found = session.stages.find((each) => each.kind === kind);
	if (!found) throw new Error(`no stage ${kind}`);
	return found;
};
const open = () => after(aSession(), { move: 'open' });
const agreed = facts({
	agreements: [1, 2, 3].map((n) => anAgreement({ id: `agreement:g${String(n)}` }))
});

describe('opening', () => {
	it('goes live, starts the first stage and its clock', () => {
		const session = open();
		expect(session).toMatchObject({ status: 'live', openedAt: NOON, revision: 1 });
		expect(active(session).map(({ kind }) => kind)).toEqual(['opening']);
		expect(session.timer).toEqual({
			state: 'running',
			totalMs: 6 * MINUTE,
			endsAt: NOON + 6 * MINUTE
		});
	});

	it('[I-01] is refused, and no reason passes it', () => {
		const draft = aSession({ privacy: undefined, focusQuestion: 'العمل' });
		const answer = refusal(draft, { move: 'open', reason: 'مستعجلون' });
		expect(answer?.reason).toBe('gates_unmet');
		expect(answer?.gates?.map(({ code }) => code)).toEqual(['focus_question', 'privacy_level']);
	});

	it('is refused a second time', () => {
		expect(refusal(open(), { move: 'open' })?.reason).toBe('already_live');
	});

	it('skips spare minutes that stand first', () => {
		const session = aSession();
		const buffer = session.stages.filter(({ kind }) => kind === 'buffer');
		const rest = session.stages.filter(({ kind }) => kind !== 'buffer');
		const live = after({ ...session, stages: [...buffer, ...rest] }, { move: 'open' });
		expect(active(live).map(({ kind }) => kind)).toEqual(['opening']);
	});
});

describe('going on', () => {
	it('ends one stage and starts the next with its minutes', () => {
		const session = after(open(), { move: 'next' }, { now: NOON + 7 * MINUTE });
		expect(stage(session, 'opening')).toMatchObject({
			state: 'done',
			spentMs: 7 * MINUTE,
			endedAt: NOON + 7 * MINUTE
		});
		expect(stage(session, 'opening').skipReason).toBeUndefined();
		expect(stage(session, 'agreements')).toMatchObject({ state: 'active' });
		expect(session.timer).toMatchObject({ state: 'running', totalMs: 5 * MINUTE });
	});

	it('shows the unmet conditions first, and goes on with a written reason that is kept', () => {
		const session = atStage('agreements');
		const answer = refusal(session, { move: 'next' });
		expect(answer?.reason).toBe('gates_unmet');
		expect(answer?.gates?.map(({ code }) => code)).toEqual([
			'agreements_adopted',
			'agreement_of_our_own'
		]);
		const passed = after(session, { move: 'next', reason: 'نكملها في الختام' });
		expect(stage(passed, 'agreements')).toMatchObject({
			state: 'done',
			skipReason: 'نكملها في الختام'
		});
	});

	it('keeps no reason where none was needed', () => {
		const session = atStage('agreements');
		const passed = after(session, { move: 'next', reason: 'زائد' }, { facts: agreed });
		expect(stage(passed, 'agreements').skipReason).toBeUndefined();
	});

	it('never sits in spare minutes: after the closing there is only closing the session', () => {
		const session = atStage('closing');
		expect(refusal(session, { move: 'next', reason: 'نتابع' })?.reason).toBe('last_stage');
		expect(refusal(open(), { move: 'previous' })?.reason).toBe('first_stage');
	});

	it('goes back to a stage with a fresh clock that waits, and counts both visits', () => {
		const second = after(open(), { move: 'next' }, { now: NOON + 7 * MINUTE });
		const back = after(second, { move: 'previous' }, { now: NOON + 10 * MINUTE });
		expect(stage(back, 'agreements')).toMatchObject({ state: 'pending', spentMs: 3 * MINUTE });
		expect(stage(back, 'opening')).toMatchObject({ state: 'active', spentMs: 7 * MINUTE });
		expect(stage(back, 'opening').endedAt).toBeUndefined();
		expect(back.timer).toEqual({ state: 'idle', totalMs: 6 * MINUTE });
		expect(spentMs(stage(back, 'opening'), NOON + 12 * MINUTE)).toBe(9 * MINUTE);
	});

	it('is for live sessions', () => {
		for (const move of ['next', 'previous', 'close', 'timer_start', 'timer_pause'] as const)
			expect(refusal(aSession(), { move })?.reason).toBe('not_live');
	});

	it('is for those who may', () => {
		for (const role of ['representative', 'observer', 'recorder'] as const)
			expect(refusal(open(), { move: 'next' }, { role })?.reason).toBe('may_not');
		expect(refusal(open(), { move: 'timer_pause' }, { role: 'timekeeper' })).toBeUndefined();
	});
});

describe('closing', () => {
	const dated = (session: Session) => after(session, { move: 'next_date', on: '2026-09-01' });

	it('[I-02] waits for the safety review, and no reason passes it', () => {
		const session = dated(atStage('closing'));
		const answer = refusal(session, { move: 'close', reason: 'انقطعت الكهرباء' });
		expect(answer).toEqual({
			ok: false,
			reason: 'gates_unmet',
			gates: [{ code: 'safety_review' }]
		});
		const before = after(session, { move: 'safety_review', when: 'before' });
		expect(refusal(before, { move: 'close' })?.reason).toBe('gates_unmet');
	});

	it('[I-02] waits for it in any stage', () => {
		expect(refusal(open(), { move: 'close', reason: 'انقطعت الكهرباء' })?.gates).toEqual([
			{ code: 'safety_review' }
		]);
	});

	it('needs a reason for what else is unmet, and keeps it', () => {
		const session = after(atStage('closing'), REVIEWED);
		expect(refusal(session, { move: 'close' })?.gates).toEqual([{ code: 'next_date' }]);
		const closed = after(session, { move: 'close', reason: 'نتفق عليه لاحقًا' });
		expect(stage(closed, 'closing').skipReason).toBe('نتفق عليه لاحقًا');
	});

	it('ends the stage, stops the clock and marks what was not reached', () => {
		const session = after(atStage('ideas'), REVIEWED);
		const later = { now: NOON + 20 * MINUTE };
		const closed = after(session, { move: 'close', reason: 'انتهى الوقت' }, later);
		expect(closed).toMatchObject({ status: 'closed', closedAt: NOON + 20 * MINUTE });
		expect(closed.currentStage).toBeUndefined();
		expect(closed.timer.state).toBe('idle');
		expect(active(closed)).toEqual([]);
		expect(stage(closed, 'ideas').state).toBe('done');
		expect(stage(closed, 'commitments').state).toBe('skipped');
	});

	it('[I-03] leaves a session that no move changes', () => {
		const closed = after(after(atStage('closing'), REVIEWED), { move: 'close', reason: 'كفى' });
		const moves: Move[] = [
			...(['open', 'next', 'previous', 'close', 'lock', 'unlock', 'rotate_code'] as const).map(
				(move): Move => ({ move })
			),
			{ move: 'timer_extend', minutes: 1 },
			{ move: 'next_date', on: '2026-09-02' },
			{ move: 'edit_plan', plan: { title: 'آخر' } },
			{ move: 'edit_stages', stages: [{ kind: 'opening', plannedMin: 5 }] },
			{ move: 'give_role', seat: SEATS.sami, role: 'recorder' },
			REVIEWED
		];
		for (const move of moves) expect(refusal(closed, move)?.reason, move.move).toBe('closed');
	});
});

describe('the safety review', () => {
	it('is recorded with who, when and the eight answers', () => {
		const answers = Array.from({ length: 8 }, () => 'no' as const);
		const notes = 'حُذف اسم مكان.';
		const done = after(open(), { ...REVIEWED, answers, notes } as Move);
		expect(done.safetyReview.after).toEqual({ by: SEATS.amal, at: NOON, answers, notes });
	});

	it('before the session may be done in the draft, the one after only once it is on', () => {
		const draft = after(aSession(), { move: 'safety_review', when: 'before' });
		expect(draft.safetyReview.before).toEqual({ by: SEATS.amal, at: NOON });
		expect(refusal(aSession(), REVIEWED)?.reason).toBe('not_live');
	});
});

describe('the clock', () => {
	const minutesLater = (n: number) => ({ now: NOON + n * MINUTE });

	it('pauses and goes on where it was', () => {
		const paused = after(open(), { move: 'timer_pause' }, minutesLater(2));
		expect(paused.timer).toEqual({
			state: 'paused',
			totalMs: 6 * MINUTE,
			remainingMs: 4 * MINUTE
		});
		expect(after(paused, { move: 'timer_pause' }).timer).toEqual(paused.timer);
		const on = after(paused, { move: 'timer_start' }, minutesLater(10));
		expect(on.timer).toMatchObject({ state: 'running', endsAt: NOON + 14 * MINUTE });
		expect(after(on, { move: 'timer_start' }, minutesLater(11)).timer).toEqual(on.timer);
	});

	it('starts anew with other minutes', () => {
		const session = after(open(), { move: 'timer_start', minutes: 2 }, minutesLater(3));
		expect(session.timer).toEqual({
			state: 'running',
			totalMs: 2 * MINUTE,
			endsAt: NOON + 5 * MINUTE
		});
	});

	it('ends softly: beyond zero it goes on, and more minutes count from now', () => {
		const over = after(open(), { move: 'lock' }, minutesLater(9));
		expect(over.timer).toMatchObject({ state: 'running', endsAt: NOON + 6 * MINUTE });
		const more = after(over, { move: 'timer_extend', minutes: 5 }, minutesLater(9));
		expect(more.timer).toMatchObject({ endsAt: NOON + 14 * MINUTE, totalMs: 11 * MINUTE });
		const late = after(over, { move: 'timer_pause' }, minutesLater(9));
		expect(late.timer).toMatchObject({ state: 'paused', remainingMs: -3 * MINUTE });
	});

	it('is extended while paused and while it waits', () => {
		const paused = after(open(), { move: 'timer_pause' }, minutesLater(2));
		expect(after(paused, { move: 'timer_extend', minutes: 1 }).timer).toEqual({
			state: 'paused',
			totalMs: 7 * MINUTE,
			remainingMs: 5 * MINUTE
		});
		const back = after(after(open(), { move: 'next' }), { move: 'previous' });
		expect(after(back, { move: 'timer_extend', minutes: 1 }).timer).toEqual({
			state: 'idle',
			totalMs: 7 * MINUTE
		});
	});

	it('waits where nobody planned any minutes', () => {
		const none = aSession().stages.map((each) => ({ ...each, plannedMin: 0 }));
		expect(after(aSession({ stages: none }), { move: 'open' }).timer).toEqual({
			state: 'idle',
			totalMs: 0
		});
	});
});

describe('small moves', () => {
	it('lock and unlock, twice without harm', () => {
		const locked = after(after(open(), { move: 'lock' }), { move: 'lock' });
		expect(locked.locked).toBe(true);
		expect(after(locked, { move: 'unlock' }).locked).toBe(false);
	});

	it('about seats change nothing but the revision', () => {
		const session = open();
		for (const move of [
			{ move: 'rotate_code' },
			{ move: 'admit', seat: SEATS.sami },
			{ move: 'remove', seat: SEATS.sami },
			{ move: 'give_role', seat: SEATS.sami, role: 'recorder' }
		] satisfies Move[])
			expect(after(session, move)).toEqual({ ...session, revision: session.revision + 1 });
	});
});

describe('any row of moves', () => {
	const minutes = fc.integer({ min: 0, max: 30 });
	const anyMove: fc.Arbitrary<Move> = fc.oneof(
		fc
			.constantFrom(
				...(['open', 'next', 'previous', 'close', 'lock', 'unlock', 'timer_pause'] as const)
			)
			.chain((move) =>
				fc.option(fc.constant('سبب'), { nil: undefined }).map((reason): Move => ({ move, reason }))
			),
		minutes.map((n): Move => ({ move: 'timer_extend', minutes: n })),
		fc.option(minutes, { nil: undefined }).map((n): Move => ({ move: 'timer_start', minutes: n })),
		fc
			.constantFrom('before' as const, 'after' as const)
			.map((when): Move => ({ move: 'safety_review', when })),
		fc.constant<Move>({ move: 'next_date', on: '2026-09-01' }),
		fc
			.constantFrom('public', 'partners', 'circle', 'team')
			.map((privacy): Move => ({ move: 'edit_plan', plan: { privacy } }) as Move),
		fc
			.array(fc.record({ kind: fc.constantFrom(...STAGE_KINDS), plannedMin: minutes }), {
				minLength: 1,
				maxLength: 4
			})
			.map((stages): Move => ({ move: 'edit_stages', stages }))
	);
	/** A plan that keeps the present stages, so that edits are also accepted in mid-session. */
	const grows = (session: Session, move: Move): Move =>
		move.move !== 'edit_stages'
			? move
			: {
					...move,
					stages: [
						...session.stages.map(({ id, kind, plannedMin }) => ({ id, kind, plannedMin })),
						...move.stages
					].slice(0, 40)
				};

	it('[I-01, I-02, I-03] keeps what must always hold', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(anyMove, fc.integer({ min: -5, max: 20 })), { maxLength: 40 }),
				fc.boolean(),
				(moves, keep) => {
					let session = aSession();
					let now = NOON;
					const newStageId = stageIds();
					const fresh = () => `${newStageId()}x` as const;
					for (const [asked, step] of moves) {
						now += step * MINUTE;
						const move = keep ? grows(session, asked) : asked;
						const made = applyMove(session, move, context({ now, newStageId: fresh }));
						if (!made.ok) {
							expect(MOVE_REFUSALS).toContain(made.reason);
							continue;
						}
						holdsAfter(session, made.session, now);
						session = made.session;
					}
				}
			),
			{ numRuns: 400 }
		);
	});

	function holdsAfter(before: Session, next: Session, now: number): void {
		expect(before.status).not.toBe('closed');
		expect(next.revision).toBe(before.revision + 1);
		expect(v.safeParse(Session, next).issues).toBeUndefined();
		const on = active(next);
		expect(on.length).toBeLessThanOrEqual(1);
		expect(on.every(isRunnable)).toBe(true);
		expect(on[0]?.id).toBe(next.currentStage);
		expect(on.length === 1).toBe(next.status === 'live');
		if (next.status === 'live') {
			expect(next.decisionRule && next.privacy).toBeTruthy();
			expect(next.focusQuestion).toMatch(/[?؟]\s*$/);
		}
		if (next.status === 'closed') expect(next.safetyReview.after).toBeDefined();
		for (const each of before.stages) {
			const kept = next.stages.find(({ id }) => id === each.id);
			if (each.startedAt !== undefined) expect(kept, 'a stage people sat in').toBeDefined();
			if (kept) expect(spentMs(kept, now)).toBeGreaterThanOrEqual(each.spentMs ?? 0);
		}
		expect(kinds(next).some((kind) => kind !== 'buffer')).toBe(true);
	}
});
