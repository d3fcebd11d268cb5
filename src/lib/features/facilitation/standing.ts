import type { Formats } from '#lib/i18n/formats.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Arc } from './arc.ts';

/** How a live session stands against its plan, as one sentence; undefined stages say nothing. */
export function standingInWords(arc: Arc, formats: Formats): string {
	const minutes = Math.abs(arc.behindMin);
	const counted = { count: minutes, n: formats.number(minutes) };
	if (minutes === 0) return m.arc_on_time();
	if (arc.behindMin < 0) return m.arc_ahead(counted);
	return arc.behindMin <= arc.slackMin ? m.arc_behind_covered(counted) : m.arc_behind(counted);
}
