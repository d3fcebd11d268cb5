import type { Timer } from '../entities/session.ts';

const MINUTE = 60_000;

/** The clock of a stage that is about to begin: running, or idle where nobody planned any minutes. */
export function timerOf(minutes: number, now: number, run: boolean): Timer {
	const totalMs = minutes * MINUTE;
	if (!run || totalMs === 0) return { state: 'idle', totalMs };
	return { state: 'running', totalMs, endsAt: now + totalMs };
}

/** Milliseconds left at `now`; below zero once the time is over, since it ends softly. */
export function remainingMs(timer: Timer, now: number): number {
	if (timer.state === 'running') return timer.endsAt - now;
	return timer.state === 'paused' ? timer.remainingMs : timer.totalMs;
}

/** Starts or resumes the clock; `minutes` sets it anew. A running clock goes on. */
export function started(timer: Timer, minutes: number | undefined, now: number): Timer {
	if (minutes !== undefined) return timerOf(minutes, now, true);
	if (timer.state === 'running') return timer;
	return { state: 'running', totalMs: timer.totalMs, endsAt: now + remainingMs(timer, now) };
}

/** Stops the clock where it is. */
export function paused(timer: Timer, now: number): Timer {
	if (timer.state !== 'running') return timer;
	return { state: 'paused', totalMs: timer.totalMs, remainingMs: remainingMs(timer, now) };
}

/** Adds minutes; when the time was over they count from now. */
export function extended(timer: Timer, minutes: number, now: number): Timer {
	const more = minutes * MINUTE;
	const left = Math.max(0, remainingMs(timer, now)) + more;
	const totalMs = timer.totalMs + more;
	switch (timer.state) {
		case 'idle':
			return { state: 'idle', totalMs };
		case 'paused':
			return { state: 'paused', totalMs, remainingMs: left };
		case 'running':
			return { state: 'running', totalMs, endsAt: now + left };
	}
}
