import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createAccounts } from '#server/accounts/accounts.ts';
import { Attempts } from '#server/accounts/attempts.ts';
import { Database } from '#server/store/database.ts';
import { migrate } from '#server/store/migrations.ts';
import { steadyChance } from '../desk.ts';

const DAY = 24 * 60 * 60_000;
const PASSWORD = 'زيتون ونهر وجسر';
const AMAL = { login: 'Amal', name: ' أمل ', password: PASSWORD, device: 'Firefox' };

/** Accounts over a database in memory, with a clock driven by hand. */
function aServer() {
	const time = { now: Date.UTC(2026, 7, 1, 9) };
	const database = new Database(':memory:');
	migrate(database, time.now);
	const accounts = createAccounts({ database, clock: () => time.now, chance: steadyChance() });
	return { accounts, database, time };
}

/** A server that Amal has set up, with the token of her device. */
async function withAmal() {
	const server = aServer();
	const code = server.accounts.setUpCode() ?? '';
	const made = await server.accounts.setUp({ ...AMAL, code });
	if (!made.ok) throw new Error(made.reason);
	return { ...server, amal: made.account, token: made.ticket.token };
}

const reasonOf = (result: { ok: boolean; reason?: string }) => (result.ok ? 'ok' : result.reason);

describe('setting up', () => {
	it('is open until there is a facilitator, with the code however it is typed', async () => {
		const { accounts } = aServer();
		expect(accounts.needsSetUp()).toBe(true);
		const code = accounts.setUpCode() ?? '';
		expect(code).toMatch(/^[0-9a-z]{8}$/);
		const typed = `${code.slice(0, 4).toUpperCase()} - ${code.slice(4)}`;
		const made = await accounts.setUp({ ...AMAL, code: typed });
		expect(made).toMatchObject({ ok: true, account: { login: 'amal', name: 'أمل' } });
		expect(accounts.needsSetUp()).toBe(false);
		expect(accounts.setUpCode()).toBeUndefined();
		expect(reasonOf(await accounts.setUp({ ...AMAL, login: 'layla', code }))).toBe(
			'already_set_up'
		);
	});

	it('slows wrong codes, and never the right one', async () => {
		const { accounts } = aServer();
		const wrong = () => accounts.setUp({ ...AMAL, code: 'aaaaaaaa' });
		for (let n = 0; n < 10; n++) expect(reasonOf(await wrong())).toBe('wrong_code');
		expect(await wrong()).toMatchObject({ reason: 'too_fast', details: { seconds: 30 } });
		const right = await accounts.setUp({ ...AMAL, code: accounts.setUpCode() ?? '' });
		expect(right.ok).toBe(true);
	});

	it('makes one account when two people use the code at the same moment', async () => {
		const { accounts } = aServer();
		const code = accounts.setUpCode() ?? '';
		const both = await Promise.all([
			accounts.setUp({ ...AMAL, code }),
			accounts.setUp({ ...AMAL, login: 'layla', code })
		]);
		expect(both.map(reasonOf).sort()).toEqual(['already_set_up', 'ok']);
		expect(accounts.list()).toHaveLength(1);
	});

	it.each([
		[{ login: 'أ' }, { field: 'login', why: 'form' }],
		[{ login: 'amal of wadi' }, { field: 'login', why: 'form' }],
		[{ login: 'a'.repeat(41) }, { field: 'login', why: 'form' }],
		[{ name: '  ' }, { field: 'name', why: 'empty' }],
		[{ name: 'أ'.repeat(61) }, { field: 'name', why: 'too_long' }],
		[{ password: 'تسعة أحرف'.slice(0, 9) }, { field: 'password', why: 'too_short' }],
		[{ password: 'س'.repeat(201) }, { field: 'password', why: 'too_long' }],
		[
			{ login: 'amal.alzaytoun', password: 'Amal.AlZaytoun' },
			{ field: 'password', why: 'same_as_login' }
		]
	])('refuses %j in words, and the code stays good', async (change, problem) => {
		const { accounts } = aServer();
		const code = accounts.setUpCode() ?? '';
		const answer = await accounts.setUp({ ...AMAL, ...change, code });
		expect(answer).toMatchObject({ ok: false, reason: 'invalid', details: problem });
		expect(accounts.setUpCode()).toBe(code);
	});
});

describe('signing in', () => {
	it('knows the login in any case, and the password in any keyboard’s spelling', async () => {
		const { accounts, amal } = await withAmal();
		const again = await accounts.signIn({
			...{ login: ' AMAL ', password: PASSWORD.normalize('NFD'), device: 'Chromium' }
		});
		expect(again).toMatchObject({ ok: true, account: amal });
	});

	it('says the same of an unknown login as of a wrong password', async () => {
		const { accounts } = await withAmal();
		for (const login of ['amal', 'nobody'])
			expect(await accounts.signIn({ login, password: 'something else', device: '' })).toEqual({
				ok: false,
				reason: 'wrong_credentials'
			});
	});

	it('is slowed for one login, and not for the others', async () => {
		const { accounts, time } = await withAmal();
		await accounts.add({ login: 'layla', name: 'Layla', password: PASSWORD });
		const ask = (login: string, password: string) =>
			accounts.signIn({ login, password, device: '' });
		for (let n = 0; n < 10; n++) await ask('amal', 'something else');
		const slowed = await ask('amal', PASSWORD);
		expect(slowed).toMatchObject({ reason: 'too_fast', details: { seconds: 30 } });
		expect((await ask('layla', PASSWORD)).ok).toBe(true);
		time.now += 30_000;
		expect((await ask('amal', PASSWORD)).ok).toBe(true);
	});

	it('is slowed in total, whatever the logins, and comes back with time', () => {
		const time = { now: 0 };
		const attempts = new Attempts(() => time.now);
		const waits = () => Array.from({ length: 110 }, (_, n) => attempts.wait(`nobody${String(n)}`));
		expect(waits().filter((seconds) => seconds > 0)).toHaveLength(10);
		time.now += 5_000;
		expect(waits().filter((seconds) => seconds === 0)).toHaveLength(5);
	});
});

describe('what is stored', () => {
	it('opens nothing: no secret, no password, no code', async () => {
		const { accounts, database, amal, token } = await withAmal();
		const invite = accounts.invite(amal.id).token;
		const access = accounts.createToken({ accountId: amal.id, name: 'report' }).token;
		const tables = ['account', 'account_session', 'access_token', 'account_invite'];
		const rows = tables.flatMap((table) => database.raw(`select * from ${table}`));
		const kept = JSON.stringify(rows, (_, value: unknown) =>
			value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value
		);
		expect(rows).toHaveLength(4);
		for (const secret of [token, invite, access].map((each) => each.split('.')[1] ?? ''))
			expect(secret.length === 32 && !kept.includes(secret)).toBe(true);
		expect(kept).not.toContain(PASSWORD);
		const [held] = database.raw('select secret_hash from account_session');
		const digest = createHash('sha256')
			.update(token.split('.')[1] ?? '')
			.digest();
		expect(Buffer.from(held?.secret_hash as Uint8Array).equals(digest)).toBe(true);
	});

	it('a password is argon2id with the cost we chose, and a salt of its own', async () => {
		const { accounts, database } = await withAmal();
		await accounts.add({ login: 'layla', name: 'Layla', password: PASSWORD });
		const hashes = database.raw('select password from account').map((row) => String(row.password));
		for (const hash of hashes)
			expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[^$]{22}\$[^$]{43}$/);
		expect(hashes[0]).not.toBe(hashes[1]);
	});
});

describe('a signed-in device', () => {
	it('proves itself by id and secret, both', async () => {
		const { accounts, amal, token } = await withAmal();
		expect(accounts.validate(token)).toMatchObject({ account: amal });
		const [id = '', secret = ''] = token.split('.');
		const wrong = [`${id}.${secret.slice(1)}x`, `other.${secret}`, id, '', '.', `${id}.`, secret];
		for (const each of wrong) expect(accounts.validate(each), each).toBeUndefined();
	});

	it('stays for thirty days from its last renewal, renewed in the second half', async () => {
		const { accounts, time, token } = await withAmal();
		const start = time.now;
		time.now = start + 15 * DAY - 1;
		expect(accounts.validate(token)?.renewed).toBeUndefined();
		time.now = start + 15 * DAY + 1;
		expect(accounts.validate(token)?.renewed).toEqual({ token, expiresAt: time.now + 30 * DAY });
		expect(accounts.validate(token)?.renewed).toBeUndefined();
		time.now = start + 45 * DAY;
		expect(accounts.validate(token)).toBeDefined();
		time.now = start + 76 * DAY;
		expect(accounts.validate(token)).toBeUndefined();
	});

	it('is over at the end of its thirty days, to the millisecond', async () => {
		const { accounts, time, token, amal } = await withAmal();
		time.now += 30 * DAY;
		expect(accounts.sessions(amal.id, token)).toEqual([]);
		expect(accounts.validate(token)).toBeUndefined();
	});

	it('is listed with the others, and ended from here', async () => {
		const { accounts, amal, token, time } = await withAmal();
		time.now += 10 * 60_000;
		const phone = await accounts.signIn({ login: 'amal', password: PASSWORD, device: 'Phone' });
		if (!phone.ok) throw new Error(phone.reason);
		const listed = accounts.sessions(amal.id, token);
		expect(listed.map(({ device, current }) => [device, current])).toEqual([
			['Phone', false],
			['Firefox', true]
		]);
		const [other] = listed;
		accounts.endSession('account:somebody', other?.id ?? '');
		expect(accounts.validate(phone.ticket.token)).toBeDefined();
		accounts.endSession(amal.id, other?.id ?? '');
		expect(accounts.validate(phone.ticket.token)).toBeUndefined();
		expect(accounts.validate(token)).toBeDefined();
	});

	it('signs out for good, and only with its secret', async () => {
		const { accounts, token } = await withAmal();
		accounts.signOut(`${token.split('.')[0] ?? ''}.wrong`);
		expect(accounts.validate(token)).toBeDefined();
		accounts.signOut(token);
		expect(accounts.validate(token)).toBeUndefined();
	});

	it('tells when it was last seen, without writing on every request', async () => {
		const { accounts, amal, token, time } = await withAmal();
		const start = time.now;
		const seen = () => accounts.sessions(amal.id, token)[0]?.lastSeenAt;
		time.now = start + 60_000;
		accounts.validate(token);
		expect(seen()).toBe(start);
		time.now = start + 6 * 60_000;
		accounts.validate(token);
		expect(seen()).toBe(time.now);
	});
});

describe('a password', () => {
	it('is changed by who knows it, and every other device is out', async () => {
		const { accounts, amal, token } = await withAmal();
		const phone = await accounts.signIn({ login: 'amal', password: PASSWORD, device: 'Phone' });
		if (!phone.ok) throw new Error(phone.reason);
		const change = (present: string, wanted: string) =>
			accounts.changePassword({ accountId: amal.id, token, present, wanted });
		expect(reasonOf(await change('something else', 'ورد وبحر وقمر'))).toBe('wrong_credentials');
		expect(await change(PASSWORD, 'short')).toMatchObject({
			reason: 'invalid',
			details: { field: 'password', why: 'too_short' }
		});
		expect((await change(PASSWORD, 'ورد وبحر وقمر')).ok).toBe(true);
		expect(accounts.validate(token)).toBeDefined();
		expect(accounts.validate(phone.ticket.token)).toBeUndefined();
		const old = await accounts.signIn({ login: 'amal', password: PASSWORD, device: '' });
		expect(reasonOf(old)).toBe('wrong_credentials');
	});

	it('of nobody is not changed, and guesses are slowed here as well', async () => {
		const { accounts, amal, token } = await withAmal();
		const ask = { token, present: 'x', wanted: PASSWORD };
		const nobody = await accounts.changePassword({ ...ask, accountId: 'account:nobody' });
		expect(reasonOf(nobody)).toBe('wrong_credentials');
		for (let n = 0; n < 10; n++) await accounts.changePassword({ ...ask, accountId: amal.id });
		const slowed = await accounts.changePassword({ ...ask, accountId: amal.id, present: PASSWORD });
		expect(reasonOf(slowed)).toBe('too_fast');
	});
});

describe('an invitation', () => {
	const layla = { login: 'layla', name: 'ليلى', password: PASSWORD, device: 'Phone' };

	it('makes one more facilitator, once', async () => {
		const { accounts, amal } = await withAmal();
		const { token } = accounts.invite(amal.id);
		expect(accounts.inviteIsOpen(token)).toBe(true);
		const made = await accounts.acceptInvite({ ...layla, token });
		expect(made).toMatchObject({ ok: true, account: { login: 'layla' } });
		expect(made.ok && accounts.validate(made.ticket.token)?.account.login).toBe('layla');
		expect(accounts.inviteIsOpen(token)).toBe(false);
		expect(reasonOf(await accounts.acceptInvite({ ...layla, login: 'rana', token }))).toBe(
			'not_found'
		);
	});

	it('used by two people at once makes one account', async () => {
		const { accounts, amal } = await withAmal();
		const { token } = accounts.invite(amal.id);
		const both = await Promise.all([
			accounts.acceptInvite({ ...layla, token }),
			accounts.acceptInvite({ ...layla, login: 'rana', token })
		]);
		expect(both.map(reasonOf).sort()).toEqual(['not_found', 'ok']);
	});

	it('is still there after a refusal', async () => {
		const { accounts, amal } = await withAmal();
		const { token } = accounts.invite(amal.id);
		const taken = await accounts.acceptInvite({ ...layla, login: 'AMAL', token });
		expect(reasonOf(taken)).toBe('taken');
		const short = await accounts.acceptInvite({ ...layla, password: 'short', token });
		expect(reasonOf(short)).toBe('invalid');
		expect(accounts.inviteIsOpen(token)).toBe(true);
	});

	it('lasts seven days, and can be withdrawn by whoever gave it', async () => {
		const { accounts, amal, time } = await withAmal();
		const [first, second] = [accounts.invite(amal.id), accounts.invite(amal.id)];
		const [id] = accounts.invites(amal.id).map((each) => each.id);
		accounts.withdrawInvite('account:somebody', id ?? '');
		expect(accounts.invites(amal.id)).toHaveLength(2);
		accounts.withdrawInvite(amal.id, first.token.split('.')[0] ?? '');
		expect(accounts.inviteIsOpen(first.token)).toBe(false);
		time.now += 7 * DAY - 1;
		expect(accounts.inviteIsOpen(second.token)).toBe(true);
		time.now += 1;
		expect(accounts.inviteIsOpen(second.token)).toBe(false);
		expect(accounts.invites(amal.id)).toEqual([]);
	});
});

describe('an access token', () => {
	it('speaks for its account, until it is ended by it', async () => {
		const { accounts, amal, time } = await withAmal();
		const { id, token } = accounts.createToken({ accountId: amal.id, name: ' report ' });
		const created = time.now;
		expect(accounts.tokens(amal.id)).toEqual([
			{ id, name: 'report', createdAt: created, lastUsedAt: undefined }
		]);
		time.now += 1_000;
		expect(accounts.bearer(token)).toEqual({ account: amal });
		expect(accounts.tokens(amal.id)[0]?.lastUsedAt).toBe(created + 1_000);
		expect(accounts.bearer(`${id}.wrong`)).toBeUndefined();
		expect(accounts.bearer('')).toBeUndefined();
		accounts.endToken('account:somebody', id);
		expect(accounts.bearer(token)).toBeDefined();
		accounts.endToken(amal.id, id);
		expect(accounts.bearer(token)).toBeUndefined();
	});

	it('of the instance speaks for no account, and leaves the set-up open', () => {
		const { accounts } = aServer();
		const { token } = accounts.createToken({ accountId: undefined, name: 'cli' });
		expect(accounts.bearer(token)).toEqual({ account: undefined });
		expect(accounts.needsSetUp()).toBe(true);
	});

	it('opens no page, and a page’s token opens no program', async () => {
		const { accounts, amal, token } = await withAmal();
		expect(accounts.bearer(token)).toBeUndefined();
		const access = accounts.createToken({ accountId: amal.id, name: 'x' }).token;
		expect(accounts.validate(access)).toBeUndefined();
	});
});

describe('accounts', () => {
	it('are renamed, listed oldest first, and never share a login', async () => {
		const { accounts, amal, time, token } = await withAmal();
		time.now += 1_000;
		const added = await accounts.add({ login: 'ليلى٢', name: 'ليلى', password: PASSWORD });
		expect(added).toMatchObject({ ok: true, account: { login: 'ليلى2' } });
		expect(reasonOf(await accounts.add({ ...AMAL, login: 'amal' }))).toBe('taken');
		expect(accounts.rename({ accountId: amal.id, name: ' أمل ن ' })).toEqual({ ok: true });
		expect(reasonOf(accounts.rename({ accountId: amal.id, name: '' }))).toBe('invalid');
		expect(accounts.list().map(({ name }) => name)).toEqual(['أمل ن', 'ليلى']);
		expect(accounts.validate(token)?.account.name).toBe('أمل ن');
	});
});
