import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { paraglide } from './paraglide.config.js';
import { sockets } from './server/dev-plugin.ts';
import { chromium } from './tests/chromium.ts';

export default defineConfig({
	plugins: [paraglideVitePlugin(paraglide), sveltekit(), sockets()],
	environments: {
		client: {
			build: {
				rolldownOptions: {
					output: {
						codeSplitting: {
							// What a participant's page always needs is one file: a hundred small ones cost more than they hold.
							groups: [
								{ name: 'room', priority: 3, test: /\(room\)[\\/]\+(layout|page)\.(svelte|ts)$/ },
								{
									name: 'shared',
									priority: 2,
									minShareCount: 3,
									test: /@lucide|src[\\/]lib[\\/](ui|board)[\\/]/
								}
							]
						}
					}
				}
			}
		}
	},
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
				// Parts that are fetched on a tap bring their packages with them: all are known before the first test.
				optimizeDeps: { entries: ['src/lib/**/*.svelte', 'tests/components/**/*.ts'] },
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
