/** A cell: text, a number written with a point, or nothing. */
export type CsvCell = string | number | undefined;

export interface CsvTable {
	readonly columns: readonly string[];
	readonly rows: readonly (readonly CsvCell[])[];
}

const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';
/** What a spreadsheet would take for the beginning of a formula, also behind blanks and marks of direction. */
const FORMULA =
	/^[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]*[=+\-@\uff0b\uff0d\uff1d\uff20]|^[\t\r\n]/;

/** A text that stays text in a spreadsheet: an apostrophe goes before anything that could begin a formula. */
export function neutralised(text: string): string {
	return FORMULA.test(text) ? `'${text}` : text;
}

/**
 * Tables as comma-separated values (method.md 5.2): UTF-8 with byte order mark, one header line each, an empty line
 * between two tables, formulas neutralised.
 */
export function writeCsv(tables: readonly CsvTable[]): string {
	const written = tables.map(({ columns, rows }) =>
		[columns, ...rows].map((cells) => cells.map(field).join(',') + LINE_END).join('')
	);
	return BYTE_ORDER_MARK + written.join(LINE_END);
}

function field(cell: CsvCell): string {
	if (cell === undefined) return '';
	if (typeof cell === 'number') return String(cell);
	const text = neutralised(cell);
	return /[",;\r\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
