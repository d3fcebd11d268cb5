const MINUTE = 60_000;

/** Minutes from the start of the session to the start of each stage. */
export function startMinutes(stages: readonly { readonly plannedMin: number }[]): number[] {
	let minute = 0;
	return stages.map((stage) => {
		const start = minute;
		minute += stage.plannedMin;
		return start;
	});
}

/** When a stage begins, in milliseconds since 1970; undefined while the session has no date. */
export function startOf(startsAt: number | undefined, minute: number): number | undefined {
	return startsAt === undefined ? undefined : startsAt + minute * MINUTE;
}

/** Minutes from the start as a clock that begins at zero: `1:05`. */
export function clockOf(minute: number): string {
	return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
}
