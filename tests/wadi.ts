import type { Language } from '#lib/domain/entities/record.ts';
import type { Board } from '#lib/domain/entities/schemas.ts';
import type { Seat } from '#lib/domain/entities/seat.ts';
import type { Session } from '#lib/domain/entities/session.ts';
import type { StageId } from '#lib/domain/ids.ts';
import { createSession } from '#lib/domain/method/new-session.ts';
import { findTemplate } from '#lib/domain/method/templates.ts';
import { sampleSession } from '#lib/domain/sample/sample-session.ts';

/** The moment at which the session of method.md 9 is told in tests: noon on 1 August 2026. */
export const NOON = Date.parse('2026-08-01T12:00:00Z');

export interface Wadi {
	readonly session: Session;
	readonly board: Board;
	readonly seats: readonly Seat[];
}

/** The fictional session of method.md 9 as a live session: everybody has joined, Amal facilitates. */
export function wadi(language: Language = 'ar', change: Partial<Session> = {}): Wadi {
	const template = findTemplate('T-1');
	if (!template) throw new Error('T-1 is gone');
	let stages = 0;
	const session = createSession({
		id: 'wadi000000000000',
		joinCode: '483920',
		template,
		language,
		title: 'معًا نتعلّم',
		focusQuestion: '؟',
		now: NOON,
		newStageId: (): StageId => `stage:${++stages}`
	});
	const sample = sampleSession({
		language,
		today: '2026-08-01',
		now: NOON,
		seatOf: (person) => `seat:${person}`,
		stageOf: (kind) => session.stages.find((stage) => stage.kind === kind)?.id
	});
	return {
		session: { ...session, ...sample.plan, openedAt: NOON, status: 'live', ...change },
		board: sample.board,
		seats: [amal, ...sample.people.map(seatOf)]
	};
}

const amal: Seat = {
	id: 'seat:amal',
	name: 'Amal',
	role: 'facilitator',
	capacity: 'individual',
	consent: 'take_part',
	state: 'admitted'
};

function seatOf(person: ReturnType<typeof sampleSession>['people'][number]): Seat {
	const { key, name, role, capacity, consent, actor } = person;
	return {
		id: `seat:${key}`,
		name,
		role,
		capacity,
		consent,
		...(actor && { actor }),
		state: 'admitted'
	};
}

/** A safety review after the session in which nothing was found. */
export const REVIEWED: Session['safetyReview'] = {
	after: { by: 'seat:amal', at: NOON, answers: Array(8).fill('no') }
};
