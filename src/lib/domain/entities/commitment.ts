import * as v from 'valibot';
import type { ActorId } from '../ids.ts';
import { LIMITS } from '../limits.ts';
import { common, day, idOf, instant, line, setOf, text } from './record.ts';
import { UNITS } from './resource.ts';

export const COMMITMENT_STATUSES = [
	'proposed',
	'pending_mandate',
	'agreed',
	'in_progress',
	'done',
	'blocked',
	'renegotiated',
	'not_completed',
	'withdrawn_by_agreement',
	'handed_over'
] as const;
export type CommitmentStatus = (typeof COMMITMENT_STATUSES)[number];

export const MANDATES = ['full', 'consult', 'none'] as const;
/** May this person commit for the actor now? `consult`: must go back first. */
export type Mandate = (typeof MANDATES)[number];

const Acceptance = v.strictObject({
	by: idOf('seat'),
	at: instant,
	mandate: v.optional(v.picklist(MANDATES)),
	/** 0 to 10, how sure the actor is to be done in time. */
	confidence: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10))),
	/** Why somebody else entered it, when the facilitation team did (I-17). */
	proxy: v.optional(line(LIMITS.reason))
});
export type Acceptance = v.InferOutput<typeof Acceptance>;

const Milestone = v.strictObject({
	text: line(LIMITS.title),
	dueOn: v.optional(day),
	weight: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
	done: v.optional(v.boolean())
});

/** الالتزام: who promises what, with whom, with which resources, by when, and what will show it. */
export const Commitment = v.pipe(
	v.strictObject({
		...common,
		id: idOf('commitment'),
		what: v.optional(text(LIMITS.commitmentPart)),
		lead: v.optional(idOf('actor')),
		doer: v.optional(idOf('seat')),
		partners: v.optional(setOf('actor')),
		consulted: v.optional(setOf('actor')),
		informed: v.optional(setOf('actor')),
		/** Said by the lead: it does this without partners. */
		alone: v.optional(v.boolean()),
		/** Said by the lead: nothing has to be allocated. */
		needsNothing: v.optional(v.boolean()),
		/** Keyed by actor; an entry is set by a seat of that actor, or by a recorded proxy (I-17). */
		acceptances: v.optional(v.record(idOf('actor'), Acceptance)),
		/** When the answer about the mandate is known, for `pending_mandate`. */
		mandateDueOn: v.optional(day),
		region: v.optional(idOf('region')),
		idea: v.optional(idOf('idea')),
		decision: v.optional(idOf('decision')),
		openNeeds: v.optional(setOf('resource')),
		startOn: v.optional(day),
		dueOn: v.optional(day),
		milestones: v.optional(
			v.pipe(
				v.record(v.string(), Milestone),
				v.check((all) => Object.keys(all).length <= LIMITS.milestones, 'too_many_milestones')
			)
		),
		successSign: v.optional(text(LIMITS.commitmentPart)),
		indicator: v.optional(
			v.strictObject({
				unit: v.picklist(UNITS),
				target: v.pipe(v.number(), v.minValue(0)),
				actual: v.optional(v.pipe(v.number(), v.minValue(0)))
			})
		),
		risk: v.optional(line(LIMITS.commitmentPart)),
		doNoHarmNote: v.optional(line(LIMITS.commitmentPart)),
		status: v.picklist(COMMITMENT_STATUSES),
		reviewOn: v.optional(day),
		version: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)))
	}),
	v.check(
		(promise) => !promise.startOn || !promise.dueOn || promise.dueOn >= promise.startOn,
		'I-18:due'
	),
	v.check((promise) => promise.status !== 'agreed' || promise.reviewOn !== undefined, 'I-18:review')
);
export type Commitment = v.InferOutput<typeof Commitment>;

export const MISSING_PARTS = [
	'what',
	'lead',
	'lead_on_map',
	'lead_acceptance',
	'due_date',
	'success_sign'
] as const;
export type MissingPart = (typeof MISSING_PARTS)[number];

/** What still stands between a commitment and `agreed` (I-16). Empty means the gate is open. */
export function missingForAgreement(
	promise: Pick<Commitment, 'what' | 'lead' | 'acceptances' | 'dueOn' | 'successSign'>,
	onMap: ReadonlySet<ActorId>
): MissingPart[] {
	const missing: MissingPart[] = [];
	if (!promise.what?.trim()) missing.push('what');
	if (!promise.lead) missing.push('lead');
	if (promise.lead && !onMap.has(promise.lead)) missing.push('lead_on_map');
	if (promise.lead && !promise.acceptances?.[promise.lead]) missing.push('lead_acceptance');
	if (!promise.dueOn) missing.push('due_date');
	if (!promise.successSign?.trim()) missing.push('success_sign');
	return missing;
}

/** The review date when nobody chose one: a week after the due date (method.md 3.5). */
export function defaultReview(dueOn: string): string {
	const at = new Date(`${dueOn}T00:00:00Z`);
	at.setUTCDate(at.getUTCDate() + 7);
	return at.toISOString().slice(0, 10);
}
