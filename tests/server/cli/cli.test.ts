import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseSessionFile } from '#lib/domain/outcomes/session-file.ts';
import { Addresses } from '#server/addresses.ts';
import { createApp } from '#server/app.ts';
import { openLog } from '#server/log.ts';
import { settings } from '../desk.ts';
import { aFolder, warsha } from './command.ts';

/** Each command is a process of its own; beside other work that takes its time. */
const TIME = { timeout: 60_000 };

async function aServer(folder: string) {
	const config = settings({ DATA_DIR: folder, PUBLIC_URL: 'http://warsha.test' });
	return createApp({ config, log: openLog('silent'), addresses: new Addresses(config) });
}
const SESSION = ['session', 'create', '--title', 'جلسة', '--question', 'ماذا؟'];
const READY = [...SESSION, '--rule', 'consent', '--privacy', 'circle'];

describe('token create', TIME, () => {
	it('prints the token alone on standard output, before anybody has set up', async () => {
		using folder = aFolder();
		const ran = await warsha(folder.path, ['token', 'create', '--name', 'report']);
		expect(ran).toMatchObject({ code: 0, out: [expect.stringMatching(/^\S+\.\S+$/)] });
		const app = await aServer(folder.path);
		expect(app.accounts.bearer(ran.out[0] ?? '')).toEqual({ account: undefined });
		expect(app.accounts.setUpCode()).toMatch(/\w/);
		await app.close();
	});

	it('works beside a running server, also in the name of somebody', async () => {
		using folder = aFolder();
		const app = await aServer(folder.path);
		await app.accounts.add({ login: 'amal', name: 'Amal', password: 'a long enough one' });
		const ran = await warsha(folder.path, ['token', 'create', '--name', 'x', '--user', 'Amal']);
		expect(app.accounts.bearer(ran.out.at(-1) ?? '')?.account).toMatchObject({ login: 'amal' });
		await app.close();
	});

	it('says so when there is nobody with that login', async () => {
		using folder = aFolder();
		const ran = await warsha(folder.path, ['token', 'create', '--name', 'x', '--user', 'nobody']);
		expect(ran).toMatchObject({ code: 1, out: [] });
		expect(ran.err.at(-1)).toContain('nobody');
	});
});

describe('user add', TIME, () => {
	it('makes up a password that signs in', async () => {
		using folder = aFolder();
		const ran = await warsha(folder.path, ['user', 'add', '--login', 'amal', '--name', 'أمل']);
		const app = await aServer(folder.path);
		const ask = { login: 'amal', password: ran.out.at(-1) ?? '', device: 'test' };
		expect(await app.accounts.signIn(ask)).toMatchObject({ ok: true, account: { name: 'أمل' } });
		await app.close();
	});

	it('takes a password from standard input', async () => {
		using folder = aFolder();
		const words = ['user', 'add', '--login', 'amal', '--name', 'Amal', '--password-stdin'];
		const first = await warsha(folder.path, words, { input: 'seven green lanterns\n' });
		expect(first).toMatchObject({ code: 0, out: [] });
		const again = await warsha(folder.path, words, { input: 'seven green lanterns\n' });
		expect(again.code).toBe(1);
		const short = await warsha(
			folder.path,
			['user', 'add', '--login', 'noor', '--name', 'N', '--password-stdin'],
			{ input: 'x' }
		);
		expect(short.code).toBe(1);
	});
});

describe('session', TIME, () => {
	it('create, list and export beside a running server', async () => {
		using folder = aFolder();
		const app = await aServer(folder.path);
		const made = await warsha(folder.path, READY, { env: { PUBLIC_URL: 'http://warsha.test' } });
		const [id = '', code = ''] = made.out;
		expect(made.out[2]).toBe(`http://warsha.test/j/${code}`);
		const came = await app.sessions.join(
			{
				code,
				name: 'Sami',
				capacity: 'representative',
				actor: { name: 'أثر', type: 'volunteer_team' },
				consent: 'take_part'
			},
			'phone'
		);
		expect(came.ok).toBe(true);
		const listed = await warsha(folder.path, ['session', 'list']);
		expect(listed.out.map((line) => line.split('\t').slice(0, 5))).toEqual([
			[id, 'ready', 'T-1', code, '1']
		]);
		const exported = await warsha(folder.path, ['session', 'export', id]);
		const file = parseSessionFile(JSON.parse(exported.out.join('\n')));
		expect(file.ok && file.file.board.actors.map(({ name }) => name)).toEqual(['أثر']);
		await app.close();
	});

	it.each([
		['no title', ['session', 'create'], 1],
		['an unknown template', [...READY, '--template', 'T-99'], 1],
		['an unknown rule', [...SESSION, '--rule', 'shouting'], 1],
		['an unknown language', [...SESSION, '--language', 'tlh'], 1],
		['no session to export', ['session', 'export', '0000000000000000'], 1],
		['no operand', ['backup'], 1],
		['an unknown command', ['dance'], 2],
		['an unknown option', ['doctor', '--fast'], 2],
		['a word that is a method of objects', ['constructor'], 2]
	])('%s is refused in words', async (_, words, code) => {
		using folder = aFolder();
		const ran = await warsha(folder.path, words);
		expect(ran).toMatchObject({ code, out: [] });
		expect(ran.err.join('\n')).toMatch(/\w+ \w+/);
		expect(ran.err.join('\n')).not.toMatch(/\n\s+at /);
	});

	it('speaks Arabic to a terminal that does', async () => {
		using folder = aFolder();
		const ran = await warsha(folder.path, ['dance'], { env: { LANG: 'ar_SY.UTF-8' } });
		expect(ran.err[0]).toMatch(/[\u0600-\u06ff]/);
	});
});

describe('backup and restore', TIME, () => {
	it('bring everything back, boards with their sessions', async () => {
		using folder = aFolder();
		using elsewhere = aFolder();
		const copy = join(elsewhere.path, 'copy');
		const app = await aServer(folder.path);
		const [, code = ''] = (await warsha(folder.path, READY)).out;
		const ask = { code, name: 'Sami', capacity: 'representative', consent: 'take_part' } as const;
		const actor = { name: 'أثر', type: 'volunteer_team' } as const;
		const came = await app.sessions.join({ ...ask, actor }, 'phone');
		if (!came.ok) throw new Error(came.reason);
		expect((await warsha(folder.path, ['backup', copy])).code).toBe(0);

		const early = await warsha(folder.path, ['restore', copy]);
		expect(early).toMatchObject({ code: 1, err: [expect.stringMatching(/stop the server/)] });
		await app.sessions.join({ ...ask, actor: { ...actor, name: 'نبض' } }, 'phone');
		await app.close();

		expect((await warsha(folder.path, ['restore', copy])).code).toBe(0);
		const again = await aServer(folder.path);
		const { actors } = await again.boards.read(came.session.id);
		expect(actors.map(({ name }) => name)).toEqual(['أثر']);
		expect(again.sessions.member(came.session.id, { bearer: came.token }).ok).toBe(true);
		await again.close();
	});

	it('never overwrite a folder, nor restore what is damaged', async () => {
		using folder = aFolder();
		using copy = aFolder();
		await warsha(folder.path, READY);
		expect((await warsha(folder.path, ['backup', join(copy.path, 'one')])).code).toBe(0);
		expect((await warsha(folder.path, ['backup', join(copy.path, 'one')])).code).toBe(1);
		writeFileSync(join(copy.path, 'one', 'warsha.db'), 'half of it');
		expect((await warsha(folder.path, ['restore', join(copy.path, 'one')])).code).toBe(1);
		expect((await warsha(folder.path, ['restore', copy.path])).code).toBe(1);
		expect(existsSync(join(folder.path, 'warsha.db'))).toBe(true);
		expect((await warsha(folder.path, ['session', 'list'])).out).toHaveLength(1);
	});
});

describe('doctor', TIME, () => {
	it('finds a new machine fit, and lists every setting', async () => {
		using folder = aFolder();
		const ran = await warsha(folder.path, ['doctor'], { env: { PORT: '4399' } });
		expect(ran.code).toBe(0);
		expect(ran.out.join('\n')).toMatch(/WARSHA_SAFETY_CONTACT=/);
	});

	it('finds a wrong setting and a damaged database', async () => {
		using folder = aFolder();
		expect((await warsha(folder.path, ['doctor'], { env: { PORT: 'x' } })).code).toBe(1);
		writeFileSync(join(folder.path, 'documents.db'), 'not a database at all'.repeat(100));
		const ran = await warsha(folder.path, ['doctor']);
		expect(ran.code).toBe(1);
		expect(ran.out).toContainEqual(expect.stringMatching(/^x documents\.db is damaged/));
	});
});
