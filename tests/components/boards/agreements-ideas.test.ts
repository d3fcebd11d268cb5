import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import AgreementsBoard from '#lib/features/agreements/agreements-board.svelte';
import AgreementsPinned from '#lib/features/agreements/agreements-pinned.svelte';
import IdeasBoard from '#lib/features/ideas/ideas-board.svelte';
import { m } from '#lib/paraglide/messages.js';
import {
	aBoard,
	AMAL,
	aSession,
	documentOf,
	exchange,
	HALA,
	NOOR,
	sampleBoard,
	SAMI
} from './a-board.ts';
import { show } from './shown.ts';

const starter = {
	agreements: [
		{
			id: 'agreement:listen' as const,
			text: 'نستمع من دون مقاطعة',
			kind: 'conduct' as const,
			status: 'proposed' as const,
			supporters: ['seat:2' as const],
			starter: 1
		}
	]
};

describe('agreements', () => {
	it('[ST-02] suggested ones become ours: supported, counted, adopted by the facilitators', async () => {
		const board = aBoard(aSession(AMAL, 'agreements'), starter);
		await show(board, AgreementsBoard);
		await expect.element(page.getByText(m.agreements_starter())).toBeVisible();
		await expect.element(page.getByText('وافق 1 من 3')).toBeVisible();
		await page.getByRole('button', { name: 'أوافق على: نستمع من دون مقاطعة' }).click();
		await expect.element(page.getByText('وافق 2 من 3')).toBeVisible();
		await page.getByRole('button', { name: 'نستمع من دون مقاطعة', exact: true }).click();
		await page.getByRole('button', { name: 'اعتماد' }).click();
		expect(board.list('agreements')[0]?.status).toBe('adopted');
	});

	it('a participant proposes, and agrees with what she proposed', async () => {
		const board = aBoard(aSession(SAMI, 'agreements'), starter);
		await show(board, AgreementsBoard, { adding: true });
		await page.getByLabelText(m.agreements_text()).fill('نبدأ في موعدنا');
		await page.getByRole('radio', { name: 'الوقت' }).click();
		await page.getByRole('button', { name: 'اقتراح اتفاق' }).click();
		expect(board.list('agreements').at(-1)).toMatchObject({
			text: 'نبدأ في موعدنا',
			kind: 'time',
			status: 'proposed',
			supporters: ['seat:1']
		});
	});

	it('outside its stage a participant reads that adopting is for the facilitators', async () => {
		await show(aBoard(aSession(SAMI, 'actors'), starter), AgreementsBoard);
		await page.getByRole('button', { name: 'نستمع من دون مقاطعة', exact: true }).click();
		await expect.element(page.getByText(m.agreements_who_adopts())).toBeVisible();
		expect(page.getByRole('button', { name: 'اعتماد' }).elements()).toEqual([]);
	});

	it('an observer’s tap changes nothing', async () => {
		const board = aBoard(aSession(HALA, 'agreements'), starter);
		await show(board, AgreementsBoard);
		await page.getByRole('button', { name: /^أوافق على/ }).click();
		expect(board.list('agreements')[0]?.supporters).toEqual(['seat:2']);
	});

	it('two people write in its text at once, and both see all of it', async () => {
		const amal = aBoard(aSession(AMAL, 'agreements'), starter);
		const noor = aBoard(aSession(NOOR, 'agreements'), {});
		const [here, there] = [documentOf(amal), documentOf(noor)];
		exchange(here, there);
		await show(amal, AgreementsBoard);
		await page.getByRole('button', { name: 'نستمع من دون مقاطعة', exact: true }).click();
		const field = page.getByLabelText(m.agreements_text());
		await field.fill('نستمع من دون مقاطعة، دائمًا');
		noor.text('agreements', 'agreement:listen', 'text')?.insert(0, 'نحن ');
		exchange(here, there);
		await expect.element(field).toHaveValue('نحن نستمع من دون مقاطعة، دائمًا');
		expect(noor.find('agreements', 'agreement:listen')?.text).toBe(
			'نحن نستمع من دون مقاطعة، دائمًا'
		);
	});

	it('the adopted ones stay at hand through the session', async () => {
		await show(aBoard(aSession(SAMI, 'ideas'), sampleBoard()), AgreementsPinned);
		await page.getByText('اتفاقاتنا').click();
		await expect.element(page.getByText('نسأل الأطفال قبل أن نقرر عنهم')).toBeVisible();
	});
});

describe('ideas', () => {
	it('[ST-09] one idea on one card, with the kinds of its track', async () => {
		const board = aBoard(aSession(SAMI, 'ideas'), { actors: sampleBoard().actors });
		await show(board, IdeasBoard, { adding: true });
		await page.getByRole('button', { name: 'إضافة فكرة' }).click();
		await expect.element(page.getByText(m.ideas_what_missing())).toBeVisible();
		await page.getByLabelText(m.ideas_what()).fill('معسكر في الربيع');
		await page.getByText(m.card_more()).click();
		await page.getByRole('radio', { name: m.track_cohesion() }).click();
		await page.getByLabelText(m.ideas_kind()).selectOptions('معسكر');
		expect(page.getByRole('option', { name: 'حملة' }).elements()).toEqual([]);
		await page.getByRole('button', { name: 'إضافة فكرة' }).click();
		expect(board.list('ideas')[0]).toMatchObject({
			title: 'معسكر في الربيع',
			track: 'cohesion',
			activityKind: 'camp',
			status: 'raw'
		});
	});

	it('are found by words whatever their vowel marks, and by track', async () => {
		const many = sampleBoard();
		const ideas = Array.from({ length: 9 }, (_, at) => ({
			...many.ideas[at % many.ideas.length]!,
			id: `idea:${at}` as const
		}));
		await show(aBoard(aSession(SAMI, 'ideas'), { ...many, ideas }), IdeasBoard);
		await page.getByRole('searchbox').fill('المُعسكر');
		expect(page.getByRole('article').elements().length).toBe(2);
		await page.getByRole('radio', { name: 'مجتمعية' }).click();
		await expect.element(page.getByText(m.card_none_found())).toBeVisible();
	});

	it('an empty board asks the question of the stage', async () => {
		await show(aBoard(aSession(SAMI, 'ideas', 'en')), IdeasBoard, { language: 'en' });
		await expect.element(page.getByText(/What can you start tomorrow/)).toBeVisible();
	});
});
