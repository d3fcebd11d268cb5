import type { Actor } from '../entities/actor.ts';
import type { Agreement, OutcomeNote, Reflection } from '../entities/agreement.ts';
import { missingForAgreement, type Commitment } from '../entities/commitment.ts';
import type { Idea } from '../entities/idea.ts';
import type { Relation } from '../entities/relation.ts';
import type { Resource } from '../entities/resource.ts';
import {
	currentStage,
	type GateCode,
	type Session,
	type SessionPlan,
	type StageRun
} from '../entities/session.ts';
import type { ActorId } from '../ids.ts';
import type { Gate } from './gates.ts';
import { isRunnable } from './stage-kinds.ts';
import { isUnchangedStarter } from './starter-agreements.ts';

/** The kinds of record that gates look at, those on the board alone; a `Board` is one. */
export interface GateBoard {
	readonly actors: readonly Actor[];
	readonly relations: readonly Relation[];
	readonly resources: readonly Resource[];
	readonly ideas: readonly Idea[];
	readonly agreements: readonly Agreement[];
	readonly reflections: readonly Reflection[];
	readonly commitments: readonly Commitment[];
	readonly notes: readonly OutcomeNote[];
}

/** What the gates are answered from. */
export interface BoardFacts {
	readonly board: GateBoard;
	/** The actors for whom an admitted representative is in the session. */
	readonly represented: readonly ActorId[];
}

const WISHED_MOST = 3;
const QUESTION_MARK = /[?؟]\s*$/;

/** What the current stage still must leave behind (G-rules); empty when it may end, or when no stage is on. */
export function gatesOf(session: Session, facts: BoardFacts): Gate[] {
	const stage = currentStage(session);
	if (!stage) return [];
	return stage.settings.gates.flatMap(
		({ code, least }) => CHECKS[code](session, facts, stage, least) ?? []
	);
}

/** What a session needs before it goes live (I-01); no reason passes these. */
export function openingGates(
	session: Pick<Session, 'stages'> &
		Partial<Pick<SessionPlan, 'focusQuestion' | 'privacy' | 'decisionRule'>>
): Gate[] {
	const gates: Gate[] = [];
	if (!QUESTION_MARK.test(session.focusQuestion ?? '')) gates.push({ code: 'focus_question' });
	if (!session.privacy) gates.push({ code: 'privacy_level' });
	if (!session.decisionRule) gates.push({ code: 'decision_rule' });
	if (!session.stages.some(isRunnable)) gates.push({ code: 'stages' });
	return gates;
}

/** A draft is ready as soon as it could open (I-01), and a draft again when it no longer could. */
export function readinessOf(session: Parameters<typeof openingGates>[0]): 'draft' | 'ready' {
	return openingGates(session).length === 0 ? 'ready' : 'draft';
}

type Check = (
	session: Session,
	facts: BoardFacts,
	stage: StageRun,
	least: number | undefined
) => Gate | undefined;

const CHECKS: Readonly<Record<GateCode, Check>> = {
	agreements_adopted: (_, { board }, __, least = 3) =>
		stillMissing('agreements_adopted', adopted(board).length, least),
	agreement_of_our_own: (_, { board }) =>
		unless(adopted(board).some(isOurOwn), 'agreement_of_our_own'),
	represented_actors_on_map: (_, facts) => {
		const present = new Set(facts.board.actors.map((actor) => actor.id));
		const missing = facts.represented.filter((id) => !present.has(id)).length;
		return missing > 0 ? { code: 'represented_actors_on_map', missing } : undefined;
	},
	actor_details: ({ regions }, { board }) =>
		// An actor always has a type; a region can only be asked for where the session names some.
		about(
			'actor_details',
			regions.length === 0 ? [] : board.actors.filter((actor) => !actor.regions?.length)
		),
	tie_or_mark: (_, facts) =>
		about(
			'tie_or_mark',
			representedActors(facts).filter(
				(actor) => !actor.noTieYet && !facts.board.relations.some((tie) => isTieOf(tie, actor))
			)
		),
	wished_at_most_three: (_, { board }) =>
		about(
			'wished_at_most_three',
			board.actors.filter((actor) => wishedFrom(board, actor.id) > WISHED_MOST)
		),
	offer_of_each: (_, facts) =>
		about(
			'offer_of_each',
			representedActors(facts).filter(({ id }) => !facts.board.resources.some(isOfferOf(id)))
		),
	ideas_written: (_, { board }, __, least = 1) =>
		stillMissing(
			'ideas_written',
			board.ideas.filter((idea) => idea.status !== 'dropped').length,
			least
		),
	commitment_made: (_, { board }, __, least = 1) =>
		stillMissing('commitment_made', board.commitments.filter(isStanding).length, least),
	commitments_complete: (_, { board }) => incompleteCommitments(board),
	mood_words: (_, { board }, __, least = 1) =>
		stillMissing(
			'mood_words',
			board.reflections.filter((said) => said.kind === 'mood').length,
			least
		),
	safety_review: ({ safetyReview }) => unless(safetyReview.after !== undefined, 'safety_review'),
	next_date: ({ followUpOn }) => unless(followUpOn !== undefined, 'next_date'),
	reading_sentence: (_, { board }, stage) =>
		unless(
			board.notes.some((note) => note.stage === stage.id && note.outcomeNote?.trim()),
			'reading_sentence'
		)
};

function unless(met: boolean, code: GateCode): Gate | undefined {
	return met ? undefined : { code };
}

function stillMissing(code: GateCode, present: number, least: number): Gate | undefined {
	return present < least ? { code, missing: least - present } : undefined;
}

function about(code: GateCode, actors: readonly Actor[]): Gate | undefined {
	if (actors.length === 0) return undefined;
	return { code, missing: actors.length, names: actors.map(shownName) };
}

/** A coded actor is named by its code everywhere (DP-09). */
function shownName(actor: Actor): string {
	const coded = actor.sensitivity === 'coded' || actor.sensitivity === 'restricted';
	return (coded ? actor.codeName : undefined) ?? actor.name;
}

function adopted(board: GateBoard): Agreement[] {
	return board.agreements.filter((agreement) => agreement.status === 'adopted');
}

function isOurOwn(agreement: Agreement): boolean {
	return Boolean(agreement.text?.trim()) && !isUnchangedStarter(agreement.starter, agreement.text);
}

function representedActors({ board, represented }: BoardFacts): Actor[] {
	return board.actors.filter((actor) => represented.includes(actor.id));
}

function isTieOf(tie: Relation, actor: Actor): boolean {
	return tie.state === 'existing' && (tie.from === actor.id || tie.to === actor.id);
}

/** Wishes are counted where they come from: nobody can help being wished for. */
function wishedFrom(board: GateBoard, actor: ActorId): number {
	return board.relations.filter((tie) => tie.state === 'wished' && tie.from === actor).length;
}

function isOfferOf(owner: ActorId): (thing: Resource) => boolean {
	return (thing) => thing.side === 'offer' && thing.owner === owner && thing.status !== 'withdrawn';
}

function isStanding({ status }: Commitment): boolean {
	return status !== 'withdrawn_by_agreement' && status !== 'not_completed';
}

function incompleteCommitments(board: GateBoard): Gate | undefined {
	const onMap = new Map(board.actors.map((actor) => [actor.id, actor]));
	const open = board.commitments.filter(
		(promise) =>
			(promise.status === 'proposed' || promise.status === 'pending_mandate') &&
			missingForAgreement(promise, new Set(onMap.keys())).some(
				(part) => !(part === 'lead_acceptance' && isWaitingForMandate(promise))
			)
	);
	if (open.length === 0) return undefined;
	const leads = open.flatMap(({ lead }) => (lead && onMap.get(lead)) ?? []);
	return {
		code: 'commitments_complete',
		missing: open.length,
		names: [...new Set(leads.map(shownName))]
	};
}

function isWaitingForMandate(promise: Commitment): boolean {
	return promise.status === 'pending_mandate' && promise.mandateDueOn !== undefined;
}
