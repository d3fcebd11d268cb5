import { describe, expect, it } from 'vitest';
import { StagePanel } from '#lib/features/facilitation/stage-panel.svelte.ts';
import { NO_RECORDS, Rehearsal } from './rehearsal.svelte.ts';

const ANSWERS = Array.from({ length: 8 }, () => 'no' as const);

describe('the next step', () => {
	it('[I-01] leads to the plan while the focus question has no question mark', () => {
		const panel = new StagePanel(new Rehearsal({ plan: { focusQuestion: 'ماذا ننجز' } }));
		expect(panel.step).toMatchObject({
			kind: 'complete_plan',
			gates: [{ code: 'focus_question' }]
		});
	});

	it('[I-01] opens the session and begins its first stage', async () => {
		const panel = new StagePanel(new Rehearsal());
		expect(panel.step.kind).toBe('open');
		await panel.take();
		expect(panel.stage?.kind).toBe('opening');
		expect(panel.session.timer.state).toBe('running');
	});

	it('[ST-02] asks for a written reason while conditions are unmet, and moves on with it', async () => {
		const panel = new StagePanel(new Rehearsal({ stage: 'agreements' }));
		expect(panel.step.kind).toBe('next');
		expect(panel.gates.length).toBeGreaterThan(0);
		await panel.take();
		expect(panel.sheet).toBe('reason');
		expect(panel.stage?.kind).toBe('agreements');
		await panel.make({ move: 'next', reason: 'الوقت ضيق' });
		expect(panel.sheet).toBeUndefined();
		expect(panel.session.stages.find(({ kind }) => kind === 'agreements')?.skipReason).toBe(
			'الوقت ضيق'
		);
	});

	it('[ST-13] ends with the review, the date and the close, in this order', async () => {
		const led = new Rehearsal({ stage: 'closing' });
		const panel = new StagePanel(led);
		expect(panel.step.kind).toBe('review');
		await panel.make({ move: 'safety_review', when: 'after', answers: ANSWERS });
		expect(panel.step.kind).toBe('date');
		await panel.make({ move: 'next_date', on: '2026-08-20' });
		expect(panel.step.kind).toBe('close');
		await panel.take();
		expect(panel.sheet).toBe('close');
		await panel.make({ move: 'close', reason: 'انتهى الوقت' });
		expect(panel.isClosed).toBe(true);
		expect(panel.step.kind).toBe('outcomes');
	});

	it('[I-02] shows what is missing again when the server finds the gates unmet after all', async () => {
		const led = new Rehearsal({ stage: 'closing', board: NO_RECORDS });
		const panel = new StagePanel(led);
		await panel.make({ move: 'close' });
		expect(panel.sheet).toBe('close');
		expect(panel.refusal).toBeUndefined();
	});
});

describe('the moves of the bar', () => {
	it('[I-03] are none once the session is closed', async () => {
		const panel = new StagePanel(new Rehearsal({ stage: 'closing' }));
		await panel.make({ move: 'safety_review', when: 'after', answers: ANSWERS });
		await panel.make({ move: 'close', reason: 'انتهى الوقت' });
		expect(panel.barMoves).toEqual([]);
		expect(panel.moreMoves).toEqual([]);
	});

	it('pause, resume and extend the clock', async () => {
		const led = new Rehearsal({ stage: 'opening' });
		const panel = new StagePanel(led);
		expect(panel.barMoves[0]).toBe('pause');
		await panel.run('pause');
		expect(panel.barMoves[0]).toBe('resume');
		const before = led.session.timer.totalMs;
		await panel.run('plus_five');
		expect(led.session.timer.totalMs).toBe(before + 5 * 60_000);
		await panel.run('resume');
		expect(panel.barMoves[0]).toBe('pause');
	});

	it('lock and unlock, and go back only where there is a stage to go back to', async () => {
		const panel = new StagePanel(new Rehearsal({ stage: 'opening' }));
		expect(panel.barMoves).not.toContain('previous');
		await panel.run('lock');
		expect(panel.barMoves).toContain('unlock');
		await panel.take();
		expect(panel.barMoves).toContain('previous');
		await panel.run('previous');
		expect(panel.stage?.kind).toBe('opening');
	});

	it('keeps the reason of a refused move until the next one', async () => {
		const led = new Rehearsal({ stage: 'opening' });
		const panel = new StagePanel(led);
		led.connected = false;
		await panel.run('lock');
		expect(panel.refusal).toEqual({ move: 'lock', reason: 'offline' });
		led.connected = true;
		await panel.run('lock');
		expect(panel.refusal).toBeUndefined();
	});

	it('makes one move at a time: a second press on the same button counts for nothing', async () => {
		const led = new Rehearsal({ stage: 'opening' });
		const panel = new StagePanel(led);
		const [first, second] = await Promise.all([
			panel.make({ move: 'next' }),
			panel.make({ move: 'next' })
		]);
		expect(first.ok).toBe(true);
		expect(second.ok).toBe(false);
		expect(panel.stage?.kind).toBe('agreements');
	});
});
