import type { Root } from '#lib/domain/entities/roots.ts';
import { m } from '#lib/paraglide/messages.js';
import type { InLanguage, Word } from '../word.ts';

/** What the records of one kind are called together, in lists and tables. */
export function rootLabel(root: Root, language?: InLanguage): string {
	return ROOT[root]({}, language);
}
const ROOT: Readonly<Record<Root, Word>> = {
	actors: m.outcomes_kind_actors,
	relations: m.outcomes_kind_relations,
	resources: m.outcomes_kind_resources,
	matches: m.outcomes_kind_matches,
	ideas: m.outcomes_kind_ideas,
	agreements: m.outcomes_kind_agreements,
	reflections: m.outcomes_kind_reflections,
	commitments: m.outcomes_kind_commitments,
	allocations: m.outcomes_kind_allocations,
	notes: m.outcomes_kind_notes
};
