import type { StageKind } from '#lib/domain/entities/session.ts';
import { m } from '#lib/paraglide/messages.js';
import type { InLanguage, Word } from '../word.ts';

export function stageLabel(stageKind: StageKind, language?: InLanguage): string {
	return STAGE[stageKind]({}, language);
}
const STAGE: Readonly<Record<StageKind, Word>> = {
	opening: m.stage_opening,
	agreements: m.stage_agreements,
	context: m.stage_context,
	actors: m.stage_actors,
	relations: m.stage_relations,
	resources: m.stage_resources,
	matching: m.stage_matching,
	dialogue: m.stage_dialogue,
	ideas: m.stage_ideas,
	prioritise: m.stage_prioritise,
	commitments: m.stage_commitments,
	consent: m.stage_consent,
	closing: m.stage_closing,
	followup: m.stage_followup,
	cowrite: m.stage_cowrite,
	break: m.stage_break,
	buffer: m.stage_buffer
};

/** A word or two, for narrow places. */
export function stageShortLabel(stageKind: StageKind, language?: InLanguage): string {
	return STAGE_SHORT[stageKind]({}, language);
}
const STAGE_SHORT: Readonly<Record<StageKind, Word>> = {
	opening: m.stage_short_opening,
	agreements: m.stage_short_agreements,
	context: m.stage_short_context,
	actors: m.stage_short_actors,
	relations: m.stage_short_relations,
	resources: m.stage_short_resources,
	matching: m.stage_short_matching,
	dialogue: m.stage_short_dialogue,
	ideas: m.stage_short_ideas,
	prioritise: m.stage_short_prioritise,
	commitments: m.stage_short_commitments,
	consent: m.stage_short_consent,
	closing: m.stage_short_closing,
	followup: m.stage_short_followup,
	cowrite: m.stage_short_cowrite,
	break: m.stage_short_break,
	buffer: m.stage_short_buffer
};
