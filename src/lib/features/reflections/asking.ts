import type { ReflectionKind } from '#lib/domain/entities/agreement.ts';
import type { StageRun } from '#lib/domain/entities/session.ts';
import { m } from '#lib/paraglide/messages.js';
import { asksOnLeaving } from './kinds.ts';

/** The question each kind of reflection answers. */
export function questionOf(
	kind: ReflectionKind,
	stage: Pick<StageRun, 'kind'> | undefined
): string {
	switch (kind) {
		case 'mood':
			return asksOnLeaving(stage)
				? m.reflections_ask_mood_closing()
				: m.reflections_ask_mood_opening();
		case 'hope':
			return m.reflections_ask_hope();
		case 'keep':
			return m.reflections_ask_keep();
		case 'change':
			return m.reflections_ask_change();
		case 'thanks':
			return m.reflections_ask_thanks();
		case 'takeaway':
			return m.reflections_ask_takeaway();
	}
}
