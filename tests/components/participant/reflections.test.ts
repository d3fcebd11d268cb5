import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import ReflectionsBoard from '#lib/features/reflections/reflections-board.svelte';
import { aBoard, aSession, HALA, SAMI } from '../boards/a-board.ts';
import { show } from './show.ts';

const FORM = 'words';
const WORDS = {
	ar: {
		mood: 'بكلمة واحدة: كيف حالكم ونحن نبدأ؟',
		leaving: 'بكلمة واحدة: بأي شعور نغادر؟',
		hope: 'ما الشيء الواحد الذي إن تحقق اليوم كان اللقاء يستحق وقتنا؟',
		missing: 'لا شيء مكتوب بعد. كلمة واحدة تكفي.'
	},
	en: {
		mood: 'In one word: how are you as we begin?',
		leaving: 'In one word: how do we leave?',
		hope: 'What one thing, if it happens today, makes this meeting worth our time?',
		missing: 'Nothing is written yet. One word is enough.'
	}
} as const;

describe.each(['ar', 'en'] as const)('words of the opening and the closing, %s', (language) => {
	const words = WORDS[language];

	it('[ST-01] a mood word is sent with Enter, and the hope is asked for next', async () => {
		const session = aSession(SAMI, 'opening', language);
		const board = aBoard(session);
		await show(ReflectionsBoard, { board, session, mode: 'phone', formId: FORM }, language);
		await page.getByRole('textbox', { name: words.mood }).click();
		await userEvent.keyboard('متحمسون{Enter}');
		await expect
			.poll(() => board.list('reflections'))
			.toMatchObject([{ kind: 'mood', text: 'متحمسون', stage: session.session.currentStage }]);
		await expect.element(page.getByRole('textbox', { name: words.hope })).toBeVisible();
	});

	it('[ST-13] the closing asks how one leaves, and does not show the words of the opening', async () => {
		const session = aSession(SAMI, 'closing', language);
		const opening = session.session.stages[0]?.id;
		const board = aBoard(session, {
			reflections: [{ id: 'reflection:one', kind: 'mood', text: 'مترددون', stage: opening }]
		});
		await show(ReflectionsBoard, { board, session, mode: 'phone', formId: FORM }, language);
		await expect.element(page.getByRole('textbox', { name: words.leaving })).toBeVisible();
		expect(page.getByText('مترددون').elements()).toHaveLength(0);
	});

	it('says that nothing is written yet', async () => {
		const session = aSession(SAMI, 'opening', language);
		await show(
			ReflectionsBoard,
			{ board: aBoard(session), session, mode: 'phone', formId: FORM },
			language
		);
		await page.getByRole('textbox', { name: words.mood }).click();
		await userEvent.keyboard('{Enter}');
		await expect.element(page.getByText(words.missing)).toBeVisible();
	});
});

describe('a word', () => {
	it('of one’s own can be changed and deleted, that of others only read', async () => {
		const session = aSession(SAMI, 'opening');
		const board = aBoard(session, {
			reflections: [
				{ id: 'reflection:mine', kind: 'mood', text: 'متعبون', createdBy: session.me.id },
				{ id: 'reflection:theirs', kind: 'mood', text: 'فضوليون', createdBy: 'seat:2' }
			]
		});
		await show(ReflectionsBoard, { board, session, mode: 'phone', formId: FORM }, 'ar');
		expect(page.getByRole('button', { name: /فضوليون/ }).elements()).toHaveLength(0);
		await page.getByRole('button', { name: /متعبون/ }).click();
		await page.getByRole('dialog').getByRole('textbox').fill('مستعدون');
		await page.getByRole('button', { name: 'حفظ' }).click();
		await expect.poll(() => board.find('reflections', 'reflection:mine')?.text).toBe('مستعدون');
	});

	it('is not asked of somebody who listens', async () => {
		const session = aSession(HALA, 'opening');
		await show(ReflectionsBoard, { board: aBoard(session), session, mode: 'phone' }, 'ar');
		await expect.element(page.getByText(/لا كلمات بعد/)).toBeVisible();
		expect(page.getByRole('textbox').elements()).toHaveLength(0);
	});
});
