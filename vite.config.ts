import { resolve } from 'node:path';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Rolldown } from 'vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { paraglide } from './paraglide.config.js';
import { sockets } from './server/dev-plugin.ts';
import { chromium } from './tests/chromium.ts';

const ROOM = resolve(import.meta.dirname, 'src/routes/s/[session]/(room)');
const PAGES = ['+layout.svelte', '+layout.ts', '+page.svelte'].map((file) => resolve(ROOM, file));
let ofTheRoom: ReadonlySet<string> | undefined;

/**
 * The chunk of what a participant's first page imports. The files of the page itself stay outside: a chunk that also
 * fetches boards later hides the styles of whatever is imported after it from SvelteKit (find_deps, kit 2.70), and the
 * pages without script, which load nothing later, would stand there unstyled.
 */
function roomOrNot(id: string, build: Rolldown.ChunkingContext): string | null {
	ofTheRoom ??= importedBy(PAGES, (one) => build.getModuleInfo(one)?.importedIds ?? []);
	return ofTheRoom.has(id) && !id.startsWith(ROOM) ? 'room' : null;
}

function importedBy(
	files: readonly string[],
	importsOf: (id: string) => readonly string[]
): ReadonlySet<string> {
	const found = new Set(files);
	// The catalogue as a whole is imported everywhere; the messages a file really uses come with it.
	for (const id of found)
		for (const imported of importsOf(id))
			if (!imported.includes('/paraglide/messages')) found.add(imported);
	return found;
}

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
								{ name: roomOrNot, priority: 3 },
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
