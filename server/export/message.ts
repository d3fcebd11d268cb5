import {
	composeMessage,
	MESSAGE_LENGTH,
	type MessageSentence
} from '#lib/domain/outcomes/message-text.ts';
import type { ActorRef } from '#lib/domain/outcomes/actor-ref.ts';
import { isHeld, type PromiseRow } from '#lib/domain/outcomes/report-promises.ts';
import { countHidden } from '#lib/domain/outcomes/redact.ts';
import type { Report } from '#lib/domain/outcomes/report.ts';
import { m } from '#lib/paraglide/messages.js';
import { hiddenSentence } from './paper-hidden.ts';
import { insightSentences } from './paper-promises.ts';
import type { Wording } from './wording.ts';

/** The short text for a messenger (method.md 5.2): whom to thank, who was there, what comes next, what we promised. */
export function writeMessage(report: Report, w: Wording): string {
	if (countHidden(report.hidden) === 0) return composeMessage(sentencesOf(report, w));
	// What is hidden is stated whatever there is room for (I-30).
	const hidden = hiddenSentence(report, w);
	const text = composeMessage(sentencesOf(report, w), MESSAGE_LENGTH - hidden.length - 1);
	return `${text}\n${hidden}`;
}

function sentencesOf(report: Report, w: Wording): MessageSentence[] {
	const { nextOn, insights } = report.summary;
	const needs = report.resources.openNeeds.map(({ resource }) => w.resource(resource));
	return [
		thanks(report, w),
		...(report.final ? [] : [w.say(m.outcomes_message_not_final)]),
		...named(report, w),
		...(nextOn
			? [m.outcomes_message_next({ day: w.isolate(w.formats.dayWithName(nextOn)) }, w.in)]
			: []),
		...report.promises.flatMap((promise) => promised(promise, w)),
		...(needs.length > 0
			? [m.outcomes_message_open_needs({ needs: needs.join(w.comma) }, w.in)]
			: []),
		...insights
			.filter(({ key }) => key !== 'over_committed')
			.flatMap((insight) => insightSentences(insight, w))
	];
}

function thanks({ cover }: Report, w: Wording): string {
	const title = w.isolate(cover.title);
	const at = cover.openedAt ?? cover.startsAt;
	if (at === undefined) return m.outcomes_message_thanks({ title }, w.in);
	return m.outcomes_message_thanks_on({ title, day: w.isolate(w.formats.date(at)) }, w.in);
}

/** The actors that were there, then those only on the map; as many names as there is room for. */
function named(report: Report, w: Wording): MessageSentence[] {
	const here = report.map.actors.filter(({ present }) => present).map(({ actor }) => actor);
	const mapped = report.map.actors.filter(({ present }) => !present).map(({ actor }) => actor);
	const naming = (
		actors: readonly ActorRef[],
		all: (names: string) => string,
		some: (names: string, n: string) => string
	): MessageSentence[] => {
		if (actors.length === 0) return [];
		const say = (shown: readonly string[], more: number) =>
			more === 0
				? all(w.formats.list(shown))
				: some(shown.map((name) => w.isolate(name)).join(w.comma), w.number(more));
		return [{ names: actors.map((actor) => w.actor(actor)), say }];
	};
	return [
		...naming(
			here,
			(names) => m.outcomes_message_present({ names }, w.in),
			(names, n) => m.outcomes_message_present_more({ names, n }, w.in)
		),
		...naming(
			mapped,
			(names) => m.outcomes_message_mapped({ names }, w.in),
			(names, n) => m.outcomes_message_mapped_more({ names, n }, w.in)
		)
	];
}

function promised(promise: PromiseRow, w: Wording): string[] {
	if (promise.what === '' || promise.lead === undefined) return [];
	const said = { lead: w.isolate(w.actor(promise.lead)), what: w.isolate(promise.what) };
	if (promise.status === 'proposed' || promise.status === 'pending_mandate')
		return [m.outcomes_message_proposed(said, w.in)];
	if (!isHeld(promise.status)) return [];
	if (!promise.dueOn) return [m.outcomes_message_promise_undated(said, w.in)];
	return [m.outcomes_message_promise({ ...said, due: w.day(promise.dueOn) }, w.in)];
}
