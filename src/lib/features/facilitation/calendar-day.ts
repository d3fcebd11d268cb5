const DAY = 86_400_000;

/** The calendar day some weeks after a moment, in the zone of the reader: `2026-08-20`. */
export function dayAfterWeeks(now: number, weeks: number): string {
	const at = new Date(now + weeks * 7 * DAY);
	const two = (number: number) => String(number).padStart(2, '0');
	return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
