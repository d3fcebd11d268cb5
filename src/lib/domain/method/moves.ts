import * as v from 'valibot';
import { day, idOf, line, text } from '../entities/record.ts';
import { ROLES } from '../entities/seat.ts';
import { REVIEW_ANSWERS, REVIEW_QUESTIONS, SessionPlan, STAGE_KINDS } from '../entities/session.ts';
import { LIMITS } from '../limits.ts';

const meta = {
	/** Made by the device: the same move sent twice counts once. */
	id: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(64))),
	/** Why it goes on although something is missing. */
	reason: v.optional(line(LIMITS.reason))
};
const minutes = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(600));

/** One stage as the plan editor sends it: known stages by id, new ones by kind alone. */
export const PlannedStage = v.strictObject({
	id: v.optional(idOf('stage')),
	kind: v.picklist(STAGE_KINDS),
	plannedMin: minutes
});
export type PlannedStage = v.InferOutput<typeof PlannedStage>;

/** Every move of the facilitation, by HTTP and by the control door alike. */
export const Move = v.variant('move', [
	v.strictObject({ move: v.literal('open'), ...meta }),
	v.strictObject({ move: v.literal('next'), ...meta }),
	v.strictObject({ move: v.literal('previous'), ...meta }),
	v.strictObject({ move: v.literal('close'), ...meta }),
	v.strictObject({ move: v.literal('lock'), ...meta }),
	v.strictObject({ move: v.literal('unlock'), ...meta }),
	v.strictObject({ move: v.literal('timer_start'), ...meta, minutes: v.optional(minutes) }),
	v.strictObject({ move: v.literal('timer_pause'), ...meta }),
	v.strictObject({ move: v.literal('timer_extend'), ...meta, minutes }),
	v.strictObject({
		move: v.literal('safety_review'),
		...meta,
		when: v.optional(v.picklist(['before', 'after']), 'after'),
		answers: v.optional(v.pipe(v.array(v.picklist(REVIEW_ANSWERS)), v.length(REVIEW_QUESTIONS))),
		notes: v.optional(text(LIMITS.body))
	}),
	v.strictObject({ move: v.literal('next_date'), ...meta, on: day }),
	v.strictObject({ move: v.literal('edit_plan'), ...meta, plan: v.partial(SessionPlan) }),
	v.strictObject({
		move: v.literal('edit_stages'),
		...meta,
		stages: v.pipe(v.array(PlannedStage), v.minLength(1), v.maxLength(LIMITS.stagesPerSession))
	}),
	v.strictObject({ move: v.literal('rotate_code'), ...meta }),
	v.strictObject({ move: v.literal('admit'), ...meta, seat: idOf('seat') }),
	v.strictObject({ move: v.literal('remove'), ...meta, seat: idOf('seat') }),
	v.strictObject({
		move: v.literal('give_role'),
		...meta,
		seat: idOf('seat'),
		role: v.picklist(ROLES)
	})
]);
export type Move = v.InferOutput<typeof Move>;
export type MoveName = Move['move'];
