import { describe, expect, it } from 'vitest';
import { wadi } from '../../wadi.ts';
import { deskOf } from './desk.ts';

/** The rendering test strings of method.md 9. */
const STRINGS = [
	'لا إله',
	'فريق ROSE 2 (إدلب)',
	'الساعة 10:30–12:00',
	'نسبة 77٪ من 9',
	'+90 555 000 00 00',
	'مُتَطَوِّعَةٌ',
	'«نلتزم نحن…»',
	'İstanbul – Şanlıurfa',
	'Tîma Ciwanên Guherînê',
	'مستشفىالأطفالوالنساءوالمسنينفيمنطقةالواديالكبيرةوماحولهامنالأحياء',
	'=HYPERLINK("x")'
];

describe.each(STRINGS)('%s', (text) => {
	const desk = deskOf(wadi('ar'), {
		'actor:athar': { name: text },
		'idea:camp': { title: text }
	});

	it('stands whole in Markdown and in the message', async () => {
		const unescaped = (await desk.text('md')).replace(/\\([^\n])/g, '$1');
		expect(unescaped).toContain(text);
		expect(await desk.text('txt')).toContain(`\u2068${text}\u2069`);
	});

	it('stays text in a spreadsheet', async () => {
		const csv = await desk.text('csv', 'circle', { kind: 'actors' });
		const cell = text.replaceAll('"', '""');
		expect(csv).toContain(cell);
		expect(csv).not.toMatch(/(^|,|\n)"?[=+\-@\t\r]/);
	});

	it('comes back from the session file letter by letter', async () => {
		const file = JSON.parse(await desk.text('json', 'team')) as {
			board: { actors: { name: string }[] };
		};
		expect(file.board.actors[0]?.name).toBe(text);
	});
});

describe('an empty name', () => {
	it('leaves the commitment without words, and says so', async () => {
		const desk = deskOf(wadi('ar'), { 'commitment:camp': { what: '  ' } });
		expect(await desk.text('md')).toContain('لم يُكتب ما ننجزه بعد');
	});
});
