import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Relation } from '#lib/domain/entities/relation.ts';
import RelationsBoard from '#lib/features/relations/relations-board.svelte';
import { aBoard, aSession, AMAL, NOOR, sampleBoard, SAMI } from '../boards/a-board.ts';
import { show } from './show.ts';

const WORDS = {
	ar: { coordination: /^تنسيق/, acquaintance: /^تعارف/ },
	en: { coordination: /^Coordinat/, acquaintance: /^(Networking|Acquaintance)/ }
} as const;

const FORM = 'tie';
const send = () => (document.getElementById(FORM) as HTMLFormElement).requestSubmit();
/** The chips of a rolling row may lie outside the screen; a tap on the label reaches them all the same. */
async function pick(name: string | RegExp): Promise<void> {
	const radio = page.getByRole('radio', { name }).first();
	await expect.element(radio).toBeInTheDocument();
	(radio.element() as HTMLElement).click();
}
const aTie = (change: Partial<Relation> = {}): Relation =>
	({
		id: 'relation:one',
		from: 'actor:nabd',
		to: 'actor:kitabi',
		type: 'collaboration',
		state: 'existing',
		level: 2,
		...change
	}) as Relation;

describe.each(['ar', 'en'] as const)('the two-tap form, %s', (language) => {
	it('draws a tie of one’s own actor, confirmed by its end', async () => {
		const session = aSession(SAMI, 'relations', language);
		const { actors } = sampleBoard(language);
		const board = aBoard(session, { actors });
		await show(RelationsBoard, { board, session, mode: 'phone', formId: FORM }, language);
		const youth = actors.find((actor) => actor.type === 'network');
		await pick(youth?.name ?? '');
		await pick(WORDS[language].coordination);
		await expect.poll(() => page.getByRole('figure').element().textContent).toMatch(/2 ·/);
		send();
		await expect
			.poll(() => board.list('relations'))
			.toMatchObject([
				{
					from: 'actor:nabd',
					to: youth?.id,
					type: 'collaboration',
					state: 'existing',
					level: 2,
					confirmedBy: ['actor:nabd']
				}
			]);
	});

	it('is climbed with the arrow keys: up is closer', async () => {
		const session = aSession(SAMI, 'relations', language);
		const board = aBoard(session, { actors: sampleBoard(language).actors });
		await show(RelationsBoard, { board, session, mode: 'phone', formId: FORM }, language);
		const lowest = page.getByRole('radio', { name: WORDS[language].acquaintance });
		await expect.element(lowest).toBeInTheDocument();
		(lowest.element() as HTMLElement).focus();
		await userEvent.keyboard(' {ArrowUp}{ArrowUp}');
		await expect.poll(() => page.getByRole('figure').element().textContent).toMatch(/3 ·/);
	});

	it('[I-08] has no rungs where the kind of tie has none', async () => {
		const session = aSession(SAMI, 'relations', language);
		const board = aBoard(session, { actors: sampleBoard(language).actors });
		await show(RelationsBoard, { board, session, mode: 'phone', formId: FORM }, language);
		await page.getByRole('combobox').selectOptions('referral');
		await expect
			.element(
				page.getByText(language === 'ar' ? /لا درجات لهذا النوع/ : /This kind of tie has no rungs/)
			)
			.toBeVisible();
	});
});

describe('a tie', () => {
	it('[I-06] to itself is not offered', async () => {
		const session = aSession(SAMI, 'relations');
		const { actors } = sampleBoard();
		await show(
			RelationsBoard,
			{ board: aBoard(session, { actors }), session, mode: 'phone', formId: FORM },
			'ar'
		);
		await expect.element(page.getByRole('radio', { name: 'شبكة الشباب' })).toBeInTheDocument();
		expect(page.getByRole('radio', { name: 'فريق نبض' }).elements()).toHaveLength(0);
	});

	it('[I-07] that is on the board is opened instead of drawn twice', async () => {
		const session = aSession(SAMI, 'relations');
		const { actors } = sampleBoard();
		const board = aBoard(session, { actors, relations: [aTie()] });
		await show(RelationsBoard, { board, session, mode: 'phone', formId: FORM }, 'ar');
		await pick('مبادرة كتابي');
		await expect.element(page.getByText(/هذه العلاقة على اللوح من قبل/)).toBeVisible();
		send();
		expect(board.list('relations')).toHaveLength(1);
		await page.getByRole('button', { name: 'فتح العلاقة' }).click();
		await expect.element(page.getByRole('dialog')).toBeVisible();
	});

	it('[I-07] that two devices wrote is shown as written twice', async () => {
		const session = aSession(SAMI, 'relations');
		const { actors } = sampleBoard();
		const twice = [aTie(), aTie({ id: 'relation:two', from: 'actor:kitabi', to: 'actor:nabd' })];
		const board = aBoard(session, { actors, relations: twice });
		await show(RelationsBoard, { board, session, mode: 'phone' }, 'ar');
		await expect.poll(() => page.getByText('مكتوبة أكثر من مرة').elements().length).toBe(2);
	});

	it('[I-10] of a deleted actor stays and says so', async () => {
		const session = aSession(SAMI, 'relations');
		const actors = sampleBoard().actors.filter((actor) => actor.id !== 'actor:kitabi');
		const board = aBoard(session, { actors, relations: [aTie()] });
		await show(RelationsBoard, { board, session, mode: 'phone' }, 'ar');
		await expect.element(page.getByRole('button', { name: /جهة محذوفة/ })).toBeVisible();
	});

	it('is confirmed by the other end, and shows both ticks', async () => {
		const session = aSession(NOOR, 'relations');
		const { actors } = sampleBoard();
		const board = aBoard(session, { actors, relations: [aTie({ confirmedBy: ['actor:nabd'] })] });
		await show(RelationsBoard, { board, session, mode: 'phone' }, 'ar');
		await page.getByRole('button', { name: /فريق نبض/ }).click();
		await page.getByRole('button', { name: 'تأكيد العلاقة' }).click();
		await expect
			.poll(() => board.find('relations', 'relation:one')?.confirmedBy)
			.toEqual(['actor:kitabi', 'actor:nabd']);
		await userEvent.keyboard('{Escape}');
		await expect.element(page.getByRole('button', { name: /أكّدها الطرفان/ })).toBeVisible();
	});

	it('that has ended keeps its reason', async () => {
		const session = aSession(AMAL, 'relations');
		const { actors } = sampleBoard();
		const board = aBoard(session, { actors, relations: [aTie()] });
		await show(RelationsBoard, { board, session, mode: 'desk' }, 'ar');
		await page.getByRole('button', { name: /مبادرة كتابي/ }).click();
		await pick('منتهية');
		await page.getByLabelText('لماذا انتهت؟').fill('انتهى المشروع');
		await page.getByRole('button', { name: 'حفظ العلاقة' }).click();
		await expect
			.poll(() => board.find('relations', 'relation:one'))
			.toMatchObject({ state: 'ended', endReason: 'انتهى المشروع' });
		await expect.element(page.getByText(/انتهت: .*انتهى المشروع/)).toBeVisible();
	});

	it('that is missing can be said by the actor itself', async () => {
		const session = aSession(SAMI, 'relations');
		const board = aBoard(session, { actors: sampleBoard().actors });
		await show(RelationsBoard, { board, session, mode: 'phone', formId: FORM }, 'ar');
		await page.getByRole('checkbox', { name: /لا علاقة لجهتنا بعد/ }).click({ force: true });
		await expect.poll(() => board.find('actors', 'actor:nabd')?.noTieYet).toBe(true);
	});

	it('says which actor is missing when the button is pressed too early', async () => {
		const session = aSession(SAMI, 'relations');
		const board = aBoard(session, { actors: sampleBoard().actors });
		await show(RelationsBoard, { board, session, mode: 'phone', formId: FORM }, 'ar');
		send();
		await expect.element(page.getByText('اختاروا الجهة أولًا: مع من العلاقة؟')).toBeVisible();
		expect(board.list('relations')).toEqual([]);
	});
});

describe('the reading of the map', () => {
	it('is one sentence that everybody may write in', async () => {
		const session = aSession(SAMI, 'relations');
		const board = aBoard(session, { actors: sampleBoard().actors });
		await show(RelationsBoard, { board, session, mode: 'phone' }, 'ar');
		await page.getByRole('button', { name: 'كتابة الجملة' }).click();
		await page.getByRole('textbox', { name: 'كيف نقرأ خريطتنا؟' }).fill('المركز يصل بيننا');
		await expect
			.poll(() => board.list('notes').map((note) => note.outcomeNote))
			.toEqual(['المركز يصل بيننا']);
	});
});
