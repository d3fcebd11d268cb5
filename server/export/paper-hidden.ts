import type { Root } from '#lib/domain/entities/roots.ts';
import { unreachable } from '#lib/domain/faults.ts';
import type { HiddenLine } from '#lib/domain/outcomes/paper.ts';
import { countHidden, type HiddenReason } from '#lib/domain/outcomes/redact.ts';
import type { Report } from '#lib/domain/outcomes/report.ts';
import { rootLabel } from '#lib/i18n/labels/root.ts';
import type { Word } from '#lib/i18n/word.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Wording } from './wording.ts';

/** What the copy leaves out, a line for each kind and reason: how many, never which (I-30). */
export function hiddenLines(report: Report, w: Wording): HiddenLine[] {
	const lines: HiddenLine[] = report.hidden.map(({ root, reason, count }) => ({
		what: m.outcomes_hidden_item({ kind: rootLabel(root, w.in), n: w.number(count) }, w.in),
		why: w.say(reasonWord(reason))
	}));
	if (report.coded > 0)
		lines.push({
			what: m.outcomes_hidden_actors({ n: w.number(report.coded) }, w.in),
			why: w.say(m.outcomes_hidden_actors_why)
		});
	if (report.audience !== 'team' && report.attendance.people > 0)
		lines.push({
			what: w.say(m.outcomes_hidden_persons),
			why: w.say(m.outcomes_hidden_persons_why)
		});
	return lines;
}

function reasonWord(reason: HiddenReason): Word {
	switch (reason) {
		case 'restricted':
			return m.outcomes_hidden_restricted;
		case 'not_shared':
			return m.outcomes_hidden_not_shared;
		case 'of_hidden':
			return m.outcomes_hidden_of_hidden;
		default:
			return unreachable(reason);
	}
}

export function hiddenSentence(report: Report, w: Wording): string {
	const hidden = countHidden(report.hidden);
	if (hidden === 0) return w.say(m.outcomes_hidden_none);
	return m.outcomes_hidden_count({ n: w.number(hidden) }, w.in);
}

/** What an empty section says: that nothing was written, or that what was written does not leave in this copy. */
export function emptySentence(
	report: Report,
	w: Wording,
	roots: readonly Root[],
	nothing: Word
): string {
	const hidden = report.hidden.some(({ root }) => roots.includes(root));
	return w.say(hidden ? m.outcomes_not_in_this_copy : nothing);
}
