import { describe, expect, it } from 'vitest';
import { writeSessionFile, type SessionFile } from '#lib/domain/outcomes/session-file.ts';
import { listSeats } from '#server/store/seats.ts';
import { createDemo } from '#server/demo/demo.ts';
import { aDesk, type Desk } from '../desk.ts';

/** The demo as a file for the team: everything every kind can hold. */
async function aFile(desk: Desk): Promise<{ id: string; file: SessionFile }> {
	const opened = await createDemo(desk.context, { after: () => () => {} }).open({
		device: 'laptop',
		language: 'ar'
	});
	if (!opened.ok) throw new Error(opened.reason);
	return { id: opened.sessionId, file: await fileOf(desk, opened.sessionId) };
}
async function fileOf(desk: Desk, id: string): Promise<SessionFile> {
	const session = desk.context.states.find(id)?.session;
	if (!session) throw new Error('no session');
	const seats = listSeats(desk.database, id);
	const copy = { audience: 'team', language: 'ar', at: desk.time.now, hidden: 0 } as const;
	return writeSessionFile(session, await desk.boards.read(id), seats, copy);
}
const travelled = (file: unknown): unknown => JSON.parse(JSON.stringify(file));

describe('a session file', () => {
	it.each(['where it came from', 'on another server'])(
		'makes a new session without loss, %s',
		async (where) => {
			const desk = aDesk();
			const { id, file } = await aFile(desk);
			const other = where === 'where it came from' ? desk : aDesk();
			const made = await other.sessions.importFile(travelled(file), { accountId: 'account:amal' });
			if (!made.ok) throw new Error(made.reason);
			expect(made.id).not.toBe(id);
			const again = await fileOf(other, made.id);
			expect(again.board).toEqual(file.board);
			expect(again.people).toEqual(file.people);
			expect({ ...again.session, id }).toEqual(file.session);
		}
	);

	it('belongs to whoever imports it', async () => {
		const desk = aDesk();
		const { file } = await aFile(desk);
		const made = await desk.sessions.importFile(travelled(file), { accountId: 'account:layla' });
		if (!made.ok) throw new Error(made.reason);
		expect(desk.sessions.member(made.id, { accountToken: 'layla' }).ok).toBe(true);
		expect(desk.sessions.member(made.id, { accountToken: 'amal' }).ok).toBe(false);
	});

	it.each([
		['nothing', undefined, 'invalid'],
		['another file', { hello: 'world' }, 'invalid'],
		['a list', [], 'invalid'],
		['a file of a later version', { format: 'warsha-session', version: 99 }, 'client_outdated'],
		['half a file', { format: 'warsha-session', version: 1 }, 'invalid']
	])('is refused when it is %s, and leaves nothing', async (_, file, reason) => {
		const desk = aDesk();
		const answer = await desk.sessions.importFile(file, { accountId: 'account:amal' });
		expect(answer).toMatchObject({ ok: false, reason });
		expect(desk.sessions.list('account:amal')).toEqual([]);
	});

	it('is refused with one bad record in it', async () => {
		const desk = aDesk();
		const { file } = await aFile(desk);
		const broken = travelled(file) as { board: { actors: { type: string }[] } };
		const [first] = broken.board.actors;
		if (first) first.type = 'dragon';
		expect(await desk.sessions.importFile(broken, { accountId: 'account:amal' })).toMatchObject({
			ok: false,
			reason: 'invalid',
			details: { field: 'board.actors.0.type' }
		});
	});
});
