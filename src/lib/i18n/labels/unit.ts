import type { Unit } from '#lib/domain/entities/resource.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Formats } from '../formats.ts';
import type { CountedWord, InLanguage, Word } from '../word.ts';

/** The name of a unit in a list to choose from. */
export function unitName(unit: Unit, language?: InLanguage): string {
	return UNIT_NAME[unit]({}, language);
}
const UNIT_NAME: Readonly<Record<Unit, Word>> = {
	person: m.unit_name_person,
	hour: m.unit_name_hour,
	day: m.unit_name_day,
	session: m.unit_name_session,
	piece: m.unit_name_piece,
	kit: m.unit_name_kit,
	seat: m.unit_name_seat,
	room: m.unit_name_room,
	vehicle: m.unit_name_vehicle,
	trip: m.unit_name_trip,
	litre: m.unit_name_litre,
	kg: m.unit_name_kg,
	meal: m.unit_name_meal,
	page: m.unit_name_page,
	post: m.unit_name_post,
	usd: m.unit_name_usd,
	try: m.unit_name_try,
	syp: m.unit_name_syp,
	other: m.unit_name_other
};

/** A quantity with its unit: `6 أيام`. `n` is `count` in the session's digits. */
export function unitLabel(unit: Unit, count: number, n: string, language?: InLanguage): string {
	return UNIT[unit]({ count, n }, language);
}
const UNIT: Readonly<Record<Unit, CountedWord>> = {
	person: m.unit_person,
	hour: m.unit_hour,
	day: m.unit_day,
	session: m.unit_session,
	piece: m.unit_piece,
	kit: m.unit_kit,
	seat: m.unit_seat,
	room: m.unit_room,
	vehicle: m.unit_vehicle,
	trip: m.unit_trip,
	litre: m.unit_litre,
	kg: m.unit_kg,
	meal: m.unit_meal,
	page: m.unit_page,
	post: m.unit_post,
	usd: m.unit_usd,
	try: m.unit_try,
	syp: m.unit_syp,
	other: m.unit_other
};

/** A quantity with its unit, or the bare number where nobody named one. */
export function quantityLabel(
	quantity: number,
	unit: Unit | undefined,
	formats: Formats,
	language?: InLanguage
): string {
	const n = formats.number(quantity);
	return unit ? unitLabel(unit, quantity, n, language) : n;
}
