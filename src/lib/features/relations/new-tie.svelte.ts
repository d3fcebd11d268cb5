import {
	isCollaborative,
	type Level,
	type Relation,
	type RelationState,
	type RelationType
} from '#lib/domain/entities/relation.ts';
import type { ActorId } from '#lib/domain/ids.ts';
import type { LiveBoard } from '#lib/live/live-board.svelte.ts';
import type { LiveSession } from '#lib/live/live-session.svelte.ts';
import { alreadyDrawn, levelFor, missingIn, runsOneWay, type TieDraft } from './ties.ts';

/** The two-tap form of ST-05: with whom, of what kind, how close. Each representative draws own ties first. */
export class NewTie {
	readonly #board: LiveBoard;
	readonly #session: LiveSession;
	/** Undefined while it is the tie of one's own actor. */
	#from: ActorId | undefined = $state();
	to: ActorId | undefined = $state();
	type: RelationType = $state('collaboration');
	state: RelationState = $state('existing');
	#level: Level | undefined = $state();
	/** True when somebody asked for a tie between two other actors. */
	ofOthers = $state(false);
	/** True once the add button was pressed while something was missing. */
	tried = $state(false);
	added = $state(0);

	constructor(board: LiveBoard, session: LiveSession) {
		this.#board = board;
		this.#session = session;
	}

	/** The actor this seat speaks for, while it is on the map. */
	get own(): ActorId | undefined {
		const id = this.#session.me.actor;
		return id && this.#board.list('actors').some((actor) => actor.id === id) ? id : undefined;
	}
	get from(): ActorId | undefined {
		return this.ofOthers ? this.#from : (this.own ?? this.#from);
	}
	set from(id: ActorId | undefined) {
		this.#from = id;
	}
	get level(): Level | undefined {
		return levelFor(this.type, this.#level);
	}
	set level(level: Level | undefined) {
		this.#level = level;
	}
	get hasLadder(): boolean {
		return isCollaborative(this.type);
	}
	get oneWay(): boolean {
		return runsOneWay({ type: this.type });
	}
	get draft(): TieDraft {
		return {
			from: this.from,
			to: this.to,
			type: this.type,
			state: this.state,
			level: this.level
		};
	}
	get missing(): ReturnType<typeof missingIn> {
		return missingIn(this.draft);
	}
	/** The same tie, when it is on the board already (I-07). */
	get drawn(): Relation | undefined {
		return alreadyDrawn(this.draft, this.#board.list('relations'));
	}

	/** Turns a one-way tie round; the form is then about two chosen actors. */
	swap(): void {
		const { from, to } = this;
		this.ofOthers = true;
		this.#from = to;
		this.to = from;
	}

	/** Puts the tie on the board and makes ready for the next one. */
	add(): void {
		this.tried = true;
		const { from, to } = this;
		if (this.missing || this.drawn || !from || !to) return;
		const own = this.own;
		const confirmed =
			own !== undefined && (own === from || own === to) && this.state === 'existing';
		const added = this.#board.add('relations', {
			from,
			to,
			type: this.type,
			state: this.state,
			level: this.level,
			...(confirmed && { confirmedBy: [own] })
		});
		if (!added.ok) return;
		this.tried = false;
		this.to = undefined;
		this.#level = undefined;
		this.added++;
	}
}
