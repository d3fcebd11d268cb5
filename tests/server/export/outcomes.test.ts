import { describe, expect, it } from 'vitest';
import { parseSessionFile } from '#lib/domain/outcomes/session-file.ts';
import { MESSAGE_LENGTH } from '#lib/domain/outcomes/message-text.ts';
import type { Actor } from '#lib/domain/entities/actor.ts';
import { REVIEWED, wadi } from '../../wadi.ts';
import { deskOf, OutcomesDesk } from './desk.ts';

const valley = wadi('ar', { safetyReview: REVIEWED });

describe('who may take which copy', () => {
	const desk = deskOf(wadi('ar'));
	const ask = (who: string, audience: 'public' | 'partners' | 'circle' | 'team', format = 'md') =>
		desk.outcomes.write(desk.session.id, desk.member(who), { format, audience, language: 'ar' });

	it('gives a seat copies up to the circle, an observer too', async () => {
		expect((await ask('nada', 'circle')).ok).toBe(true);
		expect((await ask('nasma', 'circle')).ok).toBe(true);
		expect(await ask('nada', 'team')).toEqual({ ok: false, reason: 'may_not' });
	});

	it('gives the facilitator the copy of the team', async () => {
		expect((await ask('amal', 'team')).ok).toBe(true);
	});

	it('[DP-27] keeps copies that leave the circle until the safety review is done', async () => {
		expect(await ask('amal', 'public')).toEqual({ ok: false, reason: 'needs_review' });
		expect(await ask('amal', 'partners')).toEqual({ ok: false, reason: 'needs_review' });
		const reviewed = deskOf(valley);
		expect((await reviewed.file('md', 'public')).name).toMatch(/_public\.md$/);
	});

	it('gives nothing to a seat that waits at the door', async () => {
		const waiting = { seat: { ...desk.member('nada').seat, state: 'waiting' as const } };
		const answer = await desk.outcomes.write(desk.session.id, waiting, {
			format: 'md',
			audience: 'circle',
			language: 'ar'
		});
		expect(answer).toEqual({ ok: false, reason: 'may_not' });
	});

	it.each(['pdf', 'docx', 'svg', 'nonsense', ''])(
		'refuses the format %j by name',
		async (format) => {
			expect(await ask('amal', 'circle', format)).toEqual({
				ok: false,
				reason: 'format_not_available'
			});
		}
	);

	it('refuses a table of something there is none of', async () => {
		const answer = await desk.outcomes.write(desk.session.id, desk.member('amal'), {
			format: 'csv',
			audience: 'circle',
			language: 'ar',
			kind: 'secrets'
		});
		expect(answer).toEqual({ ok: false, reason: 'invalid' });
	});

	it('[DP-13] logs who took which copy for whom, and nothing of what was in it', async () => {
		const fresh = deskOf(wadi('ar'));
		await fresh.file('csv', 'team');
		expect(fresh.outcomes.log(fresh.session.id)).toEqual([
			{ at: expect.any(Number), seat: 'seat:amal', format: 'csv', audience: 'team' }
		]);
	});
});

describe('the outcomes to look at', () => {
	const desk = deskOf(wadi('ar'));
	const read = (who: string, audience: 'circle' | 'team' | 'public') =>
		desk.outcomes.read(desk.session.id, desk.member(who), { audience, language: 'ar' });

	it('say whom a member may make copies for', async () => {
		expect(await read('nada', 'circle')).toMatchObject({
			ok: true,
			audiences: ['public', 'partners', 'circle']
		});
		expect(await read('amal', 'team')).toMatchObject({
			ok: true,
			audiences: ['public', 'partners', 'circle', 'team']
		});
		expect(await read('nada', 'team')).toEqual({ ok: false, reason: 'may_not' });
		expect(await read('nada', 'public')).toEqual({ ok: false, reason: 'needs_review' });
	});

	it('are not logged: nothing has left', () => {
		expect(desk.outcomes.log(desk.session.id)).toEqual([]);
	});

	it('tell the first screen what the session has made', async () => {
		const reading = await read('nada', 'circle');
		expect(reading.ok && reading.glance).toEqual({
			nextOn: '2026-09-25',
			lines: [
				{ about: 'commitments', text: '3 التزامات، وعدد المتفق عليه منها 2' },
				{ about: 'map', text: '10 جهات و10 علاقات' },
				{ about: 'needs', text: '6 حاجات، وعدد المغطّى منها كليًا أو جزئيًا 5' },
				{ about: 'people', text: '14 شخصًا من 9 جهات' }
			]
		});
	});

	it('are not final while the session goes on, and final once it is closed', async () => {
		const marks = async (session: Partial<typeof valley.session>) => {
			const closed = deskOf(wadi('en', session));
			const reading = await closed.outcomes.read(closed.session.id, closed.member('nada'), {
				audience: 'circle',
				language: 'en'
			});
			return reading.ok ? reading.paper.marks : [];
		};
		expect(await marks({ status: 'live' })).toContain('Not final: the session is still going on');
		expect(await marks({ status: 'closed' })).toEqual(['Copy for the circle', 'Final copy']);
	});
});

describe('files', () => {
	it('are named by date, title, kind and audience in plain letters', async () => {
		const english = deskOf(wadi('en'));
		expect((await english.file('md')).name).toBe('2026-08-01_learning-together_circle.md');
		const arabic = deskOf(valley);
		const { name } = await arabic.file('csv', 'circle', { kind: 'actors' });
		expect(name).toBe('2026-08-01_session-000000_actors_circle.csv');
	});

	it('[R-01] [R-02] [R-03] [R-04] [R-06] [R-07] [R-09] [R-10] [R-13] hold every section in both languages', async () => {
		const arabic = await deskOf(valley).text('md');
		const english = await deskOf(wadi('en')).text('md');
		const headings = (text: string) => text.match(/^## .+$/gm);
		expect(arabic).toContain('# معًا نتعلّم');
		expect(headings(arabic)).toEqual([
			'## الخلاصة في صفحة',
			'## الحضور',
			'## اتفاقاتنا',
			'## خريطة الجهات والعلاقات',
			'## الموارد والحاجات والمطابقات',
			'## الأفكار والأولويات',
			'## الالتزامات',
			'## التأمل'
		]);
		expect(headings(english)).toHaveLength(8);
	});

	it('[A-02] [A-03] say the figures of the method in sentences', async () => {
		const text = (await deskOf(valley).text('md')).replace(/[\u200e\u2066-\u2069]/g, '');
		expect(text).toContain('على الخريطة 10 جهات و10 علاقات. وفي المتوسط تتعاون كل جهة مع جهتين.');
		expect(text).toContain('77% مما غُطّي جاء من مواردنا.');
		expect(text).toContain('المحجوز من قاعة تدريب: 7 أيام، والمتاح: 6 أيام.');
		expect(text).toContain('من 14 آب 2026 إلى 15 آب 2026');
		expect(text).toContain('لجنة حي النهر. من يعرفها ويمكنه دعوتها؟');
	});

	it('write digits as the session wishes', async () => {
		const arab = deskOf(wadi('ar', { digits: 'arab' }));
		const text = (await arab.text('md')).replace(/[\u061c\u200e\u2066-\u2069]/g, '');
		expect(text).toContain('على الخريطة ١٠ جهات و١٠ علاقات');
		expect(text).toContain('٢٠ آب ٢٠٢٦');
	});

	it('come back without loss from the copy of the team', async () => {
		const parsed = parseSessionFile(JSON.parse(await deskOf(valley).text('json', 'team')));
		if (!parsed.ok) throw new Error(`${parsed.reason} ${parsed.path}`);
		expect(parsed.file.board).toEqual(valley.board);
		const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
		expect([...parsed.file.people].sort(byId)).toEqual([...valley.seats].sort(byId));
		const { joinCode, ...session } = valley.session;
		expect(joinCode).toBeTruthy();
		expect(parsed.file.session).toEqual(session);
	});

	it.each(['public', 'partners', 'circle'] as const)(
		'are valid session files for %s',
		async (audience) => {
			const parsed = parseSessionFile(JSON.parse(await deskOf(valley).text('json', audience)));
			expect(parsed).toMatchObject({ ok: true, file: { audience, people: [] } });
		}
	);

	it('say gently that nothing is there yet', async () => {
		const board = Object.fromEntries(Object.keys(valley.board).map((root) => [root, []]));
		const empty = new OutcomesDesk({
			...valley,
			board: board as never,
			seats: valley.seats.slice(0, 1)
		});
		const text = await empty.text('md');
		expect(text).toContain('لا التزامات بعد. ما الخطوة التي نستطيع أن نعد بها بثقة؟');
		expect(await empty.text('txt')).toContain('شكرًا لكل من شارك');
		expect(await empty.text('csv')).toMatch(/^\ufeffالجهة,/);
	});
});

describe('the message', () => {
	it('names the actors that were there and those on the map', async () => {
		const text = await deskOf(valley).text('txt');
		for (const { name } of valley.board.actors) expect(text).toContain(name);
		expect(text).not.toMatch(/[*#|<>]/);
	});

	it.each(['ar', 'en'] as const)(
		'stays within 1,200 characters with 200 actors, in %s',
		async (language) => {
			const { session, board, seats } = wadi(language);
			const many = Array.from({ length: 200 }, (_, n): Actor => ({
				id: `actor:n${n}`,
				name: `لجنة الحي رقم ${n} في المنطقة`,
				type: 'other'
			}));
			const extra = many.map((actor) => ({
				...seats[1]!,
				id: `seat:${actor.id.slice(6)}` as const,
				actor: actor.id
			}));
			const desk = new OutcomesDesk({
				session,
				board: { ...board, actors: [...board.actors, ...many] },
				seats: [...seats, ...extra]
			});
			const text = await desk.text('txt');
			expect(text.length).toBeLessThanOrEqual(MESSAGE_LENGTH);
			expect(text.length).toBeGreaterThan(900);
			expect(text).toMatch(/[.؟?]$/);
			expect(text).toContain('لجنة الحي رقم 3');
		}
	);

	it('[I-30] states what is hidden however long it is', async () => {
		const restricted = { sensitivity: 'restricted' };
		const text = await deskOf(valley, { 'idea:camp': restricted }).text('txt');
		expect(text).toContain('عدد العناصر المخفية في هذه النسخة: 1.');
	});
});
