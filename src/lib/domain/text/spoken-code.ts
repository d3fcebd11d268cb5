import { toLatinDigits } from './digits.ts';

/** What people type for letters and digits that look alike; the codes themselves have none of the first. */
const ALIKE: Readonly<Record<string, string>> = { o: '0', i: '1', l: '1', u: 'v' };

/** A code of letters and digits as it was made, however it was typed or heard: capitals, spaces, dashes, Arabic digits. */
export function readSpokenCode(text: string): string {
	return toLatinDigits(text)
		.toLowerCase()
		.replace(/[^0-9a-z]/g, '')
		.replace(/[oilu]/g, (letter) => ALIKE[letter] ?? letter);
}
