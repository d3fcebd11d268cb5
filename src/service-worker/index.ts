/// <reference types="@sveltejs/kit" />
import { version } from '$service-worker';

/**
 * The offline shell, where a secure context lets it run: scripts, styles and fonts of this version and, where the person
 * keeps a copy on this device (DP-16), the page of a room without anything of its board. The board is in the device's own
 * copy and never passes through here.
 */
const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const FILES = `files ${version}`;
const PAGES = `pages ${version}`;
/** Asks the server for a page without the board in it. */
const SHELL = { headers: { 'x-warsha-shell': 'yes' } };

/** Named by their content: what is there never changes. */
const BUILT = /\/_app\/immutable\/[\w./-]+/g;
const isBuilt = (path: string) => path.startsWith('/_app/immutable/');

worker.addEventListener('install', () => void worker.skipWaiting());

worker.addEventListener('activate', (event) => {
	event.waitUntil(forgetOldVersions().then(() => worker.clients.claim()));
});

worker.addEventListener('message', (event) => {
	const ask: unknown = event.data;
	if (ask === 'forget') event.waitUntil(caches.delete(PAGES));
	else if (typeof ask === 'string') event.waitUntil(keepPage(ask));
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
	// The two doors are live or they are nothing.
	if (url.pathname.startsWith('/sync') || url.pathname.startsWith('/control')) return;
	if (isBuilt(url.pathname)) event.respondWith(keptFile(request));
	else if (request.mode === 'navigate') event.respondWith(pageOrShell(request));
});

async function forgetOldVersions(): Promise<void> {
	for (const name of await caches.keys())
		if (name !== FILES && name !== PAGES) await caches.delete(name);
}

async function keptFile(request: Request): Promise<Response> {
	const files = await caches.open(FILES);
	const kept = await files.match(request);
	if (kept) return kept;
	const fresh = await fetch(request);
	if (fresh.ok) await files.put(request, fresh.clone());
	return fresh;
}

/** Keeps the shell of a page and the files it names, so that it opens without a line. */
async function keepPage(path: string): Promise<void> {
	const shell = await fetch(path, SHELL);
	if (!shell.ok || shell.redirected) return;
	const named = new Set((await shell.clone().text()).match(BUILT) ?? []);
	await (await caches.open(PAGES)).put(path, shell);
	await (await caches.open(FILES)).addAll([...named]);
}

async function pageOrShell(request: Request): Promise<Response> {
	try {
		return await fetch(request);
	} catch (offline) {
		const pages = await caches.open(PAGES);
		const kept = await pages.match(request, { ignoreSearch: true, ignoreVary: true });
		if (kept) return kept;
		throw offline;
	}
}
