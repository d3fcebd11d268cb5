import { toLatinDigits } from './digits.ts';

const TASHKEEL_AND_TATWEEL = /[\u064b-\u0652\u0670\u0640]/g;
const ALIKE: Readonly<Record<string, string>> = {
	أ: 'ا',
	إ: 'ا',
	آ: 'ا',
	ٱ: 'ا',
	ى: 'ي',
	ة: 'ه',
	ؤ: 'و',
	ئ: 'ي'
};
const ARTICLE = /^(?:وال|بال|لل|ال)(?=..)/;

/** Text without vowel marks and stretching. */
export function withoutMarks(text: string): string {
	return text.replace(TASHKEEL_AND_TATWEEL, '');
}

/** A word without its leading ال, وال, بال or لل, when it has more than three letters. */
function withoutArticle(word: string): string {
	if ([...word].length <= 3) return word;
	return word.replace(ARTICLE, '');
}

/**
 * Text as search and matching compare it (method.md 4.1, step 1): without vowel marks and stretching, letters that are
 * often exchanged made one, digits 0-9, articles dropped, Latin in lower case, one space between words.
 */
export function normalise(text: string): string {
	const folded = toLatinDigits(withoutMarks(text.normalize('NFKC')))
		.replace(/[أإآٱىةؤئ]/g, (letter) => ALIKE[letter] ?? letter)
		.toLowerCase();
	return folded
		.split(/[^\p{L}\p{N}\p{M}]+/u)
		.filter((word) => word !== '')
		.map(withoutArticle)
		.join(' ');
}

/** True when every word of `wanted` begins or stands within a word of `text`, both normalised. */
export function matchesSearch(text: string, wanted: string): boolean {
	const within = normalise(text);
	return normalise(wanted)
		.split(' ')
		.every((word) => within.includes(word));
}
