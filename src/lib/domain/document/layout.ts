import { SCHEMAS, type RecordOf } from '../entities/schemas.ts';
import { ROOTS, type Root } from '../entities/roots.ts';
import type { Id, IdKind } from '../ids.ts';

export type { Board, RecordOf } from '../entities/schemas.ts';

/** The version of the board document; the server migrates older ones when it loads them. */
export const DOCUMENT_VERSION = 1;

/** The root that holds the version (`version`), written by the server alone. */
export const META_ROOT = 'meta';

/** The documents of a session by audience (architecture.md 3). */
export const DOCUMENTS = ['board'] as const;
export type DocumentName = (typeof DOCUMENTS)[number];

/** How the records of a root lie in the document. */
export interface RootLayout {
	/** The prefix of the ids. */
	readonly kind: IdKind;
	/** Fields held as `Y.Text`, because several people write in them at once. */
	readonly texts: readonly string[];
	/** Fields held as a `Y.Map` of keys with the value `true`; lists of ids in the entity. */
	readonly sets: readonly string[];
	/** Fields held as a `Y.Map` of keys with plain values. */
	readonly maps: readonly string[];
}

const plain = { texts: [], sets: [], maps: [] } as const;
export const LAYOUT: Readonly<Record<Root, RootLayout>> = {
	actors: { ...plain, kind: 'actor', maps: ['growth'] },
	relations: { ...plain, kind: 'relation', sets: ['confirmedBy'], maps: ['observations'] },
	resources: { ...plain, kind: 'resource', texts: ['note'] },
	matches: { ...plain, kind: 'match', sets: ['acceptedBy'] },
	ideas: { ...plain, kind: 'idea', texts: ['body'], sets: ['actors', 'resources'] },
	agreements: { ...plain, kind: 'agreement', texts: ['text'], sets: ['supporters'] },
	reflections: { ...plain, kind: 'reflection' },
	commitments: {
		kind: 'commitment',
		texts: ['what', 'successSign'],
		sets: ['partners', 'consulted', 'informed', 'openNeeds'],
		maps: ['acceptances', 'milestones']
	},
	allocations: { ...plain, kind: 'allocation' },
	notes: { ...plain, kind: 'note', texts: ['outcomeNote'] }
};

/** The schema of the records of a root. Kept apart from `LAYOUT`, so that a phone that only reads need not load it. */
export function schemaOf<R extends Root>(root: R): (typeof SCHEMAS)[R] {
	return SCHEMAS[root];
}

/** The root an id belongs to, by its prefix; undefined for ids that name no board record. */
export function rootOfId(id: string): Root | undefined {
	const kind = id.slice(0, id.indexOf(':'));
	return ROOTS.find((root) => LAYOUT[root].kind === kind);
}

/** The record id type of a root. */
export type IdOf<R extends Root> = RecordOf<R>['id'] & Id<IdKind>;
