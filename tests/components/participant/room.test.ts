import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { standingOf } from '#lib/features/participant/standing.ts';
import {
	chooseKeeping,
	chooseWiping,
	keepingOf,
	wipesOnExit
} from '#lib/features/participant/kept-choices.ts';
import MeStorage from '#lib/features/participant/me-storage.svelte';
import MeName from '#lib/features/participant/me-name.svelte';
import RoomHead from '#lib/features/participant/room-head.svelte';
import StandingWords from '#lib/features/participant/standing-words.svelte';
import { split } from '#lib/features/participant/question.ts';
import { readTimer, wordBetween } from '#lib/features/participant/timer-reading.ts';
import { aBoard, aSession, SAMI } from '../boards/a-board.ts';
import { show } from './show.ts';

const MINUTE = 60_000;

describe('the timer of a stage', () => {
	it('ends softly: after the end it counts on', () => {
		const reading = readTimer({ state: 'running', totalMs: 8 * MINUTE, endsAt: 1_000 }, 4_000);
		expect(reading).toEqual({ state: 'running', leftMs: -3_000, share: 0 });
	});

	it('stands still while it is paused', () => {
		const reading = readTimer({ state: 'paused', totalMs: 4 * MINUTE, remainingMs: MINUTE }, 9e9);
		expect(reading).toMatchObject({ leftMs: MINUTE, share: 0.25 });
	});

	it('speaks at five minutes, at one and at the end only', () => {
		expect(wordBetween(5 * MINUTE + 1, 5 * MINUTE)).toBe('five');
		expect(wordBetween(MINUTE + 1, MINUTE)).toBe('one');
		expect(wordBetween(1, 0)).toBe('over');
		expect(wordBetween(4 * MINUTE, 3 * MINUTE)).toBeUndefined();
		expect(wordBetween(-1, -MINUTE)).toBeUndefined();
	});
});

describe('the question of a stage', () => {
	it('is the sentence that asks; what follows stands below it', () => {
		expect(split('مَن يتعاون مع مَن اليوم؟ نرسم ما هو قائم.')).toEqual([
			'مَن يتعاون مع مَن اليوم؟',
			'نرسم ما هو قائم.'
		]);
		expect(split('Write the organisation.')).toEqual(['Write the organisation.', '']);
	});
});

describe('where somebody stands', () => {
	const stage = 'stage:1' as const;
	const admitted = { state: 'admitted' } as const;

	it('is told apart, each with words of its own', () => {
		const at = (status: 'ready' | 'live' | 'closed', currentStage?: typeof stage) => ({
			status,
			...(currentStage && { currentStage })
		});
		expect(standingOf(at('ready'), admitted, undefined)).toBe('waiting_start');
		expect(standingOf(at('live'), admitted, undefined)).toBe('waiting_stage');
		expect(standingOf(at('live', stage), admitted, undefined)).toBe('working');
		expect(standingOf(at('closed'), admitted, undefined)).toBe('closed');
		expect(standingOf(at('live', stage), { state: 'waiting' }, undefined)).toBe(
			'waiting_admission'
		);
		expect(standingOf(at('live', stage), admitted, 'removed')).toBe('removed');
		expect(standingOf(at('live', stage), admitted, 'cleared')).toBe('cleared');
	});

	it.each([
		['ar', 'بانتظار القبول'],
		['en', 'Waiting to be admitted']
	] as const)('[DP-06] waiting to be admitted is said in words, %s', async (language, title) => {
		const session = aSession(SAMI, 'actors', language);
		await show(StandingWords, { session, standing: 'waiting_admission' }, language);
		await expect.element(page.getByRole('heading', { name: title })).toBeVisible();
	});

	it('a closed session leads to its outcomes', async () => {
		const session = aSession(SAMI, 'closing');
		await show(StandingWords, { session, standing: 'closed' }, 'ar');
		const link = page.getByRole('link', { name: 'إلى النتائج' });
		await expect.element(link).toHaveAttribute('href', `/s/${session.id}/outcomes`);
	});
});

describe('this device', () => {
	beforeEach(() => localStorage.clear());

	it('[DP-16] keeps a copy until somebody chooses memory only, session by session', async () => {
		expect(keepingOf('one')).toBe('keep');
		chooseKeeping('one', 'memory');
		expect([keepingOf('one'), keepingOf('two')]).toEqual(['memory', 'keep']);
		chooseKeeping('one', 'keep');
		expect(keepingOf('one')).toBe('keep');
	});

	it('[DP-17] is wiped on quick exit only where somebody chose so', async () => {
		expect(wipesOnExit()).toBe(false);
		const session = aSession(SAMI, 'actors');
		await show(MeStorage, { board: aBoard(session) }, 'ar');
		await page
			.getByRole('checkbox', { name: /مسح هذا الجهاز عند الخروج السريع/ })
			.click({ force: true });
		expect(wipesOnExit()).toBe(true);
		chooseWiping(false);
		expect(wipesOnExit()).toBe(false);
	});

	it.each([
		['ar', 'خروج سريع', 'أنتم: سامي'],
		['en', 'Quick exit', 'You: سامي']
	] as const)('[DP-17] has the quick exit one tap away, %s', async (language, exit, you) => {
		const session = aSession(SAMI, 'actors', language);
		const board = aBoard(session);
		await show(RoomHead, { board, session, forgetSeats: '/forget', onme: () => {} }, language);
		const link = page.getByRole('link', { name: exit });
		await expect.element(link).toHaveAttribute('href', 'about:blank');
		await expect.element(page.getByRole('button', { name: you })).toBeVisible();
	});
});

describe('one’s own name', () => {
	it('[DP-02] that could not be changed for want of a line is kept as typed, and it is said', async () => {
		const session = aSession(SAMI, 'actors');
		await show(MeName, { session }, 'ar');
		await page.getByRole('textbox').fill('سنديان');
		await page.getByRole('button', { name: 'حفظ الاسم' }).click();
		await expect.element(page.getByText(/لم يتغير الاسم لانقطاع الاتصال/)).toBeVisible();
		await expect.element(page.getByRole('textbox')).toHaveValue('سنديان');
	});
});
