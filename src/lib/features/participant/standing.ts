import type { Session } from '#lib/domain/entities/session.ts';
import type { Seat } from '#lib/domain/entities/seat.ts';
import type { EndReason } from '#lib/live/live-session.svelte.ts';

/** Where somebody stands in a session: each has words of its own, and only `working` shows a stage. */
export type Standing =
	| 'waiting_admission'
	| 'waiting_start'
	| 'waiting_stage'
	| 'working'
	| 'closed'
	| 'removed'
	| 'cleared';

/** Reads it off the session as the server last told it. */
export function standingOf(
	session: Pick<Session, 'status' | 'currentStage'>,
	me: Pick<Seat, 'state'>,
	ended: EndReason | undefined
): Standing {
	if (ended === 'cleared') return 'cleared';
	if (ended === 'removed' || me.state === 'removed') return 'removed';
	if (session.status === 'closed' || session.status === 'archived') return 'closed';
	if (me.state === 'waiting') return 'waiting_admission';
	if (session.status === 'draft' || session.status === 'ready') return 'waiting_start';
	return session.currentStage ? 'working' : 'waiting_stage';
}
