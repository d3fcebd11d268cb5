import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SENSITIVITIES, type Sensitivity } from '#lib/domain/entities/record.ts';
import { AUDIENCES, type Audience } from '#lib/domain/entities/session.ts';
import { ROOTS } from '#lib/domain/entities/roots.ts';
import type { Board } from '#lib/domain/entities/schemas.ts';
import { isSeenBy } from '#lib/domain/outcomes/redact.ts';
import { REVIEWED, wadi } from '../../wadi.ts';
import { OutcomesDesk } from './desk.ts';

const FORMATS = ['json', 'csv', 'md', 'txt'] as const;
const { session, board, seats } = wadi('ar', { safetyReview: REVIEWED });
const ids = ROOTS.flatMap((root) => board[root].map((record) => record.id));

/** What is written in a record, told from everything else in a file. */
const secretOf = (id: string) => `سر‹${id.replace(':', '-')}›`;

const TEXTS = [
	'name',
	'title',
	'body',
	'note',
	'what',
	'successSign',
	'text',
	'outcomeNote',
	'proudOf'
];

/** The valley with a secret in every text, each text also naming one actor, and these sensitivities. */
function stamped(sensitivity: ReadonlyMap<string, Sensitivity>, mention: string): Board {
	const stamp = (record: { id: string }) => {
		const secret = secretOf(record.id);
		const fields = Object.entries(record).map(([field, value]) => {
			if (!TEXTS.includes(field)) return [field, value];
			return [field, field === 'name' ? secret : `${secret} ${mention}`];
		});
		return { ...Object.fromEntries(fields), sensitivity: sensitivity.get(record.id) };
	};
	return Object.fromEntries(
		ROOTS.map((root) => [root, board[root].map(stamp)])
	) as unknown as Board;
}

const sensitivities = fc
	.tuple(...ids.map(() => fc.constantFrom(...SENSITIVITIES)))
	.map((chosen) => new Map(ids.map((id, at) => [id as string, chosen[at]!])));

async function everyFormat(desk: OutcomesDesk, audience: Audience): Promise<[string, string][]> {
	return Promise.all(
		FORMATS.map(async (format) => [format, await desk.text(format, audience)] as [string, string])
	);
}

describe('copies for each audience', () => {
	it('[I-30] [DP-09] never hold what is hidden from their audience, in any format', async () => {
		await fc.assert(
			fc.asyncProperty(sensitivities, fc.constantFrom(...board.actors), async (chosen, actor) => {
				const desk = new OutcomesDesk({
					session,
					board: stamped(chosen, secretOf(actor.id)),
					seats
				});
				for (const audience of AUDIENCES) {
					const hidden = ids.filter((id) => !isSeenBy(audience, chosen.get(id)));
					const coded = ids.filter((id) => id.startsWith('actor:') && chosen.get(id) === 'coded');
					for (const [format, text] of await everyFormat(desk, audience)) {
						for (const id of hidden)
							expect(text, `${format} ${audience}`).not.toContain(secretOf(id));
						if (audience === 'team' && format === 'json') continue;
						for (const id of coded)
							expect(text, `${format} ${audience}`).not.toContain(secretOf(id));
					}
				}
			}),
			{ numRuns: 12 }
		);
	}, 60_000);

	it('[DP-13] hold what their audience may read, in the files that hold everything', async () => {
		await fc.assert(
			fc.asyncProperty(sensitivities, async (chosen) => {
				const desk = new OutcomesDesk({ session, board: stamped(chosen, ''), seats });
				const free = ids.filter((id) => /^(idea|agreement|reflection|note):/.test(id));
				for (const audience of AUDIENCES)
					for (const format of ['json', 'csv'] as const) {
						const text = await desk.text(format, audience);
						for (const id of free)
							if (isSeenBy(audience, chosen.get(id))) expect(text).toContain(secretOf(id));
					}
			}),
			{ numRuns: 12 }
		);
	}, 60_000);

	it('[DP-13] name persons for the facilitation team alone', async () => {
		const people = seats.map((seat) => ({ ...seat, name: `شخص‹${seat.id.slice(5)}›` }));
		const desk = new OutcomesDesk({ session, board, seats: people });
		for (const audience of ['public', 'partners', 'circle'] as const)
			for (const [, text] of await everyFormat(desk, audience)) {
				expect(text).not.toContain('شخص‹');
				expect(text).not.toMatch(/seat:(?!withheld)/);
			}
		expect(await desk.text('md', 'team')).toContain('شخص‹nada›');
	});

	it('[DP-23] give supporters the figures of everything and the words of what was shared', async () => {
		const desk = new OutcomesDesk({ session, board, seats });
		const text = (await desk.text('md', 'partners')).replace(/[\u200e\u2066-\u2069]/g, '');
		expect(text).toContain('على الخريطة 10 جهات و10 علاقات.');
		expect(text).toContain('77% مما غُطّي');
		expect(text).not.toContain('فريق أثر');
		expect(text).toContain('عدد العناصر المخفية في هذه النسخة: 65.');
	});

	it('[DP-28] never break down groups smaller than five outside the circle', async () => {
		const teams = Array.from({ length: 6 }, (_, n) => ({
			...board.actors[0]!,
			id: `actor:team${n}` as const
		}));
		const desk = new OutcomesDesk({
			session,
			board: { ...board, actors: [...board.actors.slice(3), ...teams] },
			seats
		});
		const text = await desk.text('md', 'public');
		expect(text).toContain('**فرق تطوعية:** 6');
		expect(text).toContain('**مجموعات أصغر من خمس جهات:** 7');
		expect(text).not.toContain('لجان مجتمعية');
		expect(await desk.text('md', 'circle')).toContain('**لجان مجتمعية:** 2');
	});

	it('[DP-09] name a coded actor by its code wherever it stands, also inside other texts', async () => {
		const coded = board.actors.map((actor) =>
			actor.id === 'actor:nabd' ? { ...actor, sensitivity: 'coded' as const } : actor
		);
		const ideas = board.ideas.map((idea) =>
			idea.id === 'idea:camp' ? { ...idea, body: 'نسأل فريق نبض عن الموعد' } : idea
		);
		const desk = new OutcomesDesk({ session, board: { ...board, actors: coded, ideas }, seats });
		for (const [, text] of await everyFormat(desk, 'circle')) {
			expect(text).not.toContain('فريق نبض');
			expect(text).toContain('جهة س1');
		}
		expect(await desk.text('md', 'circle')).toContain('نسأل جهة س1 عن الموعد');
		expect(await desk.text('md', 'team')).not.toContain('فريق نبض');
	});
});
