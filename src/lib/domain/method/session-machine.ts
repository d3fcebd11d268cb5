import {
	currentStage,
	type SafetyReview,
	type Session,
	type SessionStatus,
	type StageRun
} from '../entities/session.ts';
import type { Role } from '../entities/seat.ts';
import { unreachable } from '../faults.ts';
import type { SeatId, StageId } from '../ids.ts';
import type { BoardFacts } from './gate-checks.ts';
import { gatesOf, openingGates } from './gate-checks.ts';
import type { Gate } from './gates.ts';
import type { Move } from './moves.ts';
import { editPlan, editStages } from './plan-edits.ts';
import { spentMs } from './planned-time.ts';
import { mayMove } from './rights.ts';
import { isRunnable } from './stage-kinds.ts';
import { extended, paused, started, timerOf } from './timer.ts';

/** Why a move does not fit now. The words are the messages `refusal_<reason>`. */
export const MOVE_REFUSALS = [
	'may_not',
	'closed',
	'not_live',
	'already_live',
	'gates_unmet',
	'first_stage',
	'last_stage',
	'title_missing',
	'fixed_while_live',
	'privacy_only_stricter',
	'stage_fixed',
	'no_such_stage',
	'stage_not_available',
	'no_stages'
] as const;
export type MoveRefusal = (typeof MOVE_REFUSALS)[number];

export interface MoveContext {
	/** Milliseconds since 1970. */
	readonly now: number;
	readonly seat: { readonly id: SeatId; readonly role: Role };
	readonly facts: BoardFacts;
	readonly newStageId: () => StageId;
}

export type Applied =
	| { readonly ok: true; readonly session: Session }
	| { readonly ok: false; readonly reason: MoveRefusal; readonly gates?: readonly Gate[] };

const OVER: ReadonlySet<SessionStatus> = new Set(['closed', 'archived']);

/**
 * The session after a move, or why it cannot be made now. Every accepted move counts the revision up. The moves about
 * seats and the join code (`admit`, `remove`, `give_role`, `rotate_code`) change nothing else here: the service that keeps
 * the seats does its part in the same transaction. That a move sent twice counts once is the service's job as well.
 */
export function applyMove(session: Session, move: Move, context: MoveContext): Applied {
	if (!mayMove(context.seat.role, move.move)) return refuse('may_not');
	// I-03: a closed session is read-only.
	if (OVER.has(session.status)) return refuse('closed');
	const made = make(session, move, context);
	if (!made.ok) return made;
	return accept({ ...made.session, revision: session.revision + 1 });
}

function make(session: Session, move: Move, context: MoveContext): Applied {
	switch (move.move) {
		case 'open':
			return open(session, context.now);
		case 'next':
			return next(session, move.reason, context);
		case 'previous':
			return previous(session, context.now);
		case 'close':
			return close(session, move.reason, context);
		case 'lock':
		case 'unlock':
			return accept({ ...session, locked: move.move === 'lock' });
		case 'timer_start':
		case 'timer_pause':
		case 'timer_extend':
			return setTimer(session, move, context.now);
		case 'safety_review':
			return review(session, move, context);
		case 'next_date':
			return accept({ ...session, followUpOn: move.on });
		case 'edit_plan':
			return editPlan(session, move.plan);
		case 'edit_stages':
			return editStages(session, move.stages, context.newStageId);
		case 'rotate_code':
		case 'admit':
		case 'remove':
		case 'give_role':
			return accept(session);
		default:
			return unreachable(move);
	}
}

function accept(session: Session): Applied {
	return { ok: true, session };
}

function refuse(reason: MoveRefusal, gates?: readonly Gate[]): Applied {
	return gates ? { ok: false, reason, gates } : { ok: false, reason };
}

const isOn = ({ status }: Session) => status === 'live' || status === 'open_async';

function open(session: Session, now: number): Applied {
	if (isOn(session)) return refuse('already_live');
	// I-01, and no reason passes it.
	const gates = openingGates(session);
	const first = session.stages.find(isRunnable);
	if (gates.length > 0 || !first) return refuse('gates_unmet', gates);
	const live: Session = { ...session, status: 'live', openedAt: session.openedAt ?? now };
	return accept(enter(live, first, now, true));
}

function next(session: Session, reason: string | undefined, context: MoveContext): Applied {
	const stage = currentStage(session);
	if (!isOn(session) || !stage) return refuse('not_live');
	const following = session.stages.slice(session.stages.indexOf(stage) + 1).find(isRunnable);
	if (!following) return refuse('last_stage');
	const gates = gatesOf(session, context.facts);
	if (gates.length > 0 && !reason) return refuse('gates_unmet', gates);
	const left = leave(session, stage, 'done', context.now, gates.length > 0 ? reason : undefined);
	return accept(enter(left, following, context.now, true));
}

function previous(session: Session, now: number): Applied {
	const stage = currentStage(session);
	if (!isOn(session) || !stage) return refuse('not_live');
	const earlier = session.stages.slice(0, session.stages.indexOf(stage)).findLast(isRunnable);
	if (!earlier) return refuse('first_stage');
	return accept(enter(leave(session, stage, 'pending', now, undefined), earlier, now, false));
}

function close(session: Session, reason: string | undefined, context: MoveContext): Applied {
	if (!isOn(session)) return refuse('not_live');
	const unmet = gatesOf(session, context.facts);
	// I-02, and no reason passes it, in whichever stage the session is closed.
	const reviewed = session.safetyReview.after !== undefined;
	const gates: Gate[] = reviewed
		? unmet
		: [...unmet.filter(({ code }) => code !== 'safety_review'), { code: 'safety_review' }];
	if (!reviewed || (gates.length > 0 && !reason)) return refuse('gates_unmet', gates);
	return accept(ended(session, gates.length > 0 ? reason : undefined, context.now));
}

function ended(session: Session, reason: string | undefined, now: number): Session {
	const stage = currentStage(session);
	const left = stage ? leave(session, stage, 'done', now, reason) : session;
	return {
		...left,
		status: 'closed',
		currentStage: undefined,
		closedAt: now,
		timer: { state: 'idle', totalMs: left.timer.totalMs },
		stages: left.stages.map((run) => (run.state === 'pending' ? { ...run, state: 'skipped' } : run))
	};
}

function withStage(session: Session, changed: StageRun): Session {
	const stages = session.stages.map((stage) => (stage.id === changed.id ? changed : stage));
	return { ...session, stages };
}

/** Puts a stage on: `startedAt` is the start of this visit, earlier ones are in `spentMs`. */
function enter(session: Session, stage: StageRun, now: number, run: boolean): Session {
	return {
		...withStage(session, { ...stage, state: 'active', startedAt: now, endedAt: undefined }),
		currentStage: stage.id,
		timer: timerOf(stage.plannedMin, now, run)
	};
}

function leave(
	session: Session,
	stage: StageRun,
	state: 'done' | 'pending',
	now: number,
	reason: string | undefined
): Session {
	return withStage(session, {
		...stage,
		state,
		endedAt: now,
		spentMs: spentMs(stage, now),
		skipReason: reason
	});
}

type TimerMove = Extract<Move, { move: `timer_${string}` }>;

function setTimer(session: Session, move: TimerMove, now: number): Applied {
	if (!isOn(session)) return refuse('not_live');
	switch (move.move) {
		case 'timer_start':
			return accept({ ...session, timer: started(session.timer, move.minutes, now) });
		case 'timer_pause':
			return accept({ ...session, timer: paused(session.timer, now) });
		case 'timer_extend':
			return accept({ ...session, timer: extended(session.timer, move.minutes, now) });
		default:
			return unreachable(move);
	}
}

function review(
	session: Session,
	move: Extract<Move, { move: 'safety_review' }>,
	{ seat, now }: MoveContext
): Applied {
	if (move.when === 'after' && !isOn(session)) return refuse('not_live');
	const done: SafetyReview = {
		by: seat.id,
		at: now,
		...(move.answers && { answers: move.answers }),
		...(move.notes && { notes: move.notes })
	};
	return accept({ ...session, safetyReview: { ...session.safetyReview, [move.when]: done } });
}
