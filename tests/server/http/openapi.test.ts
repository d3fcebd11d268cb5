import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Move } from '#lib/domain/method/moves.ts';
import { openapi } from '../../../src/routes/api/v1/openapi.ts';

/** The addresses of the API as its folders say them. */
const addresses = globSync('src/routes/api/v1/**/+server.ts')
	.map((file) => `/${file.replaceAll('\\', '/').split('/').slice(2, -1).join('/')}`)
	.map((path) => path.replaceAll('[', '{').replaceAll(']', '}'))
	.filter((path) => !path.endsWith('openapi.json'));

function refs(value: unknown): string[] {
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) =>
		key === '$ref' ? [String(inner)] : refs(inner)
	);
}

describe('the description of the API', () => {
	it('has every address there is, and no other', () => {
		expect(Object.keys(openapi.paths).sort()).toEqual(addresses.sort());
	});

	it('refers to nothing that is not there', () => {
		const known = Object.keys(openapi.components.schemas).map(
			(name) => `#/components/schemas/${name}`
		);
		expect(refs(openapi).filter((ref) => !known.includes(ref))).toEqual([]);
	});

	it('knows every field a move may have', () => {
		const fields = new Set(Move.options.flatMap((option) => Object.keys(option.entries)));
		expect(Object.keys(openapi.components.schemas.Move.properties).sort()).toEqual(
			[...fields].sort()
		);
	});
});
