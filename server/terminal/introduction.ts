import { renderUnicodeCompact } from 'uqr';
import type { Addresses } from '../addresses.ts';
import type { ConfigProblem } from '../config.ts';
import type { App } from '../contract.ts';
import type { Words } from './words.ts';

const WORDS = {
	thisMachine: { en: 'On this machine', ar: 'على هذا الجهاز' },
	phones: { en: 'On phones in the same network', ar: 'على الهواتف في الشبكة نفسها' },
	published: { en: 'From everywhere', ar: 'من كل مكان' },
	setUp: {
		en: 'Nobody facilitates here yet. Set-up code, for once',
		ar: 'لا يوجد ميسّر/ـة بعد. رمز الإعداد، ويُستعمل مرة واحدة'
	},
	settings: {
		en: 'Warsha cannot start with these settings:',
		ar: 'لا يمكن تشغيل ورشة بهذه الإعدادات:'
	}
} satisfies Record<string, Words>;

/** A QR for phones. Its light parts must be light: on a terminal with a light background only colours make sure of it. */
function qr(address: string, colours: boolean): string {
	const picture = renderUnicodeCompact(address, { border: 2 });
	if (!colours) return picture;
	return picture
		.split('\n')
		.map((line) => `\x1b[97;40m${line}\x1b[0m`)
		.join('\n');
}

/** What the server says in the terminal once it listens: where people reach it, and the set-up code while it is needed. */
export function introduction(start: {
	app: Pick<App, 'accounts' | 'config'>;
	addresses: Addresses;
	language: keyof Words;
	/** The terminal shows colours. */
	colours: boolean;
}): string[] {
	const { app, addresses, language } = start;
	const line = (words: Words, value: string) => `  ${words[language]}: ${value}`;
	const lines = ['', line(WORDS.thisMachine, addresses.local)];
	for (const address of addresses.network) lines.push(line(WORDS.phones, address));
	if (app.config.publicUrl) lines.push(line(WORDS.published, app.config.publicUrl));
	const best = addresses.best();
	if (best !== addresses.local) lines.push('', qr(best, start.colours));
	const code = app.accounts.setUpCode();
	if (code) lines.push('', line(WORDS.setUp, code));
	return [...lines, ''];
}

/** What is wrong with the settings, a line each. */
export function problemLines(problems: readonly ConfigProblem[], language: keyof Words): string[] {
	return [
		WORDS.settings[language],
		...problems.map(({ name, words }) => `  ${name} ${words[language]}.`)
	];
}
