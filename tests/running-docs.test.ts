import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { VARIABLES } from '#server/config.ts';

it('docs/running.md names every variable the server reads', () => {
	const page = readFileSync('docs/running.md', 'utf8');
	const unnamed = Object.values(VARIABLES)
		.map(({ name }) => name)
		.filter((name) => !page.includes(`\`${name}\``));
	expect(unnamed).toEqual([]);
});
