// What `npm test` needs beside npm: Debian's Chromium and poppler. Installed through apt when we are root, else named.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const NEEDED = [
	{
		what: 'Chromium',
		package: 'chromium',
		here: () =>
			[process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser'].some(
				(place) => place && existsSync(place)
			)
	}
];

/** Makes the machine ready for the tests, or ends with the command that would. */
export function prepareTestMachine() {
	const missing = NEEDED.filter(({ here }) => !here());
	if (missing.length === 0) return;
	const packages = missing.map((need) => need.package);
	const command = `apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')}`;
	if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		process.stdout.write(`Installing ${packages.join(', ')} for the tests.\n`);
		const { status } = spawnSync('sh', ['-c', command], {
			stdio: ['ignore', 'ignore', 'inherit'],
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
		});
		if (status === 0 && missing.every(({ here }) => here())) return;
	}
	const names = missing.map((need) => need.what).join(', ');
	process.stderr.write(`The tests need ${names}. As root: ${command}\n`);
	process.exit(1);
}
