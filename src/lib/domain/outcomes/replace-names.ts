import type { ActorId } from '../ids.ts';

/** Stands in a text where an actor was mentioned that is not in the copy. Never longer than what it replaces. */
export const UNNAMED = '[…]';

export interface Replacement {
	readonly name: string;
	readonly by: string;
	/** The actor that stands in the copy under this other name. */
	readonly actor?: ActorId;
}

/** The fields in which people write freely; all others hold ids, codes and numbers. */
const FREE_TEXT: ReadonlySet<string> = new Set([
	'name',
	'codeName',
	'proudOf',
	'wants',
	'text',
	'motiveNote',
	'endReason',
	'title',
	'note',
	'termsNote',
	'whoMayUse',
	'fairShare',
	'whoDecides',
	'whoTracks',
	'ifBroken',
	'disputes',
	'declineReason',
	'body',
	'cites',
	'what',
	'successSign',
	'risk',
	'doNoHarmNote',
	'proxy',
	'outcomeNote',
	'focusQuestion',
	'rationalAim',
	'experientialAim',
	'place',
	'notes',
	'skipReason'
]);

/** Shorter names cannot be told from parts of other words. */
const SHORTEST = 3;

/** A copy of plain data in which every free text mentions the other names instead; longer names are replaced first. */
export function replaceNames<T>(data: T, replacements: readonly Replacement[]): T {
	const ordered = replacements
		.filter((replacement) => replacement.name.length >= SHORTEST)
		.sort((a, b) => b.name.length - a.name.length);
	return ordered.length === 0 ? data : (replaced(data, '', ordered) as T);
}

function replaced(value: unknown, field: string, names: readonly Replacement[]): unknown {
	if (typeof value === 'string') return FREE_TEXT.has(field) ? rewritten(value, names) : value;
	if (Array.isArray(value)) return value.map((entry) => replaced(entry, field, names));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, entry]) => [key, replaced(entry, key, names)])
	);
}

function rewritten(text: string, names: readonly Replacement[]): string {
	return names.reduce((so, { name, by }) => so.replaceAll(name, () => by), text);
}
