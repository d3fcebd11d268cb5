import type { Words } from '../terminal/words.ts';

const HEAD: Words = {
	en: 'npm run warsha -- <command>',
	ar: 'npm run warsha -- <الأمر>'
};

const COMMANDS: readonly (readonly [string, Words])[] = [
	[
		'token create --name <name> [--user <login>]',
		{ en: 'an access token for a program', ar: 'رمز وصول لبرنامج' }
	],
	[
		'user add --login <login> --name <name> [--password-stdin]',
		{ en: 'one more facilitator', ar: 'إضافة ميسّر/ـة' }
	],
	[
		'session create --title <title> [--question <question?>] [--template T-1] [--language ar|en] [--rule consent] [--privacy circle] [--user <login>]',
		{ en: 'a new session', ar: 'جلسة جديدة' }
	],
	['session list [--user <login>]', { en: 'the sessions', ar: 'الجلسات' }],
	['session export <id>', { en: 'a whole session as JSON', ar: 'جلسة كاملة بصيغة JSON' }],
	[
		'backup <folder>',
		{ en: 'copies everything, also while the server runs', ar: 'نسخ كل شيء، حتى أثناء عمل الخادم' }
	],
	[
		'restore <folder>',
		{ en: 'puts a backup back; stop the server first', ar: 'استعادة نسخة بعد إيقاف الخادم' }
	],
	['doctor', { en: 'looks at machine, data and settings', ar: 'فحص الجهاز والبيانات والإعدادات' }]
];

/** The commands there are, a line each. */
export function usage(language: keyof Words): string[] {
	return [
		HEAD[language],
		...COMMANDS.map(([form, words]) => `  ${form}\n      ${words[language]}`)
	];
}
