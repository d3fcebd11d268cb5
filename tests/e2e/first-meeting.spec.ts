import { text } from 'node:stream/consumers';
import { expect, test, type Browser } from '@playwright/test';
import { PEOPLE } from '../people.ts';
import { Cable } from './cable.ts';
import { joins } from './joining.ts';
import { LAPTOP, personWith, PHONE, type Language, type Person } from './people-in-browsers.ts';
import {
	amalCloses,
	amalPrepares,
	amalSetsUp,
	nextStage,
	takeStock,
	TEXTS,
	writesCommitment
} from './play.ts';
import { Served } from './served.ts';

let served: Served;
test.beforeEach(async () => {
	served = await Served.start();
});
test.afterEach(() => served.stop());

/** Everybody sees this text on the board of the stage. */
async function allSee(people: readonly Person[], text: string): Promise<void> {
	for (const { page } of people)
		await expect(page.getByRole('main').getByText(text, { exact: false }).first()).toBeVisible();
}

type Texts = (typeof TEXTS)[Language];
type Stored = Readonly<Record<string, unknown>>;
const isAdopted = ({ status }: Stored) => status === 'adopted';
const isAgreed = ({ status }: Stored) => status === 'agreed';
const isConfirmedByBoth = ({ confirmedBy }: Stored) => (confirmedBy as string[]).length === 2;

/** What the timer of the facilitator's page shows, in seconds. */
async function secondsLeft({ page }: Person): Promise<number> {
	const shown = await page.getByRole('timer').first().innerText();
	const [, minutes = '0', seconds = '0'] = /(\d+):(\d\d)/.exec(shown) ?? [];
	return Number(minutes) * 60 + Number(seconds);
}

async function addsOffer(who: Person, text: string, amount: string): Promise<void> {
	const { page, t } = who;
	await page.getByRole('button', { name: t('here_add_resource') }).click();
	const sheet = page.getByRole('dialog');
	await sheet.getByLabel(t('resources_what_offer')).fill(text);
	await sheet.getByRole('radio', { name: t('resource_kind_time') }).check();
	await sheet.getByRole('textbox', { name: t('resources_quantity'), exact: true }).fill(amount);
	await sheet
		.getByRole('combobox', { name: t('resources_unit'), exact: true })
		.selectOption('hour');
	await sheet.getByRole('button', { name: t('resources_add_offer') }).click();
	await expect(sheet).toBeHidden();
}

/** Everything a first meeting is, in one language. */
async function plays(browser: Browser, language: Language): Promise<void> {
	const said = TEXTS[language];
	const names = PEOPLE[language];
	const amal = await personWith(browser, served, LAPTOP, language);
	const sami = await personWith(browser, served, PHONE, language);
	const cable = await Cable.to(served.port);
	const noor = await personWith(browser, cable, PHONE, language);
	const all = [amal, sami, noor];

	await amalSetsUp(amal, served, language);
	const code = await amalPrepares(amal, language);
	await joins(sami, { code, ...names.sami });
	// Digits as people type them: Arabic-Indic, with a dash.
	const arabic = [...code].map((digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)]).join('');
	await joins(noor, { code: `${arabic.slice(0, 3)}-${arabic.slice(3)}`, ...names.noor });

	// Opening: a mood word of each.
	for (const [who, word] of [
		[sami, said.mood],
		[noor, said.mood2]
	] as const) {
		await who.page.getByRole('textbox', { name: who.t('reflections_ask_mood_opening') }).fill(word);
		await who.page.getByRole('button', { name: who.t('reflections_add') }).click();
	}
	await allSee(all, said.mood);
	await allSee(all, said.mood2);

	// Agreements: one of our own, three of the starter set, adopted by the facilitator.
	await nextStage(amal);
	await sami.page.getByRole('button', { name: sami.t('here_add_agreement') }).click();
	await sami.page.getByLabel(sami.t('agreements_text')).fill(said.agreement);
	await sami.page
		.getByRole('dialog')
		.getByRole('button', { name: sami.t('agreements_add') })
		.click();
	await allSee(all, said.agreement);
	const adopt = (text: string) =>
		amal.page.getByRole('button', { name: amal.t('agreements_adopt_this', { text }) });
	await adopt(said.agreement).click();
	await takeStock(amal, 'agreements', (list) => list.filter(isAdopted), 1);
	for (const adopted of [2, 3, 4]) {
		await adopt('').first().click();
		await takeStock(amal, 'agreements', (list) => list.filter(isAdopted), adopted);
	}

	// Actors: theirs are on the map by joining; Sami adds one.
	await nextStage(amal);
	await allSee(all, names.sami.actor);
	await sami.page.getByRole('button', { name: sami.t('actors_add') }).click();
	await sami.page.getByLabel(sami.t('actors_name')).fill(said.centre);
	await sami.page
		.getByRole('dialog')
		.getByRole('radio', { name: sami.t('actors_short_community_centre') })
		.check();
	await sami.page
		.getByRole('dialog')
		.getByRole('button', { name: sami.t('actors_add') })
		.click();
	await allSee(all, said.centre);

	// Resources: an offer of each; Noor's is written without a connection.
	await nextStage(amal);
	await addsOffer(sami, said.offer, '120');
	await allSee(all, said.offer);
	cable.cut();
	await expect(noor.page.getByText(noor.t('here_offline_title'))).toBeVisible();
	await addsOffer(noor, said.offer2, '2');
	await expect(noor.page.getByText(noor.t('here_unsent')).first()).toBeVisible();
	// The page is lost as well; what was written is on the device and goes out when both are back.
	await noor.page.goto('about:blank');
	cable.mend();
	await noor.page.goBack();
	await allSee(all, said.offer2);
	await takeStock(amal, 'resources', (list) => list, 2);

	// The power fails in mid-session.
	const timerBefore = await secondsLeft(amal);
	await served.kill();
	await served.run();
	for (const { page, t } of [sami, noor])
		await expect(page.getByRole('banner').getByText(t('here_saved'))).toBeVisible();
	await expect(amal.page.getByRole('banner').getByText(amal.t('facilitate_saved'))).toBeVisible();
	await takeStock(amal, 'resources', (list) => list, 2);
	await amal.page.reload();
	await allSee(all, said.offer2);
	const timerAfter = await secondsLeft(amal);
	expect(timerBefore - timerAfter).toBeGreaterThanOrEqual(0);
	expect(timerBefore - timerAfter).toBeLessThan(60);

	// Relations: Sami draws one, Noor confirms it.
	await nextStage(amal);
	await sami.page.getByRole('radio', { name: names.noor.actor }).check();
	await sami.page.getByRole('button', { name: sami.t('ties_add') }).click();
	await takeStock(amal, 'relations', (list) => list, 1);
	await noor.page
		.getByRole('button', { name: new RegExp(names.sami.actor) })
		.first()
		.click();
	await noor.page.getByRole('button', { name: noor.t('ties_confirm'), exact: true }).click();
	await takeStock(amal, 'relations', (list) => list.filter(isConfirmedByBoth), 1);
	await noor.page.keyboard.press('Escape');

	// Ideas.
	await nextStage(amal);
	await noor.page.getByRole('button', { name: noor.t('here_add_idea') }).click();
	await noor.page.getByLabel(noor.t('ideas_what')).fill(said.idea);
	await noor.page
		.getByRole('dialog')
		.getByRole('button', { name: noor.t('ideas_add') })
		.click();
	await allSee(all, said.idea);

	// Commitments: Noor writes it, Sami leads it and accepts on his own device.
	await nextStage(amal);
	await writesCommitment(noor, names.sami.actor, said);
	await allSee(all, said.promise);
	await sami.page.getByRole('article').getByRole('button').first().click();
	await sami.page.getByRole('button', { name: sami.t('commitments_yes'), exact: true }).click();
	await takeStock(amal, 'commitments', (list) => list.filter(isAgreed), 1);
	await sami.page.keyboard.press('Escape');

	// Closing: review, date, close.
	await nextStage(amal);
	await amalCloses(amal);
	for (const { page, t } of [sami, noor])
		await expect(page.getByText(t('here_closed_title'))).toBeVisible();

	// The outcomes leave with everybody.
	await takesOutcomes(noor, said);
	for (const { troubles } of all) expect(troubles).toEqual([]);
	cable.remove();
}

async function takesOutcomes({ page, t }: Person, said: Texts): Promise<void> {
	await page.getByRole('link', { name: t('here_outcomes_take') }).click();
	await expect(page.getByText(said.promise).first()).toBeVisible();
	for (const [format, expected] of [
		['json', said.agreement],
		['md', said.idea],
		['csv', said.centre]
	] as const) {
		const download = page.waitForEvent('download');
		await page.locator(`a[href*="format=${format}"]`).first().click();
		const stream = await (await download).createReadStream();
		expect(await text(stream)).toContain(expected);
	}
}

test('T-1 in Arabic, from creation to download', async ({ browser }) => {
	await plays(browser, 'ar');
});

test('T-1 in English, from creation to download', async ({ browser }) => {
	await plays(browser, 'en');
});
