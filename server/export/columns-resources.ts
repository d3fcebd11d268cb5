import { matchStatusLabel } from '#lib/i18n/labels/match.ts';
import {
	certaintyLabel,
	priorityLabel,
	provenanceLabel,
	resourceKindLabel,
	resourceStatusLabel,
	sideNoun,
	termsLabel
} from '#lib/i18n/labels/resource.ts';
import { unitName } from '#lib/i18n/labels/unit.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Column, TableContext } from './tables.ts';

export function resourceColumns({ w, names }: TableContext): readonly Column<'resources'>[] {
	return [
		[m.outcomes_column_side, (thing) => sideNoun(thing.side, w.in)],
		[m.outcomes_column_what, (thing) => thing.title],
		[m.outcomes_column_kind, (thing) => resourceKindLabel(thing.kind, w.in)],
		[m.outcomes_column_quantity, (thing) => thing.quantity],
		[m.outcomes_column_unit, (thing) => thing.unit && unitName(thing.unit, w.in)],
		[m.outcomes_column_owner, (thing) => thing.owner && w.actor(names.of(thing.owner))],
		[m.outcomes_column_when, (thing) => thing.availability && w.availability(thing.availability)],
		[m.outcomes_column_available_from, (thing) => thing.availability?.from],
		[m.outcomes_column_available_to, (thing) => thing.availability?.to],
		[m.outcomes_column_terms, (thing) => thing.terms && termsLabel(thing.terms, w.in)],
		[
			m.outcomes_column_provenance,
			(thing) => thing.provenance && provenanceLabel(thing.provenance, w.in)
		],
		[m.outcomes_column_priority, (thing) => thing.priority && priorityLabel(thing.priority, w.in)],
		[
			m.outcomes_column_certainty,
			(thing) => thing.certainty && certaintyLabel(thing.certainty, w.in)
		],
		[m.outcomes_column_state, (thing) => thing.status && resourceStatusLabel(thing.status, w.in)],
		[m.outcomes_column_note, (thing) => thing.note?.trim()]
	];
}

export function matchColumns({ w, titles }: TableContext): readonly Column<'matches'>[] {
	return [
		[m.outcomes_column_offer, (match) => titles.get(match.offer)],
		[m.outcomes_column_need, (match) => titles.get(match.need)],
		[m.outcomes_column_quantity, (match) => match.quantity],
		[m.outcomes_column_state, (match) => matchStatusLabel(match.status, w.in)],
		[m.outcomes_column_decline_reason, (match) => match.declineReason]
	];
}
