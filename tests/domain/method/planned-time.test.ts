import { describe, expect, it } from 'vitest';
import { behindMs, plannedTime, spentMs } from '#lib/domain/method/planned-time.ts';
import { after, aSession, MINUTE, NOON } from './a-session.ts';

describe('planned time', () => {
	it('[I-33] sums the stages, and counts buffers as slack', () => {
		expect(plannedTime({ ...aSession(), slotMinutes: 60 })).toEqual({
			...{ stages: 58, buffer: 2, sum: 60, slot: 60 },
			...{ wantedSlack: 6, slack: 2, fits: true, hasSlack: false }
		});
	});

	it('[I-33] says when the sum does not fit, and when a tenth is free', () => {
		expect(plannedTime({ ...aSession(), slotMinutes: 59 }).fits).toBe(false);
		expect(plannedTime({ ...aSession(), slotMinutes: 50 })).toMatchObject({
			slack: -8,
			fits: false,
			hasSlack: false
		});
		expect(plannedTime({ ...aSession(), slotMinutes: 64 }).hasSlack).toBe(true);
		expect(plannedTime({ ...aSession(), slotMinutes: 63 }).hasSlack).toBe(false);
	});

	it('[I-33] takes the sum as the slot when nobody said', () => {
		expect(plannedTime(aSession())).toMatchObject({ slot: 60, fits: true });
		expect(plannedTime({ stages: [] })).toMatchObject({ sum: 0, hasSlack: true });
	});
});

describe('time spent', () => {
	const second = () =>
		after(after(aSession(), { move: 'open' }), { move: 'next' }, { now: NOON + 8 * MINUTE });

	it('grows while a stage is on, and not when a clock goes backwards', () => {
		const [, agreements] = second().stages;
		if (!agreements) throw new Error('T-1 has agreements');
		expect(spentMs(agreements, NOON + 9 * MINUTE)).toBe(MINUTE);
		expect(spentMs(agreements, NOON)).toBe(0);
	});

	it('says how far the session is behind: the stage on now counts only what it is over', () => {
		expect(behindMs(second(), NOON + 9 * MINUTE)).toBe(2 * MINUTE);
		expect(behindMs(second(), NOON + 15 * MINUTE)).toBe(4 * MINUTE);
		expect(behindMs(aSession(), NOON)).toBe(0);
		const early = after(after(aSession(), { move: 'open' }), { move: 'next' }, { now: NOON });
		expect(behindMs(early, NOON)).toBe(-6 * MINUTE);
	});
});
