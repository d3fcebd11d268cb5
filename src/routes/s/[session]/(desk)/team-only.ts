import { error } from '@sveltejs/kit';
import { isTeam } from '#lib/domain/entities/seat.ts';
import type { Member } from '#server/contract.ts';
import { memberOf, type SessionVisit } from '../guard.ts';

/** The member who asks, if she belongs to the facilitation team; the page is closed to everybody else. */
export function teamMemberOf(visit: SessionVisit): Member {
	const member = memberOf(visit);
	if (!isTeam(member.seat.role)) error(403, { code: 'may_not', message: 'may_not' });
	return member;
}
