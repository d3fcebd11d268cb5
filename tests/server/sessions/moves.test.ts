import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { aDesk, aRepresentative, aSession, READY } from '../desk.ts';

const folders: string[] = [];
afterEach(() => {
	for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
function aFile(): string {
	const folder = mkdtempSync(join(tmpdir(), 'warsha-moves-'));
	folders.push(folder);
	return join(folder, 'warsha.db');
}

describe('moves', () => {
	it('[I-01] a session without its focus question does not open and says what is missing', async () => {
		const desk = aDesk();
		const { moves } = await aSession(desk, { focusQuestion: 'a statement' });
		expect(await moves({ move: 'open' })).toMatchObject({
			ok: false,
			reason: 'gates_unmet',
			gates: [{ code: 'focus_question' }]
		});
	});

	it('[CT-02] the same move sent twice counts once, also after a restart', async () => {
		const file = aFile();
		const first = aDesk(file);
		const { id, moves } = await aSession(first);
		const opened = await moves({ move: 'open', id: 'tap-1' });
		expect(await moves({ move: 'open', id: 'tap-1' })).toEqual(opened);
		first.database.close();

		const second = aDesk(file);
		const found = second.sessions.member(id, { accountToken: 'amal' });
		if (!found.ok) throw new Error(found.reason);
		expect(await second.sessions.move(id, found.member, { move: 'open', id: 'tap-1' })).toEqual(
			opened
		);
		const rows = second.database.all(second.database.query.selectFrom('move').select('move_id'));
		expect(rows).toEqual([{ move_id: 'tap-1' }]);
		second.database.close();
	});

	it('many moves at once each count once', async () => {
		const desk = aDesk();
		const { moves } = await aSession(desk);
		const answers = await Promise.all(
			Array.from({ length: 10 }, (_, at) => moves({ move: 'lock', id: `tap-${at % 5}` }))
		);
		const revisions = answers.map((answer) => (answer.ok ? answer.revision : 0));
		expect(new Set(revisions)).toEqual(new Set([1, 2, 3, 4, 5]));
	});

	it('[CT-01] stage and timer are there again after a restart', async () => {
		const file = aFile();
		const first = aDesk(file);
		const { id, moves, amal } = await aSession(first);
		await moves({ move: 'open' });
		const before = (await first.sessions.view(id, amal)).session;
		first.database.close();

		const second = aDesk(file);
		const found = second.sessions.member(id, { accountToken: 'amal' });
		if (!found.ok) throw new Error(found.reason);
		const after = (await second.sessions.view(id, found.member)).session;
		expect(after.currentStage).toBe(before.currentStage);
		expect(after.timer).toEqual(before.timer);
		expect(after.timer.state).toBe('running');
		second.database.close();
	});

	it('opening puts the starter agreements on the board once', async () => {
		const desk = aDesk();
		const { id, moves } = await aSession(desk);
		await moves({ move: 'open' });
		await moves({ move: 'next', reason: 'go on' });
		const { agreements } = await desk.boards.read(id);
		expect(agreements).toHaveLength(8);
		expect(agreements.every(({ status }) => status === 'proposed')).toBe(true);
		expect(agreements[0]).toMatchObject({ id: 'agreement:starter-01', starter: 1 });
	});

	it('a stage that ends with a sentence has one record for it', async () => {
		const desk = aDesk();
		const { id, moves, amal } = await aSession(desk);
		await moves({ move: 'open' });
		const { notes } = await desk.boards.read(id);
		const { session } = await desk.sessions.view(id, amal);
		const withNotes = session.stages.filter(({ kind }) => kind === 'relations');
		expect(notes.map(({ stage }) => stage)).toEqual(withNotes.map((stage) => stage.id));
	});

	it('[DP-07] a participant makes no move', async () => {
		const desk = aDesk();
		const { id, code } = await aSession(desk);
		const sami = await aRepresentative(desk, code);
		expect(await desk.sessions.move(id, sami.member, { move: 'open' })).toMatchObject({
			ok: false,
			reason: 'facilitation_only'
		});
	});

	it('the gates are told to the team alone', async () => {
		const desk = aDesk();
		const { id, code, moves, amal } = await aSession(desk);
		const sami = await aRepresentative(desk, code);
		await moves({ move: 'open' });
		await moves({ move: 'next', reason: 'go on' });
		expect((await desk.sessions.view(id, amal)).gates.length).toBeGreaterThan(0);
		expect((await desk.sessions.view(id, sami.member)).gates).toEqual([]);
	});

	it('[DP-27] the answers of the safety review are told to the team alone', async () => {
		const desk = aDesk();
		const { id, code, moves } = await aSession(desk);
		const sami = await aRepresentative(desk, code);
		await moves({ move: 'safety_review', when: 'before', notes: 'a danger' });
		const seen = await desk.sessions.view(id, sami.member);
		expect(JSON.stringify(seen)).not.toContain('danger');
	});
});

describe('seats', () => {
	it('[DP-06] removing ends the sockets of the seat and its right to be there', async () => {
		const desk = aDesk();
		const { id, code, moves } = await aSession(desk);
		const sami = await aRepresentative(desk, code);
		await moves({ move: 'remove', seat: sami.seat.id });
		expect(desk.heard.ended).toEqual([sami.seat.id]);
		const again = desk.sessions.member(id, { bearer: sami.token });
		expect(again).toEqual({ ok: false, reason: 'may_not' });
	});

	it('whoever listens only is not made to write by a role', async () => {
		const desk = aDesk();
		const { code, moves } = await aSession(desk);
		const hala = await desk.sessions.join(
			{ code, name: 'Hala', capacity: 'observer', consent: 'listen_only' },
			'phone'
		);
		if (!hala.ok) throw new Error(hala.reason);
		expect(
			await moves({ move: 'give_role', seat: hala.seat.id, role: 'cofacilitator' })
		).toMatchObject({ ok: false, reason: 'observer' });
	});

	it('a co-facilitator makes moves from then on, but does not remove the facilitator', async () => {
		const desk = aDesk();
		const { id, code, moves, amal } = await aSession(desk);
		const sami = await aRepresentative(desk, code);
		await moves({ move: 'give_role', seat: sami.seat.id, role: 'cofacilitator' });
		const now = desk.sessions.member(id, { bearer: sami.token });
		if (!now.ok) throw new Error(now.reason);
		expect(await desk.sessions.move(id, now.member, { move: 'lock' })).toMatchObject({ ok: true });
		expect(
			await desk.sessions.move(id, now.member, { move: 'remove', seat: amal.seat.id })
		).toMatchObject({ ok: false, reason: 'not_yours' });
	});

	it('[DP-02] a name may be changed later, everywhere', async () => {
		const desk = aDesk();
		const { id, code, amal } = await aSession(desk);
		const sami = await aRepresentative(desk, code);
		desk.sessions.rename(id, sami.member, ' ندى ');
		const { room } = await desk.sessions.view(id, amal);
		expect(room.map(({ name }) => name)).toContain('ندى');
		expect(desk.sessions.rename(id, sami.member, '  ')).toMatchObject({ reason: 'invalid' });
	});

	it('a seat goes to another device by a code, once, within ten minutes', async () => {
		const desk = aDesk();
		const { id, code } = await aSession(desk);
		const sami = await aRepresentative(desk, code);
		const { token: seatCode } = desk.sessions.seatCode(id, sami.member);
		const typed = ` ${seatCode.slice(0, 4).toUpperCase()}-${seatCode.slice(4)} `;
		const taken = desk.sessions.takeSeat(typed, 'laptop');
		expect(taken).toMatchObject({ ok: true, sessionId: id, seat: { id: sami.seat.id } });
		expect(desk.sessions.takeSeat(seatCode, 'third')).toMatchObject({ reason: 'wrong_code' });
		const late = desk.sessions.seatCode(id, sami.member);
		desk.time.now += 10 * 60_000 + 1;
		expect(desk.sessions.takeSeat(late.token, 'laptop')).toMatchObject({ reason: 'wrong_code' });
	});

	it('leaving on one device leaves the seat on the other', async () => {
		const desk = aDesk();
		const { id, code } = await aSession(desk);
		const sami = await aRepresentative(desk, code);
		const taken = desk.sessions.takeSeat(desk.sessions.seatCode(id, sami.member).token, 'laptop');
		if (!taken.ok) throw new Error(taken.reason);
		desk.sessions.leave(id, sami.token);
		expect(desk.sessions.member(id, { bearer: sami.token })).toMatchObject({ reason: 'sign_in' });
		expect(desk.sessions.member(id, { bearer: taken.token }).ok).toBe(true);
	});

	it('one device holds several seats and says which is meant', async () => {
		const desk = aDesk();
		const { id, code } = await aSession(desk);
		const sami = await aRepresentative(desk, code, 'Sami');
		const noor = await aRepresentative(desk, code, 'Noor');
		const seatTokens = [sami.token, noor.token];
		const names = desk.sessions.seatsOfDevice(id, seatTokens).map(({ name }) => name);
		expect(names).toEqual(['Noor', 'Sami']);
		const last = desk.sessions.member(id, { seatTokens });
		const chosen = desk.sessions.member(id, { seatTokens, seat: sami.seat.id });
		expect([last, chosen].map((found) => found.ok && found.member.seat.name)).toEqual([
			'Noor',
			'Sami'
		]);
	});
});

describe('who runs a session', () => {
	it('the account that made it and nobody else’s', async () => {
		const desk = aDesk();
		const { id } = await aSession(desk);
		expect(desk.sessions.member(id, { accountToken: 'layla' })).toEqual({
			ok: false,
			reason: 'may_not'
		});
		expect(desk.sessions.member(id, {})).toEqual({ ok: false, reason: 'sign_in' });
		expect(desk.sessions.member('0000000000000000', {})).toEqual({
			ok: false,
			reason: 'no_such_session'
		});
		expect(desk.sessions.list('account:layla')).toEqual([]);
		expect(desk.sessions.list('account:amal')).toMatchObject([{ id, people: 0 }]);
	});

	it('an invited account joins the team, by a link that works once', async () => {
		const desk = aDesk();
		const { id, amal } = await aSession(desk);
		const { token } = desk.sessions.inviteCofacilitator(id, amal);
		expect(desk.sessions.acceptCofacilitator(token, 'account:layla')).toEqual({
			ok: true,
			sessionId: id
		});
		expect(desk.sessions.acceptCofacilitator(token, 'account:amal')).toMatchObject({
			reason: 'not_found'
		});
		const layla = desk.sessions.member(id, { accountToken: 'layla' });
		expect(layla.ok && layla.member.seat.role).toBe('cofacilitator');
	});

	it('a co-facilitator who was removed does not get back in by coming again', async () => {
		const desk = aDesk();
		const made = await desk.sessions.create(READY, { accountId: undefined });
		if (!made.ok) throw new Error(made.reason);
		const amal = desk.sessions.member(made.id, { accountToken: 'amal' });
		if (!amal.ok) throw new Error(amal.reason);
		const { token } = desk.sessions.inviteCofacilitator(made.id, amal.member);
		desk.sessions.acceptCofacilitator(token, 'account:layla');
		const layla = desk.sessions.member(made.id, { accountToken: 'layla' });
		if (!layla.ok) throw new Error(layla.reason);
		expect(layla.member.seat.role).toBe('cofacilitator');
		const { seat } = layla.member;
		await desk.sessions.move(made.id, amal.member, { move: 'remove', seat: seat.id });
		const again = desk.sessions.member(made.id, { accountToken: 'layla' });
		expect(again).toEqual({ ok: false, reason: 'may_not' });
	});

	it('a token of the instance facilitates every session', async () => {
		const desk = aDesk();
		const { id } = await aSession(desk);
		const found = desk.sessions.member(id, { bearer: 'program' });
		expect(found.ok && found.member.seat.role).toBe('facilitator');
	});

	it('a draft is cleared with one tap, a session that was held is not', async () => {
		const desk = aDesk();
		const draft = await aSession(desk);
		expect(await desk.sessions.clear(draft.id, draft.amal)).toEqual({ ok: true });
		expect(desk.heard.cleared).toEqual([draft.id]);
		expect(desk.sessions.list('account:amal')).toEqual([]);
		const held = await aSession(desk);
		await held.moves({ move: 'open' });
		expect(await desk.sessions.clear(held.id, held.amal)).toEqual({ ok: false, reason: 'may_not' });
	});
});

describe('new sessions', () => {
	it.each([
		['no title', { title: ' ' }, 'invalid'],
		['a title too long', { title: 'x'.repeat(121) }, 'invalid'],
		['a rule nobody knows', { decisionRule: 'shouting' as never }, 'invalid'],
		['an unknown template', { template: 'T-99' }, 'no_such_template'],
		['a template that is not built yet', { template: 'T-6' }, 'template_not_available']
	])('are refused with %s', async (_, ask, reason) => {
		const desk = aDesk();
		await expect(aSession(desk, ask)).rejects.toThrow(reason);
	});
});
