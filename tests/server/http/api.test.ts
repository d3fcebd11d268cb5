import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FAULTS, type FaultCode } from '#lib/domain/faults.ts';
import { aProcess, call, type Ask } from './call.ts';

let server: Awaited<ReturnType<typeof aProcess>>;
beforeAll(async () => {
	server = await aProcess();
});
afterAll(() => server.stop());

const NEW = {
	title: 'Learning together',
	focusQuestion: 'What can we achieve together?',
	template: 'T-1',
	decisionRule: 'consent',
	privacy: 'circle'
};
async function aSession(more: object = {}) {
	const made = await call('POST', '/api/v1/sessions', {
		token: server.token,
		body: { ...NEW, ...more }
	});
	expect(made.status).toBe(201);
	return made.body as { id: string; code: string; joinUrl: string };
}
const sami = (code: string) => ({
	code,
	name: 'Sami',
	capacity: 'representative',
	actor: { name: 'Athar', type: 'volunteer_team' },
	consent: 'take_part'
});
async function aSeat(code: string, more: object = {}) {
	const came = await call('POST', '/api/v1/join', { body: { ...sami(code), ...more } });
	expect(came.status).toBe(201);
	return came.body as {
		session: { id: string; title: string };
		seat: { id: string; role: string; state: string; actor?: string };
		token: string;
	};
}
const move = (id: string, body: unknown, token: string | undefined = server.token) =>
	call('POST', `/api/v1/sessions/${id}/moves`, { token, body });

describe('the first contract', () => {
	it('makes a session, joins it, reads its board', async () => {
		const { id, code, joinUrl } = await aSession();
		expect(code).toMatch(/^[1-9]\d{5}$/);
		expect(joinUrl).toBe(`http://warsha.test/j/${code}`);
		const { session, seat, token } = await aSeat(code);
		expect(session).toEqual({ id, title: 'Learning together' });
		expect(seat).toMatchObject({ role: 'representative', state: 'admitted' });
		const board = await call('GET', `/api/v1/sessions/${id}/board`, { token });
		expect(board.status).toBe(200);
		expect(board.body.actors).toMatchObject([{ id: seat.actor, name: 'Athar' }]);
		const kinds = 'actors relations resources matches ideas clusters agreements reflections';
		const more = 'commitments allocations decisions lessons comments positions';
		for (const kind of `${kinds} ${more}`.split(' '))
			expect(board.body[kind]).toBeInstanceOf(Array);
	});

	it('takes a start as ISO 8601', async () => {
		const { id } = await aSession({ startsAt: '2026-12-01T09:00:00+03:00' });
		const listed = server.app.sessions.list(undefined).find((session) => session.id === id);
		expect(listed?.startsAt).toBe(Date.UTC(2026, 11, 1, 6));
	});

	it('a second joiner may give the actor by its id', async () => {
		const { code } = await aSession();
		const first = await aSeat(code);
		const second = await aSeat(code, { name: 'Noor', actor: { id: first.seat.actor } });
		expect(second.seat.actor).toBe(first.seat.actor);
	});

	it('opens, goes on with a reason, and closes after the safety review', async () => {
		const { id } = await aSession();
		expect((await move(id, { move: 'open' })).body).toEqual({ revision: 1 });
		const unmet = await move(id, { move: 'close', reason: 'the hall closes' });
		expect(unmet.status).toBe(409);
		expect(unmet.body).toMatchObject({ code: 'gates_unmet' });
		expect(unmet.body.gates).toContainEqual({ code: 'safety_review' });
		expect((await move(id, { move: 'safety_review' })).status).toBe(200);
		expect((await move(id, { move: 'close', reason: 'the hall closes' })).status).toBe(200);
		expect((await move(id, { move: 'open' })).status).toBe(410);
	});

	it('the same move id counts once', async () => {
		const { id } = await aSession();
		const once = await move(id, { move: 'open', id: 'a' });
		expect((await move(id, { move: 'open', id: 'a' })).body).toEqual(once.body);
		expect((await move(id, { move: 'open', id: 'b' })).status).toBe(409);
	});

	it('says in Arabic what is wrong to whom asks in Arabic', async () => {
		const { id } = await aSession({ focusQuestion: '' });
		const refused = await call('POST', `/api/v1/sessions/${id}/moves`, {
			token: server.token,
			body: { move: 'open' },
			language: 'ar'
		});
		expect(refused.body).toMatchObject({
			code: 'gates_unmet',
			gates: [{ code: 'focus_question' }]
		});
		expect(String(refused.body.title)).toMatch(/[\u0600-\u06ff]/);
		expect(refused.headers.get('content-language')).toBe('ar');
	});

	it('with admission: 201, waiting, and no board until she is let in', async () => {
		const { id, code } = await aSession();
		await move(id, { move: 'edit_plan', plan: { admission: true } });
		const { seat, token } = await aSeat(code);
		expect(seat.state).toBe('waiting');
		const early = await call('GET', `/api/v1/sessions/${id}/board`, { token });
		expect(early.body).toMatchObject({ status: 403, code: 'may_not', reason: 'waiting' });
		expect((await move(id, { move: 'admit', seat: seat.id })).status).toBe(200);
		expect((await call('GET', `/api/v1/sessions/${id}/board`, { token })).status).toBe(200);
	});

	it('gives the outcomes as a file', async () => {
		const { id, code } = await aSession();
		const { token } = await aSeat(code);
		const file = await call('GET', `/api/v1/sessions/${id}/outcomes?format=json&audience=circle`, {
			token
		});
		expect(file.status).toBe(200);
		expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="/);
	});

	it('reads with the cookies of a device, but changes nothing with them', async () => {
		const { id, code } = await aSession();
		const { token } = await aSeat(code);
		const cookies = { [`seats_${id}`]: token };
		expect((await call('GET', `/api/v1/sessions/${id}/board`, { cookies })).status).toBe(200);
		const changing = { cookies, body: { move: 'open' } };
		expect((await call('POST', `/api/v1/sessions/${id}/moves`, changing)).status).toBe(401);
	});

	it('slows wrong codes and says for how long, right ones never wait', async () => {
		const { code } = await aSession();
		const from = '198.51.100.9';
		let last = await call('POST', '/api/v1/join', { body: sami('000000'), from });
		for (let attempt = 0; attempt < 12; attempt++)
			last = await call('POST', '/api/v1/join', { body: sami('000000'), from });
		expect(last.body).toMatchObject({ status: 429, code: 'too_fast' });
		expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
		expect((await call('POST', '/api/v1/join', { body: sami(code), from })).status).toBe(201);
	});
});

/** Bad input at the API's door, and what each gets. `S`, `C`, `T` stand for a session, its code and a seat's token. */
const BAD: readonly (readonly [string, string, string, Ask, FaultCode])[] = [
	['a session without a token', 'POST', '/api/v1/sessions', { body: NEW }, 'sign_in'],
	['a token nobody has', 'POST', '/api/v1/sessions', { token: 'x.y', body: NEW }, 'sign_in'],
	['a session by a participant', 'POST', '/api/v1/sessions', { token: 'T', body: NEW }, 'may_not'],
	['no JSON', 'POST', '/api/v1/sessions', { token: 'A', body: '{"title":' }, 'bad_request'],
	['a list', 'POST', '/api/v1/sessions', { token: 'A', body: [] }, 'invalid'],
	['null', 'POST', '/api/v1/sessions', { token: 'A', body: 'null' }, 'invalid'],
	[
		'half a megabyte',
		'POST',
		'/api/v1/sessions',
		{ token: 'A', body: `"${'x'.repeat(6e5)}"` },
		'too_large'
	],
	['no title', 'POST', '/api/v1/sessions', { token: 'A', body: { ...NEW, title: '' } }, 'invalid'],
	[
		'a title that is a number',
		'POST',
		'/api/v1/sessions',
		{ token: 'A', body: { ...NEW, title: 7 } },
		'invalid'
	],
	[
		'an unknown field',
		'POST',
		'/api/v1/sessions',
		{ token: 'A', body: { ...NEW, admin: true } },
		'invalid'
	],
	[
		'an unknown template',
		'POST',
		'/api/v1/sessions',
		{ token: 'A', body: { ...NEW, template: 'T-99' } },
		'invalid'
	],
	[
		'a template not built yet',
		'POST',
		'/api/v1/sessions',
		{ token: 'A', body: { ...NEW, template: 'T-6' } },
		'invalid'
	],
	[
		'a start that is no time',
		'POST',
		'/api/v1/sessions',
		{ token: 'A', body: { ...NEW, startsAt: 'soon' } },
		'invalid'
	],
	[
		'a move without a token',
		'POST',
		'/api/v1/sessions/S/moves',
		{ body: { move: 'open' } },
		'sign_in'
	],
	[
		'a move of a participant',
		'POST',
		'/api/v1/sessions/S/moves',
		{ token: 'T', body: { move: 'open' } },
		'may_not'
	],
	[
		'an unknown move',
		'POST',
		'/api/v1/sessions/S/moves',
		{ token: 'A', body: { move: 'fly' } },
		'invalid'
	],
	['no move at all', 'POST', '/api/v1/sessions/S/moves', { token: 'A', body: {} }, 'invalid'],
	[
		'a move not for now',
		'POST',
		'/api/v1/sessions/S/moves',
		{ token: 'A', body: { move: 'next' } },
		'not_now'
	],
	[
		'a reason too long',
		'POST',
		'/api/v1/sessions/S/moves',
		{ token: 'A', body: { move: 'next', reason: 'x'.repeat(601) } },
		'invalid'
	],
	[
		'a move in no session',
		'POST',
		'/api/v1/sessions/0000000000000000/moves',
		{ token: 'A', body: { move: 'open' } },
		'no_such_session'
	],
	[
		'a session id that is none',
		'POST',
		"/api/v1/sessions/'or'1/moves",
		{ token: 'A', body: { move: 'open' } },
		'no_such_session'
	],
	['a wrong code', 'POST', '/api/v1/join', { body: sami('123'), from: 'a' }, 'wrong_code'],
	[
		'a code that is a number',
		'POST',
		'/api/v1/join',
		{ body: { ...sami('C'), code: 123456 } },
		'invalid'
	],
	['no name', 'POST', '/api/v1/join', { body: { ...sami('C'), name: '' } }, 'invalid'],
	[
		'an unknown capacity',
		'POST',
		'/api/v1/join',
		{ body: { ...sami('C'), capacity: 'king' } },
		'invalid'
	],
	['no consent', 'POST', '/api/v1/join', { body: { ...sami('C'), consent: undefined } }, 'invalid'],
	[
		'nobody to speak for',
		'POST',
		'/api/v1/join',
		{ body: { ...sami('C'), actor: undefined } },
		'invalid'
	],
	[
		'an actor of no type',
		'POST',
		'/api/v1/join',
		{ body: { ...sami('C'), actor: { name: 'x' } } },
		'invalid'
	],
	[
		'an actor that is not there',
		'POST',
		'/api/v1/join',
		{ body: { ...sami('C'), actor: { id: 'actor:nobody' } } },
		'invalid'
	],
	['a board without a token', 'GET', '/api/v1/sessions/S/board', {}, 'sign_in'],
	[
		'a board with a forged seat',
		'GET',
		'/api/v1/sessions/S/board',
		{ token: 'seat:a.b' },
		'sign_in'
	],
	[
		'a board of no session',
		'GET',
		'/api/v1/sessions/zzzzzzzzzzzzzzzz/board',
		{ token: 'A' },
		'no_such_session'
	],
	[
		'outcomes in no format',
		'GET',
		'/api/v1/sessions/S/outcomes',
		{ token: 'A' },
		'format_not_available'
	],
	[
		'outcomes in a format not built',
		'GET',
		'/api/v1/sessions/S/outcomes?format=docx',
		{ token: 'A' },
		'format_not_available'
	],
	[
		'an audience nobody knows',
		'GET',
		'/api/v1/sessions/S/outcomes?format=json&audience=world',
		{ token: 'A' },
		'invalid'
	],
	[
		'a language we do not speak',
		'GET',
		'/api/v1/sessions/S/outcomes?format=json&lang=tlh',
		{ token: 'A' },
		'invalid'
	],
	[
		'the team’s copy for a seat',
		'GET',
		'/api/v1/sessions/S/outcomes?format=json&audience=team',
		{ token: 'T' },
		'may_not'
	],
	[
		'a public copy before the review',
		'GET',
		'/api/v1/sessions/S/outcomes?format=json&audience=public',
		{ token: 'A' },
		'needs_review'
	]
];

describe('bad input', () => {
	let session: { id: string; code: string };
	let seat: { token: string };
	beforeAll(async () => {
		session = await aSession();
		seat = await aSeat(session.code);
	});
	const filled = (ask: Ask): Ask => ({
		...ask,
		token: ask.token === 'A' ? server.token : ask.token === 'T' ? seat.token : ask.token,
		body:
			typeof ask.body === 'object' &&
			ask.body !== null &&
			'code' in ask.body &&
			ask.body.code === 'C'
				? { ...ask.body, code: session.code }
				: ask.body
	});

	it.each(BAD)('%s', async (_, method, path, ask, code) => {
		const answer = await call(method, path.replace('/S/', `/${session.id}/`), filled(ask));
		expect(answer.body).toMatchObject({ code, status: FAULTS[code].status });
		expect(answer.status).toBe(FAULTS[code].status);
		expect(answer.type).toBe('application/problem+json');
		expect(String(answer.body.title).length).toBeGreaterThan(5);
	});
});
