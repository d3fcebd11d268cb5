import { describe, expect, it } from 'vitest';
import type { Actor, ActorType } from '#lib/domain/entities/actor.ts';
import type { ActorId } from '#lib/domain/ids.ts';
import { arcOf, endsAt } from '#lib/features/facilitation/arc.ts';
import { clockFace, spokenBetween } from '#lib/features/facilitation/stage-clock.ts';
import { roomOf } from '#lib/features/facilitation/room-list.ts';
import { AMAL, aPerson, HALA, NOOR, NOW, Rehearsal, SAMI } from './rehearsal.svelte.ts';

const anActor = (id: ActorId, name: string, type: ActorType): Actor => ({ id, name, type });

describe('the arc', () => {
	it('shows what each stage has used beside what was planned', () => {
		const led = new Rehearsal({ stage: 'opening' });
		led.pass(8);
		const arc = arcOf(led.session, led.now());
		expect(arc.plannedMin).toBe(60);
		expect(arc.stages[0]).toMatchObject({ state: 'now', usedMin: 8, over: true, filled: 1 });
		expect(arc.stages[1]).toMatchObject({ state: 'to_come', usedMin: 0, over: false });
	});

	it('[A-25] counts the minutes behind the plan and the slack that may cover them', () => {
		const led = new Rehearsal({ stage: 'opening' });
		led.pass(8);
		led.elsewhere({ move: 'next' });
		const arc = arcOf(led.session, led.now());
		expect(arc.behindMin).toBe(2);
		expect(arc.slackMin).toBe(2);
	});

	it('says when the session ends by the time it really began', () => {
		const led = new Rehearsal({ stage: 'opening' });
		expect(endsAt(led.session)).toBe(NOW + 60 * 60_000);
		expect(endsAt(new Rehearsal({ plan: { startsAt: undefined } }).session)).toBeUndefined();
	});
});

describe('the clock of a stage', () => {
	it('ends softly: below zero it goes on counting', () => {
		const face = clockFace({ state: 'running', totalMs: 60_000, endsAt: NOW }, NOW + 30_000);
		expect(face).toMatchObject({ leftMs: -30_000, over: true, share: 0, ending: true });
	});

	it('speaks at five minutes, at one and at the end only', () => {
		expect(spokenBetween(301_000, 300_000)).toBe(5);
		expect(spokenBetween(60_001, 59_900)).toBe(1);
		expect(spokenBetween(1, -1)).toBe(0);
		expect(spokenBetween(200_000, 199_000)).toBeUndefined();
	});
});

describe('the room', () => {
	it('puts who waits first, who left last, and names the actors nobody is here for', () => {
		const waiting = aPerson({ name: 'سماء', state: 'waiting' });
		const away = { ...NOOR, online: false };
		const gone = aPerson({ name: 'ريم', state: 'removed' });
		const actors = [
			anActor('actor:athar', 'فريق أثر', 'volunteer_team'),
			anActor('actor:council', 'المجلس المحلي', 'local_authority')
		];
		const room = roomOf([AMAL, SAMI, away, HALA, waiting, gone], actors);
		expect(room.waiting.map(({ seat }) => seat.name)).toEqual(['سماء']);
		expect(room.people.map(({ seat }) => seat.name)).toEqual(['سامي']);
		expect(room.people[0]?.actor?.family).toBe('team');
		expect(room.observers.map(({ seat }) => seat.name)).toEqual(['هلا']);
		expect(room.away.map(({ seat }) => seat.name)).toEqual(['نور']);
		expect(room.absent.map(({ name }) => name)).toEqual(['المجلس المحلي']);
		expect(room).toMatchObject({ here: 4, online: 3 });
	});
});
