/** The kinds of thing that carry an id. The prefix says what an id names, so that one cannot be passed for another. */
export const ID_KINDS = [
	'account',
	'actor',
	'agreement',
	'allocation',
	'cluster',
	'comment',
	'commitment',
	'decision',
	'idea',
	'lesson',
	'match',
	'note',
	'reflection',
	'region',
	'relation',
	'resource',
	'seat',
	'session',
	'stage'
] as const;
export type IdKind = (typeof ID_KINDS)[number];

/** An id such as `actor:k3v9…`: the kind, a colon, then 1 to 64 letters, digits, `_` or `-`. */
export type Id<K extends IdKind> = `${K}:${string}`;
export type ActorId = Id<'actor'>;
export type SeatId = Id<'seat'>;
export type StageId = Id<'stage'>;
export type RegionId = Id<'region'>;

const TAIL = /^[A-Za-z0-9_-]{1,64}$/;
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** True when `value` is an id of this kind. */
export function isId<K extends IdKind>(kind: K, value: unknown): value is Id<K> {
	return (
		typeof value === 'string' &&
		value.startsWith(`${kind}:`) &&
		TAIL.test(value.slice(kind.length + 1))
	);
}

/** Fills a byte array with chance. `crypto.getRandomValues` needs no secure context, so it works on a LAN over plain HTTP. */
export type Chance = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array;

export const deviceChance: Chance = (bytes) => crypto.getRandomValues(bytes);

/** `length` random characters of Crockford's base 32 in lower case (5 bits each). */
export function randomText(length: number, chance: Chance = deviceChance): string {
	return Array.from(chance(new Uint8Array(length)), (byte) => ALPHABET[byte & 31]).join('');
}

/** A new id with 80 bits of chance. */
export function newId<K extends IdKind>(kind: K, chance: Chance = deviceChance): Id<K> {
	return `${kind}:${randomText(16, chance)}`;
}

/** The id of a session stands in addresses, so it carries no prefix: 16 characters, 80 bits. */
export function newSessionId(chance: Chance = deviceChance): string {
	return randomText(16, chance);
}

/** True when `value` can be the id of a session. */
export function isSessionId(value: unknown): value is string {
	return typeof value === 'string' && /^[0-9a-z]{16}$/.test(value);
}
