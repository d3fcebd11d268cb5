import type { Edited, Fields } from '#lib/domain/document/edits.ts';
import {
	defaultReview,
	missingForAgreement,
	type Acceptance,
	type Commitment,
	type MissingPart
} from '#lib/domain/entities/commitment.ts';
import type { Allocation } from '#lib/domain/entities/resource.ts';
import { isTeam } from '#lib/domain/entities/seat.ts';
import type { ActorId } from '#lib/domain/ids.ts';
import type { Allowed, RefusalReason } from '#lib/domain/method/rights.ts';
import { changedFields } from '#lib/board/changed-fields.ts';
import type { LiveBoard } from '#lib/live/live-board.svelte.ts';

type Values = Partial<Commitment> & Pick<Commitment, 'status'>;
export type Refused = RefusalReason | 'gone' | 'full' | 'I-18';

const ENDED: ReadonlySet<Allocation['status']> = new Set(['cancelled', 'returned']);

/**
 * A commitment while somebody works on it. A new one stands on the board from the first slot that is filled, so that
 * nobody leaves empty sentences behind.
 */
export class EditedCommitment {
	readonly #board: LiveBoard;
	#id: Commitment['id'] | undefined = $state();
	#draft: Values = $state.raw({ status: 'proposed' });
	/** Why the last change was not kept. */
	refused: Refused | undefined = $state();

	/** Without an id it is a new one, led by the actor this person speaks for. */
	constructor(board: LiveBoard, id?: Commitment['id']) {
		this.#board = board;
		this.#id = id;
		const own = board.session.me.actor;
		if (own) this.#draft = { status: 'proposed', lead: own };
	}

	get id(): Commitment['id'] | undefined {
		return this.#id;
	}
	get record(): Commitment | undefined {
		const record = this.#id && this.#board.find('commitments', this.#id);
		return record && record.removedAt === undefined ? record : undefined;
	}
	/** What stands in the slots now. */
	get values(): Values {
		return this.record ?? this.#draft;
	}
	/** The resources promised to it. */
	get pledges(): readonly Allocation[] {
		if (!this.#id) return [];
		return this.#board
			.list('allocations')
			.filter((use) => use.commitment === this.#id && !ENDED.has(use.status));
	}
	/** What still stands between it and `agreed` (I-16). */
	get missing(): MissingPart[] {
		const onMap = new Set(this.#board.list('actors').map(({ id }) => id));
		return missingForAgreement(this.values, onMap);
	}

	may(...fields: string[]): Allowed {
		const record = { ...this.values };
		const act = this.record ? 'edit' : 'create';
		return this.#board.may({ root: 'commitments', act, record, fields });
	}

	/** Sets the fields given; the first ones put it on the board. */
	set(asked: Fields<'commitments'>): Edited {
		const change = changedFields(this.values, asked);
		if (Object.keys(change).length === 0) return { ok: true };
		const made = this.#id
			? this.#board.change('commitments', this.#id, change)
			: this.#begin(change);
		this.refused = made.ok ? undefined : 'I-18';
		return made;
	}

	#begin(change: Fields<'commitments'>): Edited {
		const fields = { ...this.#draft, ...change } as Fields<'commitments'>;
		const made = this.#board.add('commitments', fields);
		if (made.ok) this.#id = made.id;
		return made;
	}

	/** Puts it on the board as it is, for what can only hang on a record: pledges. */
	stand(): Commitment['id'] | undefined {
		if (!this.#id) this.#begin({});
		return this.#id;
	}

	/** Adds, changes or takes away one entry: a milestone, an acceptance. */
	setEntry(field: 'milestones' | 'acceptances', key: string, value: unknown): void {
		if (this.stand()) this.#board.setEntry('commitments', this.#id!, { field, key, value });
	}

	/** This person may answer for these actors: the lead and partners she speaks for. */
	get answersFor(): ActorId | undefined {
		const own = this.#board.session.me.actor;
		if (!own) return undefined;
		const { lead, partners } = this.values;
		return own === lead || partners?.includes(own) ? own : undefined;
	}

	/** "Yes, we commit" (I-17); by proxy only with a reason. What is then complete becomes agreed (I-16). */
	accept(actor: ActorId, part: Pick<Acceptance, 'confidence' | 'proxy'>): void {
		const { me, clock } = this.#board.session;
		const acceptance: Acceptance = {
			by: me.id,
			at: Math.round(clock.now),
			mandate: 'full',
			...(part.confidence !== undefined && { confidence: part.confidence }),
			...(part.proxy && { proxy: part.proxy })
		};
		this.setEntry('acceptances', actor, acceptance);
		if (this.missing.length === 0) this.agree();
		else if (this.values.status === 'pending_mandate' && actor === this.values.lead)
			this.set({ status: 'proposed', mandateDueOn: undefined });
	}

	/** Makes it agreed, with the review date the method suggests when nobody chose one. */
	agree(): void {
		const { status, dueOn, reviewOn } = this.values;
		if (!dueOn || this.missing.length > 0 || !this.may('status').ok) return;
		if (status !== 'proposed' && status !== 'pending_mandate') return;
		this.set({
			status: 'agreed',
			mandateDueOn: undefined,
			reviewOn: reviewOn ?? defaultReview(dueOn)
		});
	}

	/** "We ask our team first": it waits for the mandate, with a day for the answer. */
	askTeamFirst(day: string): void {
		this.set({ status: 'pending_mandate', mandateDueOn: day });
	}

	/** Takes an acceptance back; without its lead nothing stays agreed. */
	takeBack(actor: ActorId): void {
		if (actor === this.values.lead && this.values.status === 'agreed')
			this.set({ status: 'proposed' });
		this.setEntry('acceptances', actor, undefined);
	}

	/** Changes how sure an actor is, once it has accepted. */
	setConfidence(actor: ActorId, confidence: number): void {
		const said = this.values.acceptances?.[actor];
		if (said) this.setEntry('acceptances', actor, { ...said, confidence });
	}

	/** May this seat record an acceptance for another (I-17: with a written reason)? */
	get mayActAsProxy(): boolean {
		return isTeam(this.#board.session.me.role);
	}
}
