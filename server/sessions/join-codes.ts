import type { Chance } from '#lib/domain/ids.ts';

const LEAST = 100_000;
const COUNT = 900_000;
const TRIES = 100;

/** Six digits that lead to no open session. They never begin with a zero, which people drop when they read a code out. */
export function newJoinCode(chance: Chance, isTaken: (code: string) => boolean): string {
	for (let tries = 0; tries < TRIES; tries++) {
		const [number = 0] = new Uint32Array(chance(new Uint8Array(4)).slice().buffer);
		const code = String(LEAST + (number % COUNT));
		if (!isTaken(code)) return code;
	}
	throw new Error('no free join code found');
}
