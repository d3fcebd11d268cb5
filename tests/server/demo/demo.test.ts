import { describe, expect, it } from 'vitest';
import { createDemo } from '#server/demo/demo.ts';
import { aDesk, type Desk } from '../desk.ts';

/** A clock that goes on when it is told to, and does what is due. */
class Hand {
	#due: { at: number; what: () => void }[] = [];
	#now = 0;
	after = (milliseconds: number, what: () => void): (() => void) => {
		const entry = { at: this.#now + milliseconds, what };
		this.#due.push(entry);
		return () => void (this.#due = this.#due.filter((each) => each !== entry));
	};
	goOn(seconds: number): void {
		this.#now += seconds * 1000;
		const now = this.#due.filter(({ at }) => at <= this.#now);
		this.#due = this.#due.filter(({ at }) => at > this.#now);
		for (const { what } of now) what();
	}
	get waiting(): number {
		return this.#due.length;
	}
}

async function aDemo(desk: Desk, device = 'laptop', language: 'ar' | 'en' = 'ar') {
	const hand = new Hand();
	const demo = createDemo(desk.context, hand);
	const opened = await demo.open({ device, language });
	if (!opened.ok) throw new Error(opened.reason);
	const found = desk.sessions.member(opened.sessionId, { bearer: opened.facilitatorToken });
	if (!found.ok) throw new Error(found.reason);
	const view = () => desk.sessions.view(opened.sessionId, found.member);
	return { ...opened, demo, hand, amal: found.member, view };
}

describe('the demo', () => {
	it.each(['ar', 'en'] as const)(
		'opens live, with its people and its board (%s)',
		async (language) => {
			const desk = aDesk();
			const { view, sessionId } = await aDemo(desk, 'laptop', language);
			const { session, room, me } = await view();
			expect(session).toMatchObject({ status: 'live', language });
			expect(me.role).toBe('facilitator');
			expect(room.filter(({ simulated, online }) => simulated && online).length).toBeGreaterThan(5);
			const board = await desk.boards.read(sessionId);
			expect(board.actors).toHaveLength(10);
			expect(board.relations.length).toBeGreaterThan(8);
			expect(board.commitments.length).toBeGreaterThan(2);
		}
	);

	it('people join, write and tie while one looks', async () => {
		const desk = aDesk();
		const { hand, sessionId, view } = await aDemo(desk);
		const before = await desk.boards.read(sessionId);
		const people = (await view()).room.length;
		while (hand.waiting > 0) {
			hand.goOn(1);
			await desk.context.states.inTurn(sessionId, async () => {});
		}
		const after = await desk.boards.read(sessionId);
		expect((await view()).room.length).toBe(people + 4);
		expect(after.relations.length).toBeGreaterThan(before.relations.length);
		expect(after.ideas.length).toBeGreaterThan(before.ideas.length);
		const agreed = (board: typeof after) =>
			board.commitments.filter(({ status }) => status === 'agreed').length;
		expect(agreed(after)).toBe(agreed(before) + 1);
	});

	it('is one for each device', async () => {
		const desk = aDesk();
		const { demo, sessionId } = await aDemo(desk);
		expect(await demo.open({ device: 'laptop', language: 'en' })).toMatchObject({ sessionId });
		const other = await demo.open({ device: 'phone', language: 'ar' });
		expect(other.ok && other.sessionId).not.toBe(sessionId);
	});

	it('is ten for each server', async () => {
		const desk = aDesk();
		const demo = createDemo(desk.context, new Hand());
		for (let device = 0; device < 10; device++)
			expect((await demo.open({ device: `device ${device}`, language: 'ar' })).ok).toBe(true);
		expect(await demo.open({ device: 'the eleventh', language: 'ar' })).toEqual({
			ok: false,
			reason: 'full'
		});
	});

	it('is gone after two hours', async () => {
		const desk = aDesk();
		const { sessionId } = await aDemo(desk);
		desk.time.now += 2 * 60 * 60_000 - 1;
		await desk.sessions.sweep();
		expect(desk.context.states.find(sessionId)).toBeDefined();
		desk.time.now += 1;
		await desk.sessions.sweep();
		expect(desk.context.states.find(sessionId)).toBeUndefined();
		expect(desk.boards.docs.has(sessionId)).toBe(false);
	});

	it('is cleared with one tap, and nobody goes on writing in it', async () => {
		const desk = aDesk();
		const { hand, sessionId, amal } = await aDemo(desk);
		expect(await desk.sessions.clear(sessionId, amal)).toEqual({ ok: true });
		hand.goOn(1_000);
		await desk.context.states.inTurn(sessionId, async () => {});
		expect(desk.boards.docs.has(sessionId)).toBe(false);
	});

	it('is turned off by WARSHA_DEMO=off', async () => {
		const demo = createDemo(aDesk(':memory:', { WARSHA_DEMO: 'off' }).context, new Hand());
		expect(demo.on).toBe(false);
		expect(await demo.open({ device: 'laptop', language: 'ar' })).toEqual({
			ok: false,
			reason: 'off'
		});
	});

	it('stands in nobody’s list of sessions', async () => {
		const desk = aDesk();
		await aDemo(desk);
		expect(desk.sessions.list(undefined)).toEqual([]);
		expect(desk.sessions.list('account:amal')).toEqual([]);
	});
});
