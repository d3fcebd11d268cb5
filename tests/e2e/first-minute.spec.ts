import { expect, test } from '@playwright/test';
import { PEOPLE } from '../people.ts';
import { amalComes } from './accounts.ts';
import { personWith, PHONE } from './people-in-browsers.ts';
import { Program, type MadeSession } from './program.ts';
import { Served } from './served.ts';
import { wordsOf } from './words.ts';

const t = wordsOf('ar');
const WRONG = '000000';

let served: Served;
let session: MadeSession;
test.beforeAll(async () => {
	served = await Served.start({ WARSHA_OPERATOR: 'المركز المجتمعي' });
	amalComes(served);
	const program = new Program(served, 'amal');
	session = await program.session();
	await program.move(session, { move: 'open' });
});
test.afterAll(() => served.stop());

test('[DP-02] [DP-03] Noor joins without JavaScript: nothing chosen for her, another pseudonym on request', async ({
	browser
}) => {
	const context = await browser.newContext({
		...PHONE,
		baseURL: served.origin,
		locale: 'ar-SY',
		javaScriptEnabled: false
	});
	const page = await context.newPage();
	await page.goto('/');
	await page
		.getByLabel(t('home_code_label'))
		.fill(`${session.code.slice(0, 3)}-${session.code.slice(3)}`);
	await page.getByRole('button', { name: t('home_join') }).click();
	await expect(page.getByText('المركز المجتمعي')).toBeVisible();
	for (const answer of ['consent_take_part', 'consent_listen_only', 'consent_leave'])
		await expect(page.getByRole('radio', { name: t(answer) })).not.toBeChecked();
	await expect(page.getByRole('button', { name: t('join_enter') })).toBeHidden();

	await page.getByRole('radio', { name: t('consent_take_part') }).check();
	const name = page.getByLabel(t('join_name_label'));
	await page.getByRole('radio', { name: t('join_capacity_individual') }).check();
	await page.getByRole('button', { name: t('join_name_another') }).click();
	await expect(name).not.toHaveValue('');
	await expect(page.getByRole('radio', { name: t('consent_take_part') })).toBeChecked();
	await expect(page.getByRole('radio', { name: t('join_capacity_individual') })).toBeChecked();

	await name.fill('');
	await page.getByRole('button', { name: t('join_enter') }).click();
	await expect(page.getByText(t('join_name_missing'))).toBeVisible();
	await expect(page.getByRole('radio', { name: t('join_capacity_individual') })).toBeChecked();
	await name.fill(PEOPLE.ar.noor.name);
	await page.getByRole('button', { name: t('join_enter') }).click();
	await expect(page).toHaveURL(new RegExp(`/s/${session.id}`));
	await context.close();
});

test('[DP-03] who does not agree leaves, and nothing is kept', async ({ browser }) => {
	const { page, context } = await personWith(browser, served, PHONE, 'ar');
	await page.goto(`/j/${session.code}`);
	await page.getByRole('radio', { name: t('consent_leave') }).check();
	await page.getByRole('button', { name: t('join_leave') }).click();
	await expect(page.getByText(t('join_left_text'))).toBeVisible();
	const kept = (await context.cookies()).map(({ name }) => name);
	expect(kept.filter((name) => name.startsWith('seats_'))).toEqual([]);
	await context.close();
});

test('a wrong code is said at once and stays as it was typed, also with Arabic digits', async ({
	browser
}) => {
	const { page, context } = await personWith(browser, served, PHONE, 'ar');
	await page.goto('/');
	for (const [typed, words] of [
		['٠٠٠ ٠٠٠', 'fault_wrong_code'],
		['12', 'home_code_not_six_digits'],
		['', 'home_code_empty']
	] as const) {
		await page.getByLabel(t('home_code_label')).fill(typed);
		await page.getByRole('button', { name: t('home_join') }).click();
		await expect(page.getByRole('alert')).toHaveText(t(words));
		await expect(page.getByLabel(t('home_code_label'))).toHaveValue(typed);
	}
	const answer = await page.goto(`/j/${WRONG}`);
	expect(answer?.status()).toBe(404);
	await expect(page.getByLabel(t('home_code_label'))).toHaveValue(WRONG);
	await context.close();
});

test('[DP-18] [DP-30] the join page says where things are kept and how one gets there', async ({
	request
}) => {
	const { host } = new URL(served.origin);
	const here = await (await request.get(`${served.origin}/j/${session.code}`)).text();
	expect(here).toContain(host);
	expect(here).toContain(t('join_way_this_machine'));
});

test('the language is switched without JavaScript and one stays where one was', async ({
	browser
}) => {
	const { page, context } = await personWith(browser, served, PHONE, 'ar');
	await page.goto(`/j/${session.code}`);
	await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
	await page.getByRole('button', { name: 'English' }).click();
	await expect(page).toHaveURL(`/j/${session.code}`);
	await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(wordsOf('en')('join_heading'));
	await context.close();
});
