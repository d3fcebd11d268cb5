import type { Template } from './template.ts';
import { COHESION_ACTIVITY } from './templates/cohesion-activity.ts';
import { COMMITMENTS_AND_CONSENT } from './templates/commitments-and-consent.ts';
import { CROSS_REGION } from './templates/cross-region.ts';
import { FIRST_MEETING } from './templates/first-meeting.ts';
import { FOLLOW_UP, FOLLOW_UP_SHORT } from './templates/follow-up.ts';
import { GUIDE_WRITING } from './templates/guide-writing.ts';
import { HALF_DAY_MAPPING } from './templates/half-day-mapping.ts';
import { LESSONS_LEARNED } from './templates/lessons-learned.ts';

export { isAvailable, type Template, type TemplateStage } from './template.ts';

/** The ready-made sessions of method.md 2.5, in their order. */
export const TEMPLATES: readonly Template[] = [
	FIRST_MEETING,
	HALF_DAY_MAPPING,
	COMMITMENTS_AND_CONSENT,
	FOLLOW_UP,
	FOLLOW_UP_SHORT,
	LESSONS_LEARNED,
	GUIDE_WRITING,
	COHESION_ACTIVITY,
	CROSS_REGION
];

/** The template with this id; undefined when there is none. */
export function findTemplate(id: string): Template | undefined {
	return TEMPLATES.find((template) => template.id === id);
}
