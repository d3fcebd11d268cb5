// Writes THIRD_PARTY.md from the lock file: every package that is shipped or bundled, with its licence.
// `--check` compares instead of writing; a test calls it so, so that the file never goes stale.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ALLOWED =
	/^\(?(MIT|MIT-0|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|MPL-2\.0|OFL-1\.1|CC0-1\.0|Unlicense|BlueOak-1\.0\.0|Python-2\.0|CC-BY-4\.0|WTFPL)/;
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const own = JSON.parse(readFileSync('package.json', 'utf8'));

/** Development packages whose code or data ends up in what people's devices load. */
const BUNDLED = [
	'@fontsource/ibm-plex-sans-arabic',
	'@lucide/svelte',
	'@sveltejs/kit',
	'socket.io-client',
	'svelte',
	'svelte-dnd-action',
	'y-indexeddb'
];

function reached() {
	const found = new Set();
	const queue = [...Object.keys(own.dependencies), ...BUNDLED];
	while (queue.length > 0) {
		const name = queue.pop();
		if (found.has(name)) continue;
		const entry = lock.packages[`node_modules/${name}`];
		if (!entry) continue;
		found.add(name);
		queue.push(...Object.keys(entry.dependencies ?? {}));
	}
	return [...found].sort();
}

function licenceText(name) {
	const folder = join('node_modules', name);
	if (!existsSync(folder)) return '';
	const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
	return file ? readFileSync(join(folder, file), 'utf8').trim() : '';
}

/** Older packages name their licence in a list, which the lock file does not copy. */
function olderLicence(name) {
	const { licenses } = JSON.parse(readFileSync(join('node_modules', name, 'package.json'), 'utf8'));
	return licenses?.[0]?.type ?? 'unknown';
}

const rows = reached().map((name) => {
	const { version, license = olderLicence(name) } = lock.packages[`node_modules/${name}`];
	return { name, version, license };
});
const refused = rows.filter(({ license }) => !ALLOWED.test(license));
if (refused.length > 0) {
	process.stderr.write(`Licences we do not take: ${JSON.stringify(refused)}\n`);
	process.exit(1);
}

const fontLicence = licenceText('@fontsource/ibm-plex-sans-arabic');
const page = `# Third-party software

Made from the lock file by \`node scripts/third-party.mjs\`. These packages run on the server or travel to people's devices.

| Package | Version | Licence |
| --- | --- | --- |
${rows.map(({ name, version, license }) => `| ${name} | ${version} | ${license} |`).join('\n')}

## IBM Plex Sans Arabic

\`\`\`text
${fontLicence}
\`\`\`
`;

if (process.argv.includes('--check')) {
	const present = existsSync('THIRD_PARTY.md') ? readFileSync('THIRD_PARTY.md', 'utf8') : '';
	if (present === page) process.exit(0);
	process.stderr.write('THIRD_PARTY.md is stale: run node scripts/third-party.mjs\n');
	process.exit(1);
}
writeFileSync('THIRD_PARTY.md', page);
