import type { Session } from '#lib/domain/entities/session.ts';
import { plannedTime } from '#lib/domain/method/planned-time.ts';
import { isolate, isolateLtr } from '#lib/domain/text/isolate.ts';
import { showJoinCode } from '#lib/domain/text/join-code.ts';
import type { Formats } from '#lib/i18n/formats.ts';
import { countLabel } from '#lib/i18n/labels/count.ts';
import { m } from '#lib/paraglide/messages.js';

export type Invited = Pick<
	Session,
	'title' | 'focusQuestion' | 'place' | 'startsAt' | 'slotMinutes' | 'stages' | 'joinCode'
>;

/** How long people are asked to stay, in minutes. */
export function lengthOf(session: Pick<Session, 'slotMinutes' | 'stages'>): number {
	return plannedTime(session).slot;
}

/** The invitation as plain text to paste into a messenger, in the language of the formats. What is not known yet is left out. */
export function invitationText(session: Invited, joinUrl: string, formats: Formats): string {
	const to = { locale: formats.language };
	const { focusQuestion, place, startsAt } = session;
	const facts = [
		startsAt !== undefined && m.invitation_when({ when: formats.dateTime(startsAt) }, to),
		place && m.invitation_where({ place: isolate(place) }, to),
		m.invitation_long({ minutes: countLabel('minute', lengthOf(session), formats, to) }, to)
	];
	const ways = [
		m.invitation_link_line({ url: isolateLtr(joinUrl) }, to),
		m.invitation_code_line({ code: isolateLtr(showJoinCode(session.joinCode)) }, to)
	];
	const blocks = [
		m.invitation_message_open({ title: isolate(session.title) }, to),
		focusQuestion && m.invitation_message_question({ question: isolate(focusQuestion) }, to),
		facts.filter(Boolean).join('\n'),
		ways.join('\n'),
		m.invitation_message_close({}, to)
	];
	return blocks.filter(Boolean).join('\n\n');
}
