import type { AvailabilityMode, PartOfDay, Weekday } from '#lib/domain/entities/resource.ts';
import { m } from '#lib/paraglide/messages.js';
import type { InLanguage, Word } from '../word.ts';

export function availabilityModeLabel(
	availabilityMode: AvailabilityMode,
	language?: InLanguage
): string {
	return AVAILABILITY[availabilityMode]({}, language);
}
const AVAILABILITY: Readonly<Record<AvailabilityMode, Word>> = {
	always: m.availability_always,
	window: m.availability_window,
	recurring: m.availability_recurring,
	on_request: m.availability_on_request,
	once: m.availability_once
};

export function weekdayLabel(weekday: Weekday, language?: InLanguage): string {
	return WEEKDAY[weekday]({}, language);
}
const WEEKDAY: Readonly<Record<Weekday, Word>> = {
	sat: m.weekday_sat,
	sun: m.weekday_sun,
	mon: m.weekday_mon,
	tue: m.weekday_tue,
	wed: m.weekday_wed,
	thu: m.weekday_thu,
	fri: m.weekday_fri
};

export function partOfDayLabel(partOfDay: PartOfDay, language?: InLanguage): string {
	return PART_OF_DAY[partOfDay]({}, language);
}
const PART_OF_DAY: Readonly<Record<PartOfDay, Word>> = {
	morning: m.part_of_day_morning,
	afternoon: m.part_of_day_afternoon,
	evening: m.part_of_day_evening
};
