import type { Board } from '../entities/schemas.ts';
import type { SessionPlan } from '../entities/session.ts';
import { sampleActors, sampleRelations, SAMPLE_REGION } from './sample-map.ts';
import { samplePeople, type SamplePerson } from './sample-people.ts';
import {
	sampleAgreements,
	sampleCommitments,
	sampleIdeas,
	sampleNotes,
	sampleReflections
} from './sample-promises.ts';
import { sampleAllocations, sampleMatches, sampleResources } from './sample-resources.ts';
import { sampleScript, type SampleStep } from './sample-script.ts';
import { Telling, type SampleAsk } from './telling.ts';

/** A fictional session: what stands on its board, who is in the room, and what they do next. */
export interface Sample {
	readonly template: 'T-1';
	readonly plan: Pick<
		SessionPlan,
		| 'title'
		| 'focusQuestion'
		| 'rationalAim'
		| 'experientialAim'
		| 'place'
		| 'mode'
		| 'regions'
		| 'decisionRule'
		| 'votingUnit'
		| 'privacy'
		| 'digits'
		| 'language'
		| 'followUpOn'
	>;
	/** The name of the one who facilitates it: whoever opened the demo. */
	readonly facilitator: string;
	/** Why its stages went on although something was missing, as she wrote it. */
	readonly goesOnBecause: string;
	readonly people: readonly SamplePerson[];
	readonly board: Board;
	readonly script: readonly SampleStep[];
}

/**
 * The fictional session of method.md section 9 in Arabic or English: all names invented, the figures those its tests
 * expect. Dates lie around the day of the session; on 1 August 2026 they are exactly the dates of the method.
 */
export function sampleSession(ask: SampleAsk): Sample {
	const t = new Telling(ask);
	return {
		template: 'T-1',
		plan: planOf(t, ask),
		facilitator: t.say('أمل', 'Amal'),
		goesOnBecause: t.say(
			'يكمل الباقون عروضهم بعد الجلسة',
			'The others complete their offers after the session'
		),
		people: samplePeople(t),
		board: {
			actors: sampleActors(t),
			relations: sampleRelations(t),
			resources: sampleResources(t),
			matches: sampleMatches(t),
			ideas: sampleIdeas(t),
			agreements: sampleAgreements(t),
			reflections: sampleReflections(t),
			commitments: sampleCommitments(t),
			allocations: sampleAllocations(t),
			notes: sampleNotes(t)
		},
		script: sampleScript(t)
	};
}

function planOf(t: Telling, ask: SampleAsk): Sample['plan'] {
	return {
		title: t.say('معًا نتعلّم', 'Learning Together'),
		focusQuestion: t.say(
			'ما الذي نستطيع إنجازه معًا لأطفال منطقتنا قبل بداية العام الدراسي؟',
			'What can we achieve together for the children of our region before the school year begins?'
		),
		rationalAim: t.say(
			'خطوات قليلة يعرف كلٌّ منا دوره فيها',
			'A few steps in which everyone knows their part'
		),
		experientialAim: t.say('أن نشعر بأننا أقرب بعضنا إلى بعض', 'To feel closer to each other'),
		place: t.say('المركز المجتمعي', 'Community Centre'),
		mode: 'in_person',
		regions: [{ id: SAMPLE_REGION, name: t.say('منطقة الوادي', 'Al-Wadi region') }],
		decisionRule: 'consent',
		votingUnit: 'actor',
		privacy: 'circle',
		digits: 'latn',
		language: ask.language,
		followUpOn: t.day('2026-09-25')
	};
}
