import { describe, expect, it } from 'vitest';
import { aDesk, aRepresentative, aSession } from '../desk.ts';

const asObserver = (code: string) =>
	({ code, name: 'Hala', capacity: 'observer', consent: 'listen_only' }) as const;

describe('joining by code', () => {
	it('[DP-02] needs a code and a name, no account', async () => {
		const desk = aDesk();
		const { code, id } = await aSession(desk);
		const came = await desk.sessions.join(asObserver(code), 'phone');
		expect(came).toMatchObject({ ok: true, session: { id }, seat: { role: 'observer' } });
	});

	it('[DP-03] keeps what somebody consented to, and when', async () => {
		const desk = aDesk();
		const { code } = await aSession(desk);
		await desk.sessions.join(asObserver(code), 'phone');
		const { query } = desk.database;
		const kept = query
			.selectFrom('seat')
			.select(['consent', 'consented_at'])
			.where('name', '=', 'Hala');
		expect(desk.database.all(kept)).toEqual([
			{ consent: 'listen_only', consented_at: desk.time.now }
		]);
	});

	it('reads the code in Arabic digits, with spaces', async () => {
		const desk = aDesk();
		const { code } = await aSession(desk);
		const arabic = code.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] ?? digit);
		const typed = `${arabic.slice(0, 3)} ${arabic.slice(3)}`;
		expect((await desk.sessions.findByCode(typed, 'phone')).ok).toBe(true);
	});

	it('[I-04] a representative says for which actor', async () => {
		const desk = aDesk();
		const { code } = await aSession(desk);
		const ask = { code, name: 'Sami', capacity: 'representative', consent: 'take_part' } as const;
		const came = await desk.sessions.join(ask, 'phone');
		expect(came).toMatchObject({ ok: false, reason: 'invalid' });
	});

	it('puts an actor given by name on the map once, in the region of the session', async () => {
		const desk = aDesk();
		const { id, code, moves } = await aSession(desk);
		const regions = [{ id: 'region:wadi', name: 'منطقة الوادي' }] as const;
		await moves({ move: 'edit_plan', plan: { regions: [...regions] } });
		const sami = await aRepresentative(desk, code, 'Sami', 'فريق أثر');
		const noor = await aRepresentative(desk, code, 'Noor', ' فريق الأثر ');
		const { actors } = await desk.boards.read(id);
		expect(actors).toHaveLength(1);
		expect(actors[0]).toMatchObject({ name: 'فريق أثر', regions: ['region:wadi'] });
		expect(noor.seat.actor).toBe(sami.seat.actor);
		expect(actors[0]?.createdBy).toBe(sami.seat.id);
	});

	it('refuses an actor that is not on the map', async () => {
		const desk = aDesk();
		const { code } = await aSession(desk);
		const ask = { code, name: 'Sami', capacity: 'representative', consent: 'take_part' } as const;
		const came = await desk.sessions.join({ ...ask, actor: { id: 'actor:nobody' } }, 'phone');
		expect(came).toMatchObject({ ok: false, reason: 'no_such_actor' });
	});

	it('[CT-07] says that the session is full, and gives the last place once', async () => {
		const desk = aDesk();
		const { code, moves } = await aSession(desk);
		await moves({ move: 'edit_plan', plan: { seatLimit: 1 } });
		const both = await Promise.all([
			desk.sessions.join(asObserver(code), 'one'),
			desk.sessions.join(asObserver(code), 'two')
		]);
		expect(both.filter(({ ok }) => ok)).toHaveLength(1);
		expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: 'full' });
		expect(await desk.sessions.findByCode(code, 'three')).toMatchObject({ reason: 'full' });
	});

	it('[DP-06] the code ends with the session', async () => {
		const desk = aDesk();
		const { code, moves } = await aSession(desk);
		await moves({ move: 'open' });
		await moves({ move: 'safety_review', when: 'after' });
		expect(await moves({ move: 'close', reason: 'a short one' })).toMatchObject({ ok: true });
		expect(await desk.sessions.findByCode(code, 'phone')).toMatchObject({ reason: 'closed' });
	});

	it('[DP-06] a rotated code is nobody’s', async () => {
		const desk = aDesk();
		const { id, code, moves, amal } = await aSession(desk);
		await moves({ move: 'rotate_code' });
		expect(await desk.sessions.findByCode(code, 'phone')).toMatchObject({ reason: 'wrong_code' });
		const { session } = await desk.sessions.view(id, amal);
		expect(session.joinCode).not.toBe(code);
		expect((await desk.sessions.findByCode(session.joinCode, 'phone')).ok).toBe(true);
	});
});

describe('wrong codes', () => {
	it('[CT-05] are slowed for one device, while right ones never wait', async () => {
		const desk = aDesk();
		const { code } = await aSession(desk);
		const answers = [];
		for (let attempt = 0; attempt < 12; attempt++)
			answers.push(await desk.sessions.findByCode('000000', 'one phone'));
		expect(answers.at(0)).toMatchObject({ reason: 'wrong_code' });
		expect(answers.at(-1)).toMatchObject({ reason: 'too_fast', details: { seconds: 6 } });
		expect(await desk.sessions.findByCode('000000', 'another')).toMatchObject({
			reason: 'wrong_code'
		});
		expect((await desk.sessions.findByCode(code, 'one phone')).ok).toBe(true);
	});

	it('are slowed in total, however many devices somebody pretends to have', async () => {
		const desk = aDesk();
		const { code } = await aSession(desk);
		const reasons = new Set<string>();
		for (let device = 0; device < 250; device++) {
			const answer = await desk.sessions.findByCode('12', `device ${device}`);
			if (!answer.ok) reasons.add(answer.reason);
		}
		expect(reasons).toEqual(new Set(['wrong_code', 'too_fast']));
		expect((await desk.sessions.findByCode(code, 'a guest')).ok).toBe(true);
	});

	it('are forgiven with time', async () => {
		const desk = aDesk();
		for (let attempt = 0; attempt < 12; attempt++) await desk.sessions.findByCode('1', 'phone');
		desk.time.now += 7_000;
		expect(await desk.sessions.findByCode('1', 'phone')).toMatchObject({ reason: 'wrong_code' });
	});
});

describe('admission', () => {
	async function waiting() {
		const desk = aDesk();
		const session = await aSession(desk);
		await session.moves({ move: 'edit_plan', plan: { admission: true } });
		const sami = await aRepresentative(desk, session.code);
		return { desk, session, sami };
	}

	it('[DP-06] who waits sees the title and nothing of the session', async () => {
		const { desk, session, sami } = await waiting();
		expect(sami.seat.state).toBe('waiting');
		const view = await desk.sessions.view(session.id, sami.member);
		expect(view.session.title).toBe('معًا نتعلّم');
		expect(view.session.focusQuestion).toBe('');
		expect(view.session.stages).toEqual([]);
		expect(view.room.map(({ name }) => name)).toEqual(['Sami']);
		expect(view.joinUrl).toBe('');
		expect((await desk.boards.read(session.id)).actors).toEqual([]);
	});

	it('the join page shows no actors before it', async () => {
		const { desk, session } = await waiting();
		const found = await desk.sessions.findByCode(session.code, 'phone');
		expect(found.ok && found.page).toMatchObject({ admission: true, actors: [] });
	});

	it('others do not see who waits, the team does', async () => {
		const { desk, session } = await waiting();
		await session.moves({ move: 'edit_plan', plan: { admission: false } });
		const noor = await aRepresentative(desk, session.code, 'Noor', 'فريق نبض');
		const names = async (member: typeof noor.member) =>
			(await desk.sessions.view(session.id, member)).room.map(({ name }) => name);
		expect(await names(noor.member)).not.toContain('Sami');
		expect(await names(session.amal)).toContain('Sami');
	});

	it('lets in, puts the actor on the map and gives the full view', async () => {
		const { desk, session, sami } = await waiting();
		expect(await session.moves({ move: 'admit', seat: sami.seat.id })).toMatchObject({ ok: true });
		const view = await desk.sessions.view(session.id, sami.member);
		expect(view.me).toMatchObject({ state: 'admitted', actor: expect.stringMatching(/^actor:/) });
		expect((await desk.boards.read(session.id)).actors).toHaveLength(1);
	});
});
