import * as v from 'valibot';
import { LIMITS } from '../limits.ts';
import { idOf, instant, LANGUAGES, day, line, text } from './record.ts';

export const SESSION_STATUSES = [
	'draft',
	'ready',
	'live',
	'open_async',
	'closed',
	'archived'
] as const;
export type SessionStatus = (typeof SESSION_STATUSES)[number];

export const DECISION_RULES = [
	'consent',
	'consensus',
	'two_thirds',
	'simple_majority',
	'advisory'
] as const;
export type DecisionRule = (typeof DECISION_RULES)[number];

export const VOTING_UNITS = ['person', 'actor'] as const;
export type VotingUnit = (typeof VOTING_UNITS)[number];

/** From the widest to the narrowest. */
export const AUDIENCES = ['public', 'partners', 'circle', 'team'] as const;
/** Whom a copy of the outcomes is for (method.md 3.8). */
export type Audience = (typeof AUDIENCES)[number];

export const MODES = ['in_person', 'online', 'hybrid'] as const;
export type Mode = (typeof MODES)[number];

export const DIGITS = ['latn', 'arab'] as const;
/** Which digits the interface writes: 0-9 or ٠-٩. */
export type Digits = (typeof DIGITS)[number];

export const STAGE_KINDS = [
	'opening',
	'agreements',
	'context',
	'actors',
	'relations',
	'resources',
	'matching',
	'dialogue',
	'ideas',
	'prioritise',
	'commitments',
	'consent',
	'closing',
	'followup',
	'cowrite',
	'break',
	'buffer'
] as const;
/** ST-01 to ST-14, the break, the guide's co-writing and the spare minutes of a template (method.md 2.3, 2.5). */
export type StageKind = (typeof STAGE_KINDS)[number];

export const STAGE_STATES = [
	'pending',
	'active',
	'paused',
	'open_async',
	'done',
	'skipped'
] as const;
export type StageState = (typeof STAGE_STATES)[number];

/** Text in both languages: what the tool itself says as part of the method, as data. */
export const Bilingual = v.strictObject({ ar: text(LIMITS.body), en: text(LIMITS.body) });
export type Bilingual = v.InferOutput<typeof Bilingual>;

export const GATES = [
	'agreements_adopted',
	'agreement_of_our_own',
	'represented_actors_on_map',
	'actor_details',
	'tie_or_mark',
	'wished_at_most_three',
	'offer_of_each',
	'ideas_written',
	'commitment_made',
	'commitments_complete',
	'mood_words',
	'safety_review',
	'next_date',
	'reading_sentence'
] as const;
/** What a stage must leave behind before it is done: the G-rules, chosen by the template. */
export type GateCode = (typeof GATES)[number];

export const StageSettings = v.strictObject({
	/** `own`: people change their own records. `all`: everyone's of the kinds this stage owns. */
	editing: v.picklist(['own', 'all']),
	/** The gates of this stage and, where there is one, the number they ask for. */
	gates: v.array(v.strictObject({ code: v.picklist(GATES), least: v.optional(v.number()) }))
});
export type StageSettings = v.InferOutput<typeof StageSettings>;

/** مرحلة: one stage as this session runs it. */
export const StageRun = v.strictObject({
	id: idOf('stage'),
	kind: v.picklist(STAGE_KINDS),
	title: Bilingual,
	/** Spoken aloud; the first is the question in large type, the others help. */
	prompts: v.array(Bilingual),
	plannedMin: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(600)),
	startedAt: v.optional(instant),
	endedAt: v.optional(instant),
	/** Milliseconds it has been on stage so far, from earlier visits. */
	spentMs: v.optional(instant),
	state: v.picklist(STAGE_STATES),
	settings: StageSettings,
	/** The written reason for going on with unmet gates. */
	skipReason: v.optional(line(LIMITS.reason))
});
export type StageRun = v.InferOutput<typeof StageRun>;

/** The clock of the current stage. It ends softly: nothing is stopped at zero (`timer`, method.md 2.2). */
export const Timer = v.variant('state', [
	v.strictObject({ state: v.literal('idle'), totalMs: instant }),
	v.strictObject({ state: v.literal('running'), totalMs: instant, endsAt: v.number() }),
	v.strictObject({ state: v.literal('paused'), totalMs: instant, remainingMs: v.number() })
]);
export type Timer = v.InferOutput<typeof Timer>;

export const REVIEW_ANSWERS = ['yes', 'no', 'discuss'] as const;
export type ReviewAnswer = (typeof REVIEW_ANSWERS)[number];
export const REVIEW_QUESTIONS = 8;

/** The do-no-harm review of method.md 7.4: eight answers, in order; none where it was done aloud and only its being done is recorded. */
export const SafetyReview = v.strictObject({
	by: idOf('seat'),
	at: instant,
	answers: v.optional(v.pipe(v.array(v.picklist(REVIEW_ANSWERS)), v.length(REVIEW_QUESTIONS))),
	notes: v.optional(text(LIMITS.body))
});
export type SafetyReview = v.InferOutput<typeof SafetyReview>;

export const Region = v.strictObject({ id: idOf('region'), name: line(LIMITS.title) });
export type Region = v.InferOutput<typeof Region>;

/** The parts of a session that the facilitation team writes in the plan. All but the title may still be missing in a draft. */
export const SessionPlan = v.strictObject({
	title: line(LIMITS.title),
	focusQuestion: text(LIMITS.question),
	rationalAim: text(LIMITS.body),
	experientialAim: text(LIMITS.body),
	place: text(LIMITS.place),
	/** UTC; shown in the zone of the reader. */
	startsAt: v.optional(instant),
	/** How long people have, for the slack; the stages' sum when nobody said. */
	slotMinutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2_880))),
	mode: v.picklist(MODES),
	regions: v.pipe(v.array(Region), v.maxLength(LIMITS.regionsPerSession)),
	decisionRule: v.optional(v.picklist(DECISION_RULES)),
	votingUnit: v.picklist(VOTING_UNITS),
	privacy: v.optional(v.picklist(AUDIENCES)),
	digits: v.picklist(DIGITS),
	language: v.picklist(LANGUAGES),
	admission: v.boolean(),
	seatLimit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LIMITS.seatsMost)),
	followUpOn: v.optional(day)
});
export type SessionPlan = v.InferOutput<typeof SessionPlan>;

/** الجلسة: server state, changed only by moves (architecture.md 1.4). The same shape is stored, sent to seats and exported. */
export const Session = v.strictObject({
	...SessionPlan.entries,
	id: v.string(),
	/** Counts every change; a device that sees a gap asks for the whole. */
	revision: v.pipe(v.number(), v.integer(), v.minValue(0)),
	status: v.picklist(SESSION_STATUSES),
	joinCode: v.string(),
	template: v.strictObject({ id: v.string(), version: v.number() }),
	stages: v.pipe(v.array(StageRun), v.maxLength(LIMITS.stagesPerSession)),
	currentStage: v.optional(idOf('stage')),
	timer: Timer,
	/** True while only the facilitation team may write on the board. */
	locked: v.boolean(),
	safetyReview: v.strictObject({
		before: v.optional(SafetyReview),
		after: v.optional(SafetyReview)
	}),
	createdAt: instant,
	openedAt: v.optional(instant),
	closedAt: v.optional(instant),
	retentionUntil: v.optional(day),
	/** A demo or a rehearsal: cleared with one tap, and by itself at this time. */
	clearsAt: v.optional(instant)
});
export type Session = v.InferOutput<typeof Session>;

/** True until a session was opened for the first time: a draft, or one that is ready to open. */
export function isBeforeOpening({ status }: { readonly status: SessionStatus }): boolean {
	return status === 'draft' || status === 'ready';
}

/** The stage on now, if any. */
export function currentStage(session: Session): StageRun | undefined {
	return session.stages.find((stage) => stage.id === session.currentStage);
}
