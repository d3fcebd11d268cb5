import type { App } from './contract.ts';

/** The one door between the process and SvelteKit's bundle: a global, because in production they are two module graphs. */
const key = Symbol.for('warsha.app');
const held = globalThis as { [key]?: App };

/** Called once by the process, before SvelteKit's handler is loaded. */
export function open(app: App): void {
	held[key] = app;
}

/** The services of the process. Throws when the server was started in another way than `server/main.ts` or `vite dev`. */
export function services(): App {
	const app = held[key];
	if (!app) throw new Error('the server was not started through server/main.ts or vite dev');
	return app;
}
