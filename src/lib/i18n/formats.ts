import type { Language } from '#lib/domain/entities/record.ts';
import type { Digits } from '#lib/domain/entities/session.ts';
import { inDigits } from '#lib/domain/text/digits.ts';
import { isolate, isolateLtr } from '#lib/domain/text/isolate.ts';

/** Gregorian months by their Levantine names in Arabic; British order in English. The digits are always said (stack.md). */
const LOCALES: Readonly<Record<Language, string>> = { ar: 'ar-SY', en: 'en-GB' };

type DayStyle = 'long' | 'short' | 'weekday';
const DAY_STYLES: Readonly<Record<DayStyle, Intl.DateTimeFormatOptions>> = {
	long: { day: 'numeric', month: 'long', year: 'numeric' },
	short: { day: 'numeric', month: 'short' },
	weekday: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }
};
const TIME: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

/** Making an Intl formatter is slow on phones; there are a handful of them in all. */
const made = new Map<string, unknown>();
function once<T>(key: string, make: () => T): T {
	if (!made.has(key)) made.set(key, make());
	return made.get(key) as T;
}

/** How numbers, times and names are written in one language and with the digits of one session. */
export class Formats {
	readonly language: Language;
	readonly #digits: () => Digits;
	readonly #timeZone: string | undefined;

	/**
	 * @param digits a value, or a function where the setting may change while people look
	 * @param timeZone for texts that leave the device; otherwise the zone of the reader
	 */
	constructor(language: Language, digits: Digits | (() => Digits), timeZone?: string) {
		this.language = language;
		this.#digits = typeof digits === 'function' ? digits : () => digits;
		this.#timeZone = timeZone;
	}

	get digits(): Digits {
		return this.#digits();
	}

	get #locale(): string {
		return `${LOCALES[this.language]}-u-ca-gregory-nu-${this.digits}`;
	}

	#date(options: Intl.DateTimeFormatOptions, timeZone: string | undefined): Intl.DateTimeFormat {
		const locale = this.#locale;
		return once(
			JSON.stringify([locale, options, timeZone]),
			() => new Intl.DateTimeFormat(locale, timeZone ? { ...options, timeZone } : options)
		);
	}

	/** A number with at most two decimals: `1,250.5`. */
	number(value: number): string {
		const locale = this.#locale;
		const format = once(
			`number ${locale}`,
			() => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
		);
		return format.format(value);
	}

	/** A share from 0 to 1 in whole percent: `77%`. */
	percent(share: number): string {
		const locale = this.#locale;
		const format = once(
			`percent ${locale}`,
			() => new Intl.NumberFormat(locale, { style: 'percent' })
		);
		return format.format(share);
	}

	/** A text with its digits as the session writes them: a code, a version, `1–5`. */
	text(text: string): string {
		return inDigits(text, this.digits);
	}

	/** Milliseconds as minutes and seconds, `3:48`; time over the end with a plus, `+0:12`. */
	minutes(ms: number): string {
		const seconds = ms < 0 ? Math.floor(-ms / 1000) : Math.ceil(ms / 1000);
		const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
		return ms <= -1000 ? isolateLtr(`+${this.text(clock)}`) : this.text(clock);
	}

	/** A calendar day: `20 آب 2026`. */
	day(day: string): string {
		return this.#calendar(day, 'long');
	}

	/** A calendar day without its year: `20 آب`. */
	dayShort(day: string): string {
		return this.#calendar(day, 'short');
	}

	/** A calendar day with its name: `الخميس، 20 آب 2026`. */
	dayWithName(day: string): string {
		return this.#calendar(day, 'weekday');
	}

	#calendar(day: string, style: DayStyle): string {
		// A calendar day is the same everywhere, so it is read and written in one zone.
		const at = new Date(`${day}T00:00:00Z`);
		return Number.isNaN(at.getTime()) ? day : this.#date(DAY_STYLES[style], 'UTC').format(at);
	}

	/** The hour and minute of an instant, `10:05`, in 24 hours. */
	time(ms: number): string {
		return this.#date(TIME, this.#timeZone).format(ms);
	}

	/** The day of an instant. */
	date(ms: number): string {
		return this.#date(DAY_STYLES.long, this.#timeZone).format(ms);
	}

	/** Day and time of an instant. */
	dateTime(ms: number): string {
		return this.#date({ ...DAY_STYLES.long, ...TIME }, this.#timeZone).format(ms);
	}

	/** A person's own text set apart within a sentence of plain text. */
	isolate(text: string): string {
		return isolate(text);
	}

	/** Names joined as the language joins them, each set apart: `أثر ونبض وجسور`. */
	list(names: readonly string[]): string {
		const language = this.language;
		const format = once(`list ${language}`, () => new Intl.ListFormat(LOCALES[language]));
		return format.format(names.map(isolate));
	}
}
