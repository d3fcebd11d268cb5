import type { Gate } from '#lib/domain/method/gates.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Formats } from '../formats.ts';
import type { InLanguage } from '../word.ts';

/** What a stage still must leave behind, as a sentence with its numbers and names. */
export function gateLabel(gate: Gate, formats: Formats, language?: InLanguage): string {
	const count = gate.missing ?? 0;
	const facts = { count, n: formats.number(count), names: formats.list(gate.names ?? []) };
	return GATE[gate.code](facts, language);
}
type GateFacts = { count: number; n: string; names: string };
type GateWord = (facts: GateFacts, options?: InLanguage) => string;
const GATE: Readonly<Record<Gate['code'], GateWord>> = {
	agreements_adopted: m.gate_agreements_adopted,
	agreement_of_our_own: (_, language) => m.gate_agreement_of_our_own({}, language),
	represented_actors_on_map: m.gate_represented_actors_on_map,
	actor_details: m.gate_actor_details,
	tie_or_mark: m.gate_tie_or_mark,
	wished_at_most_three: m.gate_wished_at_most_three,
	offer_of_each: m.gate_offer_of_each,
	ideas_written: m.gate_ideas_written,
	commitment_made: m.gate_commitment_made,
	commitments_complete: m.gate_commitments_complete,
	mood_words: m.gate_mood_words,
	safety_review: (_, language) => m.gate_safety_review({}, language),
	next_date: (_, language) => m.gate_next_date({}, language),
	reading_sentence: (_, language) => m.gate_reading_sentence({}, language),
	focus_question: (_, language) => m.gate_focus_question({}, language),
	privacy_level: (_, language) => m.gate_privacy_level({}, language),
	decision_rule: (_, language) => m.gate_decision_rule({}, language),
	stages: (_, language) => m.gate_stages({}, language)
};
