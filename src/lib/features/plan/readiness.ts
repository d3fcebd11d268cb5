import { isTeam } from '#lib/domain/entities/seat.ts';
import type { Session } from '#lib/domain/entities/session.ts';
import { plannedTime } from '#lib/domain/method/planned-time.ts';
import type { Present } from '#lib/domain/protocol/control.ts';

export const ADVICE = ['cofacilitator', 'aims', 'place', 'regions', 'slack', 'review'] as const;
/** What is good to have before a session opens; only I-01 blocks it (architecture.md 8). */
export type Advice = (typeof ADVICE)[number];

/** Which of the advice of ST-00 a session follows. */
export function readinessOf(
	session: Session,
	room: readonly Present[]
): Readonly<Record<Advice, boolean>> {
	const team = room.filter(({ role, state }) => state === 'admitted' && isTeam(role));
	return {
		cofacilitator: team.length > 1,
		aims: session.rationalAim.trim() !== '' && session.experientialAim.trim() !== '',
		place: session.place.trim() !== '' && session.startsAt !== undefined,
		regions: session.regions.length > 0,
		slack: plannedTime(session).hasSlack,
		review: session.safetyReview.before !== undefined
	};
}
