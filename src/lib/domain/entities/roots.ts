/** The kinds of record a board holds: the roots of its document and the keys of its JSON. */
export const ROOTS = [
	'actors',
	'relations',
	'resources',
	'matches',
	'ideas',
	'agreements',
	'reflections',
	'commitments',
	'allocations',
	'notes'
] as const;
export type Root = (typeof ROOTS)[number];

/** Kinds the contract names that come with later issues: empty lists in the board JSON, and writes to them are refused. */
export const LATER_ROOTS = ['clusters', 'decisions', 'lessons', 'comments', 'positions'] as const;
