import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Board } from '#lib/domain/document/layout.ts';
import CommitmentsBoard from '#lib/features/commitments/commitments-board.svelte';
import { m } from '#lib/paraglide/messages.js';
import { aBoard, AMAL, aSession, NOOR, sampleBoard, SAMI } from './a-board.ts';
import { show } from './shown.ts';

/** The board with the training promised by Sami's team, but not accepted yet. */
function unaccepted(): Board {
	const sample = sampleBoard();
	return {
		...sample,
		commitments: sample.commitments
			.filter(({ id }) => id === 'commitment:training')
			.map((one) => ({ ...one, acceptances: {}, status: 'proposed' as const, reviewOn: undefined }))
	};
}
const open = () => page.getByRole('button', { name: /^فتح:/ }).first().click();
const training = (board: ReturnType<typeof aBoard>) =>
	board.find('commitments', 'commitment:training');

describe('the sentence', () => {
	it('reads as the method writes it, in Arabic and English', async () => {
		const shown = await show(
			aBoard(aSession(SAMI, 'commitments'), sampleBoard()),
			CommitmentsBoard
		);
		const text = () => document.body.textContent?.replace(/[\u2066-\u2069]/g, '');
		expect(text()).toContain(
			'نلتزم نحن فريق نبض بأن ننفّذ تدريبين على الإسعاف الأولي مع لجنة حي النهر'
		);
		expect(text()).toContain('في موعد أقصاه 20 آب، وعلامة النجاح: 30 يافعًا ويافعة أتمّوا التدريب.');
		await shown.unmount();
		await show(aBoard(aSession(SAMI, 'commitments', 'en'), sampleBoard('en')), CommitmentsBoard, {
			language: 'en'
		});
		expect(text()).toContain(
			'We, Nabd Team, commit to run two first-aid trainings with Nahr Committee'
		);
	});

	it('is written slot by slot; nothing is left behind when nothing was filled', async () => {
		const board = aBoard(aSession(SAMI, 'commitments'), { actors: sampleBoard().actors });
		const shown = await show(board, CommitmentsBoard, { adding: true });
		await expect.element(page.getByRole('button', { name: /ماذا سنفعل؟/ })).toBeVisible();
		await userEvent.keyboard('{Escape}');
		expect(board.list('commitments')).toEqual([]);
		await shown.unmount();
		await show(board, CommitmentsBoard, { adding: true });
		await page.getByRole('button', { name: /ماذا سنفعل؟/ }).click();
		await page.getByRole('textbox', { name: 'ما سننجزه' }).fill('نرمّم زاوية القراءة');
		await page.getByRole('button', { name: 'تم' }).last().click();
		expect(board.list('commitments')[0]).toMatchObject({
			what: 'نرمّم زاوية القراءة',
			lead: 'actor:nabd',
			status: 'proposed'
		});
		await page.getByRole('button', { name: /متى؟/ }).click();
		await page.getByRole('textbox', { name: 'الموعد النهائي' }).fill('2026-08-20');
		await expect.poll(() => board.list('commitments')[0]?.dueOn).toBe('2026-08-20');
	});

	it('[I-10] a lead that was deleted keeps its place as a deleted actor', async () => {
		const board = aBoard(aSession(AMAL, 'commitments'), sampleBoard());
		board.remove('actors', 'actor:kitabi');
		await show(board, CommitmentsBoard);
		await expect.element(page.getByRole('heading', { name: /جهة محذوفة/ })).toBeVisible();
	});
});

describe('accepting', () => {
	it('[I-16] is agreed once the lead says yes on its own device and nothing is missing', async () => {
		const board = aBoard(aSession(SAMI, 'commitments'), unaccepted());
		await show(board, CommitmentsBoard);
		await open();
		await expect.element(page.getByText(m.missing_lead_acceptance())).toBeVisible();
		await page.getByRole('button', { name: m.commitments_confidence_more() }).click();
		(page.getByRole('slider').element() as HTMLElement).focus();
		await userEvent.keyboard('{End}');
		await page.getByRole('button', { name: 'نعم، نلتزم' }).click();
		expect(training(board)).toMatchObject({
			status: 'agreed',
			reviewOn: '2026-08-27',
			acceptances: { 'actor:nabd': { by: 'seat:1', confidence: 10, mandate: 'full' } }
		});
	});

	it('[I-16] stays proposed while something is missing, and says what', async () => {
		const [promise] = unaccepted().commitments;
		const records = { ...unaccepted(), commitments: [{ ...promise!, successSign: '' }] };
		const board = aBoard(aSession(SAMI, 'commitments'), records);
		await show(board, CommitmentsBoard);
		await open();
		await page.getByRole('button', { name: 'نعم، نلتزم' }).click();
		expect(training(board)?.status).toBe('proposed');
		await expect.element(page.getByText(m.missing_success_sign())).toBeVisible();
	});

	it('[I-17] nobody else can say it for the lead', async () => {
		await show(aBoard(aSession(NOOR, 'commitments'), unaccepted()), CommitmentsBoard);
		await open();
		await expect.element(page.getByText(/لا يقبل عن الجهة إلا من يمثّلها/)).toBeVisible();
		expect(page.getByRole('button', { name: 'نعم، نلتزم' }).elements()).toEqual([]);
	});

	it('[I-17] the facilitation team records it by proxy, with a written reason', async () => {
		const board = aBoard(aSession(AMAL, 'commitments'), unaccepted());
		await show(board, CommitmentsBoard);
		await open();
		await page.getByRole('button', { name: 'تسجيل قبول بالنيابة' }).click();
		await page.getByRole('button', { name: 'تسجيل القبول' }).click();
		await expect.element(page.getByText(m.commitments_proxy_missing())).toBeVisible();
		await page.getByLabelText('لماذا بالنيابة؟').fill('وافقت أمام الجميع ولا جهاز معها');
		await page.getByRole('button', { name: 'تسجيل القبول' }).click();
		expect(training(board)?.acceptances?.['actor:nabd']).toMatchObject({
			by: 'seat:0',
			proxy: 'وافقت أمام الجميع ولا جهاز معها'
		});
	});

	it('a lead may ask its team first, with a day for the answer', async () => {
		const board = aBoard(aSession(SAMI, 'commitments'), unaccepted());
		await show(board, CommitmentsBoard);
		await open();
		await page.getByRole('button', { name: 'نعود إلى فريقنا أولًا' }).click();
		await page.getByRole('button', { name: m.commitments_wait_for_day() }).click();
		await expect.element(page.getByText(m.commitments_answer_missing())).toBeVisible();
		await page.getByLabelText(m.commitments_answer_by()).fill('2026-08-05');
		await page.getByRole('button', { name: m.commitments_wait_for_day() }).click();
		expect(training(board)).toMatchObject({
			status: 'pending_mandate',
			mandateDueOn: '2026-08-05'
		});
	});

	it('[A-04] a confidence below seven opens three helps', async () => {
		await show(aBoard(aSession(SAMI, 'commitments'), unaccepted()), CommitmentsBoard);
		await open();
		await page.getByRole('button', { name: m.commitments_confidence_less() }).click();
		const helps = page.getByRole('group', { name: 'ما الذي يرفعها درجة واحدة؟' });
		await helps.getByRole('button', { name: 'تأخير الموعد' }).click();
		await expect.element(page.getByRole('dialog', { name: 'الموعد النهائي' })).toBeVisible();
	});
});

describe('pledged resources', () => {
	it('[A-03] an over-commitment is said at once, with a way out', async () => {
		const board = aBoard(aSession(AMAL, 'commitments'), sampleBoard());
		await show(board, CommitmentsBoard);
		await open();
		await expect.element(page.getByText(m.commitments_load_over())).toBeVisible();
		await page.getByRole('button', { name: 'تقليل حجزنا إلى 3 أيام' }).click();
		const hall = board.list('allocations').filter(({ offer }) => offer === 'resource:hall');
		expect(hall.reduce((sum, { quantity }) => sum + (quantity ?? 0), 0)).toBe(6);
		await expect.element(page.getByText(/14–15 آب/)).toBeVisible();
	});

	it('[I-18] a due date before the start is refused in words', async () => {
		const [promise] = unaccepted().commitments;
		const records = {
			...unaccepted(),
			commitments: [{ ...promise!, startOn: '2026-08-10' as const }]
		};
		const board = aBoard(aSession(SAMI, 'commitments'), records);
		await show(board, CommitmentsBoard);
		await open();
		await page.getByRole('button', { name: /الموعد النهائي:/ }).click();
		await page.getByRole('textbox', { name: 'الموعد النهائي' }).fill('2026-08-01');
		await expect.element(page.getByText(m.commitments_due_before_start()).last()).toBeVisible();
		expect(training(board)?.dueOn).toBe('2026-08-20');
	});

	it('a deleted commitment lets its resources go and brings them back', async () => {
		const board = aBoard(aSession(AMAL, 'commitments'), sampleBoard());
		const before = board.list('allocations').length;
		await show(board, CommitmentsBoard);
		await open();
		await page.getByRole('button', { name: 'حذف', exact: true }).click();
		await page
			.getByRole('dialog', { name: /حذف «/ })
			.getByRole('button', { name: 'حذف', exact: true })
			.click();
		expect(board.list('allocations').length).toBeLessThan(before);
		await page.getByText(/سلة المحذوفات/).click();
		await page.getByRole('button', { name: /استرجاع/ }).click();
		expect(board.list('allocations').length).toBe(before);
	});
});
