import {
	type Actor,
	type ActorType,
	type FieldOfWork,
	type Gain,
	type Reach,
	type Size
} from '#lib/domain/entities/actor.ts';
import type { Fields } from '#lib/domain/document/edits.ts';
import type { Sensitivity } from '#lib/domain/entities/record.ts';
import { randomText, type ActorId, type RegionId } from '#lib/domain/ids.ts';
import { toLatinDigits } from '#lib/domain/text/digits.ts';
import { isPersonLike } from '#lib/domain/text/person-like.ts';

/** One gain of an actor as the form holds it. */
export interface GainDraft {
	readonly key: string;
	readonly session: string;
	gained: Gain;
	text: string;
}

const YEAR = /^(1[89]|2[01])\d\d$|^2200$/;

/** An actor card while it is being written; of an edited one only what was changed is sent. */
export class ActorForm {
	readonly #first: Actor | undefined;
	readonly id: ActorId | undefined;
	name = $state('');
	type: ActorType | undefined = $state();
	codeName = $state('');
	parent: ActorId | undefined = $state();
	regions: RegionId[] = $state([]);
	fields: FieldOfWork[] = $state([]);
	reach: Reach | undefined = $state();
	size: Size | undefined = $state();
	foundedYear = $state('');
	proudOf = $state('');
	wants = $state('');
	inCircle = $state(false);
	affected = $state(false);
	sensitivity: Sensitivity | undefined = $state();
	growth: GainDraft[] = $state([]);
	/** The name about which somebody said that it is an organisation (DP-05). */
	vouchedFor = $state('');
	/** True once saving was tried while something was missing. */
	tried = $state(false);

	constructor(actor?: Actor) {
		this.#first = actor;
		this.id = actor?.id;
		if (actor) this.#take(actor);
	}

	#take(actor: Actor): void {
		this.name = actor.name;
		this.vouchedFor = actor.name;
		this.type = actor.type;
		this.codeName = actor.codeName ?? '';
		this.parent = actor.parent;
		this.regions = [...(actor.regions ?? [])];
		this.fields = [...(actor.fields ?? [])];
		this.reach = actor.reach;
		this.size = actor.size;
		this.foundedYear = actor.foundedYear ? String(actor.foundedYear) : '';
		this.proudOf = actor.proudOf ?? '';
		this.wants = actor.wants ?? '';
		this.inCircle = actor.inCircle ?? false;
		this.affected = actor.affected ?? false;
		this.sensitivity = actor.sensitivity;
		this.growth = Object.entries(actor.growth ?? {}).map(([key, gain]) => ({
			key,
			session: gain.session,
			gained: gain.gained,
			text: gain.text ?? ''
		}));
	}

	addGain(session: string): void {
		this.growth.push({ key: randomText(12), session, gained: 'skill', text: '' });
	}
	dropGain(key: string): void {
		this.growth = this.growth.filter((gain) => gain.key !== key);
	}

	/** A soft question, answered once for each name: it never stands in the way of an organisation. */
	get asksAboutPerson(): boolean {
		const name = this.name.trim();
		return name !== '' && name !== this.vouchedFor.trim() && isPersonLike(name);
	}

	get nameMissing(): boolean {
		return this.name.trim() === '';
	}
	get typeMissing(): boolean {
		return this.type === undefined;
	}
	get codeMissing(): boolean {
		return this.sensitivity === 'coded' && this.codeName.trim() === '';
	}
	get yearWrong(): boolean {
		return this.foundedYear.trim() !== '' && !YEAR.test(toLatinDigits(this.foundedYear.trim()));
	}
	get isComplete(): boolean {
		return !(this.nameMissing || this.typeMissing || this.codeMissing || this.yearWrong);
	}

	/** The whole card, for a new one. */
	get whole(): Fields<'actors'> {
		return {
			name: this.name.trim(),
			type: this.type,
			codeName: this.codeName.trim() || undefined,
			parent: this.parent,
			regions: filled(this.regions),
			fields: filled(this.fields),
			reach: this.reach,
			size: this.size,
			foundedYear: this.foundedYear.trim()
				? Number(toLatinDigits(this.foundedYear.trim()))
				: undefined,
			proudOf: this.proudOf.trim() || undefined,
			wants: this.wants.trim() || undefined,
			inCircle: this.inCircle || undefined,
			affected: this.affected || undefined,
			sensitivity: this.sensitivity,
			growth: this.#growthFields
		};
	}

	get #growthFields(): Fields<'actors'>['growth'] {
		if (this.growth.length === 0) return this.#first?.growth ? {} : undefined;
		return Object.fromEntries(
			this.growth.map(({ key, session, gained, text }) => [
				key,
				{ session, gained, ...(text.trim() && { text: text.trim() }) }
			])
		);
	}

	/** What differs from the card as it was opened. */
	get change(): Fields<'actors'> {
		const first = (this.#first ?? {}) as Record<string, unknown>;
		return Object.fromEntries(
			Object.entries(this.whole).filter(
				([field, value]) => JSON.stringify(value) !== JSON.stringify(first[field])
			)
		) as Fields<'actors'>;
	}
}

function filled<T>(list: readonly T[]): T[] | undefined {
	return list.length > 0 ? [...list] : undefined;
}
