import { completenessOf } from '#lib/domain/analysis/completeness.ts';
import { isAcceptedByLead } from '#lib/domain/outcomes/report-promises.ts';
import { commitmentStatusLabel } from '#lib/i18n/labels/commitment.ts';
import { allocationStatusLabel } from '#lib/i18n/labels/match.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Column, TableContext } from './tables.ts';
import { joined } from './wording.ts';

export function commitmentColumns(context: TableContext): readonly Column<'commitments'>[] {
	const { w, names, titles, board } = context;
	return [
		[m.outcomes_column_who, (promise) => promise.lead && w.actor(names.of(promise.lead))],
		[m.outcomes_column_what, (promise) => promise.what?.trim()],
		[
			m.outcomes_column_with,
			(promise) => joined(names.all(promise.partners).map((partner) => w.actor(partner)))
		],
		[
			m.outcomes_column_resources,
			(promise) =>
				joined(
					board.allocations
						.filter((use) => use.commitment === promise.id && use.status !== 'cancelled')
						.flatMap((use) => titles.get(use.offer) ?? [])
				)
		],
		[m.outcomes_column_start_on, (promise) => promise.startOn],
		[m.outcomes_column_by_when, (promise) => promise.dueOn],
		[m.outcomes_column_success_sign, (promise) => promise.successSign?.trim()],
		[m.outcomes_column_review, (promise) => promise.reviewOn],
		[m.outcomes_column_state, (promise) => commitmentStatusLabel(promise.status, w.in)],
		[
			m.outcomes_column_acceptance,
			(promise) =>
				w.say(isAcceptedByLead(promise) ? m.outcomes_lead_accepted : m.outcomes_lead_waiting)
		],
		[
			m.outcomes_column_completeness,
			(promise) => completenessOf(promise, board.allocations, board.ideas).share
		],
		[m.outcomes_column_risk, (promise) => promise.risk],
		[m.outcomes_column_idea, (promise) => promise.idea && titles.get(promise.idea)]
	];
}

export function allocationColumns({ w, titles }: TableContext): readonly Column<'allocations'>[] {
	return [
		[m.outcomes_column_offer, (use) => titles.get(use.offer)],
		[m.outcomes_column_commitment, (use) => titles.get(use.commitment)],
		[m.outcomes_column_quantity, (use) => use.quantity],
		[m.outcomes_column_available_from, (use) => use.window?.from],
		[m.outcomes_column_available_to, (use) => use.window?.to],
		[m.outcomes_column_state, (use) => allocationStatusLabel(use.status, w.in)]
	];
}
