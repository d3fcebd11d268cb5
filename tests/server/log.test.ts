import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Addresses } from '#server/addresses.ts';
import { createApp } from '#server/app.ts';
import { openLog } from '#server/log.ts';
import { READY, settings } from './desk.ts';

it('[DP-20] the log says neither what people write nor who they are', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'warsha-log-'));
	let lines = '';
	const log = openLog('debug', { write: (line: string) => void (lines += line) });
	const config = settings({ DATA_DIR: folder });
	const app = await createApp({ config, log, addresses: new Addresses(config) });
	const made = await app.sessions.create(READY, { accountId: undefined });
	if (!made.ok) throw new Error(made.reason);
	const came = await app.sessions.join(
		{
			code: made.code,
			name: 'Noor of the river',
			capacity: 'representative',
			actor: { name: 'A team nobody may know', type: 'volunteer_team' },
			consent: 'take_part'
		},
		'203.0.113.77'
	);
	if (!came.ok) throw new Error(came.reason);
	await app.sessions.findByCode('000000', '203.0.113.77');
	log.warn({ event: 'somebody was careless', name: 'Noor of the river', seat: came.seat.id });
	await app.close();
	rmSync(folder, { recursive: true });
	const secrets = ['Noor', 'A team', '203.0.113', came.seat.id, came.token, made.code, READY.title];
	expect(lines).toContain('session created');
	expect(secrets.filter((secret) => lines.includes(secret))).toEqual([]);
});
