import { toLatinDigits } from './digits.ts';

/** Spaces, dashes and the invisible marks that messengers and Arabic keyboards put between digits. */
const BETWEEN = /[\s\-._·‐-―⁃−\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** Six digits as typed, in Latin, Arabic-Indic or Persian form, with spaces or dashes; undefined when it is no join code. */
export function readJoinCode(text: string): string | undefined {
	const code = toLatinDigits(text).replace(BETWEEN, '');
	return /^\d{6}$/.test(code) ? code : undefined;
}

/** A join code in two groups of three, easier to read out and to type: `483 920`. */
export function showJoinCode(code: string): string {
	return `${code.slice(0, 3)} ${code.slice(3)}`;
}
