import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { addRecord, DeviceOrigin } from '#lib/domain/document/edits.ts';
import { listRecords } from '#lib/domain/document/records.ts';
import { people, SESSION, until } from './workshop.ts';

const KILLS = 5;
const sami = new DeviceOrigin(people.sami.id, undefined, () => 1);

let folder: string;
let child: ChildProcess | undefined;
const providers: WebsocketProvider[] = [];

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'warsha-kill-'));
});
afterEach(async () => {
	leave();
	await kill();
	rmSync(folder, { recursive: true });
});

async function start(): Promise<number> {
	child = spawn(process.execPath, [join(import.meta.dirname, 'child.ts'), folder], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const [port] = (await once(child.stdout as NodeJS.EventEmitter, 'data')) as [Buffer];
	return Number(port.toString());
}

async function kill(): Promise<void> {
	if (!child || child.exitCode !== null || child.signalCode !== null) return;
	const gone = once(child, 'exit');
	child.kill('SIGKILL');
	await gone;
}

function provider(port: number, token: string): WebsocketProvider {
	const joined = new WebsocketProvider(
		`ws://127.0.0.1:${port}/sync/${SESSION}`,
		'board',
		new Y.Doc(),
		{
			params: { token },
			disableBc: true
		}
	);
	providers.push(joined);
	return joined;
}

function leave(): void {
	for (const left of providers.splice(0)) {
		left.destroy();
		left.doc.destroy();
	}
}

/** What Noor sees of Sami's ideas while he writes as fast as he can, until the server is killed after so many of them. */
async function seenUntilKilled(port: number, after: number): Promise<Map<string, string>> {
	const writer = provider(port, 'sami');
	const watcher = provider(port, 'noor');
	await until(() => writer.synced && watcher.synced);
	const before = listRecords(watcher.doc, 'ideas').length;
	let writing = true;
	const write = (count: number) => {
		if (!writing) return;
		addRecord(writer.doc, 'ideas', { title: `فكرة ${count}`, body: 'نصّ' }, sami);
		setImmediate(write, count + 1);
	};
	write(0);
	await until(() => listRecords(watcher.doc, 'ideas').length >= before + after, 20_000);
	await kill();
	writing = false;
	return new Map(listRecords(watcher.doc, 'ideas').map(({ id, title }) => [id, title]));
}

it(`[RM-04] of what a second person had seen nothing is lost or doubled in ${KILLS} kills under load`, async () => {
	let seen = new Map<string, string>();
	for (let round = 1; round <= KILLS; round++) {
		const found = provider(await start(), 'amal');
		await until(() => found.synced, 20_000);
		const stored = listRecords(found.doc, 'ideas');
		const titles = new Map<string, string>(stored.map(({ id, title }) => [id, title]));
		expect([...seen].filter(([id, title]) => titles.get(id) !== title)).toEqual([]);
		expect(titles.size).toBe(stored.length);
		const port = Number(new URL(found.serverUrl).port);
		seen = await seenUntilKilled(port, round * 7);
		leave();
	}
	const last = provider(await start(), 'amal');
	await until(() => last.synced, 20_000);
	const stored = new Set<string>(listRecords(last.doc, 'ideas').map(({ id }) => id));
	expect([...seen.keys()].filter((id) => !stored.has(id))).toEqual([]);
	expect(stored.size).toBeGreaterThan(KILLS * 7);
}, 120_000);
