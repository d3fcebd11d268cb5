import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { DOMAIN_TOP, IMPORT_TABLE, NEVER } from '../scripts/import-table.js';

const root = resolve(import.meta.dirname, '..');
const CODE = /\.(svelte|ts|js)$/;

function filesIn(folder: string): string[] {
	return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && CODE.test(entry.name))
		.map((entry) => relative(root, join(entry.parentPath, entry.name)))
		.filter((file) => !file.startsWith('src/lib/paraglide/'));
}

const IMPORT =
	/(?:import|export)\s+(type\s)?(?:[\w$*{}\s,]+?\sfrom\s)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

interface Use {
	readonly file: string;
	readonly target: string;
	readonly typeOnly: boolean;
}

function usesOf(file: string): Use[] {
	const text = readFileSync(join(root, file), 'utf8');
	return [...text.matchAll(IMPORT)].map(([, type, from, lazily]) => ({
		file,
		target: resolved(file, from ?? lazily ?? ''),
		typeOnly: type !== undefined
	}));
}

function resolved(file: string, spelling: string): string {
	if (spelling.startsWith('#lib/')) return spelling.replace('#lib', 'src/lib');
	if (spelling.startsWith('#server/')) return spelling.replace('#server', 'server');
	if (spelling.startsWith('.')) return relative(root, resolve(root, dirname(file), spelling));
	return `package:${spelling}`;
}

const within = (folder: string, target: string) =>
	target === folder || target.startsWith(`${folder}/`);
const ours = (target: string) => within('src', target) || within('server', target);

describe('the import table', () => {
	it.each(IMPORT_TABLE)('$folder imports only what its row allows', ({ folder, may, packages }) => {
		const wrong = filesIn(folder)
			.flatMap(usesOf)
			.filter(({ target, typeOnly }) => {
				if (target.startsWith('package:')) {
					const name = target.slice('package:'.length);
					return !packages.some((allowed) => within(allowed, name)) && !typeOnly;
				}
				if (within(folder, target) || DOMAIN_TOP.includes(target)) return false;
				return !may.some((other) => within(other, target));
			});
		expect(wrong).toEqual([]);
	});

	it.each(NEVER)('$folder never reaches into $targets', ({ folder, targets, types }) => {
		const wrong = filesIn(folder)
			.flatMap(usesOf)
			.filter(({ target }) => targets.some((other) => within(other, target)))
			.filter(
				({ target, typeOnly }) =>
					!(types.includes(target) && (typeOnly || target.endsWith('door.ts')))
			)
			.filter(({ file }) => !within('src/routes', file) || folder === 'src/routes');
		expect(wrong).toEqual([]);
	});

	it('no feature imports another feature', () => {
		const feature = (path: string) => path.split('/').slice(0, 4).join('/');
		const wrong = filesIn('src/lib/features')
			.flatMap(usesOf)
			.filter(({ target }) => within('src/lib/features', target))
			.filter(({ file, target }) => feature(file) !== feature(target));
		expect(wrong).toEqual([]);
	});

	it('nothing imports $lib, which only SvelteKit knows', () => {
		const wrong = [...filesIn('src'), ...filesIn('server')]
			.flatMap(usesOf)
			.filter(({ target }) => target.startsWith('package:$lib'));
		expect(wrong).toEqual([]);
	});

	it('every file of the domain loads in plain Node, without a bundler', async () => {
		const files = filesIn('src/lib/domain');
		expect(files.length).toBeGreaterThan(20);
		for (const file of files) await import(pathToFileURL(join(root, file)).href);
	});

	it('no file is called utils, helpers, misc or common', () => {
		const wrong = [...filesIn('src'), ...filesIn('server')].filter((file) =>
			/(^|\/)(utils?|helpers?|misc|common)(\/|\.)/.test(file)
		);
		expect(wrong).toEqual([]);
	});

	it('source files keep below 300 lines', () => {
		const long = [...filesIn('src'), ...filesIn('server')]
			.filter(ours)
			.map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length }))
			.filter(({ lines }) => lines > 301);
		expect(long).toEqual([]);
	});

	it('only the configuration reads the environment', () => {
		const readers = [...filesIn('src'), ...filesIn('server')].filter((file) =>
			/process\.env/.test(readFileSync(join(root, file), 'utf8'))
		);
		expect(readers.filter((file) => !/^server\/(config|main|dev-plugin)\.ts$/.test(file))).toEqual(
			[]
		);
	});
});
