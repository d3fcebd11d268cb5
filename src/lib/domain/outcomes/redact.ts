import type { Actor } from '../entities/actor.ts';
import type { Sensitivity } from '../entities/record.ts';
import { ROOTS, type Root } from '../entities/roots.ts';
import type { Board } from '../entities/schemas.ts';
import type { Seat } from '../entities/seat.ts';
import type { Audience, Session } from '../entities/session.ts';
import type { ActorId } from '../ids.ts';
import { without, withoutAuthors } from './authors.ts';
import { cutReferences } from './references.ts';
import { replaceNames, UNNAMED, type Replacement } from './replace-names.ts';

/** Why a record is not in a copy: it is for the facilitation team, for a narrower circle, or hangs on one that is not there. */
export const HIDDEN_REASONS = ['restricted', 'not_shared', 'of_hidden'] as const;
export type HiddenReason = (typeof HIDDEN_REASONS)[number];

/** How many records of one kind are not in a copy, and why. Never which (I-30). */
export interface Hidden {
	readonly root: Root;
	readonly reason: HiddenReason;
	readonly count: number;
}

export interface Redaction {
	readonly audience: Audience;
	/** `real` only for the file the facilitation team keeps as a backup; everybody else reads code names (DP-09). */
	readonly names: 'coded' | 'real';
	/** The code of the n-th coded actor that has none of its own: `جهة س1`. */
	readonly codeName: (n: number) => string;
}

export interface Redacted {
	readonly session: Session;
	readonly board: Board;
	/** Persons stay with the facilitation team. */
	readonly seats: readonly Seat[];
	readonly hidden: readonly Hidden[];
	/** Actors that stand under a code name. */
	readonly coded: number;
}

const SEEN: Readonly<Record<Audience, ReadonlySet<Sensitivity>>> = {
	public: new Set<Sensitivity>(['public']),
	partners: new Set<Sensitivity>(['public', 'partners']),
	circle: new Set<Sensitivity>(['public', 'partners', 'internal', 'coded']),
	team: new Set<Sensitivity>(['public', 'partners', 'internal', 'coded', 'restricted'])
};

/** May somebody of this audience read a thing of this sensitivity (method.md 3.8)? `internal` when nobody said anything. */
export function isSeenBy(audience: Audience, sensitivity: Sensitivity | undefined): boolean {
	return SEEN[audience].has(sensitivity ?? 'internal');
}

/** True for copies that leave the circle: they need the safety review, and small numbers are not broken down (DP-27, DP-28). */
export function isWide(audience: Audience): boolean {
	return audience === 'public' || audience === 'partners';
}

/**
 * The session and its board as one audience may have them (I-30, DP-09, DP-13, DP-23): everything is filtered before
 * anything is written. Coded actors stand under their code name, also where other texts mention them; authors and
 * persons are left out below the facilitation team.
 */
export function redact(
	session: Session,
	board: Board,
	seats: readonly Seat[],
	how: Redaction
): Redacted {
	const seen = keepSeen(board, how.audience);
	const cut = cutReferences(seen.board, board);
	const names = how.names === 'real' ? [] : replacements(board, cut.board, how);
	const coded = underCodeNames(replaceNames(cut.board, names), names);
	const team = how.audience === 'team';
	return {
		session: replaceNames(team ? session : withoutTeamNotes(session, how.audience), names),
		board: team ? coded : withoutAuthors(coded),
		seats: team ? seats : [],
		hidden: [...seen.hidden, ...cut.hidden],
		coded: names.filter((name) => name.actor !== undefined).length
	};
}

/** The sum of what a copy leaves out. */
export function countHidden(hidden: readonly Hidden[]): number {
	return hidden.reduce((total, one) => total + one.count, 0);
}

function keepSeen(board: Board, audience: Audience): { board: Board; hidden: Hidden[] } {
	const hidden: Hidden[] = [];
	const kept = ROOTS.map((root) => {
		const records: readonly { sensitivity?: Sensitivity | undefined }[] = board[root];
		const away = records.filter((record) => !isSeenBy(audience, record.sensitivity));
		const restricted = away.filter((record) => record.sensitivity === 'restricted').length;
		if (restricted > 0) hidden.push({ root, reason: 'restricted', count: restricted });
		if (away.length > restricted)
			hidden.push({ root, reason: 'not_shared', count: away.length - restricted });
		return [root, records.filter((record) => isSeenBy(audience, record.sensitivity))];
	});
	return { board: Object.fromEntries(kept) as Board, hidden };
}

function underCodeNames(board: Board, names: readonly Replacement[]): Board {
	const codes = new Map(names.map((name) => [name.actor, name.by]));
	const actors = board.actors.map((actor) => {
		const code = codes.get(actor.id);
		return code === undefined ? actor : bare(actor, code);
	});
	return { ...board, actors };
}

/** What a coded actor says about itself would give its name away. */
function bare(actor: Actor, code: string): Actor {
	const telling = ['proudOf', 'wants', 'foundedYear', 'size', 'growth', 'parent'] as const;
	return { ...without(actor, telling), name: code, codeName: code };
}

function replacements(whole: Board, kept: Board, how: Redaction): Replacement[] {
	const left = new Set<ActorId>(kept.actors.map((actor) => actor.id));
	let codes = 0;
	return whole.actors.flatMap((actor): Replacement[] => {
		if (!left.has(actor.id))
			return [actor.name, actor.codeName].flatMap((name) => (name ? { name, by: UNNAMED } : []));
		if (actor.sensitivity !== 'coded') return [];
		codes += 1;
		const by = actor.codeName ?? how.codeName(codes);
		return [{ name: actor.name, by, actor: actor.id }];
	});
}

function withoutTeamNotes(session: Session, audience: Audience): Session {
	const stages = session.stages.map((stage) => without(stage, ['skipReason']));
	const place = isWide(audience) ? '' : session.place;
	return { ...session, stages, place, safetyReview: {} };
}
