import { fieldOfWorkLabel } from '#lib/i18n/labels/actor.ts';
import { agreementKindLabel, agreementStatusLabel } from '#lib/i18n/labels/agreement.ts';
import { activityLabel, ideaStatusLabel, trackLabel } from '#lib/i18n/labels/idea.ts';
import { reflectionKindLabel } from '#lib/i18n/labels/reflection.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Column, TableContext } from './tables.ts';
import { joined } from './wording.ts';

export function ideaColumns({ w, names }: TableContext): readonly Column<'ideas'>[] {
	return [
		[m.outcomes_column_idea, (idea) => idea.title],
		[m.outcomes_column_description, (idea) => idea.body?.trim()],
		[m.outcomes_column_track, (idea) => idea.track && trackLabel(idea.track, w.in)],
		[
			m.outcomes_column_activity,
			(idea) => idea.activityKind && activityLabel(idea.activityKind, w.in)
		],
		[m.outcomes_column_sector, (idea) => idea.sector && fieldOfWorkLabel(idea.sector, w.in)],
		[
			m.outcomes_column_actors,
			(idea) => joined(names.all(idea.actors).map((actor) => w.actor(actor)))
		],
		[m.outcomes_column_state, (idea) => ideaStatusLabel(idea.status ?? 'raw', w.in)]
	];
}

export function agreementColumns({ w }: TableContext): readonly Column<'agreements'>[] {
	return [
		[m.outcomes_column_text, (agreement) => agreement.text?.trim()],
		[m.outcomes_column_kind, (agreement) => agreementKindLabel(agreement.kind, w.in)],
		[m.outcomes_column_state, (agreement) => agreementStatusLabel(agreement.status, w.in)],
		[m.outcomes_column_review, (agreement) => agreement.reviewOn]
	];
}

export function reflectionColumns({ w, names }: TableContext): readonly Column<'reflections'>[] {
	return [
		[m.outcomes_column_kind, (reflection) => reflectionKindLabel(reflection.kind, w.in)],
		[m.outcomes_column_text, (reflection) => reflection.text],
		[
			m.outcomes_column_reflection_to,
			(reflection) => reflection.to && w.actor(names.of(reflection.to))
		]
	];
}

export function noteColumns(): readonly Column<'notes'>[] {
	return [[m.outcomes_column_reading, (note) => note.outcomeNote?.trim()]];
}
