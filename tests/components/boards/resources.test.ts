import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import ResourcesBoard from '#lib/features/resources/resources-board.svelte';
import { m } from '#lib/paraglide/messages.js';
import { aBoard, AMAL, aSession, HALA, NOOR, sampleBoard, SAMI } from './a-board.ts';
import { show } from './shown.ts';

const titles = () =>
	page
		.getByRole('article')
		.elements()
		.map((card) => card.querySelector('h3')?.textContent?.trim());

describe('offers and needs', () => {
	it('[ST-06] offers come first, non-material kinds before the others', async () => {
		await show(aBoard(aSession(SAMI, 'resources'), sampleBoard()), ResourcesBoard);
		await expect.element(page.getByRole('radio', { name: 'نقدّم 7' })).toBeChecked();
		expect(titles().slice(0, 3)).toEqual(['مدرّبو إسعاف أولي', 'وقت متطوعين', 'قاعة تدريب']);
		await page.getByRole('radio', { name: 'نحتاج 6' }).click();
		await expect.element(page.getByRole('heading', { name: 'شاشة عرض' })).toBeVisible();
	});

	it('an empty board says where to begin, in both languages', async () => {
		const empty = aBoard(aSession(SAMI, 'resources'));
		const shown = await show(empty, ResourcesBoard);
		await expect.element(page.getByText(/كل مورد يفيد مهما صغر/)).toBeVisible();
		await shown.unmount();
		await show(empty, ResourcesBoard, { language: 'en' });
		await expect.element(page.getByText(/No resource is too small/)).toBeVisible();
	});

	it('[A-03] an over-committed offer names both commitments', async () => {
		await show(aBoard(aSession(SAMI, 'resources'), sampleBoard()), ResourcesBoard);
		await page.getByRole('button', { name: 'قاعة تدريب' }).click();
		const sheet = page.getByRole('dialog');
		await expect
			.element(sheet.getByText(/المحجوز من هذا المورد 7 أيام والمتاح 6 أيام/))
			.toBeVisible();
		await expect.element(sheet.getByText('ننفّذ تدريبين على الإسعاف الأولي')).toBeVisible();
		await expect.element(sheet.getByText(/معسكر تعارف/)).toBeVisible();
	});

	it('[A-03] a laptop shows both sides by kind and opens the clash under its row', async () => {
		await show(aBoard(aSession(AMAL, 'resources'), sampleBoard()), ResourcesBoard, {
			mode: 'desk',
			width: 1280
		});
		await expect.element(page.getByRole('group', { name: 'محجوز أكثر من المتاح' })).toBeVisible();
		await expect.element(page.getByText('لا حاجة من هذا النوع بعد').first()).toBeVisible();
	});
});

describe('adding an offer', () => {
	it('[I-11] says in words what is missing, and keeps what was written', async () => {
		const board = aBoard(aSession(AMAL, 'resources'), { actors: sampleBoard().actors });
		await show(board, ResourcesBoard, { adding: true });
		await page.getByLabelText('ماذا نقدّم؟').fill('أجهزة صوت');
		await page.getByLabelText('الكمية').fill('٣');
		await page.getByRole('button', { name: 'إضافة ما نقدّمه' }).click();
		await expect.element(page.getByText('للكمية وحدة: ساعات، أو أيام، أو قطع …')).toBeVisible();
		await expect.element(page.getByText('لكل عرض جهة تقدّمه. من هي؟')).toBeVisible();
		expect(board.list('resources')).toEqual([]);
		await expect.element(page.getByLabelText('ماذا نقدّم؟')).toHaveValue('أجهزة صوت');
	});

	it('takes Arabic digits, its own actor and a quick start, by keyboard alone', async () => {
		const board = aBoard(aSession(SAMI, 'resources'), { actors: sampleBoard().actors });
		await show(board, ResourcesBoard, { adding: true });
		const quick = page.getByRole('button', { name: 'ساعات تطوّع' });
		await expect.element(quick).toBeVisible();
		(quick.element() as HTMLElement).focus();
		await userEvent.keyboard('{Enter}');
		await page.getByLabelText('الكمية').fill('٤٠');
		await userEvent.keyboard('{Enter}');
		await expect.poll(() => board.list('resources').length).toBe(1);
		expect(board.list('resources')[0]).toMatchObject({
			title: 'ساعات تطوّع',
			kind: 'time',
			unit: 'hour',
			quantity: 40,
			owner: 'actor:nabd',
			side: 'offer'
		});
	});

	it('[DP-11] asks for the region only and says why', async () => {
		await show(aBoard(aSession(SAMI, 'resources')), ResourcesBoard, { adding: true });
		await page.getByText(m.card_more()).click();
		await expect.element(page.getByText(/لا نكتب أين يُحفظ المال/)).toBeVisible();
	});

	it('an observer reads why nothing can be added', async () => {
		await show(aBoard(aSession(HALA, 'resources')), ResourcesBoard, { adding: true });
		await expect.element(page.getByRole('dialog').getByText(m.refusal_observer())).toBeVisible();
		await expect.element(page.getByRole('button', { name: 'إضافة ما نقدّمه' })).toBeDisabled();
	});
});

describe('a card of one’s own', () => {
	const mine = () => aBoard(aSession(SAMI, 'resources'), sampleBoard());

	it('is changed field by field, and a quantity waits for its unit', async () => {
		const board = mine();
		await show(board, ResourcesBoard);
		await page.getByRole('button', { name: 'مدرّبو إسعاف أولي' }).click();
		await page.getByLabelText('ماذا نقدّم؟').fill('مدرّبات إسعاف');
		expect(board.find('resources', 'resource:trainers')?.title).toBe('مدرّبات إسعاف');
		await page.getByLabelText('الوحدة').selectOptions('الوحدة');
		await expect.element(page.getByText(/للكمية وحدة/)).toBeVisible();
		expect(board.find('resources', 'resource:trainers')).toMatchObject({
			quantity: 2,
			unit: 'person'
		});
		await page.getByLabelText('الوحدة').selectOptions('ساعة');
		expect(board.find('resources', 'resource:trainers')).toMatchObject({
			quantity: 2,
			unit: 'hour'
		});
	});

	it('goes to the bin after a question and comes back from there', async () => {
		const board = mine();
		await show(board, ResourcesBoard);
		await page.getByRole('button', { name: 'مدرّبو إسعاف أولي' }).click();
		await page.getByRole('button', { name: 'حذف', exact: true }).click();
		const ask = page.getByRole('dialog', { name: /حذف «/ });
		await expect.element(ask.getByText(m.resources_in_use())).toBeVisible();
		await ask.getByRole('button', { name: 'حذف', exact: true }).click();
		expect(board.list('resources').some(({ id }) => id === 'resource:trainers')).toBe(false);
		await page.getByText(/سلة المحذوفات/).click();
		await page.getByRole('button', { name: /استرجاع/ }).click();
		expect(board.list('resources').some(({ id }) => id === 'resource:trainers')).toBe(true);
	});

	it('of somebody else is read only, with the reason', async () => {
		await show(aBoard(aSession(NOOR, 'resources'), sampleBoard()), ResourcesBoard);
		await page.getByRole('button', { name: 'وقت متطوعين' }).click();
		await expect.element(page.getByText(m.refusal_not_yours()).first()).toBeVisible();
		await expect.element(page.getByLabelText('ماذا نقدّم؟')).toBeDisabled();
	});
});
