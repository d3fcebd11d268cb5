import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import ActorsBoard from '#lib/features/actors/actors-board.svelte';
import { aBoard, aSession, HALA, NOOR, sampleBoard, SAMI } from '../boards/a-board.ts';
import { show } from './show.ts';

const WORDS = {
	ar: {
		add: 'إضافة جهة',
		name: 'اسم الجهة، لا اسم الشخص',
		committee: 'لجنة',
		missing: 'الاسم ناقص. اكتبوا اسم الجهة أولًا.',
		typeMissing: 'النوع ناقص. اختاروا نوع الجهة.',
		person: 'هل هذه جهة أم شخص؟',
		vouch: 'هي جهة',
		empty: 'ابدؤوا ببطاقة لفريقكم أو لجنتكم.',
		olive: 'لجنة حي الزيتون'
	},
	en: {
		add: 'Add an actor',
		name: 'Name of the organisation, not of a person',
		committee: 'Committee',
		missing: 'The name is missing. Write the name of the organisation first.',
		typeMissing: 'The kind is missing. Choose what kind of actor it is.',
		person: 'Is this an organisation or a person?',
		vouch: 'It is an organisation',
		empty: 'Start with a card for your team or committee.',
		olive: 'Zaytoun'
	}
} as const;

describe.each(['ar', 'en'] as const)('an actor card, %s', (language) => {
	const words = WORDS[language];
	const dialog = () => page.getByRole('dialog');

	it('is added with the keyboard alone: a name, a kind, Enter', async () => {
		const session = aSession(SAMI, 'actors', language);
		const board = aBoard(session);
		await show(ActorsBoard, { board, session, mode: 'phone', adding: true }, language);
		await page.getByLabelText(words.name).click();
		await userEvent.keyboard('مطبخ الحارة{Tab}{ArrowRight}{Enter}');
		await expect
			.poll(() => board.list('actors').map((actor) => actor.name))
			.toEqual(['مطبخ الحارة']);
		await expect.element(page.getByRole('button', { name: /مطبخ الحارة/ })).toBeVisible();
		await expect.element(dialog()).not.toBeInTheDocument();
	});

	it('says in words what is missing instead of greying the button out', async () => {
		const session = aSession(SAMI, 'actors', language);
		const board = aBoard(session);
		await show(ActorsBoard, { board, session, mode: 'phone', adding: true }, language);
		await dialog().getByRole('button', { name: words.add }).click();
		await expect.element(page.getByText(words.missing)).toBeVisible();
		await expect.element(page.getByText(words.typeMissing)).toBeVisible();
		expect(board.list('actors')).toEqual([]);
	});

	it('[DP-05] with the name of a person asks softly, once, and takes the answer', async () => {
		const session = aSession(SAMI, 'actors', language);
		const board = aBoard(session);
		await show(ActorsBoard, { board, session, mode: 'phone', adding: true }, language);
		await page.getByLabelText(words.name).fill('أبو محمد');
		await page.getByRole('radio', { name: words.committee }).click({ force: true });
		await expect.element(page.getByText(words.person)).toBeVisible();
		await dialog().getByRole('button', { name: words.add }).click();
		expect(board.list('actors')).toEqual([]);
		await page.getByRole('button', { name: words.vouch }).click();
		await dialog().getByRole('button', { name: words.add }).click();
		await expect.poll(() => board.list('actors').map((actor) => actor.name)).toEqual(['أبو محمد']);
	});

	it('teaches on an empty board', async () => {
		const session = aSession(SAMI, 'actors', language);
		await show(ActorsBoard, { board: aBoard(session), session, mode: 'phone' }, language);
		await expect.element(page.getByText(words.empty)).toBeVisible();
	});

	it('is found whatever letters one uses', async () => {
		const session = aSession(SAMI, 'actors', language);
		const board = aBoard(session, sampleBoard(language));
		await show(ActorsBoard, { board, session, mode: 'phone' }, language);
		await page.getByRole('searchbox').fill(language === 'ar' ? 'زَيتُون' : 'ZAYTOUN');
		await expect.element(page.getByRole('button', { name: new RegExp(words.olive) })).toBeVisible();
		expect(page.getByRole('listitem').elements()).toHaveLength(1);
	});
});

describe('an actor on the board', () => {
	const open = async (name: string) =>
		page.getByRole('button', { name: new RegExp(`^${name}`) }).click();

	it('[I-10] is deleted only after its ties were counted, goes to the bin and comes back', async () => {
		const session = aSession(SAMI, 'actors');
		const board = aBoard(session, sampleBoard());
		await show(ActorsBoard, { board, session, mode: 'phone' }, 'ar');
		await open('فريق نبض');
		await page.getByRole('button', { name: 'حذف الجهة' }).click();
		await expect.element(page.getByText(/يظهر باسم «جهة محذوفة».*علاقتان/)).toBeVisible();
		await page.getByRole('dialog').last().getByRole('button', { name: 'حذف الجهة' }).click();
		await expect.poll(() => board.bin('actors').map((actor) => actor.id)).toEqual(['actor:nabd']);
		expect(board.list('relations').some((tie) => tie.from === 'actor:nabd')).toBe(true);
		await page.getByText(/سلة المحذوفات/).click();
		await page.getByRole('button', { name: /استرجاع.*فريق نبض/ }).click();
		await expect.poll(() => board.bin('actors')).toEqual([]);
	});

	it('of the same name as another is shown so, and never merged by itself', async () => {
		const session = aSession(SAMI, 'actors');
		const board = aBoard(session, sampleBoard());
		await show(ActorsBoard, { board, session, mode: 'phone', adding: true }, 'ar');
		await page.getByLabelText('اسم الجهة، لا اسم الشخص').fill('فَريق أثر');
		await expect.element(page.getByText(/على اللوح جهة بهذا الاسم/)).toBeVisible();
		await page.getByRole('button', { name: 'فتح الجهة الموجودة' }).click();
		await expect.element(page.getByRole('heading', { name: 'عن الجهة' })).toBeVisible();
		expect(board.list('actors')).toHaveLength(sampleBoard().actors.length);
	});

	it('of others can be read, with the reason why it cannot be changed', async () => {
		const session = aSession(NOOR, 'actors');
		const board = aBoard(session, sampleBoard());
		await show(ActorsBoard, { board, session, mode: 'phone' }, 'ar');
		await open('المجلس المحلي');
		await expect.element(page.getByRole('heading', { name: 'عن الجهة' })).toBeVisible();
		await expect.element(page.getByRole('button', { name: 'تعديل الجهة' })).not.toBeInTheDocument();
	});

	it('sends only the fields that were changed', async () => {
		const session = aSession(SAMI, 'actors');
		const board = aBoard(session, sampleBoard());
		await show(ActorsBoard, { board, session, mode: 'phone' }, 'ar');
		await open('فريق نبض');
		await page.getByRole('button', { name: 'تعديل الجهة' }).click();
		await page.getByRole('button', { name: 'تفاصيل اختيارية' }).click();
		await page.getByLabelText('ما نفخر به').fill('مئة مسعف');
		board.change('actors', 'actor:nabd', { wants: 'كتب من جهاز آخر' });
		await page.getByRole('button', { name: 'حفظ الجهة' }).click();
		await expect
			.poll(() => board.find('actors', 'actor:nabd'))
			.toMatchObject({ proudOf: 'مئة مسعف', wants: 'كتب من جهاز آخر' });
	});

	it('is not offered for adding to an observer', async () => {
		const session = aSession(HALA, 'actors');
		await show(ActorsBoard, { board: aBoard(session), session, mode: 'phone' }, 'ar');
		await expect.element(page.getByText('لا جهات على اللوح بعد.')).toBeVisible();
	});
});
