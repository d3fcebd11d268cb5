import { describe, expect, it } from 'vitest';
import { readConfig, VARIABLES } from '#server/config.ts';

describe('the settings', () => {
	it('all have a preset, so that nothing must be set', () => {
		expect(readConfig({})).toMatchObject({ ok: true, config: { port: 3000, demo: 'on' } });
	});

	it('are each explained in both languages', () => {
		for (const { about } of Object.values(VARIABLES)) {
			expect(about.en.length).toBeGreaterThan(20);
			expect(about.ar).toMatch(/[\u0600-\u06ff]/);
		}
	});

	it('take what is empty or blank for not set', () => {
		expect(readConfig({ PORT: '', WARSHA_DEMO: '  ' }).ok).toBe(true);
	});

	it('keep a public address without a slash at its end', () => {
		const read = readConfig({ PUBLIC_URL: 'http://10.0.0.7:3000/' });
		expect(read.ok && read.config.publicUrl).toBe('http://10.0.0.7:3000');
	});

	it.each([
		['PORT', { PORT: 'http' }],
		['PORT', { PORT: '65536' }],
		['PORT', { PORT: '-1' }],
		['PORT', { PORT: '3000.5' }],
		['TRUST_PROXY', { TRUST_PROXY: 'yes' }],
		['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
		['WARSHA_DEMO', { WARSHA_DEMO: 'maybe' }],
		['WARSHA_SEATS', { WARSHA_SEATS: '2001' }],
		['WARSHA_SEATS', { WARSHA_SEATS: '0' }],
		['WARSHA_OPERATOR', { WARSHA_OPERATOR: 'x'.repeat(121) }],
		['PUBLIC_URL', { PUBLIC_URL: 'warsha.example.org' }],
		['PUBLIC_URL', { PUBLIC_URL: 'https://warsha.example.org/app', TRUST_PROXY: '1' }],
		['PUBLIC_URL', { PUBLIC_URL: 'javascript:alert(1)' }],
		['PUBLIC_URL', { PUBLIC_URL: 'https://warsha.example.org' }],
		['DATABASE_URL', { DATABASE_URL: 'postgres://localhost/warsha' }],
		['REDIS_URL', { REDIS_URL: 'redis://localhost' }],
		['WARSHA_OPERATER', { WARSHA_OPERATER: 'a slip of the pen' }]
	])('%s is refused in plain words in both languages: %j', (name, env) => {
		const read = readConfig(env);
		const problem = read.ok ? undefined : read.problems.find((each) => each.name === name);
		expect(problem?.words.en).toMatch(/\w+ \w+/);
		expect(problem?.words.ar).toMatch(/[\u0600-\u06ff]+ /);
	});

	it('tell of everything that is wrong at once', () => {
		const read = readConfig({ PORT: 'x', REDIS_URL: 'y', LOG_LEVEL: 'z' });
		expect(read.ok ? [] : read.problems.map(({ name }) => name).sort()).toEqual([
			'LOG_LEVEL',
			'PORT',
			'REDIS_URL'
		]);
	});
});
