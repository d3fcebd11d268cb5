import {
	isCollaborative,
	type Level,
	type Motive,
	type Relation,
	type RelationState,
	type RelationType,
	type Wave
} from '#lib/domain/entities/relation.ts';
import type { Fields } from '#lib/domain/document/edits.ts';
import type { Sensitivity } from '#lib/domain/entities/record.ts';
import { levelFor } from './ties.ts';

/** The fields of one tie while its sheet is open; only what was changed is sent, so others' changes stay. */
export class EditedTie {
	readonly #first: Relation;
	type: RelationType = $state('collaboration');
	state: RelationState = $state('existing');
	level: Level | undefined = $state();
	/** `one_way` or `both_ways`. */
	direction: 'one_way' | 'both_ways' | undefined = $state();
	motive: Motive | undefined = $state();
	motiveNote = $state('');
	startedOn = $state('');
	endedOn = $state('');
	endReason = $state('');
	sensitivity: Sensitivity | undefined = $state();

	constructor(tie: Relation) {
		this.#first = tie;
		this.type = tie.type;
		this.state = tie.state;
		this.level = tie.level;
		if (tie.directed !== undefined) this.direction = tie.directed ? 'one_way' : 'both_ways';
		this.motive = tie.motive;
		this.motiveNote = tie.motiveNote ?? '';
		this.startedOn = tie.startedOn ?? '';
		this.endedOn = tie.endedOn ?? '';
		this.endReason = tie.endReason ?? '';
		this.sensitivity = tie.sensitivity;
	}

	get hasLadder(): boolean {
		return isCollaborative(this.type);
	}
	get endsBeforeItBegins(): boolean {
		return Boolean(this.startedOn && this.endedOn && this.endedOn < this.startedOn);
	}

	get #fields(): Fields<'relations'> {
		const ended = this.state === 'ended';
		return {
			type: this.type,
			state: this.state,
			level: levelFor(this.type, this.level),
			directed: this.direction === undefined ? undefined : this.direction === 'one_way',
			motive: this.motive,
			motiveNote: this.motiveNote.trim() || undefined,
			startedOn: this.startedOn || undefined,
			endedOn: (ended && this.endedOn) || undefined,
			endReason: (ended && this.endReason.trim()) || undefined,
			sensitivity: this.sensitivity
		};
	}

	/** What differs from the tie as it was opened. */
	get change(): Fields<'relations'> {
		const first = this.#first as Record<string, unknown>;
		return Object.fromEntries(
			Object.entries(this.#fields).filter(([field, value]) => value !== first[field])
		) as Fields<'relations'>;
	}
}

/** The waves somebody may still tell about; the level now is the tie's own. */
export const TOLD_WAVES = ['before', 'after', 'wished'] as const satisfies readonly Wave[];
