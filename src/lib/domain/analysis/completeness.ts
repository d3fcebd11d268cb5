import type { Commitment } from '../entities/commitment.ts';
import type { Idea } from '../entities/idea.ts';
import type { Allocation } from '../entities/resource.ts';

/** The eight checks of A-04, in the order of its table. The question for each is the message `check_<code>`. */
export const CHECKS = [
	'lead_accepted',
	'partners',
	'due_date',
	'success_sign',
	'resources',
	'review_date',
	'confidence',
	'purpose'
] as const;
export type Check = (typeof CHECKS)[number];

export interface Completeness {
	/** Points ÷ 8. */
	readonly share: number;
	readonly missing: readonly Check[];
}

const SURE_ENOUGH = 7;

/**
 * A-04, how complete a commitment is: one point each for the lead's acceptance, a partner (or "alone" said), a due
 * date, a success sign, resources allocated (or "none needed" said), a review date, confidence of 7 or more (or a
 * mitigation noted), and a link to a chosen idea or a decision. `completeness = points / 8`.
 */
export function completenessOf(
	promise: Commitment,
	allocations: readonly Allocation[],
	ideas: readonly Idea[]
): Completeness {
	const met = checksOf(promise, allocations, ideas);
	const missing = CHECKS.filter((check) => !met[check]);
	return { share: (CHECKS.length - missing.length) / CHECKS.length, missing };
}

function checksOf(
	promise: Commitment,
	allocations: readonly Allocation[],
	ideas: readonly Idea[]
): Record<Check, boolean> {
	const lead = promise.lead ? promise.acceptances?.[promise.lead] : undefined;
	const allocated = allocations.some(
		(use) => use.commitment === promise.id && use.status !== 'cancelled'
	);
	const chosen = ideas.some((idea) => idea.id === promise.idea && idea.status === 'chosen');
	return {
		lead_accepted: lead !== undefined,
		partners: (promise.partners ?? []).length > 0 || promise.alone === true,
		due_date: promise.dueOn !== undefined,
		success_sign: hasText(promise.successSign),
		resources: allocated || promise.needsNothing === true,
		review_date: promise.reviewOn !== undefined,
		confidence: isSure(promise) || hasText(promise.risk),
		purpose: chosen || promise.decision !== undefined
	};
}

/** Everyone who stated a confidence is sure enough, and somebody did. */
function isSure(promise: Commitment): boolean {
	const stated = confidenceRange(promise);
	return stated !== undefined && stated.least >= SURE_ENOUGH;
}

function hasText(text: string | undefined): boolean {
	return text !== undefined && text.trim() !== '';
}

/** The least and the most confidence among the acceptances, 0 to 10; undefined when nobody stated one. */
export function confidenceRange(
	promise: Pick<Commitment, 'acceptances'>
): { least: number; most: number } | undefined {
	const stated = Object.values(promise.acceptances ?? {}).flatMap((one) => one?.confidence ?? []);
	if (stated.length === 0) return undefined;
	return { least: Math.min(...stated), most: Math.max(...stated) };
}
