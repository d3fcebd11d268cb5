import { m } from '#lib/paraglide/messages.js';
import type { Formats } from '../formats.ts';
import type { CountedWord, InLanguage } from '../word.ts';

/** A number of things in the plural form it asks for: `فريقان`, `3 فرق`, `11 فريقًا`. */
export function countLabel(
	noun: CountedNoun,
	count: number,
	formats: Formats,
	language?: InLanguage
): string {
	return COUNT[noun]({ count, n: formats.number(count) }, language);
}
const COUNT = {
	team: m.count_team,
	committee: m.count_committee,
	actor: m.count_actor,
	participant: m.count_participant,
	region: m.count_region,
	session: m.count_session,
	relation: m.count_relation,
	resource: m.count_resource,
	offer: m.count_offer,
	need: m.count_need,
	match: m.count_match,
	idea: m.count_idea,
	card: m.count_card,
	agreement: m.count_agreement,
	commitment: m.count_commitment,
	decision: m.count_decision,
	objection: m.count_objection,
	dot: m.count_dot,
	vote: m.count_vote,
	lesson: m.count_lesson,
	comment: m.count_comment,
	minute: m.count_minute,
	hour: m.count_hour,
	day: m.count_day,
	trip: m.count_trip,
	piece: m.count_piece,
	item: m.count_item,
	person: m.count_person,
	stage: m.count_stage
} satisfies Record<string, CountedWord>;
export type CountedNoun = keyof typeof COUNT;
