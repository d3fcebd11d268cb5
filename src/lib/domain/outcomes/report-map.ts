import { countBy } from '../analysis/counts.ts';
import { densityOf, type Density } from '../analysis/density.ts';
import { isolation } from '../analysis/isolation.ts';
import { isConfirmed, tieGraph, type TieGraph } from '../analysis/tie-graph.ts';
import { ACTOR_TYPES, type ActorType, type FieldOfWork, type Reach } from '../entities/actor.ts';
import type { Level, Relation, RelationState, RelationType } from '../entities/relation.ts';
import { isDirected } from '../entities/relation.ts';
import type { Board } from '../entities/schemas.ts';
import { isTeam, type Capacity, type Seat } from '../entities/seat.ts';
import type { StageRun } from '../entities/session.ts';
import type { ActorId } from '../ids.ts';
import { ActorNames, type ActorRef } from './actor-ref.ts';

/** */
export interface Attendance {
	/** People in the room, the facilitation team not among them. */
	readonly people: number;
	/** Actors somebody spoke for. */
	readonly actors: number;
	/** Those of them this copy may name. */
	readonly present: readonly ActorRef[];
	/** Actors on the map by type; groups of fewer than five are not told apart in wide copies (DP-28). */
	readonly byType: readonly {
		readonly type: ActorType | 'smaller_groups';
		readonly count: number;
	}[];
	/** Only for the facilitation team. */
	readonly persons: readonly {
		readonly name: string;
		readonly capacity: Capacity;
		readonly actor: ActorRef | undefined;
	}[];
}

export interface ActorRow {
	readonly actor: ActorRef;
	readonly fields: readonly FieldOfWork[];
	readonly reach: Reach | undefined;
	readonly proudOf: string | undefined;
	readonly wants: string | undefined;
	readonly present: boolean;
}

export interface TieRow {
	readonly from: ActorRef;
	readonly to: ActorRef;
	readonly directed: boolean;
	readonly type: RelationType;
	readonly state: RelationState;
	readonly level: Level | undefined;
	/** The level before, where somebody recalled it; 0 = there was none. */
	readonly before: 0 | Level | undefined;
	readonly confirmed: boolean;
}

/** R-06 as a table with the sentence in which the group reads it. */
export interface MapSection {
	readonly actors: readonly ActorRow[];
	readonly ties: readonly TieRow[];
	readonly reading: readonly string[];
	/** A-07, over confirmed ties; over all stated ones while none is confirmed. */
	readonly figures: Density;
	readonly counted: 'confirmed' | 'stated';
	/** Stated ties the figures leave out. */
	readonly unconfirmed: number;
	/** how many have no tie, and those this copy may name. */
	readonly isolated: { readonly count: number; readonly named: readonly ActorRef[] };
	readonly wished: number;
}

const SMALLEST_GROUP = 5;

/** The actors a representative was there for. */
export function presentActors(seats: readonly Seat[]): ReadonlySet<ActorId> {
	const speaking = seats.filter(
		(seat) => isPresent(seat) && seat.capacity === 'representative' && seat.consent === 'take_part'
	);
	return new Set(speaking.flatMap((seat) => seat.actor ?? []));
}

function isPresent(seat: Seat): boolean {
	return seat.state === 'admitted';
}

function isInRoom(seat: Seat): boolean {
	return isPresent(seat) && !isTeam(seat.role);
}

/** @param kept the board of the copy; @param basis the board its figures are counted on */
export function attendanceOf(
	kept: Board,
	basis: Board,
	seats: { readonly all: readonly Seat[]; readonly named: readonly Seat[] },
	groups: 'all' | 'large_only'
): Attendance {
	const names = new ActorNames(kept.actors);
	const present = presentActors(seats.all);
	return {
		people: seats.all.filter(isInRoom).length,
		actors: basis.actors.filter((actor) => present.has(actor.id)).length,
		present: kept.actors.filter((actor) => present.has(actor.id)).map(({ id }) => names.of(id)),
		byType: groups === 'all' ? typesOf(basis) : largeTypesOf(basis),
		persons: seats.named.filter(isPresent).map((seat) => ({
			name: seat.name,
			capacity: seat.capacity,
			actor: seat.actor && names.of(seat.actor)
		}))
	};
}

function typesOf(board: Board): { type: ActorType; count: number }[] {
	return countBy(board.actors, (actor) => actor.type, ACTOR_TYPES).map(({ key, count }) => ({
		type: key,
		count
	}));
}

function largeTypesOf(board: Board): Attendance['byType'] {
	const large = typesOf(board).filter(({ count }) => count >= SMALLEST_GROUP);
	const rest = board.actors.length - large.reduce((total, { count }) => total + count, 0);
	return rest > 0 && large.length > 0
		? [...large, { type: 'smaller_groups' as const, count: rest }]
		: large;
}

export function mapSectionOf(
	kept: Board,
	basis: Board,
	stages: readonly StageRun[],
	present: ReadonlySet<ActorId>
): MapSection {
	const names = new ActorNames(kept.actors);
	const graph = graphOf(basis);
	const alone = isolation(graph.graph).isolated;
	const shown = new Set(kept.actors.map((actor) => actor.id));
	return {
		actors: kept.actors.map((actor) => ({
			actor: names.of(actor.id),
			fields: actor.fields ?? [],
			reach: actor.reach,
			proudOf: actor.proudOf,
			wants: actor.wants,
			present: present.has(actor.id)
		})),
		ties: kept.relations.map((tie) => tieRow(tie, names)),
		reading: readingOf(kept, stages),
		figures: densityOf(graph.graph),
		counted: graph.counted,
		unconfirmed: graph.graph.unconfirmed,
		isolated: {
			count: alone.length,
			named: names.all(alone.filter((actor) => shown.has(actor)))
		},
		wished: basis.relations.filter((tie) => tie.state === 'wished').length
	};
}

/** Confirmed ties are the rule in reports; before anybody confirmed one, the figures say what was stated. */
function graphOf(board: Board): { graph: TieGraph; counted: MapSection['counted'] } {
	const actors = board.actors.map((actor) => actor.id);
	const confirmed = tieGraph(actors, board.relations, { ties: 'confirmed', wave: 'now' });
	if (confirmed.edges.length > 0 || confirmed.unconfirmed === 0)
		return { graph: confirmed, counted: 'confirmed' };
	return {
		graph: tieGraph(actors, board.relations, { ties: 'stated', wave: 'now' }),
		counted: 'stated'
	};
}

function tieRow(tie: Relation, names: ActorNames): TieRow {
	return {
		from: names.of(tie.from),
		to: names.of(tie.to),
		directed: tie.directed ?? isDirected(tie.type),
		type: tie.type,
		state: tie.state,
		level: tie.level,
		before: tie.observations?.before?.level,
		confirmed: isConfirmed(tie)
	};
}

function readingOf(board: Board, stages: readonly StageRun[]): string[] {
	const kindOf = new Map(stages.map((stage) => [stage.id, stage.kind]));
	return board.notes
		.filter((note) => !note.stage || (kindOf.get(note.stage) ?? 'relations') === 'relations')
		.flatMap((note) => note.outcomeNote?.trim() || []);
}
