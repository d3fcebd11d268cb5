import { actorTypeLabel, fieldOfWorkLabel, reachLabel, sizeLabel } from '#lib/i18n/labels/actor.ts';
import { isConfirmed } from '#lib/domain/analysis/tie-graph.ts';
import { levelLabel, relationStateLabel, relationTypeLabel } from '#lib/i18n/labels/relation.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Column, TableContext } from './tables.ts';
import { joined } from './wording.ts';

export function actorColumns({ w, session }: TableContext): readonly Column<'actors'>[] {
	const regions = new Map<string, string>(session.regions.map(({ id, name }) => [id, name]));
	return [
		[m.outcomes_column_actor, (actor) => actor.name],
		[m.outcomes_column_code_name, (actor) => actor.codeName],
		[m.outcomes_column_type, (actor) => actorTypeLabel(actor.type, w.in)],
		[
			m.outcomes_column_regions,
			(actor) => joined((actor.regions ?? []).flatMap((region) => regions.get(region) ?? []))
		],
		[
			m.outcomes_column_fields,
			(actor) => joined((actor.fields ?? []).map((field) => fieldOfWorkLabel(field, w.in)))
		],
		[m.outcomes_column_reach, (actor) => actor.reach && reachLabel(actor.reach, w.in)],
		[m.outcomes_column_size, (actor) => actor.size && sizeLabel(actor.size, w.formats, w.in)],
		[m.outcomes_column_proud_of, (actor) => actor.proudOf],
		[m.outcomes_column_wants, (actor) => actor.wants]
	];
}

export function relationColumns({ w, names }: TableContext): readonly Column<'relations'>[] {
	return [
		[m.outcomes_column_from, (tie) => w.actor(names.of(tie.from))],
		[m.outcomes_column_to, (tie) => w.actor(names.of(tie.to))],
		[m.outcomes_column_type, (tie) => relationTypeLabel(tie.type, w.in)],
		[m.outcomes_column_state, (tie) => relationStateLabel(tie.state, w.in)],
		[m.outcomes_column_level, (tie) => tie.level && levelLabel(tie.level, w.in)],
		[m.outcomes_column_before, (tie) => tie.observations?.before?.level],
		[m.outcomes_column_confirmed, (tie) => w.yesOrNo(isConfirmed(tie))],
		[m.outcomes_column_note, (tie) => tie.motiveNote]
	];
}
