import type { Commitment } from '../entities/commitment.ts';
import { ROOTS } from '../entities/roots.ts';
import type { Board } from '../entities/schemas.ts';
import type { Relation } from '../entities/relation.ts';
import type { SeatId } from '../ids.ts';

/** Stands for the seat that accepted, where the copy names no persons. */
const SOMEBODY: SeatId = 'seat:withheld';
const AUTHORS = ['createdBy', 'updatedBy', 'enteredFor', 'removedBy'] as const;

/** A copy of a record without some of its fields. */
export function without<T extends object, const K extends keyof T>(
	record: T,
	fields: readonly K[]
): Omit<T, K> {
	const copy = { ...record };
	for (const field of fields) delete copy[field];
	return copy;
}

/** The board without a trace of who wrote, supported, accepted or follows up what: that stays with the facilitation team. */
export function withoutAuthors(board: Board): Board {
	const unsigned = Object.fromEntries(
		ROOTS.map((root) => [root, board[root].map((record) => without(record, AUTHORS))])
	) as unknown as Board;
	return {
		...unsigned,
		agreements: unsigned.agreements.map((agreement) => without(agreement, ['supporters'])),
		commitments: unsigned.commitments.map(withoutSeats),
		relations: unsigned.relations.map(withoutObservers)
	};
}

function withoutSeats(promise: Commitment): Commitment {
	const { acceptances, ...rest } = without(promise, ['doer']);
	if (!acceptances) return rest;
	const unsigned = Object.entries(acceptances).map(([actor, acceptance]) => [
		actor,
		{ ...acceptance, by: SOMEBODY }
	]);
	return { ...rest, acceptances: Object.fromEntries(unsigned) };
}

function withoutObservers(tie: Relation): Relation {
	if (!tie.observations) return tie;
	const unsigned = Object.entries(tie.observations).map(([wave, observation]) => [
		wave,
		without(observation ?? {}, ['by'])
	]);
	return { ...tie, observations: Object.fromEntries(unsigned) };
}
