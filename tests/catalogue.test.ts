import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Message = string | { match: Record<string, string>; declarations: string[] }[];
const load = (language: string): Record<string, Message> =>
	JSON.parse(readFileSync(`messages/${language}.json`, 'utf8'));
const ar = load('ar');
const en = load('en');

const texts = (message: Message): string[] =>
	typeof message === 'string' ? [message] : message.flatMap(({ match }) => Object.values(match));
const inputs = (message: Message): string[] => [
	...new Set(texts(message).flatMap((text) => text.match(/\{\w+\}/g) ?? []))
];
const isPlural = (message: Message) =>
	typeof message !== 'string' &&
	message.some(({ declarations }) => declarations.some((line) => /: plural/.test(line)));

describe('the catalogue', () => {
	it('has every message in both languages', () => {
		const keys = (messages: object) =>
			Object.keys(messages)
				.filter((key) => key !== '$schema')
				.sort();
		expect(keys(ar)).toEqual(keys(en));
	});

	it('is one file for each language', () => {
		expect(readdirSync('messages').sort()).toEqual(['ar.json', 'en.json']);
	});

	it('says nothing empty', () => {
		const empty = Object.entries({ ...ar, ...en }).filter(([, message]) =>
			texts(message).some((text) => text.trim() === '')
		);
		expect(empty).toEqual([]);
	});

	it('gives counted nouns all six Arabic forms, or one for every other case', () => {
		const short = Object.entries(ar)
			.filter(([, message]) => isPlural(message))
			.filter(([, message]) => {
				const forms = texts(message).length;
				return forms < 6;
			})
			.map(([key]) => key);
		expect(short).toEqual([]);
	});

	it('asks the same facts in both languages, leaving out only numbers that a form spells out', () => {
		const different = Object.keys(ar).filter((key) => {
			const other = en[key];
			const own = ar[key];
			if (other === undefined || own === undefined) return false;
			const drop = (list: string[]) =>
				list
					.filter((name) => name !== '{n}')
					.sort()
					.join();
			return drop(inputs(own)) !== drop(inputs(other));
		});
		expect(different).toEqual([]);
	});

	it('uses Arabic punctuation in Arabic', () => {
		const wrong = Object.entries(ar)
			.filter(([, message]) => texts(message).some((text) => /[\u0621-\u064A][,;?]/.test(text)))
			.map(([key]) => key);
		expect(wrong).toEqual([]);
	});
});
