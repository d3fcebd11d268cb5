import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { ServerOrigin } from '#lib/domain/document/edits.ts';
import { fillBoard } from '#lib/domain/document/fill.ts';
import { readBoard } from '#lib/domain/document/records.ts';
import { parseSessionFile, writeSessionFile } from '#lib/domain/outcomes/session-file.ts';
import { NOON, wadi } from '../../wadi.ts';

const { session, board, seats } = wadi('en');
const copy = { audience: 'team', language: 'en', at: NOON, hidden: 0 } as const;
const file = () =>
	JSON.parse(JSON.stringify(writeSessionFile(session, board, seats, copy))) as Record<
		string,
		unknown
	>;

describe('a session file', () => {
	it('says what it is, in which version, for whom', () => {
		expect(file()).toMatchObject({
			format: 'warsha-session',
			version: 1,
			exportedAt: '2026-08-01T12:00:00.000Z',
			audience: 'team',
			hidden: 0
		});
	});

	it('never holds the join code', () => {
		expect(JSON.stringify(file())).not.toContain(session.joinCode);
	});

	it('names no persons below the facilitation team', () => {
		const circle = writeSessionFile(session, board, seats, { ...copy, audience: 'circle' });
		expect(circle.people).toEqual([]);
	});

	it('comes back through a document as it was: every record, id, author and time', () => {
		const parsed = parseSessionFile(file());
		if (!parsed.ok) throw new Error(parsed.path);
		const doc = new Y.Doc();
		const origin = new ServerOrigin('import', () => NOON + 1);
		expect(fillBoard(doc, parsed.file.board, origin)).toEqual({ ok: true });
		const again = writeSessionFile(session, readBoard(doc), seats, copy);
		const ordered = (board: object) =>
			Object.values(board).map((records: { id: string }[]) =>
				Object.fromEntries(records.map((record) => [record.id, record]))
			);
		expect(ordered(again.board)).toMatchObject(ordered(board));
	});

	it.each([
		['a text', 'hello', 'not_a_session_file', ''],
		['nothing', null, 'not_a_session_file', ''],
		['another format', { format: 'excalidraw' }, 'not_a_session_file', ''],
		['a newer version', { ...file(), version: 2 }, 'newer_version', 'version'],
		['no session', { ...file(), session: undefined }, 'invalid', 'session'],
		['no board', { ...file(), board: [] }, 'invalid', 'board'],
		['a kind that is no list', { ...file(), board: { actors: 3 } }, 'invalid', 'board.actors'],
		[
			'a record of a wrong shape',
			{
				...file(),
				board: { ...board, actors: [board.actors[0], { id: 'actor:x', type: 'other' }] }
			},
			'invalid',
			'board.actors.1.name'
		],
		[
			'the same id twice',
			{ ...file(), board: { ...board, ideas: [board.ideas[0], board.ideas[0]] } },
			'invalid',
			'board.ideas'
		]
	])('with %s is refused, saying where', (_, input, reason, path) => {
		expect(parseSessionFile(input)).toEqual({ ok: false, reason, path });
	});

	it('may lack a kind that an older version did not have', () => {
		const { notes, ...rest } = board;
		expect(notes).not.toEqual([]);
		const parsed = parseSessionFile({ ...file(), board: rest });
		expect(parsed).toMatchObject({ ok: true, file: { board: { notes: [] } } });
	});
});
