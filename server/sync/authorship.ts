import { isTeam } from '#lib/domain/entities/seat.ts';
import type { Acceptance } from '#lib/domain/entities/commitment.ts';
import type { Asker, RefusalReason } from '#lib/domain/method/rights.ts';
import { differingKeys, type Plain, type RecordChange } from './record-change.ts';

/** A refused record: why, and by which field. */
export interface Fault {
	readonly reason: RefusalReason;
	readonly field?: string | undefined;
}

/** Written once, with the record, and never again. */
const ONCE = ['id', 'createdAt', 'createdBy'] as const;

/**
 * Does the change say truly who made it? A seat writes and supports only in its own name, and accepts a commitment only for
 * the actor it speaks for; the facilitation team accepts in somebody's place when it writes why (I-17). Who changed or
 * removed a record last is not asked here: the server writes it itself (`complete`).
 */
export function falseAuthor(change: RecordChange, asker: Asker): Fault | undefined {
	const { after } = change;
	if (!after) return undefined;
	return (
		forgedOrigin(change, asker, after) ??
		forgedSupport(change, asker) ??
		forgedAcceptance(change, asker, after) ??
		forgedObservation(change, asker, after)
	);
}

function forgedOrigin({ before, id }: RecordChange, asker: Asker, after: Plain): Fault | undefined {
	if (!before) {
		if (after.createdBy !== undefined && after.createdBy !== asker.id)
			return { reason: 'not_yours', field: 'createdBy' };
		if (after.enteredFor !== undefined && after.enteredFor !== asker.id && !isTeam(asker.role))
			return { reason: 'facilitation_only', field: 'enteredFor' };
		return after.id === id ? undefined : { reason: 'invalid', field: 'id' };
	}
	const field = ONCE.find((name) => before[name] !== after[name]);
	return field && { reason: 'not_yours', field };
}

function forgedSupport({ before, after }: RecordChange, asker: Asker): Fault | undefined {
	const others = differingKeys(before?.supporters, after?.supporters).some(
		(seat) => seat !== asker.id
	);
	return others ? { reason: 'not_yours', field: 'supporters' } : undefined;
}

/** I-17: nobody but a seat of the actor says yes for it, or the facilitation team as a recorded proxy. */
function forgedAcceptance(
	{ before, root }: RecordChange,
	asker: Asker,
	after: Plain
): Fault | undefined {
	if (root !== 'commitments') return undefined;
	const given = (after.acceptances ?? {}) as Record<string, Partial<Acceptance> | undefined>;
	for (const actor of differingKeys(before?.acceptances, after.acceptances)) {
		const acceptance = given[actor];
		const field = `acceptances/${actor}`;
		if (acceptance && acceptance.by !== asker.id) return { reason: 'not_yours', field };
		if (actor === asker.actor) continue;
		const byProxy = isTeam(asker.role) && (!acceptance || Boolean(acceptance.proxy?.trim()));
		if (!byProxy) return { reason: 'not_for_this_actor', field };
	}
	return undefined;
}

function forgedObservation(
	{ before, root }: RecordChange,
	asker: Asker,
	after: Plain
): Fault | undefined {
	if (root !== 'relations') return undefined;
	const given = (after.observations ?? {}) as Record<string, { by?: unknown } | undefined>;
	const forged = differingKeys(before?.observations, after.observations).some((wave) => {
		const by = given[wave]?.by;
		return by !== undefined && by !== asker.id;
	});
	return forged ? { reason: 'not_yours', field: 'observations' } : undefined;
}
