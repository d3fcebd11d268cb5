import * as v from 'valibot';
import { LIMITS } from '../limits.ts';
import { common, day, idOf, line, setOf, text } from './record.ts';

export const AGREEMENT_KINDS = ['conduct', 'privacy', 'decision', 'time'] as const;
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];
export const AGREEMENT_STATUSES = ['proposed', 'adopted', 'dropped'] as const;
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number];

/** اتفاق عمل: how we work together. The text is co-written. */
export const Agreement = v.strictObject({
	...common,
	id: idOf('agreement'),
	text: v.optional(text(LIMITS.commitmentPart)),
	kind: v.picklist(AGREEMENT_KINDS),
	status: v.picklist(AGREEMENT_STATUSES),
	supporters: v.optional(setOf('seat')),
	reviewOn: v.optional(day),
	/** Its number in the starter set of method.md ST-02, when it came from there. */
	starter: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)))
});
export type Agreement = v.InferOutput<typeof Agreement>;

export const REFLECTION_KINDS = ['hope', 'keep', 'change', 'thanks', 'takeaway', 'mood'] as const;
export type ReflectionKind = (typeof REFLECTION_KINDS)[number];

/** تأمل: a mood word, a hope, a thank-you. */
export const Reflection = v.strictObject({
	...common,
	id: idOf('reflection'),
	kind: v.picklist(REFLECTION_KINDS),
	text: line(LIMITS.commitmentPart),
	to: v.optional(idOf('actor'))
});
export type Reflection = v.InferOutput<typeof Reflection>;

/** What a stage leaves behind in one sentence the group writes together, such as the reading of the map. */
export const OutcomeNote = v.strictObject({
	...common,
	id: idOf('note'),
	outcomeNote: v.optional(text(LIMITS.body))
});
export type OutcomeNote = v.InferOutput<typeof OutcomeNote>;
