import type { Formats } from '#lib/i18n/formats.ts';

/** A stretch of days, `12–20 آب`, as one unit that no line break and no direction takes apart. */
export function daysWords(from: string, to: string, formats: Formats): string {
	const first = formats.dayShort(from);
	const last = formats.dayShort(to);
	if (from === to) return first;
	const [day, ...month] = first.split(' ');
	const [, ...lastMonth] = last.split(' ');
	const sameMonth = month.join(' ') === lastMonth.join(' ');
	return sameMonth ? `${day}–${last}` : `${first} – ${last}`;
}
