import { currentStage, type Session, type StageRun } from '#lib/domain/entities/session.ts';
import type { Gate } from '#lib/domain/method/gates.ts';
import { openingGates } from '#lib/domain/method/gate-checks.ts';
import { isRunnable } from '#lib/domain/method/stage-kinds.ts';
import type { MoveName } from '#lib/domain/method/moves.ts';
import type { MoveAnswer } from '#lib/domain/protocol/control.ts';
import type { AskedMove, LiveSession } from '#lib/live/live-session.svelte.ts';

/** The part of a live session that the panel leads. */
export type Led = Pick<LiveSession, 'session' | 'view' | 'room' | 'now' | 'move' | 'connected'>;

/** The one next step. It names its result; a sheet opens first where something must be said or confirmed. */
export type NextStep =
	| { readonly kind: 'complete_plan'; readonly gates: readonly Gate[] }
	| { readonly kind: 'open'; readonly stage: StageRun | undefined }
	| { readonly kind: 'next'; readonly stage: StageRun; readonly gates: readonly Gate[] }
	| { readonly kind: 'review' }
	| { readonly kind: 'date' }
	| { readonly kind: 'close'; readonly gates: readonly Gate[] }
	| { readonly kind: 'outcomes' };

export type SheetName =
	'reason' | 'review' | 'date' | 'close' | 'invite' | 'more' | 'rotate_code' | 'arc' | 'room';

/** What the bar offers beside the next step. Links to pages are not among them. */
export type BarMove =
	| 'start'
	| 'pause'
	| 'resume'
	| 'plus_one'
	| 'plus_five'
	| 'lock'
	| 'unlock'
	| 'previous'
	| 'invite'
	| 'review'
	| 'date'
	| 'rotate_code'
	| 'close';

/** Why the last move was not made, until the next one is. */
export interface Refusal {
	readonly move: MoveName;
	readonly reason: string;
}

/** Moves one may want to make several of: the sheet they stand in stays open. */
const STAYS: ReadonlySet<MoveName> = new Set([
	'timer_start',
	'timer_pause',
	'timer_extend',
	'admit',
	'remove',
	'give_role'
]);

/** The stage that follows the current one, if any; spare minutes are no stage to be in. */
export function stageAfter(session: Session): StageRun | undefined {
	const index = session.stages.findIndex((stage) => stage.id === session.currentStage);
	return session.stages.slice(index + 1).find(isRunnable);
}

/** The stage before the current one, if any. */
export function stageBefore(session: Session): StageRun | undefined {
	const index = session.stages.findIndex((stage) => stage.id === session.currentStage);
	return session.stages.slice(0, Math.max(0, index)).findLast(isRunnable);
}

function closingStep(session: Session, gates: readonly Gate[]): NextStep {
	if (!session.safetyReview.after) return { kind: 'review' };
	if (session.followUpOn === undefined) return { kind: 'date' };
	return { kind: 'close', gates };
}

/** The next step of a session as it stands (method.md 2.2 `next`, ST-13). */
export function nextStep(session: Session, gates: readonly Gate[]): NextStep {
	if (session.status === 'closed' || session.status === 'archived') return { kind: 'outcomes' };
	if (session.status === 'draft' || session.status === 'ready') {
		const missing = openingGates(session);
		if (missing.length > 0) return { kind: 'complete_plan', gates: missing };
		return { kind: 'open', stage: stageAfter(session) };
	}
	const following = stageAfter(session);
	return following ? { kind: 'next', stage: following, gates } : closingStep(session, gates);
}

/** What the facilitation team can do now, and why not. */
export class StagePanel {
	readonly #led: Led;
	sheet: SheetName | undefined = $state();
	#busy: MoveName | undefined = $state();
	#refusal: Refusal | undefined = $state();

	constructor(led: Led) {
		this.#led = led;
	}

	get session(): Session {
		return this.#led.session;
	}
	get stage(): StageRun | undefined {
		return currentStage(this.#led.session);
	}
	get previousStage(): StageRun | undefined {
		return this.isLive ? stageBefore(this.#led.session) : undefined;
	}
	get step(): NextStep {
		return nextStep(this.#led.session, this.#led.view.gates);
	}
	get isLive(): boolean {
		return this.session.status === 'live' || this.session.status === 'open_async';
	}
	get isClosed(): boolean {
		return this.session.status === 'closed' || this.session.status === 'archived';
	}
	/** What stands between now and the next step, for the words beside it. */
	get gates(): readonly Gate[] {
		const step = this.step;
		return 'gates' in step ? step.gates : this.isLive ? this.#led.view.gates : [];
	}
	/** The move on its way to the server. */
	get busy(): MoveName | undefined {
		return this.#busy;
	}
	get refusal(): Refusal | undefined {
		return this.#refusal;
	}
	/** Closes a sheet; another one that has taken its place stays. */
	leave(sheet: SheetName): void {
		if (this.sheet === sheet) this.sheet = undefined;
	}
	forgetRefusal(): void {
		this.#refusal = undefined;
	}

	/** The moves that stand in the bar, in their order. */
	get barMoves(): readonly BarMove[] {
		if (this.isClosed) return [];
		if (!this.isLive) return ['invite'];
		const clock = ({ idle: 'start', running: 'pause', paused: 'resume' } as const)[
			this.session.timer.state
		];
		const back: BarMove[] = this.previousStage ? ['previous'] : [];
		return [
			clock,
			'plus_one',
			'plus_five',
			this.session.locked ? 'unlock' : 'lock',
			...back,
			'invite'
		];
	}

	/** The moves one needs seldom, behind "more". */
	get moreMoves(): readonly BarMove[] {
		if (this.isClosed) return [];
		return this.isLive ? ['review', 'date', 'rotate_code', 'close'] : ['rotate_code'];
	}

	/** Makes a move of the bar, or opens the sheet it needs. */
	async run(move: BarMove): Promise<void> {
		switch (move) {
			case 'start':
			case 'resume':
				await this.make({ move: 'timer_start' });
				return;
			case 'pause':
				await this.make({ move: 'timer_pause' });
				return;
			case 'plus_one':
				await this.make({ move: 'timer_extend', minutes: 1 });
				return;
			case 'plus_five':
				await this.make({ move: 'timer_extend', minutes: 5 });
				return;
			case 'lock':
			case 'unlock':
			case 'previous':
				await this.make({ move });
				return;
			default:
				this.sheet = move;
		}
	}

	/** Takes the next step, or opens the sheet in which it is written or confirmed. */
	async take(): Promise<void> {
		const step = this.step;
		switch (step.kind) {
			case 'open':
				await this.make({ move: 'open' });
				return;
			case 'next':
				if (step.gates.length > 0) this.sheet = 'reason';
				else await this.make({ move: 'next' });
				return;
			case 'review':
			case 'date':
			case 'close':
				this.sheet = step.kind;
				return;
			default:
				// The plan and the outcomes are pages: their step is a link.
				return;
		}
	}

	/** Makes one move, one at a time; a refusal stays readable until the next. */
	async make(move: AskedMove): Promise<MoveAnswer> {
		if (this.#busy) return { ok: false, reason: 'busy' };
		this.#busy = move.move;
		this.#refusal = undefined;
		try {
			const answer = await this.#led.move(move);
			if (answer.ok) this.#afterwards(move.move);
			else this.#refused(move.move, answer);
			return answer;
		} finally {
			this.#busy = undefined;
		}
	}

	/** Makes several moves one after another; the first refusal ends it. */
	async makeEach(moves: readonly AskedMove[]): Promise<void> {
		for (const move of moves) if (!(await this.make(move)).ok) return;
	}

	#afterwards(move: MoveName): void {
		if (STAYS.has(move)) return;
		this.sheet = undefined;
	}

	#refused(move: MoveName, answer: MoveAnswer & { ok: false }): void {
		// The board moved on while the button was pressed: what is missing now is shown with a place for the reason.
		if (answer.gates && answer.gates.length > 0 && (move === 'next' || move === 'close'))
			this.sheet = move === 'next' ? 'reason' : 'close';
		else this.#refusal = { move, reason: answer.reason };
	}
}
