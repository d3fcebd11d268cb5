import type { OfferLoad } from '#lib/domain/analysis/over-commitment.ts';
import type { Resource } from '#lib/domain/entities/resource.ts';
import type { Formats } from '#lib/i18n/formats.ts';
import { quantityLabel } from '#lib/i18n/labels/unit.ts';
import { m } from '#lib/paraglide/messages.js';
import { daysWords } from './day-words.ts';

/** What is promised beyond what there is, as the question it opens. */
export function overSentence(thing: Resource, load: OfferLoad, formats: Formats): string {
	if (thing.quantity !== undefined && (load.budget ?? 0) > 1) {
		const a = quantityLabel(load.allocated, thing.unit, formats);
		return m.resources_over_said({ a, b: quantityLabel(thing.quantity, thing.unit, formats) });
	}
	const { from, to } = load.peak ?? {};
	if (!from || !to) return m.resources_over_at_once_undated();
	return m.resources_over_at_once({ days: formats.isolate(daysWords(from, to, formats)) });
}
