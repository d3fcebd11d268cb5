/**
 * Cuts IBM Plex Sans Arabic down to what the interface writes: `node scripts/fonts.mjs` after `npm install --no-save subset-font@2.9.0`.
 * Run by hand when the ranges of src/lib/ui/fonts.css change; the four files it writes are kept in the repository.
 */
import { readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

const SOURCE = 'node_modules/@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-';
const TARGET = 'src/lib/ui/fonts/';

/** @param {...(number | [number, number])} points code points, or ranges of them */
const characters = (...points) =>
	points
		.map((point) => (typeof point === 'number' ? [point, point] : point))
		.flatMap(([from = 0, to = 0]) => Array.from({ length: to - from + 1 }, (_, at) => from + at))
		.map((code) => String.fromCodePoint(code))
		.join('');

// All Arabic letters, for names in Kurdish, Persian and Urdu as well.
const ARABIC = characters(0x20, [0x600, 0x6ff], [0x200c, 0x200f], 0xa0, 0xab, 0xbb, 0x25cc);
const LATIN = characters(
	[0x20, 0x7e],
	...[0xa0, 0xab, 0xb7, 0xbb, 0xd7, 0x2022, 0x2026, 0x2212],
	[0x2013, 0x2014],
	[0x2018, 0x201d]
);

for (const [script, text] of [
	['arabic', ARABIC],
	['latin', LATIN]
]) {
	for (const weight of [400, 600]) {
		const whole = await readFile(`${SOURCE}${script}-${weight}-normal.woff2`);
		const cut = await subsetFont(whole, String(text), { targetFormat: 'woff2' });
		await writeFile(`${TARGET}${script}-${weight}.woff2`, cut);
	}
}
