import { daysWords } from '#lib/board/day-words.ts';
import type { Availability, Resource } from '#lib/domain/entities/resource.ts';
import type { Formats } from '#lib/i18n/formats.ts';
import {
	availabilityModeLabel,
	partOfDayLabel,
	weekdayLabel
} from '#lib/i18n/labels/availability.ts';
import { unitLabel } from '#lib/i18n/labels/unit.ts';
import { m } from '#lib/paraglide/messages.js';

/** When a resource can be had, or is needed, in a few words. */
export function whenWords(when: Availability | undefined, formats: Formats): string | undefined {
	if (!when) return undefined;
	const part = when.part ? [partOfDayLabel(when.part)] : [];
	const days = when.days?.length ? [formats.list(when.days.map((day) => weekdayLabel(day)))] : [];
	return [...spanWords(when, formats), ...days, ...part].join(' ');
}

function spanWords(when: Availability, formats: Formats): string[] {
	const { mode, from, to } = when;
	if (from && to) return [daysWords(from, to, formats)];
	if (from) return [m.card_since({ day: formats.dayShort(from) })];
	if (to) return [m.card_until({ day: formats.dayShort(to) })];
	return mode === 'recurring' && when.days?.length ? [] : [availabilityModeLabel(mode)];
}

/** A quantity in the two lines of its block: the number, and the word below it. Duals and "one" are a word alone. */
export function quantityLines(
	thing: Pick<Resource, 'quantity' | 'unit'>,
	formats: Formats
): { number: string | undefined; word: string } | undefined {
	if (thing.quantity === undefined) return undefined;
	const n = formats.number(thing.quantity);
	if (!thing.unit) return { number: n, word: '' };
	const whole = unitLabel(thing.unit, thing.quantity, n);
	if (!whole.includes(n)) return { number: undefined, word: whole };
	return { number: n, word: whole.replace(n, '').trim() };
}
