import { readFileSync } from 'node:fs';

type Message = string | { match: Record<string, string>; declarations: string[] }[];
type Facts = Readonly<Record<string, string | number>>;

/** The words of the catalogue in one language, so that a test looks for what people read. */
export function wordsOf(language: 'ar' | 'en'): (key: string, facts?: Facts) => string {
	const messages: Record<string, Message> = JSON.parse(
		readFileSync(`messages/${language}.json`, 'utf8')
	);
	const plural = new Intl.PluralRules(language);
	return (key, facts = {}) => {
		const message = messages[key];
		if (message === undefined) throw new Error(`no message ${key}`);
		return fill(chosen(message, plural, facts), facts);
	};
}

function chosen(message: Message, plural: Intl.PluralRules, facts: Facts): string {
	if (typeof message === 'string') return message;
	const [variants] = message;
	const form = plural.select(Number(facts.count));
	const entries = Object.entries(variants?.match ?? {});
	const found = entries.find(([when]) => when.endsWith(`=${form}`)) ?? entries.at(-1);
	return found?.[1] ?? '';
}

function fill(text: string, facts: Facts): string {
	return text.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''));
}
