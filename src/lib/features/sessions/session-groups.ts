import type { SessionStatus } from '#lib/domain/entities/session.ts';

export const GROUPS = ['live', 'prepared', 'closed'] as const;
/** The three parts of a facilitator's list. */
export type Group = (typeof GROUPS)[number];

const GROUP: Readonly<Record<SessionStatus, Group>> = {
	draft: 'prepared',
	ready: 'prepared',
	live: 'live',
	open_async: 'live',
	closed: 'closed',
	archived: 'closed'
};

/** In which part of the list a session stands. */
export function groupOf(status: SessionStatus): Group {
	return GROUP[status];
}

/** The page of a session that its facilitator needs next. */
export function nextPage(session: { id: string; status: SessionStatus }): string {
	const page = { live: 'facilitate', prepared: 'plan', closed: 'outcomes' } as const;
	return `/s/${session.id}/${page[groupOf(session.status)]}`;
}

/** A draft, a demo or a rehearsal may be cleared away; a session that people held may not. */
export function mayClear(session: {
	status: SessionStatus;
	clearsAt: number | undefined;
}): boolean {
	return groupOf(session.status) === 'prepared' || session.clearsAt !== undefined;
}
