import type { ReflectionKind } from '#lib/domain/entities/agreement.ts';
import { m } from '#lib/paraglide/messages.js';
import type { InLanguage, Word } from '../word.ts';

export function reflectionKindLabel(reflectionKind: ReflectionKind, language?: InLanguage): string {
	return REFLECTION_KIND[reflectionKind]({}, language);
}
const REFLECTION_KIND: Readonly<Record<ReflectionKind, Word>> = {
	hope: m.reflection_kind_hope,
	keep: m.reflection_kind_keep,
	change: m.reflection_kind_change,
	thanks: m.reflection_kind_thanks,
	takeaway: m.reflection_kind_takeaway,
	mood: m.reflection_kind_mood
};
