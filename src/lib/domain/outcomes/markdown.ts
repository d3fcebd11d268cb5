import { unreachable } from '../faults.ts';
import type { Block, Entry, Fact, Paper, Table } from './paper.ts';

/** The outcomes document as Markdown (CommonMark with tables). What people wrote never becomes markup. */
export function writeMarkdown(paper: Paper): string {
	const head = [
		`# ${plain(paper.title)}`,
		plain(paper.question),
		plain(paper.place),
		paper.marks.map((mark) => `**${plain(mark)}**`).join(' · ')
	];
	const chapters = paper.chapters.flatMap((chapter) => [
		`## ${plain(chapter.heading)}`,
		...chapter.blocks.map(blockOf)
	]);
	const foot = ['---', plain(paper.hiddenSentence), ...hiddenList(paper), plain(paper.use)];
	return [...head, ...chapters, ...foot].filter((part) => part !== '').join('\n\n') + '\n';
}

function hiddenList(paper: Paper): string[] {
	if (paper.hidden.length === 0) return [];
	return [listOf(paper.hidden.map(({ what, why }) => `${what} – ${why}`))];
}

function blockOf(block: Block): string {
	switch (block.kind) {
		case 'heading':
			return `### ${plain(block.text)}`;
		case 'sentence':
			return block.tone === 'warning' ? `**${plain(block.text)}**` : plain(block.text);
		case 'quote':
			return `> ${plain(block.text)}`;
		case 'list':
			return listOf(block.items);
		case 'facts':
			return factsOf(block.facts);
		case 'table':
			return tableOf(block);
		case 'entry':
			return entryOf(block);
		default:
			return unreachable(block);
	}
}

function listOf(items: readonly string[]): string {
	return items.map((item) => `- ${plain(item)}`).join('\n');
}

function factsOf(facts: readonly Fact[]): string {
	return facts.map(({ label, value }) => `- **${plain(label)}:** ${plain(value)}`).join('\n');
}

function entryOf(entry: Entry): string {
	return [
		`### ${plain(entry.title)}`,
		plain(entry.mark),
		factsOf(entry.facts),
		...entry.warnings.map((warning) => `**${plain(warning)}**`),
		listOf(entry.questions)
	]
		.filter((part) => part !== '')
		.join('\n\n');
}

function tableOf(table: Table): string {
	const line = (cells: readonly string[]) => `| ${cells.map(plain).join(' | ')} |`;
	return [
		line(table.columns),
		`|${' --- |'.repeat(table.columns.length)}`,
		...table.rows.map(({ cells }) => line(cells))
	].join('\n');
}

/** Text on one line with everything escaped that Markdown or HTML in it would read as markup. */
function plain(text: string): string {
	return text
		.replace(/\s*\n\s*/g, ' ')
		.trim()
		.replace(/[\\`*[\]<>|~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
		.replace(/^([#+\-=])/, '\\$1')
		.replace(/^(\d+)([.)])/, '$1\\$2');
}
