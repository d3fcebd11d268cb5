import { defineConfig } from '@playwright/test';
import { chromium } from './tests/chromium.ts';

/** Browser tests against the built product; every worker starts a server of its own with an empty data folder. */
export default defineConfig({
	testDir: 'tests/e2e',
	timeout: 180_000,
	expect: { timeout: 15_000 },
	workers: 2,
	fullyParallel: false,
	forbidOnly: true,
	retries: 0,
	reporter: [['list']],
	use: {
		screenshot: 'only-on-failure',
		launchOptions: chromium,
		actionTimeout: 15_000,
		navigationTimeout: 30_000
	}
});
