import { benchOutcomes } from './outcomes.ts';
import { benchPages } from './pages.ts';
import { benchStart } from './start.ts';

/** Every figure of docs/benchmarks.md comes from here: `npm run bench -- <what>`, or all of it without a word. */
const benches: Readonly<Record<string, () => Promise<string[]>>> = {
	start: benchStart,
	pages: benchPages,
	outcomes: benchOutcomes
};

const asked = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const unknown = asked.filter((name) => !(name in benches));
if (unknown.length > 0) {
	process.stderr.write(
		`There is no bench called ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.\n`
	);
	process.exit(1);
}
for (const [name, bench] of Object.entries(benches)) {
	if (asked.length > 0 && !asked.includes(name)) continue;
	process.stdout.write(`\n## ${name}\n\n${(await bench()).join('\n')}\n`);
}
process.exit(0);
