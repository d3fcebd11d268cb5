import type { Timer } from '#lib/domain/entities/session.ts';
import { remainingMs } from '#lib/domain/method/timer.ts';

/** What the clock of a stage shows at a moment. */
export interface ClockFace {
	readonly state: 'idle' | 'running' | 'paused';
	/** Milliseconds left; negative once the planned time is over, for nothing stops then. */
	readonly leftMs: number;
	readonly totalMs: number;
	/** The share of the time that is left, 0 to 1. */
	readonly share: number;
	readonly over: boolean;
	/** True for the last twentieth, when the ring turns clay. */
	readonly ending: boolean;
}

/** The face of the timer by the server's clock. */
export function clockFace(timer: Timer, now: number): ClockFace {
	const leftMs = remainingMs(timer, now);
	const share = timer.totalMs === 0 ? 0 : Math.min(1, Math.max(0, leftMs / timer.totalMs));
	return {
		state: timer.state,
		leftMs,
		totalMs: timer.totalMs,
		share,
		over: leftMs < 0,
		ending: share <= 0.05
	};
}

/** The moments at which the timer speaks: five minutes and one minute before the end, and the end. */
export const SPOKEN_MINUTES = [5, 1, 0] as const;

/** Which of the spoken moments lies between two looks at a running clock, if any. */
export function spokenBetween(beforeMs: number, leftMs: number): number | undefined {
	return SPOKEN_MINUTES.findLast(
		(minutes) => beforeMs > minutes * 60_000 && leftMs <= minutes * 60_000
	);
}
