import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROOTS } from '#lib/domain/entities/roots.ts';
import { SCHEMAS } from '#lib/domain/entities/schemas.ts';

const text = readFileSync('docs/formats.md', 'utf8');

/** The fields of a kind, also behind the checks that span several of them. */
function fieldsOf(schema: object): string[] {
	if ('entries' in schema) return Object.keys(schema.entries as object);
	const [inner] = (schema as { pipe: readonly object[] }).pipe;
	return inner ? fieldsOf(inner) : [];
}

describe('docs/formats.md', () => {
	it.each(ROOTS)('names every field of %s', (root) => {
		const fields = fieldsOf(SCHEMAS[root]);
		expect(fields.length).toBeGreaterThan(10);
		expect(fields.filter((field) => !text.includes(`\`${field}\``))).toEqual([]);
		expect(text).toContain(`| \`${root}\``);
	});
});
