type Language = 'ar' | 'en';

const collators = new Map<Language, Intl.Collator>();

function collatorOf(language: Language): Intl.Collator {
	let collator = collators.get(language);
	if (!collator)
		collators.set(language, (collator = new Intl.Collator(language, { numeric: true })));
	return collator;
}

/** The text as it is put in order: without a leading ال (method.md 5.3). */
function sortKey(text: string): string {
	return text.trim().replace(/^ال(?=\p{L}{2})/u, '');
}

/** Compares two texts for sorting in the order of a language; numbers within count by their value. */
export function compareTexts(language: Language, a: string, b: string): number {
	return collatorOf(language).compare(sortKey(a), sortKey(b));
}

/** A sorted copy of a list by a text of each entry. */
export function sortedBy<T>(
	language: Language,
	list: readonly T[],
	textOf: (entry: T) => string
): T[] {
	return [...list].sort((a, b) => compareTexts(language, textOf(a), textOf(b)));
}
