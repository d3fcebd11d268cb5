import { familyOf, type ActorFamily } from '#lib/domain/entities/actor.ts';
import type { Language } from '#lib/domain/entities/record.ts';
import type { Availability, Resource, Unit } from '#lib/domain/entities/resource.ts';
import type { Digits } from '#lib/domain/entities/session.ts';
import type { ActorRef } from '#lib/domain/outcomes/actor-ref.ts';
import type { Block, Chapter, Table, Tone } from '#lib/domain/outcomes/paper.ts';
import type { SectionId } from '#lib/domain/outcomes/report.ts';
import { Formats } from '#lib/i18n/formats.ts';
import {
	availabilityModeLabel,
	partOfDayLabel,
	weekdayLabel
} from '#lib/i18n/labels/availability.ts';
import { countLabel, type CountedNoun } from '#lib/i18n/labels/count.ts';
import { quantityLabel } from '#lib/i18n/labels/unit.ts';
import type { CountedWord, InLanguage, Word } from '#lib/i18n/word.ts';
import { m } from '#lib/paraglide/messages.js';

/** How one copy speaks: its language, its digits, and the names it may say. */
export class Wording {
	readonly language: Language;
	readonly formats: Formats;
	/** For every message of the catalogue: the language of the copy, whatever the request's may be. */
	readonly in: InLanguage;

	constructor(language: Language, digits: Digits) {
		this.language = language;
		this.formats = new Formats(language, digits);
		this.in = { locale: language };
	}

	say(word: Word): string {
		return word({}, this.in);
	}

	/** A whole sentence that counts: the number chooses the form. */
	counted(word: CountedWord, count: number): string {
		return word({ count, n: this.number(count) }, this.in);
	}

	number(value: number): string {
		return this.formats.number(value);
	}

	count(noun: CountedNoun, count: number): string {
		return countLabel(noun, count, this.formats, this.in);
	}

	isolate(text: string): string {
		return this.formats.isolate(text);
	}

	/** A calendar day, set apart; nothing when nobody set it. */
	day(day: string | undefined): string {
		return day ? this.isolate(this.formats.day(day)) : '';
	}

	/** The name an actor has in this copy, as it stands in a cell of its own. */
	actor(ref: ActorRef | undefined): string {
		if (ref === undefined) return '';
		if (ref === 'withheld') return this.say(m.outcomes_actor_withheld);
		return ref === 'removed' ? this.say(m.outcomes_actor_removed) : ref.name;
	}

	actors(refs: readonly ActorRef[]): string {
		return this.formats.list(refs.map((ref) => this.actor(ref)));
	}

	quantity(quantity: number | undefined, unit: Unit | undefined): string {
		if (quantity === undefined) return this.say(m.outcomes_unstated);
		return quantityLabel(quantity, unit, this.formats, this.in);
	}

	/** A title with how much of it: `قاعة تدريب (4 أيام)`. */
	withQuantity(title: string, quantity: number | undefined, unit: Unit | undefined): string {
		if (quantity === undefined) return this.isolate(title);
		const said = { title: this.isolate(title), quantity: this.quantity(quantity, unit) };
		return m.outcomes_with_quantity(said, this.in);
	}

	resource(resource: Pick<Resource, 'title' | 'quantity' | 'unit'>): string {
		return this.withQuantity(resource.title, resource.quantity, resource.unit);
	}

	/** How something is there: its days, or only that it is. */
	availability({ mode, days, part }: Availability): string {
		return this.words([
			availabilityModeLabel(mode, this.in),
			...(days ?? []).map((weekday) => weekdayLabel(weekday, this.in)),
			...(part ? [partOfDayLabel(part, this.in)] : [])
		]);
	}

	/** Words of the catalogue in a row. */
	words(words: readonly string[]): string {
		return words.join(this.comma);
	}

	/** When something is there, with the days of its window. */
	when(availability: Availability | undefined): string {
		if (!availability) return '';
		const { from, to } = availability;
		if (!from || !to) return this.availability(availability);
		return m.outcomes_from_to({ from: this.day(from), to: this.day(to) }, this.in);
	}

	/** What stands between the parts of a list without "and". */
	get comma(): string {
		return this.language === 'ar' ? '، ' : ', ';
	}

	yesOrNo(yes: boolean): string {
		return this.say(yes ? m.outcomes_yes : m.outcomes_no);
	}
}

/** Several values in one cell of a spreadsheet. */
export function joined(parts: readonly string[]): string {
	return parts.join('; ');
}

/** A table of these columns; those in which no row says anything are left out. */
export function table<T>(
	caption: string,
	columns: readonly (readonly [heading: string, cell: (row: T) => string])[],
	rows: readonly T[],
	familyIn: (row: T) => ActorFamily | undefined = () => undefined
): Table {
	const used = columns.filter(([, cell]) => rows.some((row) => cell(row) !== ''));
	return {
		kind: 'table',
		caption,
		columns: used.map(([heading]) => heading),
		rows: rows.map((row) => ({
			cells: used.map(([, cell]) => cell(row)),
			family: familyIn(row)
		}))
	};
}

/** The family of a named actor, for its colour and shape. */
export function familyOfRef(ref: ActorRef | undefined): ActorFamily | undefined {
	return typeof ref === 'object' ? familyOf(ref.type) : undefined;
}

export const sentence = (text: string, tone: Tone = 'plain'): Block => ({
	kind: 'sentence',
	text,
	tone
});

export const heading = (text: string): Block => ({ kind: 'heading', text });

/** A chapter; where nothing is, it says so gently, or that what was written does not leave in this copy. */
export function chapter(
	id: SectionId,
	title: string,
	blocks: readonly Block[],
	whenEmpty: string
): Chapter {
	return {
		id,
		heading: title,
		blocks: blocks.length > 0 ? blocks : [sentence(whenEmpty, 'gentle')]
	};
}
