import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');

export interface Ran {
	readonly code: number;
	/** Lines of standard output and of the error output. */
	readonly out: string[];
	readonly err: string[];
}

const lines = (text: string) => text.split('\n').filter((line) => line !== '');

/** Runs `warsha …` in a data folder, as a process of its own. */
export function warsha(
	folder: string,
	words: readonly string[],
	more: { env?: Record<string, string>; input?: string } = {}
): Promise<Ran> {
	const env = { PATH: process.env.PATH, LANG: 'C', DATA_DIR: folder, ...more.env };
	return new Promise((done) => {
		const child = execFile(
			join(root, 'node_modules/.bin/node'),
			['server/cli/main.ts', ...words],
			{ cwd: root, env },
			(error, stdout, stderr) => {
				const code = typeof error?.code === 'number' ? error.code : error ? 1 : 0;
				done({ code, out: lines(stdout), err: lines(stderr) });
			}
		);
		child.stdin?.end(more.input ?? '');
	});
}

/** A folder that is gone when the test ends. */
export function aFolder(): { path: string; [Symbol.dispose](): void } {
	const path = mkdtempSync(join(tmpdir(), 'warsha-cli-'));
	return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}
