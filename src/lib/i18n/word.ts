import type { Language } from '#lib/domain/entities/record.ts';

/** Which language a label is wanted in; the one of the page when nothing is said. */
export interface InLanguage {
	readonly locale?: Language;
}

/** A message of the catalogue that takes no facts. */
export type Word = (inputs?: Record<string, never>, options?: InLanguage) => string;

/** A message about a number: `count` chooses the plural form, `n` is what stands there, in the session's digits. */
export type CountedWord = (inputs: { count: number; n: string }, options?: InLanguage) => string;
