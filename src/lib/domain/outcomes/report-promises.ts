import { completenessOf, confidenceRange, type Check } from '../analysis/completeness.ts';
import { countBy } from '../analysis/counts.ts';
import { overCommitted } from '../analysis/over-commitment.ts';
import type { AgreementKind, Reflection, ReflectionKind } from '../entities/agreement.ts';
import { REFLECTION_KINDS } from '../entities/agreement.ts';
import type { Commitment, CommitmentStatus } from '../entities/commitment.ts';
import type { Idea, IdeaStatus } from '../entities/idea.ts';
import type { Resource } from '../entities/resource.ts';
import type { Board } from '../entities/schemas.ts';
import { ActorNames, type ActorRef } from './actor-ref.ts';

/** */
export interface AgreementSection {
	readonly adopted: readonly { readonly text: string; readonly kind: AgreementKind }[];
	readonly proposed: number;
}

export interface IdeaRow {
	readonly idea: Idea;
	readonly actors: readonly ActorRef[];
}
/** the ideas by what became of them, the chosen first; dropped ones are only counted. */
export interface IdeaSection {
	readonly groups: readonly { readonly status: IdeaStatus; readonly ideas: readonly IdeaRow[] }[];
	readonly dropped: number;
}

/** One commitment of R-10. */
export interface PromiseRow {
	readonly what: string;
	readonly lead: ActorRef | undefined;
	readonly partners: readonly ActorRef[];
	readonly resources: readonly {
		readonly offer: Resource;
		readonly quantity: number | undefined;
	}[];
	readonly dueOn: string | undefined;
	readonly reviewOn: string | undefined;
	readonly successSign: string;
	readonly status: CommitmentStatus;
	readonly accepted: boolean;
	/** */
	readonly completeness: number;
	readonly missing: readonly Check[];
	readonly confidence: { readonly least: number; readonly most: number } | undefined;
	/** Titles of the offers it holds that are promised beyond what there is. */
	readonly over: readonly string[];
}

/** */
export interface ReflectionSection {
	readonly moods: readonly { readonly word: string; readonly count: number }[];
	readonly groups: readonly {
		readonly kind: Exclude<ReflectionKind, 'mood'>;
		readonly entries: readonly { readonly text: string; readonly to: ActorRef | undefined }[];
	}[];
}

export function agreementSectionOf(board: Board): AgreementSection {
	const written = board.agreements.filter((agreement) => agreement.text?.trim());
	return {
		adopted: written
			.filter(({ status }) => status === 'adopted')
			.map(({ text, kind }) => ({ text: text?.trim() ?? '', kind })),
		proposed: written.filter(({ status }) => status === 'proposed').length
	};
}

const IDEA_ORDER: readonly IdeaStatus[] = ['chosen', 'shortlisted', 'raw', 'later'];

export function ideaSectionOf(board: Board): IdeaSection {
	const names = new ActorNames(board.actors);
	const statusOf = (idea: Idea) => idea.status ?? 'raw';
	const groups = IDEA_ORDER.map((status) => ({
		status,
		ideas: board.ideas
			.filter((idea) => statusOf(idea) === status)
			.map((idea) => ({ idea, actors: names.all(idea.actors) }))
	}));
	return {
		groups: groups.filter(({ ideas }) => ideas.length > 0),
		dropped: board.ideas.filter((idea) => statusOf(idea) === 'dropped').length
	};
}

/** The commitments, those that hold first, then by due date. */
export function promiseRowsOf(board: Board): readonly PromiseRow[] {
	const names = new ActorNames(board.actors);
	const offers = new Map(board.resources.map((resource) => [resource.id, resource]));
	const over = new Set(overCommitted(board.resources, board.allocations).map(({ offer }) => offer));
	return [...board.commitments].sort(byWeight).map((promise) => {
		const uses = board.allocations.filter(
			(use) => use.commitment === promise.id && use.status !== 'cancelled'
		);
		const resources = uses.flatMap((use) => {
			const offer = offers.get(use.offer);
			return offer ? [{ offer, quantity: use.quantity }] : [];
		});
		const { share, missing } = completenessOf(promise, board.allocations, board.ideas);
		return {
			what: promise.what?.trim() ?? '',
			lead: promise.lead && names.of(promise.lead),
			partners: names.all(promise.partners),
			resources,
			dueOn: promise.dueOn,
			reviewOn: promise.reviewOn,
			successSign: promise.successSign?.trim() ?? '',
			status: promise.status,
			accepted: isAcceptedByLead(promise),
			completeness: share,
			missing,
			confidence: confidenceRange(promise),
			over: resources.filter(({ offer }) => over.has(offer.id)).map(({ offer }) => offer.title)
		};
	});
}

/** True when the lead itself has said yes (I-17). */
export function isAcceptedByLead(promise: Commitment): boolean {
	return promise.lead !== undefined && promise.acceptances?.[promise.lead] !== undefined;
}

const HOLDING: ReadonlySet<CommitmentStatus> = new Set(['agreed', 'in_progress', 'done']);

/** True for a commitment that was agreed and not given up. */
export function isHeld(status: CommitmentStatus): boolean {
	return HOLDING.has(status);
}

function byWeight(a: Commitment, b: Commitment): number {
	const held = Number(isHeld(b.status)) - Number(isHeld(a.status));
	return held || (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9') || a.id.localeCompare(b.id);
}

export function reflectionSectionOf(board: Board): ReflectionSection {
	const names = new ActorNames(board.actors);
	const moods = board.reflections.filter(({ kind }) => kind === 'mood');
	const kinds = REFLECTION_KINDS.filter((kind) => kind !== 'mood');
	const groups = kinds.map((kind) => ({
		kind,
		entries: board.reflections
			.filter((reflection) => reflection.kind === kind)
			.map(({ text, to }: Reflection) => ({ text, to: to && names.of(to) }))
	}));
	return {
		moods: countBy(moods, ({ text }) => text.trim()).map(({ key, count }) => ({
			word: key,
			count
		})),
		groups: groups.filter(({ entries }) => entries.length > 0)
	};
}
