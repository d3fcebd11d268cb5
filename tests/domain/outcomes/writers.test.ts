import { describe, expect, it } from 'vitest';
import { neutralised, writeCsv } from '#lib/domain/outcomes/csv.ts';
import { writeMarkdown } from '#lib/domain/outcomes/markdown.ts';
import { composeMessage } from '#lib/domain/outcomes/message-text.ts';
import type { Block, Paper } from '#lib/domain/outcomes/paper.ts';

describe('comma-separated values', () => {
	it('begin with a byte order mark and end their lines as spreadsheets expect', () => {
		expect(writeCsv([{ columns: ['من', 'كم'], rows: [['فريق أثر', 4]] }])).toBe(
			'\ufeffمن,كم\r\nفريق أثر,4\r\n'
		);
	});

	it.each(['=1+1', '+90 555', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\u2068=1\u2069', '＝1'])(
		'keep %j from becoming a formula',
		(text) => {
			expect(neutralised(text)).toBe(`'${text}`);
		}
	);

	it.each(['فريق أثر', '200 كتاب', 'a=b', 'C1'])('leave %j as it is', (text) => {
		expect(neutralised(text)).toBe(text);
	});

	it('quote what would break a line or a column', () => {
		const [, row] = writeCsv([{ columns: ['a'], rows: [['x, "y"\nz']] }]).split('\r\n');
		expect(row).toBe('"x, ""y""\nz"');
	});

	it('part two tables by an empty line', () => {
		const one = { columns: ['a'], rows: [] };
		expect(writeCsv([one, one])).toBe('\ufeffa\r\n\r\na\r\n');
	});
});

const paper = (blocks: readonly Block[]): Paper => ({
	language: 'ar',
	audience: 'circle',
	title: '*Title*',
	question: '# Question?',
	place: '',
	marks: [],
	chapters: [{ id: 'R-02', heading: 'Heading', blocks }],
	hidden: [],
	hiddenSentence: '',
	use: ''
});

describe('Markdown', () => {
	it('never takes what people wrote for markup', () => {
		const text = writeMarkdown(
			paper([
				{ kind: 'list', items: ['- not a list', '1. nor this', '<script>alert(1)</script>'] },
				{ kind: 'quote', text: '![x](http://x) `code` _so_ a_b' }
			])
		);
		expect(text).toContain('# \\*Title\\*');
		expect(text).toContain('\\# Question?');
		expect(text).toContain('- \\- not a list\n- 1\\. nor this');
		expect(text).toContain('\\<script\\>alert(1)\\</script\\>');
		expect(text).toContain('> !\\[x\\](http://x) \\`code\\` \\_so\\_ a_b');
	});

	it('keeps a table whole whatever stands in its cells', () => {
		const text = writeMarkdown(
			paper([
				{
					kind: 'table',
					caption: '',
					columns: ['a', 'b'],
					rows: [{ cells: ['x | y', 'one\ntwo'] }]
				}
			])
		);
		expect(text).toContain('| a | b |\n| --- | --- |\n| x \\| y | one two |');
	});
});

describe('the message', () => {
	it('is cut at the end of a sentence', () => {
		expect(composeMessage(['First.', 'Second.', 'Third.'], 14)).toBe('First.\nSecond.');
	});

	it('names as many as there is room for, and says how many more', () => {
		const names = ['Athar', 'Nabd', 'Jusoor'];
		const say = (shown: readonly string[], more: number) => `${shown.join(', ')} +${more}.`;
		expect(composeMessage([{ names, say }], 40)).toBe('Athar, Nabd +1.');
	});

	it('leaves the names out when not one of them fits', () => {
		const say = (shown: readonly string[], more: number) => `${shown.join(', ')} +${more}.`;
		expect(composeMessage(['Hello.', { names: ['a very long name'], say }, 'Bye.'], 20)).toBe(
			'Hello.\nBye.'
		);
	});
});
