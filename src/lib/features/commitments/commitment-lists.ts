import type { Actor } from '#lib/domain/entities/actor.ts';
import { COMMITMENT_STATUSES, type Commitment } from '#lib/domain/entities/commitment.ts';
import { commitmentStatusLabel } from '#lib/i18n/labels/commitment.ts';
import { m } from '#lib/paraglide/messages.js';
import { nameOf } from './vow.ts';

export interface CommitmentGroup {
	readonly key: string;
	readonly title: string;
	/** The lead these commitments share, when they are grouped by it and it is on the map. */
	readonly lead: Actor | undefined;
	readonly commitments: readonly Commitment[];
}

/** By lead, one's own first; those without a lead last. A lead that is gone has its own place (I-10). */
export function byLead(
	commitments: readonly Commitment[],
	actors: readonly Actor[],
	own: string | undefined
): CommitmentGroup[] {
	const leads = [...new Set(commitments.map(({ lead }) => lead))];
	const rank = (lead: string | undefined) => (lead === undefined ? 2 : lead === own ? 0 : 1);
	return leads
		.sort((a, b) => rank(a) - rank(b))
		.map((lead) => ({
			key: lead ?? 'none',
			title: lead ? nameOf(lead, actors) : m.commitments_no_lead(),
			lead: actors.find(({ id }) => id === lead),
			commitments: commitments.filter((one) => one.lead === lead)
		}));
}

/** By state, in the order in which a commitment goes through them. */
export function byStatus(commitments: readonly Commitment[]): CommitmentGroup[] {
	return COMMITMENT_STATUSES.map((status) => ({
		key: status,
		title: commitmentStatusLabel(status),
		lead: undefined,
		commitments: commitments.filter((one) => one.status === status)
	})).filter((group) => group.commitments.length > 0);
}

const DAY = 86_400_000;

/** Whole days from one instant to a calendar day; below zero once it is past. */
export function daysUntil(day: string, now: number): number {
	const today = new Date(now).toISOString().slice(0, 10);
	return Math.round((Date.parse(day) - Date.parse(today)) / DAY);
}
