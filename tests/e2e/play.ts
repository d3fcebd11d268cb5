import { expect } from '@playwright/test';
import { PASSWORD, PEOPLE } from '../people.ts';
import type { Language, Person } from './people-in-browsers.ts';
import type { Served } from './served.ts';

/** What people write in the meeting. */
export const TEXTS = {
	ar: {
		title: 'معًا نتعلّم',
		question: 'ما الذي نستطيع إنجازه معًا لأطفال منطقتنا قبل بداية العام الدراسي؟',
		template: 'لقاء أول',
		mood: 'متفائل',
		mood2: 'متحمسة',
		agreement: 'نبدأ في الموعد وننتهي في الموعد',
		centre: 'المركز المجتمعي',
		offer: 'وقت متطوعين',
		offer2: 'مدرّبات إسعاف أولي',
		idea: 'زاوية قراءة في كل حي',
		promise: 'نوزّع 200 كتاب على ثلاث زوايا قراءة',
		sign: 'الزوايا الثلاث مفتوحة بجدول معلن'
	},
	en: {
		title: 'Learning together',
		question: 'What can we do together for the children of our region before school begins?',
		template: 'First meeting',
		mood: 'hopeful',
		mood2: 'eager',
		agreement: 'We begin on time and end on time',
		centre: 'Community Centre',
		offer: 'Volunteer time',
		offer2: 'First-aid trainers',
		idea: 'A reading corner in every quarter',
		promise: 'hand out 200 books to three reading corners',
		sign: 'The three corners are open by a posted timetable'
	}
} as const;

/** Uses the set-up code the server printed. */
export async function amalSetsUp(
	{ page, t }: Person,
	served: Served,
	language: Language
): Promise<void> {
	const [, code] = /(?:Set-up code|رمز الإعداد)[^:]*: (\S+)/.exec(served.printed) ?? [];
	await page.goto('/');
	await page.getByRole('link', { name: t('home_set_up') }).click();
	await page.getByLabel(t('account_set_up_code')).fill(code ?? '');
	await page.getByLabel(t('account_name')).fill(PEOPLE[language].amal.name);
	await page.getByLabel(t('account_login')).fill(PEOPLE[language].amal.login);
	await page.getByLabel(t('account_password'), { exact: true }).fill(PASSWORD);
	await page.getByRole('button', { name: t('account_create') }).click();
	await expect(page).toHaveURL(/\/sessions$/);
}

/** Makes a session of template T-1, completes its plan and opens it. @returns the join code. */
export async function amalPrepares({ page, t }: Person, language: Language): Promise<string> {
	const said = TEXTS[language];
	await page
		.getByRole('link', { name: t('sessions_new') })
		.first()
		.click();
	await page.getByLabel(t('sessions_name')).fill(said.title);
	await page.getByLabel(t('sessions_question')).fill(said.question);
	await page.getByRole('radio', { name: new RegExp(said.template) }).check();
	await page.getByRole('button', { name: t('sessions_create') }).click();
	await expect(page).toHaveURL(/\/plan/);
	// What is chosen before the script has arrived is chosen again.
	await expect(async () => {
		await page.getByLabel(t('plan_decision_rule')).selectOption('consent');
		await page.getByLabel(t('plan_privacy')).selectOption('circle');
		await expect(page.getByRole('button', { name: t('plan_open') })).toBeVisible({
			timeout: 2_000
		});
	}).toPass();
	await page.getByRole('button', { name: t('plan_open') }).click();
	await expect(page).toHaveURL(/\/facilitate/);
	const shown = await page.getByRole('banner').innerText();
	return (/(\d{3})\s?(\d{3})/.exec(shown) ?? []).slice(1).join('');
}

/** Takes the next step; where something is missing, Amal says why she goes on. */
export async function nextStage({ page, t }: Person): Promise<void> {
	const question = page.getByRole('heading', { level: 1 });
	const before = await question.innerText();
	await page.locator('[data-next-step]').click();
	const reason = page.getByLabel(t('reason_label'));
	await expect(async () => {
		if (await reason.isVisible()) {
			await reason.fill('—');
			await page
				.getByRole('dialog')
				.getByRole('button', { name: t('reason_go').split('{')[0] ?? '' })
				.click();
		}
		await expect(question).not.toHaveText(before, { timeout: 1_000 });
	}).toPass();
}

/** Waits until the stored board of a kind holds this many that fit. */
export async function takeStock(
	{ page }: Person,
	kind: string,
	fit: (list: readonly Record<string, unknown>[]) => readonly unknown[],
	count: number
): Promise<void> {
	const session = /\/s\/([^/?]+)/.exec(page.url())?.[1];
	await expect
		.poll(async () => {
			const answer = await page.request.get(`/api/v1/sessions/${session}/board`);
			const board = (await answer.json()) as Record<string, Record<string, unknown>[]>;
			return fit(board[kind] ?? []).length;
		})
		.toBe(count);
}

/** Writes a whole commitment, slot by slot, for another actor to lead. */
export async function writesCommitment(
	{ page, t }: Person,
	lead: string,
	said: { readonly promise: string; readonly sign: string }
): Promise<void> {
	await page.getByRole('button', { name: t('here_add_commitment') }).click();
	const slot = async (name: string, fill: () => Promise<void>) => {
		await page.getByRole('button', { name: new RegExp(`^${t(name)}:`) }).click();
		await fill();
		await page
			.getByRole('dialog', { name: t(name) })
			.getByRole('button', { name: t('card_done') })
			.click();
	};
	await slot('commitments_slot_lead', () => page.getByRole('radio', { name: lead }).check());
	await slot('commitments_slot_what', () =>
		page.getByRole('textbox', { name: t('commitments_slot_what') }).fill(said.promise)
	);
	await slot('commitments_slot_due', () =>
		page.getByRole('textbox', { name: t('commitments_slot_due') }).fill('2027-01-20')
	);
	await slot('commitments_slot_sign', () =>
		page.getByRole('textbox', { name: t('commitments_slot_sign') }).fill(said.sign)
	);
	await page
		.getByRole('dialog')
		.getByRole('button', { name: t('card_done') })
		.click();
}

/** The do-no-harm review, the next date, and the end. */
export async function amalCloses({ page, t }: Person): Promise<void> {
	const step = page.locator('[data-next-step]');
	await step.click();
	const dialog = page.getByRole('dialog');
	const no = dialog.getByRole('radio', { name: t('review_answer_no'), exact: true });
	await expect(no).toHaveCount(8);
	for (let question = 0; question < 8; question++) await no.nth(question).check();
	await dialog.getByRole('button', { name: t('review_save') }).click();
	await expect(step).toContainText(t('primary_date'));
	await step.click();
	await dialog.getByLabel(t('next_date_label')).fill('2027-01-25');
	await dialog.getByRole('button', { name: t('next_date_save') }).click();
	await expect(step).toContainText(t('primary_close'));
	await step.click();
	const reason = dialog.getByLabel(t('reason_label_close'));
	if (await reason.isVisible()) await reason.fill('—');
	await dialog
		.getByRole('button', { name: t('closing_go') })
		.or(dialog.getByRole('button', { name: t('reason_go_close') }))
		.first()
		.click();
	await expect(step).toContainText(t('primary_outcomes'));
}
