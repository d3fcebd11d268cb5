import { createHash, timingSafeEqual } from 'node:crypto';
import { randomText, type Chance } from '#lib/domain/ids.ts';

/** Characters of a secret: 160 bits. */
const LENGTH = 32;

/** A secret nobody can guess. Only its hash is kept; it is handed out once. */
export function newSecret(chance: Chance): string {
	return randomText(LENGTH, chance);
}

/** What is kept of a secret: its SHA-256. Enough for random ones, which cannot be tried out. */
export function hashOf(secret: string): Uint8Array {
	return createHash('sha256').update(secret).digest();
}

/** Compares in constant time. */
export function isSameHash(a: Uint8Array, b: Uint8Array): boolean {
	return a.byteLength === b.byteLength && timingSafeEqual(a, b);
}

/** `id.secret`, the form of every token; undefined when the text has another one. */
export function readToken(token: string): { id: string; secret: string } | undefined {
	const cut = token.indexOf('.');
	if (cut < 1 || cut === token.length - 1 || token.length > 200) return undefined;
	return { id: token.slice(0, cut), secret: token.slice(cut + 1) };
}
