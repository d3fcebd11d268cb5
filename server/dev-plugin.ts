import type { Server as HttpServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { EnvironmentModuleNode, Plugin, ViteDevServer } from 'vite';
import type { startInDevelopment } from './development.ts';

interface Development {
	readonly startInDevelopment: typeof startInDevelopment;
}

const folder = fileURLToPath(new URL('.', import.meta.url)).replaceAll('\\', '/');

/** Does anything under server/ import this module, directly or not? */
function serves(node: EnvironmentModuleNode, seen = new Set<unknown>()): boolean {
	if (node.file?.startsWith(folder)) return true;
	if (seen.has(node)) return false;
	seen.add(node);
	return [...node.importers].some((importer) => serves(importer, seen));
}

async function start(vite: ViteDevServer, http: HttpServer): Promise<() => Promise<void>> {
	// Loaded through Vite, so that pages and sockets share one copy of every module.
	const load = (file: string) => vite.ssrLoadModule(`/server/${file}`);
	const { startInDevelopment } = (await load('development.ts')) as Development;
	return startInDevelopment(http);
}

/** `vite dev`: the services and the sockets on Vite's own server, in SvelteKit's own module graph. */
export function sockets(): Plugin {
	return {
		name: 'sockets',
		apply: 'serve',
		configureServer(vite) {
			const http = vite.httpServer as HttpServer | null;
			if (!http || process.env.VITEST) return;
			http.once('listening', async () => {
				const stop = await start(vite, http);
				let restarting = false;
				vite.watcher.add(folder);
				vite.watcher.on('change', async (file) => {
					const changed = vite.environments.ssr.moduleGraph.getModulesByFile(
						file.replaceAll('\\', '/')
					);
					if (restarting || ![...(changed ?? [])].some((node) => serves(node))) return;
					restarting = true;
					await stop();
					await vite.restart();
				});
			});
		}
	};
}
