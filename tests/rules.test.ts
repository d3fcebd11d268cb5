import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const RULE = /\b(?:I|A|R|DP|ST)-\d\d\b/g;

/** The numbers in the first column of a SPEC. */
function listed(spec: string): string[] {
	return readFileSync(spec, 'utf8')
		.split('\n')
		.filter((line) => /^\| (?:I|A|R|DP|ST)-\d\d /.test(line))
		.map((line) => line.slice(2).split(' ')[0] ?? '');
}

/** The numbers that stand in square brackets in the names of tests. */
function carried(): Set<string> {
	const files = readdirSync('tests', { recursive: true, encoding: 'utf8' })
		.filter((file) => /\.(test|spec)\.ts$/.test(file))
		.map((file) => readFileSync(join('tests', file), 'utf8'));
	const names = files.flatMap((text) => text.match(/\[(?:(?:I|A|R|DP|ST)-\d\d[ ,]*)+\]/g) ?? []);
	return new Set(names.flatMap((name) => name.match(RULE) ?? []));
}

describe('the rules', () => {
	const rules = listed('src/lib/domain/SPEC.md');

	it('are listed once each', () => {
		expect(rules.length).toBeGreaterThan(40);
		expect(new Set(rules).size).toBe(rules.length);
	});

	it('each have a test carrying their number', () => {
		const proved = carried();
		expect(rules.filter((rule) => !proved.has(rule))).toEqual([]);
	});

	it('that tests carry are all listed', () => {
		const known = new Set(rules);
		expect([...carried()].filter((rule) => !known.has(rule))).toEqual([]);
	});
});
