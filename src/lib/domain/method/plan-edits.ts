import {
	AUDIENCES,
	isBeforeOpening,
	type Session,
	type SessionPlan,
	type StageRun
} from '../entities/session.ts';
import type { StageId } from '../ids.ts';
import { openingGates, readinessOf } from './gate-checks.ts';
import type { PlannedStage } from './moves.ts';
import { addedRun } from './new-session.ts';
import type { Applied } from './session-machine.ts';
import { BUILT_STAGES } from './stage-kinds.ts';
import { isRunnable } from './stage-kinds.ts';
import { findTemplate } from './templates.ts';
import { timerOf } from './timer.ts';

/** Once people are in, the start is a fact, and a change of language would turn the boards around under their hands (I-32). */
const FIXED_WHILE_LIVE: ReadonlySet<string> = new Set(['startsAt', 'language']);

const refuse = (reason: Extract<Applied, { ok: false }>['reason']): Applied => ({
	ok: false,
	reason
});

/**
 * The session with another plan. Only what really differs counts. Once live, the start and the language stand, the
 * privacy level may only become stricter (people agreed to the one announced), and what I-01 asks for must stay.
 */
export function editPlan(session: Session, plan: Partial<SessionPlan>): Applied {
	const changes = Object.fromEntries(
		Object.entries(plan).filter(([field, value]) => differs(session, field, value))
	) as Partial<SessionPlan>;
	if ('title' in changes && !changes.title?.trim()) return refuse('title_missing');
	const next: Session = { ...session, ...changes };
	if (!isBeforeOpening(session)) {
		if (Object.keys(changes).some((field) => FIXED_WHILE_LIVE.has(field)))
			return refuse('fixed_while_live');
		if (isWider(next, session)) return refuse('privacy_only_stricter');
		const gates = openingGates(next);
		if (gates.length > 0) return { ok: false, reason: 'gates_unmet', gates };
	}
	return { ok: true, session: withReadiness(next) };
}

function differs(session: Session, field: string, value: unknown): boolean {
	return JSON.stringify(session[field as keyof SessionPlan]) !== JSON.stringify(value);
}

function isWider(next: Session, present: Session): boolean {
	if (!next.privacy || !present.privacy) return false;
	return AUDIENCES.indexOf(next.privacy) < AUDIENCES.indexOf(present.privacy);
}

function withReadiness(session: Session): Session {
	if (!isBeforeOpening(session)) return session;
	return { ...session, status: readinessOf(session) };
}

/**
 * The session with these stages: known ones by id, new ones by kind. The stages up to the one on now stay as they are, and
 * none that people have sat in is dropped; the minutes of the stage on now may change, its running clock is left alone.
 */
export function editStages(
	session: Session,
	wanted: readonly PlannedStage[],
	newStageId: () => StageId
): Applied {
	if (!wanted.some(isRunnable)) return refuse('no_stages');
	const known = new Map(session.stages.map((stage) => [stage.id, stage]));
	const ids = wanted.flatMap(({ id }) => id ?? []);
	const clear = new Set(ids).size === ids.length;
	if (!clear || wanted.some(({ id, kind }) => id && known.get(id)?.kind !== kind))
		return refuse('no_such_stage');
	if (keepsWhatBegan(session, wanted) === false) return refuse('stage_fixed');
	if (wanted.some(({ id, kind }) => !id && !BUILT_STAGES.has(kind)))
		return refuse('stage_not_available');
	const template = findTemplate(session.template.id);
	const stages = wanted.map(({ id, kind, plannedMin }): StageRun => {
		const run = id && known.get(id);
		return run ? { ...run, plannedMin } : addedRun(kind, plannedMin, template, newStageId());
	});
	return { ok: true, session: withReadiness(withIdleTimer({ ...session, stages })) };
}

function keepsWhatBegan(
	{ stages, currentStage }: Session,
	wanted: readonly PlannedStage[]
): boolean {
	const walked = stages.slice(0, stages.findIndex(({ id }) => id === currentStage) + 1);
	const inPlace = walked.every(
		(stage, at) =>
			wanted[at]?.id === stage.id &&
			(stage.id === currentStage || wanted[at].plannedMin === stage.plannedMin)
	);
	const kept = new Set(wanted.map(({ id }) => id));
	return inPlace && stages.every(({ id, startedAt }) => startedAt === undefined || kept.has(id));
}

/** A clock that does not run shows the minutes of the plan. */
function withIdleTimer(session: Session): Session {
	const stage =
		session.stages.find(({ id }) => id === session.currentStage) ?? session.stages.find(isRunnable);
	if (session.timer.state !== 'idle' || !stage) return session;
	return { ...session, timer: timerOf(stage.plannedMin, 0, false) };
}
