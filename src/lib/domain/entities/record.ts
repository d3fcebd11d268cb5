import * as v from 'valibot';
import { isId, type Id, type IdKind } from '../ids.ts';
import { LIMITS } from '../limits.ts';

/** A schema for an id of one kind. */
export function idOf<K extends IdKind>(kind: K) {
	return v.custom<Id<K>>((value) => isId(kind, value), `id:${kind}`);
}

/** A line of text: trimmed, 1 to `most` characters. */
export const line = (most: number) =>
	v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most));

/** Text that may be empty, up to `most` characters. */
export const text = (most: number) => v.pipe(v.string(), v.maxLength(most));

/** A calendar day, `2026-08-20`. */
export const day = v.pipe(v.string(), v.isoDate());

/** Milliseconds since 1970. */
export const instant = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A list of distinct ids; in the document it is a map keyed by id, so that two people can add at once. */
export const setOf = <K extends IdKind>(kind: K) =>
	v.pipe(v.array(idOf(kind)), v.maxLength(LIMITS.membersPerSet));

export const SENSITIVITIES = ['public', 'partners', 'internal', 'coded', 'restricted'] as const;
/** Who may read a thing outside the session (method.md 3.8); `internal` when nobody said anything (DP-12). */
export type Sensitivity = (typeof SENSITIVITIES)[number];

export const LANGUAGES = ['ar', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What every record carries beside its own fields. `removedAt` puts it into the bin, from where it can be brought back. */
export const common = {
	createdAt: v.optional(instant),
	createdBy: v.optional(idOf('seat')),
	updatedAt: v.optional(instant),
	updatedBy: v.optional(idOf('seat')),
	enteredFor: v.optional(idOf('seat')),
	sensitivity: v.optional(v.picklist(SENSITIVITIES)),
	lang: v.optional(v.picklist(LANGUAGES)),
	/** The stage it was written in. */
	stage: v.optional(idOf('stage')),
	removedAt: v.optional(instant),
	removedBy: v.optional(idOf('seat'))
};

/** The common fields, which no person sets by hand. */
export const COMMON_FIELDS = Object.keys(common) as (keyof typeof common)[];
