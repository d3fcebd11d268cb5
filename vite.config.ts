import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { paraglide } from './paraglide.config.js';
import { sockets } from './server/dev-plugin.ts';
import { chromium } from './tests/chromium.ts';

export default defineConfig({
	plugins: [paraglideVitePlugin(paraglide), sveltekit(), sockets()],
	server: { allowedHosts: ['localhost'] },
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'node',
					environment: 'node',
					include: ['tests/{domain,server,contracts,convergence}/**/*.test.ts', 'tests/*.test.ts']
				}
			},
			{
				extends: true,
				test: {
					name: 'component',
					include: ['tests/components/**/*.test.ts'],
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						instances: [{ browser: 'chromium' }],
						provider: playwright({ launchOptions: chromium })
					}
				}
			}
		]
	}
});
