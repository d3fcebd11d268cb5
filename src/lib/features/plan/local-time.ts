const two = (number: number) => String(number).padStart(2, '0');

/** The hour a plan begins at when somebody gives only the day. */
const USUAL_START = '10:00';

/** An instant as the date and time fields of this device write it. */
export function toLocal(ms: number | undefined): { day: string; time: string } {
	if (ms === undefined) return { day: '', time: '' };
	const at = new Date(ms);
	return {
		day: `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`,
		time: `${two(at.getHours())}:${two(at.getMinutes())}`
	};
}

/** The instant that date and time fields name on this device; undefined while there is no day. */
export function fromLocal(day: string, time: string): number | undefined {
	const ms = Date.parse(`${day}T${time || USUAL_START}`);
	return Number.isNaN(ms) ? undefined : ms;
}
