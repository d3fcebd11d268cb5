import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

function freePort(): Promise<number> {
	return new Promise((done) => {
		const probe = createServer();
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			const port = typeof address === 'object' && address ? address.port : 0;
			probe.close(() => done(port));
		});
	});
}

/** The built product as its own process, with a data folder of its own; it can be killed in mid-session and started again. */
export class Served {
	readonly port: number;
	readonly folder: string;
	readonly #environment: Readonly<Record<string, string>>;
	#process: ChildProcess | undefined;
	#printed = '';

	private constructor(port: number, folder: string, environment: Record<string, string>) {
		this.port = port;
		this.folder = folder;
		this.#environment = environment;
	}

	static async start(environment: Record<string, string> = {}): Promise<Served> {
		const folder = mkdtempSync(join(tmpdir(), 'warsha-e2e-'));
		const served = new Served(await freePort(), folder, environment);
		await served.run();
		return served;
	}

	get origin(): string {
		return `http://127.0.0.1:${this.port}`;
	}

	/** Starts the process and waits until it says it is ready. */
	async run(): Promise<void> {
		const child = spawn(join(root, 'node_modules/.bin/node'), ['server/main.ts'], {
			cwd: root,
			env: {
				...process.env,
				...this.#environment,
				PORT: String(this.port),
				DATA_DIR: this.folder,
				LOG_LEVEL: 'warn'
			},
			stdio: ['ignore', 'pipe', 'pipe']
		});
		this.#process = child;
		const take = (chunk: Buffer) => (this.#printed += chunk.toString());
		child.stdout.on('data', take);
		child.stderr.on('data', take);
		await this.#ready(child);
	}

	async #ready(child: ChildProcess): Promise<void> {
		const until = Date.now() + 30_000;
		while (Date.now() < until) {
			if (child.exitCode !== null) throw new Error(`the server ended:\n${this.#printed}`);
			const answer = await fetch(`${this.origin}/readyz`).catch(() => undefined);
			if (answer?.status === 200) return;
		}
		throw new Error(`the server was not ready within 30 s:\n${this.#printed}`);
	}

	/** Everything the server printed so far, its set-up code among it. */
	get printed(): string {
		return this.#printed;
	}

	/** The memory the operating system counts for the process, in millions of bytes. */
	megabytes(): number {
		const status = readFileSync(`/proc/${this.#process?.pid}/status`, 'utf8');
		return (Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024) / 1e6;
	}

	/** Ends the process as a power cut does. */
	async kill(): Promise<void> {
		await this.#end('SIGKILL');
	}

	/** Ends the process in order and keeps its data. @returns its exit code. */
	async end(): Promise<number | null> {
		await this.#end('SIGTERM');
		return this.#process?.exitCode ?? null;
	}

	/** Ends the process in order and removes its data. */
	async stop(): Promise<void> {
		await this.#end('SIGTERM');
		rmSync(this.folder, { recursive: true, force: true });
	}

	async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
		const child = this.#process;
		if (!child || child.exitCode !== null || child.signalCode !== null) return;
		const ended = new Promise((done) => child.once('exit', done));
		child.kill(signal);
		await ended;
	}
}
