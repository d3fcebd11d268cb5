import * as v from 'valibot';
import { SessionPlan, type Session } from '#lib/domain/entities/session.ts';
import type { LiveSession } from '#lib/live/live-session.svelte.ts';

export type PlanField = keyof SessionPlan;
type Value<F extends PlanField> = SessionPlan[F];

/** How the plan stands with the server. */
export type SaveState = 'saved' | 'saving' | 'offline' | 'invalid' | 'refused';

/** A field as it was typed here and not yet come back from the server. */
interface Typed {
	readonly value: unknown;
	/** What the server had when the typing began. */
	readonly base: string;
	/** The revision this value is stored in, once it is. */
	readonly storedIn?: number;
}

export type Planned = Pick<LiveSession, 'session' | 'move' | 'connected'>;

const SAVE_AFTER_MS = 500;
const sameAs = (value: unknown) => JSON.stringify(value) ?? '';

/** What is wrong with a field as typed, if anything: the rule of the session's own schema. */
function isValid(field: PlanField, value: unknown): boolean {
	return v.is(SessionPlan.entries[field], value);
}

/**
 * The plan of a session while it is typed: every change is kept here, sent after a breath, and laid over what the server
 * says until the server says it too. Two people on one field: the later save stays, and the earlier text is shown.
 */
export class PlanEditor {
	readonly #planned: Planned;
	#typed: Partial<Record<PlanField, Typed>> = $state.raw({});
	#onTheWay = $state(false);
	#sending: Promise<boolean> | undefined;
	#refusal: string | undefined = $state();
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** The field the caret is in: what is typed there stays as typed, even once the server has trimmed it. */
	#held: PlanField | undefined = $state();

	constructor(planned: Planned) {
		this.#planned = planned;
	}

	get session(): Session {
		return this.#planned.session;
	}

	/** The field as this screen shows it. */
	value<F extends PlanField>(field: F): Value<F> {
		const typed = this.#typed[field];
		if (typed && this.#isOnScreen(field, typed)) return typed.value as Value<F>;
		return this.session[field] as Value<F>;
	}

	hold(field: PlanField): void {
		this.#held = field;
	}
	/** The caret leaves a field: what waits is sent at once. */
	release(field: PlanField): void {
		if (this.#held === field) this.#held = undefined;
		void this.save();
	}

	#isOnScreen(field: PlanField, typed: Typed): boolean {
		return this.#held === field || this.#isAhead(typed);
	}

	#isAhead(typed: Typed): boolean {
		return typed.storedIn === undefined || typed.storedIn > this.session.revision;
	}

	/** Fields typed here that break the schema: kept on screen, not sent. */
	isWrong(field: PlanField): boolean {
		const typed = this.#typed[field];
		return typed !== undefined && typed.storedIn === undefined && !isValid(field, typed.value);
	}

	/** What another device wrote in a field while it was typed here. */
	elsewhere(field: PlanField): string | undefined {
		const typed = this.#typed[field];
		const theirs = this.session[field];
		if (!typed || typeof theirs !== 'string' || !this.#isOnScreen(field, typed)) return undefined;
		const isOurs = theirs === String(typed.value).trim() || sameAs(theirs) === typed.base;
		return isOurs ? undefined : theirs;
	}

	get state(): SaveState {
		const waiting = this.#waiting();
		if (waiting.some((field) => this.isWrong(field))) return 'invalid';
		if (this.#refusal) return 'refused';
		if (waiting.length > 0 && !this.#planned.connected) return 'offline';
		return waiting.length > 0 || this.#onTheWay ? 'saving' : 'saved';
	}
	get refusal(): string | undefined {
		return this.#refusal;
	}

	/** Writes a field. It is sent a breath later, together with what else was typed. */
	write<F extends PlanField>(field: F, value: Value<F>): void {
		const before = this.#typed[field];
		const base = before?.storedIn === undefined ? before?.base : undefined;
		this.#typed = {
			...this.#typed,
			[field]: { value, base: base ?? sameAs(this.session[field]) }
		};
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.save(), SAVE_AFTER_MS);
	}

	#waiting(): PlanField[] {
		return (Object.keys(this.#typed) as PlanField[]).filter(
			(field) => this.#typed[field]?.storedIn === undefined
		);
	}

	/**
	 * Sends what is typed and valid, after whatever is on the way already; called by itself a breath after the last key, and
	 * when a field is left. Once it resolves, everything that could be sent was.
	 */
	async save(): Promise<void> {
		clearTimeout(this.#timer);
		while (this.#onTheWay) await this.#sending;
		let isMore = true;
		while (isMore) {
			this.#sending = this.#send();
			isMore = await this.#sending;
		}
	}

	/** Resolves to whether something was typed meanwhile. */
	async #send(): Promise<boolean> {
		const fields = this.#waiting().filter((field) => !this.isWrong(field));
		if (fields.length === 0) return false;
		const sent = Object.fromEntries(fields.map((field) => [field, this.#typed[field]]));
		const plan = Object.fromEntries(fields.map((field) => [field, this.#typed[field]?.value]));
		this.#onTheWay = true;
		const answer = await this.#planned.move({ move: 'edit_plan', plan });
		this.#onTheWay = false;
		this.#refusal = answer.ok || answer.reason === 'offline' ? undefined : answer.reason;
		if (!answer.ok) return false;
		this.#markStored(sent, answer.revision);
		return fields.some((field) => this.#typed[field]?.storedIn === undefined);
	}

	#markStored(sent: Partial<Record<string, Typed>>, revision: number): void {
		const next: Partial<Record<PlanField, Typed>> = { ...this.#typed };
		for (const field of Object.keys(sent) as PlanField[]) {
			const typed = next[field];
			if (typed && typed === sent[field]) next[field] = { ...typed, storedIn: revision };
		}
		this.#typed = next;
	}

	destroy(): void {
		clearTimeout(this.#timer);
	}
}
