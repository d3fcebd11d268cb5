import type { StageKind, StageRun } from '#lib/domain/entities/session.ts';
import type { PlannedStage } from '#lib/domain/method/moves.ts';
import type { Planned, SaveState } from './plan-editor.svelte.ts';
import { applyEdit, inRange, rowsOf, type PlannedRow, type StageEdit } from './stage-edits.ts';

const SAVE_AFTER_MS = 400;

/** What was sent and is not yet seen coming back. */
interface Sent {
	/** The rows the edits were made on, so that nothing shows twice while the answer is on its way. */
	readonly base: readonly PlannedRow[];
	readonly edits: number;
	readonly keys: readonly string[];
	readonly storedIn?: number;
}

/**
 * The stages of a plan while they are edited. Edits are kept as edits and made again on whatever the server says, so two
 * people who change different stages both keep their change.
 */
export class StageList {
	readonly #planned: Planned;
	#edits: readonly StageEdit[] = $state.raw([]);
	#sent: Sent | undefined = $state.raw();
	#refusal: string | undefined = $state();
	#keys: ReadonlyMap<string, string> = new Map();
	#made = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(planned: Planned) {
		this.#planned = planned;
	}

	get rows(): readonly PlannedRow[] {
		const sent = this.#sent;
		if (sent && !this.#isBack(sent)) return this.#edits.reduce(applyEdit, [...sent.base]);
		const edits = sent ? this.#edits.slice(sent.edits) : this.#edits;
		return edits.reduce(applyEdit, this.#stored(sent));
	}

	#isBack(sent: Sent): boolean {
		return sent.storedIn !== undefined && this.#planned.session.revision >= sent.storedIn;
	}

	#stored(sent: Sent | undefined): PlannedRow[] {
		const { session } = this.#planned;
		const sameLength = sent?.keys.length === session.stages.length;
		return rowsOf(session, (stage: StageRun, index) => {
			const sentKey = sameLength ? sent?.keys[index] : undefined;
			return sentKey ?? this.#keys.get(stage.id) ?? stage.id;
		});
	}

	get state(): SaveState {
		if (this.#refusal) return 'refused';
		const waiting = this.#edits.length > (this.#sent?.edits ?? 0);
		if (waiting && !this.#planned.connected) return 'offline';
		const onTheWay = this.#sent !== undefined && this.#sent.storedIn === undefined;
		return waiting || onTheWay ? 'saving' : 'saved';
	}
	get refusal(): string | undefined {
		return this.#refusal;
	}

	minutes(key: string, minutes: number): void {
		this.#edit({ edit: 'minutes', key, minutes: inRange(minutes) });
	}
	shift(key: string, by: -1 | 1): void {
		this.#edit({ edit: 'shift', key, by });
	}
	order(keys: readonly string[]): void {
		this.#edit({ edit: 'order', keys });
	}
	drop(key: string): void {
		this.#edit({ edit: 'drop', key });
	}
	/** Adds a stage at the end, or after another; answers its key. */
	add(kind: StageKind, plannedMin: number, after?: string): string {
		const key = `new-${(this.#made += 1)}`;
		this.#edit({ edit: 'add', row: newRow(key, kind, plannedMin), after });
		return key;
	}
	repeat(row: PlannedRow): string {
		return this.add(row.kind, row.plannedMin, row.key);
	}

	#edit(edit: StageEdit): void {
		this.#forgetWhatIsBack();
		this.#edits = [...this.#edits, edit];
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.save(), SAVE_AFTER_MS);
	}

	#forgetWhatIsBack(): void {
		const sent = this.#sent;
		if (!sent || !this.#isBack(sent)) return;
		const rows = this.#stored(sent);
		this.#keys = new Map(rows.map((row) => [String(row.id), row.key]));
		this.#edits = this.#edits.slice(sent.edits);
		this.#sent = undefined;
	}

	/** Sends what waits; called by itself a breath after the last edit. */
	async save(): Promise<void> {
		clearTimeout(this.#timer);
		this.#forgetWhatIsBack();
		if (this.#edits.length === 0) return;
		if (this.#sent) {
			this.#later();
			return;
		}
		const base = this.#stored(undefined);
		const rows = this.rows;
		const sent = { base, edits: this.#edits.length, keys: rows.map((row) => row.key) };
		this.#sent = sent;
		const answer = await this.#planned.move({ move: 'edit_stages', stages: rows.map(planned) });
		this.#refusal = answer.ok || answer.reason === 'offline' ? undefined : answer.reason;
		if (answer.ok) this.#sent = { ...sent, storedIn: answer.revision };
		else this.#notStored(answer.reason);
		if (answer.ok && this.#edits.length > sent.edits) this.#later();
	}

	#later(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.save(), SAVE_AFTER_MS);
	}

	/** Offline, edits wait for the line; refused ones are given up, and the words say so. */
	#notStored(reason: string): void {
		this.#sent = undefined;
		if (reason !== 'offline') this.#edits = [];
	}

	destroy(): void {
		clearTimeout(this.#timer);
	}
}

function newRow(key: string, kind: StageKind, plannedMin: number): PlannedRow {
	return { key, kind, plannedMin, begun: false, isTimed: true, mayDrop: true };
}

function planned(row: PlannedRow): PlannedStage {
	return row.id === undefined
		? { kind: row.kind, plannedMin: row.plannedMin }
		: { id: row.id, kind: row.kind, plannedMin: row.plannedMin };
}
