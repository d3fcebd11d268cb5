import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test, type BrowserContext } from '@playwright/test';
import { JOINING } from '../people.ts';
import { trafficOf, type Traffic } from '../wire.ts';
import { seatCookie, type Cookie } from './accounts.ts';
import { PHONE } from './people-in-browsers.ts';
import { Program, type MadeSession } from './program.ts';
import { Served } from './served.ts';

/** shared budgets: kB are 1,000 bytes as sent with gzip, fonts counted apart. */
const JOIN_MOST = 45_000;
const JOIN_REQUESTS = 6;
/** The budget is 110 kB; docs/benchmarks.md says what is still over it. This is where it stands, and it may only go down. */
const PARTICIPANT_MOST = 155_000;
const PARTICIPANT_CODE_MOST = 120_000;
const FONTS_MOST = 110_000;

interface Chunk {
	readonly file: string;
	readonly css?: readonly string[];
	readonly imports?: readonly string[];
	readonly src?: string;
}
const OUTPUT = '.svelte-kit/output/client';

/** A chunk and everything it imports before it runs. */
function reached(manifest: Record<string, Chunk>, names: readonly string[]): Set<string> {
	const files = new Set<string>();
	const seen = new Set<string>();
	const queue = [...names];
	for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
		const chunk = manifest[name];
		if (!chunk || seen.has(name)) continue;
		seen.add(name);
		for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
		queue.push(...(chunk.imports ?? []));
	}
	return files;
}

test('the participant’s first load grows no further, by the build’s manifest', () => {
	const manifest = JSON.parse(readFileSync(join(OUTPUT, '.vite/manifest.json'), 'utf8')) as Record<
		string,
		Chunk
	>;
	const nodes = Object.keys(manifest).filter((name) =>
		/generated\/client-optimized\/(app|nodes\/\d+)\.js$|client\/entry\.js$/.test(name)
	);
	const entry = nodes.filter((name) => !/nodes\//.test(name));
	expect(entry.length).toBeGreaterThan(0);
	const size = (files: Set<string>) =>
		[...files]
			.filter((file) => !file.endsWith('.woff2') && existsSync(join(OUTPUT, file)))
			.reduce((sum, file) => sum + gzipSync(readFileSync(join(OUTPUT, file))).length, 0);
	const room = Object.keys(manifest).filter((name) => {
		const files = [...reached(manifest, [name])].map((file) => join(OUTPUT, file));
		return nodes.includes(name) && files.some((file) => /stage-question|room-head/.test(file));
	});
	expect(size(reached(manifest, [...entry, ...room]))).toBeLessThanOrEqual(PARTICIPANT_CODE_MOST);
});

test.describe('on the wire', () => {
	let served: Served;
	let session: MadeSession;
	let sami: Cookie;

	test.beforeAll(async () => {
		served = await Served.start();
		const program = new Program(served);
		session = await program.session();
		await program.move(session, { move: 'open' });
		const seat = await program.join(session, JOINING.sami);
		sami = seatCookie(session.id, seat.token);
	});
	test.afterAll(() => served.stop());

	const open = async (
		newContext: (options: object) => Promise<BrowserContext>,
		path: string
	): Promise<Traffic> => {
		const context = await newContext({ ...PHONE, locale: 'ar-SY' });
		await context.addCookies([{ ...sami, url: served.origin }]);
		const traffic = await trafficOf(await context.newPage(), `${served.origin}${path}`);
		await context.close();
		return traffic;
	};

	test('the first page and the join page are light', async ({ browser }) => {
		for (const path of ['/', `/j/${session.code}`]) {
			const { bytes, requests, fontBytes } = await open((o) => browser.newContext(o), path);
			expect(bytes, path).toBeLessThanOrEqual(JOIN_MOST);
			expect(requests, path).toBeLessThanOrEqual(JOIN_REQUESTS);
			expect(fontBytes, path).toBeLessThanOrEqual(FONTS_MOST);
		}
	});

	test('the participant’s page, live and writable, grows no further', async ({ browser }) => {
		const { bytes, fontBytes, files } = await open(
			(o) => browser.newContext(o),
			`/s/${session.id}`
		);
		expect(bytes, JSON.stringify(files)).toBeLessThanOrEqual(PARTICIPANT_MOST);
		expect(fontBytes).toBeLessThanOrEqual(FONTS_MOST);
	});

	test('[DP-19] no page asks anybody but this server for anything', async ({ browser }) => {
		for (const path of ['/', `/j/${session.code}`, `/s/${session.id}`]) {
			const { files } = await open((o) => browser.newContext(o), path);
			expect(files.filter(({ url }) => !url.startsWith(served.origin))).toEqual([]);
		}
	});
});
