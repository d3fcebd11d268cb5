import type { ReflectionKind } from '#lib/domain/entities/agreement.ts';
import type { ActorId } from '#lib/domain/ids.ts';
import { LIMITS } from '#lib/domain/limits.ts';
import type { LiveBoard } from '#lib/live/live-board.svelte.ts';
import type { LiveSession } from '#lib/live/live-session.svelte.ts';
import { kindsOf } from './kinds.ts';

/** A word, a hope or a thank-you while it is being written. */
export class NewReflection {
	readonly #board: LiveBoard;
	readonly #session: LiveSession;
	#kind: ReflectionKind | undefined = $state();
	text = $state('');
	to: ActorId | undefined = $state();
	/** True once the button was pressed with nothing written. */
	tried = $state(false);
	added = $state(0);

	constructor(board: LiveBoard, session: LiveSession) {
		this.#board = board;
		this.#session = session;
	}

	get kinds(): readonly ReflectionKind[] {
		return kindsOf(this.#session.stage);
	}
	/** The kind chosen; at first the one this person has not given yet, the mood word before all. */
	get kind(): ReflectionKind {
		const [first = 'mood'] = this.kinds;
		if (this.#kind && this.kinds.includes(this.#kind)) return this.#kind;
		return this.kinds.find((kind) => !this.#hasGiven(kind)) ?? first;
	}
	set kind(kind: ReflectionKind) {
		this.#kind = kind;
	}
	#hasGiven(kind: ReflectionKind): boolean {
		const { me, stage } = this.#session;
		return this.#board
			.list('reflections')
			.some((one) => one.kind === kind && one.createdBy === me.id && one.stage === stage?.id);
	}
	/** A mood is one word; everything else is a sentence. */
	get longest(): number {
		return this.kind === 'mood' ? LIMITS.word : LIMITS.commitmentPart;
	}
	get missing(): boolean {
		return this.text.trim() === '';
	}

	add(): void {
		this.tried = true;
		if (this.missing) return;
		const added = this.#board.add('reflections', {
			kind: this.kind,
			text: this.text.trim(),
			...(this.kind === 'thanks' && this.to && { to: this.to })
		});
		if (!added.ok) return;
		this.tried = false;
		this.text = '';
		this.to = undefined;
		this.#kind = undefined;
		this.added++;
	}
}
