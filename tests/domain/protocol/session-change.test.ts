import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Seat } from '#lib/domain/entities/seat.ts';
import { createSession } from '#lib/domain/method/new-session.ts';
import { TEMPLATES } from '#lib/domain/method/templates.ts';
import type { Present, SessionView } from '#lib/domain/protocol/control.ts';
import { changeBetween, withChange } from '#lib/domain/protocol/session-change.ts';

const [template] = TEMPLATES;
if (!template) throw new Error('no template');
let stages = 0;
const session = createSession({
	...{ id: 'a', joinCode: '123456', template, language: 'ar', title: 'معًا', focusQuestion: '' },
	now: 0,
	newStageId: () => `stage:${++stages}`
});
const seat = (number: number, name = 'Sami'): Present => ({
	id: `seat:${number}`,
	name,
	role: 'participant',
	capacity: 'individual',
	consent: 'take_part',
	state: 'admitted',
	online: number % 2 === 0
});
const me: Seat = { ...seat(0), role: 'facilitator' };
const view: SessionView = { session, serverNow: 1, me, room: [seat(1)], gates: [], joinUrl: '' };
/** As it arrives at the other end of a wire. */
const travelled = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const views = fc
	.record({
		status: fc.constantFrom('draft', 'live', 'closed'),
		locked: fc.boolean(),
		currentStage: fc.constantFrom('stage:1', 'stage:2', undefined),
		followUpOn: fc.constantFrom('2026-09-25', undefined),
		timer: fc.constantFrom(
			{ state: 'idle', totalMs: 1 },
			{ state: 'running', totalMs: 1, endsAt: 9 }
		),
		room: fc.uniqueArray(fc.tuple(fc.nat(8), fc.constantFrom('Sami', 'Noor')), {
			selector: ([id]) => id
		}),
		gates: fc.constantFrom([], [{ code: 'next_date' }]),
		serverNow: fc.nat()
	})
	.map(({ room, gates, serverNow, ...fields }) => {
		const people = room.map(([number, name]) => seat(number, name));
		return travelled({
			...view,
			session: { ...session, ...fields },
			room: people,
			gates,
			serverNow
		});
	}) as fc.Arbitrary<SessionView>;

describe('what changes of a view', () => {
	it('leads exactly to the next view, whatever changed', () => {
		fc.assert(
			fc.property(views, views, (before, after) => {
				const change = changeBetween(before, after);
				const reached = change ? withChange(before, travelled(change)) : before;
				expect({ ...reached, serverNow: 0 }).toEqual({ ...after, serverNow: 0 });
			})
		);
	});

	it('is nothing when only time went by', () => {
		expect(changeBetween(view, travelled({ ...view, serverNow: 99 }))).toBeUndefined();
	});

	it('is small when a clock starts or somebody comes', () => {
		const after = { ...view, session: { ...session, revision: 1, locked: true } };
		expect(JSON.stringify(changeBetween(view, after)).length).toBeLessThan(100);
		const room = [...Array.from({ length: 200 }, (_, number) => seat(number + 1))];
		const came = changeBetween({ ...view, room }, { ...view, room: [...room, seat(999)] });
		expect(JSON.stringify(came).length).toBeLessThan(300);
	});
});
