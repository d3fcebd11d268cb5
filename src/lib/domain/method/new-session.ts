import type { Language } from '../entities/record.ts';
import type { DecisionRule, Audience, Session, StageKind, StageRun } from '../entities/session.ts';
import type { StageId } from '../ids.ts';
import { LIMITS } from '../limits.ts';
import { readinessOf } from './gate-checks.ts';
import { STAGES } from './stages.ts';
import type { Template, TemplateStage } from './template.ts';

const MINUTE = 60_000;

/** What a new session is made from. The decision rule and the privacy level may still be open: I-01 asks for them at the opening. */
export interface SessionRequest {
	readonly id: string;
	readonly joinCode: string;
	readonly template: Template;
	readonly language: Language;
	readonly title: string;
	readonly focusQuestion: string;
	readonly startsAt?: number | undefined;
	readonly decisionRule?: DecisionRule | undefined;
	readonly privacy?: Audience | undefined;
	readonly now: number;
	readonly newStageId: () => StageId;
}

/** A session before its opening, with the stages of its template; ready when nothing of I-01 is missing. */
export function createSession(ask: SessionRequest): Session {
	const stages = ask.template.stages.map((stage) => runOf(stage, ask.newStageId()));
	const session: Session = {
		id: ask.id,
		revision: 0,
		status: 'draft',
		joinCode: ask.joinCode,
		template: { id: ask.template.id, version: ask.template.version },
		title: ask.title.trim(),
		focusQuestion: ask.focusQuestion.trim(),
		rationalAim: '',
		experientialAim: '',
		place: '',
		...(ask.startsAt !== undefined && { startsAt: ask.startsAt }),
		mode: 'in_person',
		regions: [],
		...(ask.decisionRule && { decisionRule: ask.decisionRule }),
		votingUnit: 'actor',
		...(ask.privacy && { privacy: ask.privacy }),
		digits: 'latn',
		language: ask.language,
		admission: false,
		seatLimit: LIMITS.seatsDefault,
		stages,
		timer: { state: 'idle', totalMs: (stages[0]?.plannedMin ?? 0) * MINUTE },
		locked: false,
		safetyReview: {},
		createdAt: ask.now,
		retentionUntil: twelveMonthsAfter(ask.startsAt ?? ask.now)
	};
	return { ...session, status: readinessOf(session) };
}

/** A stage of a template as a session runs it. */
export function runOf(stage: TemplateStage, id: StageId): StageRun {
	const { title, prompts } = STAGES[stage.kind];
	const first = stage.prompts ?? [];
	return {
		id,
		kind: stage.kind,
		title,
		prompts: [...first, ...prompts.filter((prompt) => !first.includes(prompt))],
		plannedMin: stage.minutes,
		state: 'pending',
		settings: stage.settings
	};
}

/** A stage that somebody adds to the plan: as the session's template has it, else as the method has it. */
export function addedRun(
	kind: StageKind,
	minutes: number,
	template: Template | undefined,
	id: StageId
): StageRun {
	const known = template?.stages.find((stage) => stage.kind === kind);
	const { settings } = STAGES[kind];
	return runOf({ ...(known ?? { kind, settings, content: STAGES[kind].title }), minutes }, id);
}

// DP-15: the live room is kept for twelve months unless the circle decides otherwise.
function twelveMonthsAfter(ms: number): string {
	const at = new Date(ms);
	at.setUTCFullYear(at.getUTCFullYear() + 1);
	return at.toISOString().slice(0, 10);
}
