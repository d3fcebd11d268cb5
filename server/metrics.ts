import type { Database } from './store/database.ts';

interface Measure {
	readonly name: string;
	readonly help: string;
	readonly kind: 'gauge' | 'counter';
	readonly value: number;
}

function sessionsByStatus(database: Database): Map<string, number> {
	const { query } = database;
	const rows = database.all(
		query
			.selectFrom('session')
			.select(['status', (e) => e.fn.countAll<number>().as('count')])
			.groupBy('status')
	);
	return new Map(rows.map(({ status, count }) => [status, count]));
}

function measures(live: { controlSockets: number }): Measure[] {
	const memory = process.memoryUsage();
	return [
		{
			name: 'warsha_control_sockets',
			help: 'Open sockets of the control door.',
			kind: 'gauge',
			value: live.controlSockets
		},
		{
			name: 'process_resident_memory_bytes',
			help: 'Resident memory.',
			kind: 'gauge',
			value: memory.rss
		},
		{
			name: 'process_cpu_seconds_total',
			help: 'Processor time used.',
			kind: 'counter',
			value: (process.cpuUsage().user + process.cpuUsage().system) / 1e6
		},
		{
			name: 'process_uptime_seconds',
			help: 'Time since start.',
			kind: 'gauge',
			value: process.uptime()
		}
	];
}

/** The process in numbers, in the text format of Prometheus: no content, no people (DP-20). */
export function metricsText(database: Database, live: { controlSockets: number }): string {
	const lines = measures(live).flatMap(({ name, help, kind, value }) => [
		`# HELP ${name} ${help}`,
		`# TYPE ${name} ${kind}`,
		`${name} ${value}`
	]);
	lines.push('# HELP warsha_sessions Sessions by status.', '# TYPE warsha_sessions gauge');
	for (const [status, count] of sessionsByStatus(database))
		lines.push(`warsha_sessions{status="${status}"} ${count}`);
	return `${lines.join('\n')}\n`;
}
