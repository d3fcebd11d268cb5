import { describe, expect, it } from 'vitest';
import type { Sensitivity } from '#lib/domain/entities/record.ts';
import type { Board } from '#lib/domain/entities/schemas.ts';
import type { Audience } from '#lib/domain/entities/session.ts';
import { redact } from '#lib/domain/outcomes/redact.ts';
import { WITHHELD } from '#lib/domain/outcomes/references.ts';
import { wadi } from '../../wadi.ts';

const { session, board, seats } = wadi('en');
const copyOf = (audience: Audience, of: Board) =>
	redact(session, of, seats, { audience, names: 'coded', codeName: (n) => `Actor C${n}` });

/** The board with some records marked. */
function marked(marks: Readonly<Record<string, Sensitivity>>): Board {
	return Object.fromEntries(
		Object.entries(board).map(([root, records]) => [
			root,
			records.map((record: { id: string }) =>
				marks[record.id] ? { ...record, sensitivity: marks[record.id] } : record
			)
		])
	) as unknown as Board;
}

describe('what hangs on something hidden', () => {
	const circle = copyOf('circle', marked({ 'actor:nabd': 'restricted' }));

	it('[I-30] goes with it: ties, what it offers, what it leads, what is allocated to that', () => {
		const text = JSON.stringify(circle.board);
		for (const gone of ['actor:nabd', 'resource:trainers', 'commitment:training', 'Nabd Team'])
			expect(text).not.toContain(gone);
		expect(circle.board.relations).toHaveLength(board.relations.length - 2);
	});

	it('[I-30] is counted by kind and reason, never named', () => {
		expect(circle.hidden).toContainEqual({ root: 'actors', reason: 'restricted', count: 1 });
		expect(circle.hidden).toContainEqual({ root: 'relations', reason: 'of_hidden', count: 2 });
	});

	it('[I-30] leaves the copy of the team whole', () => {
		const team = copyOf('team', marked({ 'actor:nabd': 'restricted' }));
		expect(team.hidden).toEqual([]);
		expect(team.board.relations).toHaveLength(board.relations.length);
	});
});

describe('a promise shared with partners by an actor that is not', () => {
	const partners = copyOf('partners', marked({ 'commitment:corners': 'partners' }));
	const [promise] = partners.board.commitments;

	it('[DP-23] stands without the name of its lead, and is still accepted', () => {
		expect(promise).toMatchObject({ lead: WITHHELD, partners: [], status: 'agreed' });
		expect(Object.keys(promise?.acceptances ?? {})).toEqual([WITHHELD]);
	});

	it('[DP-13] names no seat', () => {
		expect(JSON.stringify(partners.board)).not.toMatch(/seat:(?!withheld)/);
	});
});

describe('a coded actor', () => {
	const coded = (name?: string): Board => ({
		...board,
		actors: board.actors.map((actor) =>
			actor.id === 'actor:athar'
				? { ...actor, sensitivity: 'coded', ...(name && { codeName: name }) }
				: actor
		)
	});

	it('[DP-09] stands under its code name, without what it says about itself', () => {
		const [athar] = copyOf('circle', coded('Team K')).board.actors;
		expect(athar).toMatchObject({ name: 'Team K', type: 'volunteer_team' });
		expect(athar).not.toHaveProperty('proudOf');
	});

	it('[DP-09] gets a code when nobody gave it one', () => {
		expect(copyOf('circle', coded()).board.actors[0]?.name).toBe('Actor C1');
	});

	it('[DP-09] is not in wide copies at all', () => {
		expect(JSON.stringify(copyOf('public', coded()).board)).not.toContain('athar');
	});

	it('[DP-09] keeps its own name only in the backup of the team', () => {
		const whole = redact(session, coded(), seats, {
			audience: 'team',
			names: 'real',
			codeName: String
		});
		expect(whole.board).toEqual(coded());
	});
});

describe('the session itself', () => {
	it('[DP-11] leaves out the place in wide copies, and the notes of the team below the team', () => {
		const reviewed = {
			...session,
			safetyReview: {
				after: { by: 'seat:amal' as const, at: 1, answers: Array(8).fill('no'), notes: 'Names' }
			}
		};
		const how = { names: 'coded', codeName: String } as const;
		const publicCopy = redact(reviewed, board, seats, { ...how, audience: 'public' }).session;
		expect(publicCopy).toMatchObject({ place: '', safetyReview: {} });
		const circle = redact(reviewed, board, seats, { ...how, audience: 'circle' }).session;
		expect(circle).toMatchObject({ place: 'Community Centre', safetyReview: {} });
	});
});
