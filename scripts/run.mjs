// The one way in: `npm start`, `npm test` and the rest call this file, under whatever Node npm brings (20 or newer).
// It installs what is missing, builds what is stale and runs the job under the Node pinned in the lock.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepareTestMachine } from './test-machine.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const windows = process.platform === 'win32';
const pathKey = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
const ownPath = process.env[pathKey] ?? '';
const environment = {
	// Stripped and compiled once: the second start takes half the time and a fifth less memory.
	NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node'),
	...process.env,
	[pathKey]: [join(root, 'node_modules', '.bin'), ownPath].join(delimiter)
};

function stop(sentence) {
	process.stderr.write(`${sentence}\n`);
	process.exit(1);
}

function run(command, parameters, env = environment) {
	const { status, error } = spawnSync(command, parameters, {
		cwd: root,
		env,
		stdio: 'inherit',
		shell: windows
	});
	if (error) stop(`${command} could not be started: ${error.message}`);
	return status ?? 1;
}

function must(command, parameters, env) {
	const status = run(command, parameters, env);
	if (status !== 0) process.exit(status);
}

function install() {
	const stampFile = join(root, 'node_modules', '.ready');
	const lock = readFileSync(join(root, 'package-lock.json'));
	const stamp = createHash('sha256')
		.update(lock)
		.update(`${process.platform} ${process.arch}`)
		.digest('hex');
	if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
	process.stdout.write('Installing what Warsha needs. This happens once.\n');
	// npm itself must run under the Node it came with, so it gets the original PATH.
	must('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], process.env);
	const asked = spawnSync('node', ['-p', 'process.versions.node'], {
		cwd: root,
		env: environment,
		encoding: 'utf8',
		shell: windows
	});
	const version = asked.stdout?.trim() ?? '';
	if (!(Number(version.split('.')[0]) >= 24))
		stop(
			`Warsha runs on Node 24 or newer; this machine offers ${version || 'none'}. Please install Node 24 and try again.`
		);
	writeFileSync(stampFile, stamp);
}

const SOURCES = [
	'src',
	'messages',
	'static',
	'svelte.config.js',
	'vite.config.ts',
	'package-lock.json'
];
// Written by the build itself, so it says nothing about staleness.
const GENERATED = join(root, 'src', 'lib', 'paraglide');

async function newest(path) {
	const { mtimeMs } = statSync(path);
	if (!statSync(path).isDirectory()) return mtimeMs;
	const entries = await readdir(path);
	const times = entries
		.map((entry) => join(path, entry))
		.filter((entry) => entry !== GENERATED)
		.map(newest);
	// A folder's own time changes when something in it is deleted.
	return Math.max(path === dirname(GENERATED) ? 0 : mtimeMs, ...(await Promise.all(times)));
}

async function build() {
	const built = join(root, 'build', 'handler.js');
	const times = SOURCES.map((source) => join(root, source)).filter(existsSync);
	const changed = Math.max(...(await Promise.all(times.map(newest))));
	if (existsSync(built) && statSync(built).mtimeMs >= changed) return;
	process.stdout.write('Building Warsha.\n');
	must('vite', ['build', '--logLevel', 'warn']);
}

function prepareTypes() {
	must('node', ['scripts/messages.mjs']);
	must('svelte-kit', ['sync']);
}

/** Runs a lasting job and ends when it ends; ends the job when npm or the terminal goes away. */
function stay(command, parameters, env = environment) {
	const child = spawn(command, parameters, {
		cwd: root,
		env,
		stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
		shell: windows
	});
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
		process.on(signal, () => child.kill(signal));
	const parent = process.ppid;
	// npm passes SIGTERM to a shell that dies without telling us; being adopted by somebody else is the only sign.
	setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref();
	child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

const TYPES = [
	['svelte-check', ['--tsconfig', './tsconfig.json', '--fail-on-warnings']],
	['tsc', ['-p', 'src/service-worker/tsconfig.json']]
];
const STYLE = [
	['prettier', ['--check', '.', '--log-level', 'warn']],
	['eslint', ['.', '--max-warnings', '0']]
];

const jobs = {
	async start() {
		await build();
		stay('node', ['server/main.ts', ...rest]);
	},
	async demo() {
		await build();
		stay('node', ['server/main.ts', '--demo', ...rest]);
	},
	dev() {
		prepareTypes();
		stay('vite', ['dev', '--host', ...rest]);
	},
	async build() {
		await build();
	},
	check() {
		prepareTypes();
		for (const [command, parameters] of TYPES) must(command, parameters);
	},
	lint() {
		prepareTypes();
		for (const [command, parameters] of STYLE) must(command, parameters);
	},
	format() {
		must('prettier', ['--write', '.', '--log-level', 'warn']);
	},
	async test() {
		prepareTestMachine();
		prepareTypes();
		for (const [command, parameters] of [...STYLE, ...TYPES]) must(command, parameters);
		await build();
		must('vitest', ['run', ...rest]);
		must('playwright', ['test']);
	},
	async bench() {
		await build();
		stay('node', ['tests/bench/main.ts', ...rest]);
	},
	async screens() {
		await build();
		stay('node', ['tests/screens/main.ts', ...rest]);
	},
	warsha() {
		stay('node', ['server/cli/main.ts', ...rest]);
	}
};

const [job = '', ...rest] = process.argv.slice(2);
const work = Object.hasOwn(jobs, job) ? jobs[job] : undefined;
if (!work) stop(`Nothing here is called "${job}". There are: ${Object.keys(jobs).join(', ')}.`);
install();
await work();
