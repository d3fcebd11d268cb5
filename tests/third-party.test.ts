import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('THIRD_PARTY.md names what the lock file brings', () => {
	const { status, stderr } = spawnSync('node', ['scripts/third-party.mjs', '--check'], {
		encoding: 'utf8'
	});
	expect(stderr).toBe('');
	expect(status).toBe(0);
});
