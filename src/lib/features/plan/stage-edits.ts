import type { Bilingual, Session, StageKind, StageRun } from '#lib/domain/entities/session.ts';

export const MOST_STAGE_MINUTES = 600;

/** A stage as the plan shows it. New ones have no id until the server has given them one; `key` never changes. */
export interface PlannedRow {
	readonly key: string;
	readonly id?: StageRun['id'] | undefined;
	readonly kind: StageKind;
	readonly title?: Bilingual | undefined;
	readonly plannedMin: number;
	/** Stages up to the one on now keep their place. */
	readonly begun: boolean;
	/** The minutes of stages that are over are a fact. */
	readonly isTimed: boolean;
	/** A stage that people have sat in stays in the plan. */
	readonly mayDrop: boolean;
}

/** A change to the list of stages, which can be made again on a list that others have changed meanwhile. */
export type StageEdit =
	| { readonly edit: 'minutes'; readonly key: string; readonly minutes: number }
	| { readonly edit: 'shift'; readonly key: string; readonly by: -1 | 1 }
	| { readonly edit: 'order'; readonly keys: readonly string[] }
	| { readonly edit: 'add'; readonly row: PlannedRow; readonly after?: string | undefined }
	| { readonly edit: 'drop'; readonly key: string };

/** The stages of a session as rows; `keyOf` keeps the key of a row that was new a moment ago. */
export function rowsOf(
	session: Pick<Session, 'stages' | 'currentStage'>,
	keyOf: (stage: StageRun, index: number) => string = (stage) => stage.id
): PlannedRow[] {
	const current = session.stages.findIndex((stage) => stage.id === session.currentStage);
	return session.stages.map((stage, index) => ({
		key: keyOf(stage, index),
		id: stage.id,
		kind: stage.kind,
		title: stage.title,
		plannedMin: stage.plannedMin,
		begun: index <= current,
		isTimed: index >= current,
		mayDrop: index > current && stage.startedAt === undefined
	}));
}

function shifted(rows: readonly PlannedRow[], key: string, by: -1 | 1): PlannedRow[] {
	const index = rows.findIndex((row) => row.key === key);
	const row = rows[index];
	const other = rows[index + by];
	if (!row || !other || row.begun || other.begun) return [...rows];
	const next = [...rows];
	next[index] = other;
	next[index + by] = row;
	return next;
}

/** Rows in the order of `keys`; begun rows stay in front, rows nobody named keep their order at the end. */
function ordered(rows: readonly PlannedRow[], keys: readonly string[]): PlannedRow[] {
	const place = (row: PlannedRow) => {
		const index = keys.indexOf(row.key);
		return index < 0 ? keys.length : index;
	};
	const free = rows.filter((row) => !row.begun).sort((a, b) => place(a) - place(b));
	return [...rows.filter((row) => row.begun), ...free];
}

function added(
	rows: readonly PlannedRow[],
	row: PlannedRow,
	after: string | undefined
): PlannedRow[] {
	const index = rows.findIndex((one) => one.key === after);
	return index < 0 ? [...rows, row] : [...rows.slice(0, index + 1), row, ...rows.slice(index + 1)];
}

/** One edit made on a list of rows; an edit that no longer fits changes nothing. */
export function applyEdit(rows: readonly PlannedRow[], edit: StageEdit): PlannedRow[] {
	switch (edit.edit) {
		case 'minutes':
			return rows.map((row) =>
				row.key === edit.key && row.isTimed ? { ...row, plannedMin: edit.minutes } : row
			);
		case 'shift':
			return shifted(rows, edit.key, edit.by);
		case 'order':
			return ordered(rows, edit.keys);
		case 'add':
			return added(rows, edit.row, edit.after);
		case 'drop':
			return rows.length === 1
				? [...rows]
				: rows.filter((row) => row.key !== edit.key || !row.mayDrop);
	}
}

/** Minutes as a stage may have them: whole, from 0 to 600. */
export function inRange(minutes: number): number {
	return Math.min(MOST_STAGE_MINUTES, Math.max(0, Math.round(minutes)));
}
