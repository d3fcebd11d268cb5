import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const RULE = /\b(?:RM|FR|LG|CL)-\d\d\b/g;

/** The numbers in the first column of the tables. */
function listed(): string[] {
	return readFileSync('server/SPEC.md', 'utf8')
		.split('\n')
		.flatMap((line) => /^\| ((?:RM|FR|LG|CL)-\d\d) /.exec(line)?.[1] ?? []);
}

/** The numbers in the names of tests, in square brackets or in the column of a table of cases. */
function carried(): Set<string> {
	const texts = readdirSync('tests', { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.test.ts'))
		.map((file) => readFileSync(join('tests', file), 'utf8'));
	const named = texts.flatMap((text) => text.match(/(?:\[|rule: ')(?:RM|FR|LG|CL)-\d\d/g) ?? []);
	return new Set(named.flatMap((name) => name.match(RULE) ?? []));
}

describe('the rules of the server', () => {
	it('are listed once each, and each has a test carrying its number', () => {
		const rules = listed();
		expect(rules.length).toBeGreaterThan(40);
		expect(new Set(rules).size).toBe(rules.length);
		const proved = carried();
		expect(rules.filter((rule) => !proved.has(rule))).toEqual([]);
	});

	it('that tests carry are all listed', () => {
		const known = new Set(listed());
		expect([...carried()].filter((rule) => !known.has(rule))).toEqual([]);
	});
});
