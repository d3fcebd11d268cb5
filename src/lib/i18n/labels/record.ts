import type { Language, Sensitivity } from '#lib/domain/entities/record.ts';
import { m } from '#lib/paraglide/messages.js';
import type { InLanguage, Word } from '../word.ts';

export function sensitivityLabel(sensitivity: Sensitivity, language?: InLanguage): string {
	return SENSITIVITY[sensitivity]({}, language);
}
const SENSITIVITY: Readonly<Record<Sensitivity, Word>> = {
	public: m.sensitivity_public,
	partners: m.sensitivity_partners,
	internal: m.sensitivity_internal,
	coded: m.sensitivity_coded,
	restricted: m.sensitivity_restricted
};

/** The name of a language in that language. */
export function languageName(language: Language): string {
	return LANGUAGE_NAME[language]();
}
const LANGUAGE_NAME: Readonly<Record<Language, Word>> = {
	ar: m.language_name_ar,
	en: m.language_name_en
};
