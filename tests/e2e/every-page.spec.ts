import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { crowdedSession, emptySession, type Scene } from '../screens/scenes.ts';
import { amalComes, amalSignsIn } from './accounts.ts';
import { LAPTOP, PHONE } from './people-in-browsers.ts';
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

/** Pages of the desk are looked at on a laptop, all others on a phone. */
const deviceOf = (scene: Scene) =>
	/facilitate|plan|screen|invite|sessions|account/.test(scene.name) ? LAPTOP : PHONE;

for (const language of ['ar', 'en'] as const)
	for (const colorScheme of ['light', 'dark'] as const)
		test(`axe finds nothing on any page, ${language}, ${colorScheme}`, async ({ browser }) => {
			test.slow();
			const found: string[] = [];
			for (const scene of scenes) {
				const context = await browser.newContext({
					...deviceOf(scene),
					baseURL: served.origin,
					locale: language,
					colorScheme,
					reducedMotion: 'reduce'
				});
				await context.addCookies([
					{ name: 'language', value: language, url: served.origin },
					...scene.cookies.map((cookie) => ({ ...cookie, url: served.origin }))
				]);
				const page = await context.newPage();
				await page.goto(scene.path, { waitUntil: 'load' });
				await expect(page.getByRole('heading').first()).toBeVisible();
				const { violations } = await new AxeBuilder({ page }).analyze();
				for (const { id, nodes } of violations)
					found.push(`${scene.name}: ${id} at ${nodes[0]?.target.join(' ')}`);
				const sideways = await page.evaluate(
					() => document.documentElement.scrollWidth - document.documentElement.clientWidth
				);
				if (sideways > 0) found.push(`${scene.name}: scrolls sideways by ${sideways} px`);
				await context.close();
			}
			expect(found).toEqual([]);
		});
