import * as v from 'valibot';
import { instant, LANGUAGES, line, text } from '../entities/record.ts';
import { AUDIENCES, DECISION_RULES } from '../entities/session.ts';
import { LIMITS } from '../limits.ts';

/** A point in time as programs write it: milliseconds since 1970, or ISO 8601 with a zone. */
const moment = v.union([
	instant,
	v.pipe(
		v.string(),
		v.isoTimestamp(),
		v.transform((value) => Date.parse(value))
	)
]);

/** The body of `POST /api/v1/sessions`. */
export const NewSessionRequest = v.strictObject({
	title: line(LIMITS.title),
	focusQuestion: v.pipe(text(LIMITS.question), v.trim()),
	template: v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.word)),
	language: v.optional(v.picklist(LANGUAGES)),
	startsAt: v.optional(moment),
	decisionRule: v.optional(v.picklist(DECISION_RULES)),
	privacy: v.optional(v.picklist(AUDIENCES))
});
export type NewSessionRequest = v.InferOutput<typeof NewSessionRequest>;
