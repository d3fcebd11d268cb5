import type { Timer } from '#lib/domain/entities/session.ts';

/** What the clock of a stage says now. `leftMs` is negative once the time is over: a stage ends softly. */
export interface TimerReading {
	readonly state: Timer['state'];
	readonly leftMs: number;
	/** The part of the time still left, 0 to 1. */
	readonly share: number;
}

/** Reads a timer at a moment of the server's clock. */
export function readTimer(timer: Timer, now: number): TimerReading {
	const leftMs = leftOf(timer, now);
	const share = timer.totalMs > 0 ? Math.min(1, Math.max(0, leftMs / timer.totalMs)) : 0;
	return { state: timer.state, leftMs, share };
}

function leftOf(timer: Timer, now: number): number {
	switch (timer.state) {
		case 'idle':
			return timer.totalMs;
		case 'paused':
			return timer.remainingMs;
		case 'running':
			return timer.endsAt - now;
	}
}

const MINUTE = 60_000;
export type TimerWord = 'five' | 'one' | 'over';

/** Said aloud at five minutes, at one and at the end only: the word whose moment lies between two readings. */
export function wordBetween(before: number, now: number): TimerWord | undefined {
	if (before > 0 && now <= 0) return 'over';
	if (before > MINUTE && now <= MINUTE) return 'one';
	if (before > 5 * MINUTE && now <= 5 * MINUTE) return 'five';
	return undefined;
}
