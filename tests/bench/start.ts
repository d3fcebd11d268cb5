import { Served } from '../e2e/served.ts';

/** How long the built server takes until it is ready, and what it weighs then. */
export async function benchStart(): Promise<string[]> {
	const rows: string[] = [];
	for (const run of [1, 2, 3]) {
		const began = performance.now();
		const served = await Served.start();
		const took = performance.now() - began;
		rows.push(`| ${run} | ${took.toFixed(0)} ms | ${served.megabytes().toFixed(0)} MB |`);
		await served.stop();
	}
	return ['| run | until ready | memory, idle |', '| --- | --- | --- |', ...rows];
}
