import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join, resolve } from 'node:path';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SessionView } from '#lib/domain/protocol/control.ts';
import { Served } from '../../e2e/served.ts';
import { warsha } from '../cli/command.ts';

/** The built product as a process. Starting it takes its time beside other work. */
const TIME = 60_000;
let served: Served;
let token: string;
beforeAll(async () => {
	served = await Served.start({ HOST: '127.0.0.1' });
	token = (await warsha(served.folder, ['token', 'create', '--name', 'tests'])).out.at(-1) ?? '';
}, TIME);
afterAll(() => served.stop());

async function post(path: string, body: unknown) {
	const answer = await fetch(`${served.origin}/api/v1/${path}`, {
		method: 'POST',
		headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
		body: JSON.stringify(body)
	});
	return { status: answer.status, body: (await answer.json()) as Record<string, string> };
}
async function aSession() {
	const made = await post('sessions', {
		...{ title: 'جلسة', focusQuestion: 'ماذا نستطيع؟', template: 'T-1' },
		...{ decisionRule: 'consent', privacy: 'circle' }
	});
	return made.body as { id: string; code: string };
}
/** What the team sees of a session. */
function viewOf(session: string): Promise<SessionView> {
	const device = io(served.origin, { path: '/control', auth: { session, token }, forceNew: true });
	return new Promise((done, failed) => {
		device.on('connect_error', failed);
		device.on('session:changed', (view: SessionView) => {
			device.close();
			done(view);
		});
	});
}
/** The status of a raw request with these headers. */
function raw(path: string, headers: Record<string, string>, method = 'GET'): Promise<number> {
	return new Promise((done, failed) => {
		const ask = request({ host: '127.0.0.1', port: served.port, path, method, headers });
		ask.on('response', (answer) => {
			answer.resume();
			done(answer.statusCode ?? 0);
		});
		ask.on('upgrade', (answer, socket) => {
			socket.destroy();
			done(answer.statusCode ?? 0);
		});
		ask.on('error', failed);
		ask.end();
	});
}
const upgrade = {
	...{ connection: 'Upgrade', upgrade: 'websocket' },
	...{ 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==', 'sec-websocket-version': '13' }
};

describe('a server killed in mid-session', () => {
	it(
		'comes back with the same stage and timer, and moves that counted count no more',
		async () => {
			const { id } = await aSession();
			await post(`sessions/${id}/moves`, { move: 'open', id: 'one' });
			const last = await post(`sessions/${id}/moves`, { move: 'next', id: 'two', reason: 'go on' });
			const before = (await viewOf(id)).session;
			await served.kill();
			await served.run();
			const after = (await viewOf(id)).session;
			expect(after).toEqual(before);
			expect(after.timer.state).toBe('running');
			const again = await post(`sessions/${id}/moves`, { move: 'next', id: 'two', reason: 'x' });
			expect(again.body).toEqual(last.body);
		},
		TIME
	);

	it(
		'has the actor somebody joined with',
		async () => {
			const { id, code } = await aSession();
			const actor = { name: 'فريق أثر', type: 'volunteer_team' };
			const who = { code, name: 'Sami', capacity: 'representative', actor, consent: 'take_part' };
			const came = await post('join', who);
			expect(came.status).toBe(201);
			await served.kill();
			await served.run();
			const board = await fetch(`${served.origin}/api/v1/sessions/${id}/board`, {
				headers: { authorization: `Bearer ${came.body.token}` }
			});
			expect(((await board.json()) as { actors: unknown[] }).actors).toMatchObject([actor]);
		},
		TIME
	);
});

describe('one port, three doors', () => {
	it('answers those who watch it', async () => {
		expect(await raw('/healthz', {})).toBe(200);
		expect(await raw('/readyz', {})).toBe(200);
		expect(await raw('/metrics', {})).toBe(200);
		expect(await raw('/api/v1/openapi.json', {})).toBe(200);
	});

	it('refuses sockets of other addresses and of other sites’ pages at once', async () => {
		expect(await raw('/elsewhere', upgrade)).toBe(404);
		const foreign = { ...upgrade, origin: 'https://elsewhere.test' };
		expect(await raw('/control/?EIO=4&transport=websocket', foreign)).toBe(400);
		expect(await raw('/control/?EIO=4&transport=websocket', upgrade)).toBe(101);
	});

	it('takes a form from its own page by whichever address, and from no other', async () => {
		const form = { 'content-type': 'application/x-www-form-urlencoded' };
		for (const host of [`127.0.0.1:${served.port}`, `localhost:${served.port}`, 'laptop.local'])
			expect(
				await raw('/language', { ...form, host, origin: `http://${host}` }, 'POST')
			).toBeLessThan(400);
		expect(await raw('/language', { ...form, origin: 'https://elsewhere.test' }, 'POST')).toBe(403);
	});

	it('tells a program that forgot to say it sends JSON what is wrong in the API’s own words', async () => {
		const body = JSON.stringify({ code: '000000' });
		const answer = await fetch(`${served.origin}/api/v1/join`, { method: 'POST', body });
		expect(answer.status).toBe(422);
		expect(answer.headers.get('content-type')).toBe('application/problem+json');
	});

	it('believes no forwarded header without a trusted proxy', async () => {
		const answer = await fetch(`${served.origin}/`, {
			headers: { 'x-forwarded-proto': 'https', 'x-internal-proto': 'https', accept: 'text/html' }
		});
		expect(answer.headers.get('set-cookie')).not.toContain('Secure');
		expect(answer.headers.get('strict-transport-security')).toBeNull();
	});

	it('[DP-19] lets a page load from nowhere else', async () => {
		const answer = await fetch(`${served.origin}/`, { headers: { accept: 'text/html' } });
		expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'self'/);
		expect(await answer.text()).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
	});

	it('[DP-32] tells no other site where somebody comes from', async () => {
		const answer = await fetch(`${served.origin}/`);
		expect(answer.headers.get('referrer-policy')).toBe('same-origin');
	});

	it('[DP-17] leaves nothing of a page in caches', async () => {
		const answer = await fetch(`${served.origin}/`);
		expect(answer.headers.get('cache-control')).toContain('no-store');
	});

	it('writes the language of the first visit into a cookie', async () => {
		const ask = (language: string) =>
			fetch(`${served.origin}/`, { headers: { accept: 'text/html', 'accept-language': language } });
		const [arabic, english] = await Promise.all([ask('fr'), ask('en-GB')]);
		expect(arabic.headers.get('set-cookie')).toContain('language=ar');
		expect(await arabic.text()).toContain('<html lang="ar" dir="rtl"');
		expect(english.headers.get('set-cookie')).toContain('language=en');
		expect(await english.text()).toContain('<html lang="en" dir="ltr"');
	});
});

describe('starting and stopping', () => {
	/** Starts a second process that is expected to end by itself. */
	async function ends(env: Record<string, string>) {
		const root = resolve(import.meta.dirname, '../../..');
		const child = spawn(join(root, 'node_modules/.bin/node'), ['server/main.ts'], {
			cwd: root,
			env: { PATH: process.env.PATH, LOG_LEVEL: 'silent', ...env }
		});
		let said = '';
		child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
		const [code] = (await once(child, 'exit')) as [number];
		return { code, said };
	}

	it.each([
		[
			'a port that is taken',
			() => ({ PORT: String(served.port), DATA_DIR: `${served.folder}/b` }),
			/Port \d+ is taken/
		],
		['a folder that is in use', () => ({ PORT: '0', DATA_DIR: served.folder }), /Another Warsha/],
		['a setting that is wrong', () => ({ PORT: 'http' }), /PORT must be a whole number/],
		[
			'an address of another machine',
			() => ({ PORT: '0', HOST: '203.0.113.1', DATA_DIR: `${served.folder}/c` }),
			/no address of this machine/
		]
	])(
		'%s is told in one sentence',
		async (_, env, sentence) => {
			const { code, said } = await ends(env());
			expect(code).toBe(1);
			expect(said).toMatch(sentence);
			expect(said).not.toMatch(/\n\s+at /);
		},
		TIME
	);

	it(
		'stops in order although somebody is connected',
		async () => {
			const { id } = await aSession();
			const auth = { session: id, token };
			const device = io(served.origin, { path: '/control', auth, reconnection: false });
			await new Promise((done) => device.once('session:changed', done));
			const idle = connect(served.port, '127.0.0.1');
			await once(idle, 'connect');
			const told = new Promise((done) => device.once('session:ended', done));
			const stopped = await served.end();
			expect(await told).toEqual({ reason: 'closing_down' });
			expect(stopped).toBe(0);
			idle.destroy();
			await served.run();
		},
		TIME
	);
});
