import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Browser } from '@playwright/test';
import { crowdedSession, emptySession, type Scene } from '../screens/scenes.ts';
import { amalComes, amalSignsIn } from './accounts.ts';
import { LAPTOP, PHONE } from './people-in-browsers.ts';
import { Program } from './program.ts';
import { Served } from './served.ts';

let served: Served;
let scenes: Scene[];

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

/** What axe finds on every page in this language and colour scheme, as one line each. */
async function findings(
	browser: Browser,
	language: 'ar' | 'en',
	scheme: { colorScheme: 'light' | 'dark'; contrast?: 'more' }
): Promise<string[]> {
	const found: string[] = [];
	for (const scene of scenes) {
		const facilitates = /facilitate|plan|screen|invite|sessions|account/.test(scene.name);
		const context = await browser.newContext({
			...(facilitates ? LAPTOP : PHONE),
			...scheme,
			locale: language === 'ar' ? 'ar-SY' : 'en-GB',
			reducedMotion: 'reduce'
		});
		const cookies = [{ name: 'language', value: language }, ...scene.cookies];
		await context.addCookies(cookies.map((cookie) => ({ ...cookie, url: served.origin })));
		const page = await context.newPage();
		await page.goto(`${served.origin}${scene.path}`, { waitUntil: 'networkidle' });
		await scene.ready?.(page);
		const { violations } = await new AxeBuilder({ page }).analyze();
		for (const { id, nodes } of violations)
			found.push(`${scene.name}: ${id} ${nodes[0]?.target.join(' ')} (${nodes.length})`);
		await context.close();
	}
	return found;
}

for (const language of ['ar', 'en'] as const) {
	for (const colorScheme of ['light', 'dark'] as const)
		test(`axe finds nothing on any page, ${language}, ${colorScheme}`, async ({ browser }) => {
			test.setTimeout(400_000);
			expect(await findings(browser, language, { colorScheme })).toEqual([]);
		});
	test(`axe finds nothing on any page, ${language}, high contrast`, async ({ browser }) => {
		test.setTimeout(400_000);
		const scheme = { colorScheme: 'light', contrast: 'more' } as const;
		expect(await findings(browser, language, scheme)).toEqual([]);
	});
}
