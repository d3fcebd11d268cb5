import { expect, test, type Page } from '@playwright/test';
import { crowdedSession, emptySession, type Scene } from '../screens/scenes.ts';
import { amalComes, amalSignsIn } from './accounts.ts';
import { Program } from './program.ts';
import { Served } from './served.ts';

let served: Served;
let scenes: readonly Scene[];
test.beforeAll(async () => {
	served = await Served.start();
	amalComes(served);
	const amal = await amalSignsIn(served);
	const program = new Program(served, 'amal');
	scenes = [
		...(await emptySession(program, amal)),
		...(await crowdedSession(served, program, amal))
	];
});
test.afterAll(() => served.stop());

/** Parts of the page whose style did not come: every class that Svelte gave for a style must stand in a sheet. */
const unstyled = (page: Page) =>
	page.evaluate(() => {
		const rules = [...document.styleSheets]
			.filter((sheet) => !sheet.disabled)
			.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
			.join();
		const classes = [...document.querySelectorAll('[class*="svelte-"]')].flatMap((part) =>
			[...part.classList].filter((name) => name.startsWith('svelte-'))
		);
		return new Set(classes.filter((name) => !rules.includes(name))).size;
	});

for (const [language, viewport] of [
	['ar', { width: 320, height: 568 }],
	['en', { width: 320, height: 568 }],
	['ar', { width: 1280, height: 800 }]
] as const)
	test(`every page has its style and none scrolls sideways, ${language}, ${viewport.width} px wide`, async ({
		browser
	}) => {
		test.slow();
		const found: string[] = [];
		for (const scene of scenes) {
			const context = await browser.newContext({
				viewport,
				baseURL: served.origin,
				locale: language,
				reducedMotion: 'reduce'
			});
			const cookies = [{ name: 'language', value: language }, ...scene.cookies];
			await context.addCookies(cookies.map((cookie) => ({ ...cookie, url: served.origin })));
			const page = await context.newPage();
			await page.goto(scene.path, { waitUntil: 'load' });
			await expect(page.getByRole('heading').first()).toBeVisible();
			const beyond = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth
			);
			if (beyond > 0) found.push(`${scene.name}: ${beyond} px`);
			const bare = await unstyled(page);
			if (bare > 0) found.push(`${scene.name}: ${bare} classes without a style`);
			await context.close();
		}
		expect(found).toEqual([]);
	});
