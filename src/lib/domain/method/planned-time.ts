import type { Session, StageRun } from '../entities/session.ts';
import { isRunnable } from './stage-kinds.ts';

const MINUTE = 60_000;
/** Share of the planned minutes that should stay free (ST-00). */
const SLACK_SHARE = 0.1;

/** The minutes of a plan beside the time people have (I-33); all in minutes. */
export interface PlannedTime {
	/** The sum of the stages people sit in, breaks among them. */
	readonly stages: number;
	/** The minutes of buffers: slack that stands in the plan. */
	readonly buffer: number;
	/** Stages and buffers together. */
	readonly sum: number;
	/** A tenth of the stages, rounded up: the slack to leave free. */
	readonly wantedSlack: number;
	/** The time people have; the sum of the plan when nobody said. */
	readonly slot: number;
	/** What is really free: the slot without the stages; below zero when they do not fit. */
	readonly slack: number;
	/** I-33: the sum fits into the slot. */
	readonly fits: boolean;
	/** True when the slack reaches what is wanted. */
	readonly hasSlack: boolean;
}

/** Sums and slack of a plan (I-33). */
export function plannedTime(
	plan: Pick<Session, 'slotMinutes'> & {
		readonly stages: readonly Pick<StageRun, 'kind' | 'plannedMin'>[];
	}
): PlannedTime {
	const minutesOf = (list: readonly Pick<StageRun, 'plannedMin'>[]) =>
		list.reduce((sum, stage) => sum + stage.plannedMin, 0);
	const stages = minutesOf(plan.stages.filter(isRunnable));
	const sum = minutesOf(plan.stages);
	const slot = plan.slotMinutes ?? sum;
	const wantedSlack = Math.ceil(stages * SLACK_SHARE);
	const slack = slot - stages;
	return {
		stages,
		buffer: sum - stages,
		sum,
		wantedSlack,
		slot,
		slack,
		fits: sum <= slot,
		hasSlack: slack >= wantedSlack
	};
}

/** Milliseconds a stage has been on so far, this visit included. */
export function spentMs(stage: StageRun, now: number): number {
	const earlier = stage.spentMs ?? 0;
	if (stage.state !== 'active' || stage.startedAt === undefined) return earlier;
	return earlier + Math.max(0, now - stage.startedAt);
}

/** How many milliseconds the session is behind its plan; below zero when it is ahead. The stage on now counts only what it is over. */
export function behindMs(session: Pick<Session, 'stages'>, now: number): number {
	return session.stages.reduce((behind, stage) => {
		const over = spentMs(stage, now) - stage.plannedMin * MINUTE;
		if (stage.state === 'done') return behind + over;
		return stage.state === 'active' ? behind + Math.max(0, over) : behind;
	}, 0);
}
