import type { Session, StageRun } from '#lib/domain/entities/session.ts';
import { behindMs, plannedTime, spentMs } from '#lib/domain/method/planned-time.ts';

const MINUTE = 60_000;

export type ArcState = 'done' | 'now' | 'to_come' | 'skipped';

/** One stage on the arc: its height is its planned time, its filling what it has used. */
export interface ArcStage {
	readonly id: string;
	readonly stage: StageRun;
	readonly state: ArcState;
	readonly usedMin: number;
	/** True once it has used a whole minute more than planned. */
	readonly over: boolean;
	/** The share of the planned time that is used, 0 to 1. */
	readonly filled: number;
}

export interface Arc {
	readonly stages: readonly ArcStage[];
	readonly plannedMin: number;
	readonly usedMin: number;
	/** Whole minutes behind the plan; negative when ahead. */
	readonly behindMin: number;
	/** The spare minutes of the plan: buffers and what it leaves of the time people have. */
	readonly slackMin: number;
}

function stateOf(stage: StageRun): ArcState {
	switch (stage.state) {
		case 'done':
			return 'done';
		case 'skipped':
			return 'skipped';
		case 'pending':
			return 'to_come';
		default:
			return 'now';
	}
}

function stageOnArc(stage: StageRun, now: number): ArcStage {
	const used = spentMs(stage, now);
	const planned = stage.plannedMin * MINUTE;
	return {
		id: stage.id,
		stage,
		state: stateOf(stage),
		usedMin: Math.floor(used / MINUTE),
		over: used >= planned + MINUTE,
		filled: planned === 0 ? 1 : Math.min(1, used / planned)
	};
}

/** The session's arc at a moment of the server's clock. */
export function arcOf(session: Pick<Session, 'stages' | 'slotMinutes'>, now: number): Arc {
	const time = plannedTime(session);
	const used = session.stages.reduce((sum, stage) => sum + spentMs(stage, now), 0);
	return {
		stages: session.stages.map((stage) => stageOnArc(stage, now)),
		plannedMin: time.sum,
		usedMin: Math.floor(used / MINUTE),
		behindMin: Math.trunc(behindMs(session, now) / MINUTE),
		slackMin: Math.max(0, time.slack)
	};
}

/** When the session is to end, in milliseconds since 1970; undefined while nobody knows when it begins. */
export function endsAt(
	session: Pick<Session, 'stages' | 'slotMinutes' | 'startsAt' | 'openedAt'>
): number | undefined {
	const begins = session.openedAt ?? session.startsAt;
	return begins === undefined ? undefined : begins + plannedTime(session).slot * MINUTE;
}
