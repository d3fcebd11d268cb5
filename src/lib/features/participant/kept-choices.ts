import type { Keeping } from '#lib/live/offline-copy.ts';

// The storage of a browser may be forbidden; a choice that cannot be kept is no reason to stop.
function read(key: string): string | undefined {
	try {
		return localStorage.getItem(key) ?? undefined;
	} catch {
		return undefined;
	}
}
function write(key: string, value: string | undefined): void {
	try {
		if (value === undefined) localStorage.removeItem(key);
		else localStorage.setItem(key, value);
	} catch {
		return;
	}
}

const KEEPING = 'warsha keeping ';
const WIPE = 'warsha wipe on exit';

/** Whether this device keeps a copy of the session (DP-16); it does until somebody says otherwise. */
export function keepingOf(sessionId: string): Keeping {
	return read(KEEPING + sessionId) === 'memory' ? 'memory' : 'keep';
}
export function chooseKeeping(sessionId: string, keeping: Keeping): void {
	write(KEEPING + sessionId, keeping === 'memory' ? 'memory' : undefined);
}

/** Whether the quick exit also wipes this device (DP-17). */
export function wipesOnExit(): boolean {
	return read(WIPE) === 'yes';
}
export function chooseWiping(wipes: boolean): void {
	write(WIPE, wipes ? 'yes' : undefined);
}

/** Removes the choices of a session from the device. */
export function forgetChoices(sessionId: string): void {
	write(KEEPING + sessionId, undefined);
}
