import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { Served } from './served.ts';

const root = resolve(import.meta.dirname, '../..');

/** A session made over the API, as another program would. */
export interface MadeSession {
	readonly id: string;
	readonly code: string;
}

/** What a seat that joined over the API holds. */
export interface MadeSeat {
	readonly id: string;
	readonly token: string;
}

/** Runs a command of the command line beside the running server. @returns what it printed as its result. */
export function warsha(served: Served, words: readonly string[], input = ''): string {
	const { stdout, status, stderr } = spawnSync(
		resolve(root, 'node_modules/.bin/node'),
		['server/cli/main.ts', ...words],
		{ cwd: root, env: { ...process.env, DATA_DIR: served.folder }, encoding: 'utf8', input }
	);
	if (status !== 0) throw new Error(stderr);
	return stdout;
}

/** A program with an access token of the instance, speaking the contract of /api/v1. */
export class Program {
	readonly #served: Served;
	readonly token: string;

	/** @param user whose token it is; the instance's without. */
	constructor(served: Served, user?: string) {
		this.#served = served;
		const owner = user === undefined ? [] : ['--user', user];
		const printed = warsha(served, ['token', 'create', '--name', 'test', ...owner]);
		this.token = printed.trim().split('\n').at(-1) ?? '';
	}

	/** Sends JSON and gives back the parsed answer with its status. */
	async call(
		method: 'GET' | 'POST',
		path: string,
		body?: unknown,
		token: string | undefined = this.token
	): Promise<{ status: number; body: Record<string, unknown> }> {
		const answer = await fetch(`${this.#served.origin}${path}`, {
			method,
			headers: {
				...(token && { authorization: `Bearer ${token}` }),
				...(body !== undefined && { 'content-type': 'application/json' })
			},
			...(body !== undefined && { body: JSON.stringify(body) })
		});
		const text = await answer.text();
		return {
			status: answer.status,
			body: text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : { text }
		};
	}

	async #must(path: string, body: unknown, expected: number): Promise<Record<string, unknown>> {
		const answer = await this.call('POST', path, body);
		if (answer.status !== expected)
			throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
		return answer.body;
	}

	/** A session of template T-1 that may be opened at once. */
	async session(facts: Record<string, unknown> = {}): Promise<MadeSession> {
		const made = await this.#must(
			'/api/v1/sessions',
			{
				title: 'معًا نتعلّم',
				focusQuestion: 'ما الذي نستطيع إنجازه معًا لأطفال منطقتنا قبل بداية العام الدراسي؟',
				template: 'T-1',
				language: 'ar',
				decisionRule: 'consent',
				privacy: 'circle',
				...facts
			},
			201
		);
		return { id: String(made.id), code: String(made.code) };
	}

	async move(session: MadeSession, move: Record<string, unknown>): Promise<void> {
		await this.#must(`/api/v1/sessions/${session.id}/moves`, move, 200);
	}

	/** The session as its complete file holds it. */
	async state(session: MadeSession): Promise<{
		currentStage?: string;
		stages: { id: string; kind: string }[];
	}> {
		const path = `/api/v1/sessions/${session.id}/outcomes?format=json&audience=team`;
		const { body } = await this.call('GET', path);
		return body.session as { currentStage?: string; stages: { id: string; kind: string }[] };
	}

	/** Goes on stage by stage, with a written reason, until this kind of stage is on. */
	async goTo(session: MadeSession, kind: string): Promise<void> {
		const { stages, currentStage } = await this.state(session);
		const here = stages.findIndex(({ id }) => id === currentStage);
		const there = stages.findIndex((stage) => stage.kind === kind);
		if (there < here) throw new Error(`${kind} is over`);
		for (let steps = here; steps < there; steps++)
			await this.move(session, { move: 'next', reason: 'اختبار' });
	}

	async join(session: MadeSession, facts: Record<string, unknown>): Promise<MadeSeat> {
		const body = await this.#must(
			'/api/v1/join',
			{ code: session.code, consent: 'take_part', ...facts },
			201
		);
		const seat = body.seat as { id: string };
		return { id: seat.id, token: String(body.token) };
	}
}
