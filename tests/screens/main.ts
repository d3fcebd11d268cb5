import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium as playwright, type Browser, type BrowserContext } from 'playwright';
import { chromium } from '../chromium.ts';
import { amalComes, amalSignsIn } from '../e2e/accounts.ts';
import { Program } from '../e2e/program.ts';
import { Served } from '../e2e/served.ts';
import { crowdedSession, emptySession, type Scene } from './scenes.ts';

const SIZES = [
	{ name: 'phone', width: 360, height: 640 },
	{ name: 'laptop', width: 1280, height: 800 },
	{ name: 'projector', width: 1920, height: 1080 }
] as const;
const LANGUAGES = ['ar', 'en'] as const;
const folder = 'screens';

/** Only scenes whose name contains one of these words, when some are given: `npm run screens -- facilitate`. */
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const isWanted = ({ name }: Scene) =>
	wanted.length === 0 || wanted.some((word) => name.includes(word));

async function contextFor(
	browser: Browser,
	origin: string,
	scene: Scene,
	language: 'ar' | 'en',
	size: (typeof SIZES)[number]
): Promise<BrowserContext> {
	const context = await browser.newContext({
		viewport: { width: size.width, height: size.height },
		locale: language === 'ar' ? 'ar-SY' : 'en-GB',
		timezoneId: 'Asia/Damascus',
		hasTouch: size.name === 'phone',
		reducedMotion: 'reduce'
	});
	await context.addCookies([
		{ name: 'language', value: language, url: origin },
		...scene.cookies.map((cookie) => ({ ...cookie, url: origin }))
	]);
	return context;
}

async function take(browser: Browser, origin: string, scene: Scene): Promise<void> {
	for (const language of LANGUAGES)
		for (const size of SIZES) {
			const context = await contextFor(browser, origin, scene, language, size);
			const page = await context.newPage();
			await page.goto(`${origin}${scene.path}`, { waitUntil: 'load' });
			await scene.ready?.(page);
			const file = join(folder, `${scene.name}-${language}-${size.name}.png`);
			await page.screenshot({ path: file, fullPage: scene.whole ?? false });
			await context.close();
		}
	process.stdout.write(`${scene.name}\n`);
}

mkdirSync(folder, { recursive: true });
const served = await Served.start();
const browser = await playwright.launch(chromium);
try {
	amalComes(served);
	const amal = await amalSignsIn(served);
	const program = new Program(served, 'amal');
	const scenes = [
		...(await emptySession(program, amal)),
		...(await crowdedSession(served, program, amal))
	];
	for (const scene of scenes.filter(isWanted)) await take(browser, served.origin, scene);
} finally {
	await browser.close();
	await served.stop();
}
process.exit(0);
