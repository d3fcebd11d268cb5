import { describe, expect, it } from 'vitest';
import { theme } from './on-a-page.ts';

type Rgb = readonly [number, number, number];

function colour(token: string): Rgb {
	const probe = document.body.appendChild(document.createElement('i'));
	probe.style.color = `var(${token})`;
	const [r = 0, g = 0, b = 0] = getComputedStyle(probe).color.match(/\d+/g)!.map(Number);
	probe.remove();
	return [r, g, b];
}

/** Relative luminance and contrast of WCAG 2.2. */
function luminance(rgb: Rgb): number {
	const [r, g, b] = rgb.map((part) => {
		const share = part / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	}) as [number, number, number];
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
	const [high, low] = [luminance(colour(a)), luminance(colour(b))].sort((x, y) => y - x) as [
		number,
		number
	];
	return (high + 0.05) / (low + 0.05);
}

const FAMILIES = [
	...['team', 'committee', 'structure', 'initiative', 'network'],
	...['supporter', 'authority', 'affected', 'other']
].map((family) => `--family-${family}`);
const GROUNDS = ['--wall', '--head', '--paper', '--raised'];

/** What is read, on what it is read. */
const TEXT: readonly (readonly [string, readonly string[]])[] = [
	['--ink', [...GROUNDS, '--fill', '--chosen', '--pine-tint', '--saffron-tint', '--clay-tint']],
	['--ink-2', [...GROUNDS, '--pine-tint']],
	['--fill-ink', ['--fill']],
	['--pine', [...GROUNDS, '--pine-tint', '--chosen']],
	['--pine-deep', [...GROUNDS, '--pine-tint']],
	['--on-pine', ['--pine', '--pine-deep']],
	['--clay-ink', [...GROUNDS, '--clay-tint']],
	['--saffron-ink', [...GROUNDS, '--saffron-tint']],
	['--indigo', GROUNDS],
	['--indigo-ink', [...GROUNDS, '--indigo-tint']],
	['--draft-ink', [...GROUNDS, '--draft-tint']],
	['--area-ink', ['--area']],
	['--agree-ink', ['--paper', '--agree-tint']],
	['--concern-ink', ['--paper', '--concern-tint']],
	['--object-ink', ['--paper', '--object-tint']],
	['--unready-ink', ['--paper', '--unready-tint']],
	...FAMILIES.map((family) => [family, ['--paper']] as const),
	...FAMILIES.map((family) => ['--on-family', [family]] as const)
];
/** What only has to be seen: edges of controls, strokes, the ring of the focus. */
const SEEN: readonly (readonly [string, readonly string[]])[] = [
	['--field', GROUNDS],
	['--draft', ['--paper', '--head']],
	['--clay', GROUNDS],
	['--indigo', GROUNDS],
	['--tie-1', ['--paper']],
	['--tie-2', ['--paper']],
	['--tie-wished', ['--paper']]
];

describe.each(['light', 'dark', 'contrast'] as const)('the %s theme', (name) => {
	it.each(TEXT)('%s can be read on its grounds (4.5:1, 7:1 in high contrast)', (text, grounds) => {
		theme(name);
		const least = name === 'contrast' && /^--ink/.test(text) ? 7 : 4.5;
		for (const ground of grounds)
			expect(contrast(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(least);
	});
	it.each(SEEN)('%s can be seen on its grounds (3:1)', (sign, grounds) => {
		theme(name);
		for (const ground of grounds)
			expect(contrast(sign, ground), `${sign} on ${ground}`).toBeGreaterThanOrEqual(3);
	});
});
