import { FacilitatorsBoard } from '../e2e/facilitating.ts';
import { Program } from '../e2e/program.ts';
import { Served } from '../e2e/served.ts';

const FORMATS = ['txt', 'json', 'csv', 'md'] as const;
const RUNS = 7;

/** How long the server takes to write the outcomes of 200 actors, 500 cards and 100 commitments; medians of seven. */
export async function benchOutcomes(): Promise<string[]> {
	const served = await Served.start();
	try {
		const program = new Program(served);
		const session = await program.session();
		await program.move(session, { move: 'open' });
		const board = await FacilitatorsBoard.open(served, session, program.token);
		const actors = Array.from({ length: 200 }, (_, at) =>
			board.actor({ name: `جهة رقم ${at + 1}`, type: 'volunteer_team' })
		);
		for (let at = 0; at < 500; at++)
			board.add('ideas', {
				title: `فكرة رقم ${at + 1}`,
				body: 'نبدأ بثلاث زوايا ثم نزور المدارس.'
			});
		for (const lead of actors.slice(0, 100))
			board.add('commitments', {
				what: 'نوزّع الكتب',
				lead,
				dueOn: '2026-12-20',
				status: 'proposed'
			});
		await board.close();
		const rows: string[] = [];
		for (const format of FORMATS) {
			const path = `/api/v1/sessions/${session.id}/outcomes?format=${format}&audience=team&lang=ar`;
			const times: number[] = [];
			for (let run = 0; run < RUNS; run++) {
				const began = performance.now();
				await program.call('GET', path);
				times.push(performance.now() - began);
			}
			const median = times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
			rows.push(`| ${format} | ${median.toFixed(0)} ms | ${Math.max(...times).toFixed(0)} ms |`);
		}
		return ['| format | median | slowest |', '| --- | --- | --- |', ...rows];
	} finally {
		await served.stop();
	}
}
