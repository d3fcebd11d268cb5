import {
	AGREEMENT_STATUSES,
	type Agreement,
	type AgreementStatus
} from '#lib/domain/entities/agreement.ts';
import type { Present } from '#lib/domain/protocol/control.ts';

/** The agreements by state: what is adopted first, what was dropped last. */
export function byAgreementStatus(
	agreements: readonly Agreement[]
): { status: AgreementStatus; agreements: readonly Agreement[] }[] {
	const order: AgreementStatus[] = ['adopted', 'proposed', 'dropped'];
	return [...AGREEMENT_STATUSES]
		.sort((a, b) => order.indexOf(a) - order.indexOf(b))
		.map((status) => ({ status, agreements: agreements.filter((one) => one.status === status) }))
		.filter((group) => group.agreements.length > 0);
}

/** Whose agreement is asked for: everyone in the room who takes part. */
export function askedOf(room: readonly Present[]): readonly Present[] {
	return room.filter(({ state, consent }) => state === 'admitted' && consent === 'take_part');
}

/** How many of those asked support it. */
export function supportOf(agreement: Agreement, asked: readonly Present[]): number {
	return asked.filter(({ id }) => agreement.supporters?.includes(id)).length;
}
