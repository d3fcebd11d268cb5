import type { Board } from '#lib/domain/document/layout.ts';
import { ROOTS, type Root } from '#lib/domain/entities/roots.ts';
import { currentStage, type Session } from '#lib/domain/entities/session.ts';
import type { SessionView } from '#lib/domain/protocol/control.ts';
import {
	boardOfStage,
	isBoardKind,
	type BoardKind
} from '#lib/features/participant/board-kinds.ts';

/** The lists a board draws; the rest of the board comes with the document, once. */
const DRAWN: Readonly<Record<BoardKind, readonly Root[]>> = {
	agreements: ['agreements'],
	actors: ['actors', 'relations'],
	relations: ['actors', 'relations', 'notes'],
	resources: ['actors', 'resources', 'allocations', 'matches', 'commitments'],
	ideas: ['actors', 'ideas', 'resources'],
	commitments: ['actors', 'commitments', 'allocations', 'resources', 'ideas'],
	reflections: ['actors', 'reflections']
};

/** What of the board travels inside the page: what it shows first. `place` is the part of the address after the session. */
export function firstBoard(board: Board, session: Session, place: string | undefined): Board {
	const stage = currentStage(session);
	const kind =
		place !== undefined && isBoardKind(place) ? place : stage && boardOfStage(stage.kind);
	const drawn = kind ? DRAWN[kind] : [];
	return Object.fromEntries(
		ROOTS.map((root) => [root, drawn.includes(root) ? board[root] : []])
	) as unknown as Board;
}

/** The view without the prompts of other stages; the control door tells the whole as soon as it is open. */
export function leanView(view: SessionView): SessionView {
	const stages = view.session.stages.map((stage) =>
		stage.id === view.session.currentStage ? stage : { ...stage, prompts: [] }
	);
	return { ...view, session: { ...view.session, stages } };
}

/** A board with nothing on it: of people who wait to be admitted, and of the shell a device keeps. */
export const NO_BOARD = Object.fromEntries(ROOTS.map((root) => [root, []])) as unknown as Board;
