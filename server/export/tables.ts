import type { Root } from '#lib/domain/entities/roots.ts';
import { LATER_ROOTS, ROOTS } from '#lib/domain/entities/roots.ts';
import type { Board, RecordOf } from '#lib/domain/entities/schemas.ts';
import type { Session } from '#lib/domain/entities/session.ts';
import { ActorNames } from '#lib/domain/outcomes/actor-ref.ts';
import type { CsvCell, CsvTable } from '#lib/domain/outcomes/csv.ts';
import type { Redacted } from '#lib/domain/outcomes/redact.ts';
import { sensitivityLabel } from '#lib/i18n/labels/record.ts';
import type { Word } from '#lib/i18n/word.ts';
import { m } from '#lib/paraglide/messages.js';
import { actorColumns, relationColumns } from './columns-map.ts';
import { allocationColumns, commitmentColumns } from './columns-promises.ts';
import { matchColumns, resourceColumns } from './columns-resources.ts';
import { agreementColumns, ideaColumns, noteColumns, reflectionColumns } from './columns-texts.ts';
import type { Wording } from './wording.ts';

/** One column of a table: its heading and what stands in it. */
export type Column<R extends Root> = readonly [Word, (record: RecordOf<R>) => CsvCell];

/** What columns are made with: the words, and the names of the things that records point to. */
export interface TableContext {
	readonly w: Wording;
	readonly names: ActorNames;
	readonly session: Session;
	readonly board: Board;
	readonly titles: ReadonlyMap<string, string>;
}

const COLUMNS: { readonly [R in Root]: (context: TableContext) => readonly Column<R>[] } = {
	actors: actorColumns,
	relations: relationColumns,
	resources: resourceColumns,
	matches: matchColumns,
	ideas: ideaColumns,
	agreements: agreementColumns,
	reflections: reflectionColumns,
	commitments: commitmentColumns,
	allocations: allocationColumns,
	notes: noteColumns
};

/** What may stand after `&kind=`. */
export function isTableKind(kind: string): boolean {
	return [...ROOTS, ...LATER_ROOTS].some((root) => root === kind);
}

/** The tables of a copy: of one kind, or of every kind, beginning with the actors. Kinds that come later are empty. */
export function tablesOf(copy: Redacted, w: Wording, kind?: string): CsvTable[] {
	const context: TableContext = {
		w,
		names: new ActorNames(copy.board.actors),
		session: copy.session,
		board: copy.board,
		titles: titlesOf(copy)
	};
	const roots = ROOTS.filter((root) => kind === undefined || root === kind);
	if (roots.length === 0) return [{ columns: [w.say(m.outcomes_column_id)], rows: [] }];
	return roots.map((root) => tableOf(root, copy, context));
}

function titlesOf({ board }: Redacted): Map<string, string> {
	return new Map([
		...board.resources.map(({ id, title }) => [id, title] as const),
		...board.ideas.map(({ id, title }) => [id, title] as const),
		...board.commitments.map(({ id, what }) => [id, what?.trim() ?? ''] as const)
	]);
}

function tableOf<R extends Root>(root: R, copy: Redacted, context: TableContext): CsvTable {
	const { w } = context;
	const columns: readonly Column<R>[] = [
		...COLUMNS[root](context),
		[
			m.outcomes_column_sensitivity,
			(record) => sensitivityLabel(record.sensitivity ?? 'internal', w.in)
		],
		[m.outcomes_column_id, (record) => record.id]
	];
	return {
		columns: columns.map(([word]) => w.say(word)),
		rows: copy.board[root].map((record) => columns.map(([, cell]) => cell(record)))
	};
}
