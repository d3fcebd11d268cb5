import type { Actor } from '#lib/domain/entities/actor.ts';
import type { Agreement, OutcomeNote, Reflection } from '#lib/domain/entities/agreement.ts';
import type { Commitment } from '#lib/domain/entities/commitment.ts';
import type { Idea } from '#lib/domain/entities/idea.ts';
import type { Relation } from '#lib/domain/entities/relation.ts';
import type { Resource } from '#lib/domain/entities/resource.ts';
import type { Role } from '#lib/domain/entities/seat.ts';
import type { Session, StageKind } from '#lib/domain/entities/session.ts';
import type { ActorId, StageId } from '#lib/domain/ids.ts';
import type { BoardFacts, GateBoard } from '#lib/domain/method/gate-checks.ts';
import type { Move } from '#lib/domain/method/moves.ts';
import { createSession } from '#lib/domain/method/new-session.ts';
import { applyMove, type Applied, type MoveContext } from '#lib/domain/method/session-machine.ts';
import { findTemplate } from '#lib/domain/method/templates.ts';

export const MINUTE = 60_000;
export const NOON = Date.UTC(2026, 7, 1, 12);
/** Amal facilitates, Sami speaks for أثر, Noor for نبض, Hala watches. */
export const SEATS = {
	amal: 'seat:amal',
	sami: 'seat:sami',
	noor: 'seat:noor',
	hala: 'seat:hala'
} as const;
export const ATHAR: ActorId = 'actor:athar';
export const NABD: ActorId = 'actor:nabd';

export function stageIds(letter = 's'): () => StageId {
	let count = 0;
	return () => `stage:${letter}${String((count += 1))}`;
}

const T1 = findTemplate('T-1');
if (!T1) throw new Error('T-1 is missing');

/** A session of T-1 in draft, with all that I-01 asks for. */
export function aSession(change: Partial<Session> = {}): Session {
	const session = createSession({
		id: 'abcdefgh12345678',
		joinCode: '483920',
		template: T1 as NonNullable<typeof T1>,
		language: 'ar',
		title: 'لقاء أول',
		focusQuestion: 'ما الذي نستطيع إنجازه معًا؟',
		decisionRule: 'consent',
		privacy: 'circle',
		now: NOON,
		newStageId: stageIds()
	});
	return { ...session, ...change };
}

export const NO_BOARD: GateBoard = {
	actors: [],
	relations: [],
	resources: [],
	ideas: [],
	agreements: [],
	reflections: [],
	commitments: [],
	notes: []
};

/** What the gates are answered from; nobody represented and nothing written unless the test says so. */
export function facts(board: Partial<GateBoard> = {}, represented: ActorId[] = []): BoardFacts {
	return { board: { ...NO_BOARD, ...board }, represented };
}

export function context(change: Partial<MoveContext> & { role?: Role } = {}): MoveContext {
	return {
		now: NOON,
		seat: { id: SEATS.amal, role: change.role ?? 'facilitator' },
		facts: facts(),
		newStageId: stageIds('n'),
		...change
	};
}

/** The session after a move that must be accepted. */
export function after(session: Session, move: Move, change: Partial<MoveContext> = {}): Session {
	const made = applyMove(session, move, context(change));
	if (!made.ok) throw new Error(`${move.move} was refused: ${made.reason}`);
	return made.session;
}

/** Why a move is refused; undefined when it is not. */
export function refusal(
	session: Session,
	move: Move,
	change: Partial<MoveContext> & { role?: Role } = {}
): Extract<Applied, { ok: false }> | undefined {
	const made = applyMove(session, move, context(change));
	return made.ok ? undefined : made;
}

/** A live session that stands at its first stage of a kind, gates passed with a reason. */
export function atStage(kind: StageKind, session = after(aSession(), { move: 'open' })): Session {
	let present = session;
	while (present.stages.find(({ id }) => id === present.currentStage)?.kind !== kind)
		present = after(present, { move: 'next', reason: 'نكمل لاحقًا' });
	return present;
}

export const REVIEWED: Move = { move: 'safety_review', when: 'after' };

export const anActor = (change: Partial<Actor> = {}): Actor => ({
	id: ATHAR,
	name: 'فريق أثر',
	type: 'volunteer_team',
	...change
});
export const aRelation = (change: Partial<Relation> = {}): Relation => ({
	id: 'relation:r1',
	from: ATHAR,
	to: NABD,
	type: 'collaboration',
	state: 'existing',
	...change
});
export const anOffer = (change: Partial<Resource> = {}): Resource => ({
	id: 'resource:o1',
	side: 'offer',
	kind: 'time',
	title: 'وقت متطوعين',
	owner: ATHAR,
	...change
});
export const anIdea = (change: Partial<Idea> = {}): Idea => ({
	id: 'idea:i1',
	title: 'زاوية قراءة',
	...change
});
export const anAgreement = (change: Partial<Agreement> = {}): Agreement => ({
	id: 'agreement:g1',
	text: 'نبدأ في الموعد',
	kind: 'conduct',
	status: 'adopted',
	...change
});
export const aMood = (change: Partial<Reflection> = {}): Reflection => ({
	id: 'reflection:m1',
	kind: 'mood',
	text: 'متفائلون',
	...change
});
export const aNote = (change: Partial<OutcomeNote> = {}): OutcomeNote => ({
	id: 'note:n1',
	outcomeNote: 'المركز يصل بيننا.',
	...change
});
export const aCommitment = (change: Partial<Commitment> = {}): Commitment => ({
	id: 'commitment:c1',
	what: 'ننفّذ تدريبين على الإسعاف الأولي',
	lead: ATHAR,
	acceptances: { [ATHAR]: { by: SEATS.sami, at: NOON } },
	dueOn: '2026-08-20',
	successSign: '30 يافعًا أتمّوا التدريب',
	status: 'proposed',
	...change
});
