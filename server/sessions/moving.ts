import { ROOTS } from '#lib/domain/entities/roots.ts';
import { isTeam, type JoinRequest, type Seat } from '#lib/domain/entities/seat.ts';
import type { Session } from '#lib/domain/entities/session.ts';
import { newId } from '#lib/domain/ids.ts';
import type { BoardFacts } from '#lib/domain/method/gate-checks.ts';
import type { Gate } from '#lib/domain/method/gates.ts';
import type { Move } from '#lib/domain/method/moves.ts';
import { mayMove } from '#lib/domain/method/rights.ts';
import { applyMove } from '#lib/domain/method/session-machine.ts';
import type { Member } from '../contract.ts';
import { findSeat, updateSeat, type SeatRow } from '../store/seats.ts';
import { insertMove, isCodeTaken, revisionOfMove } from '../store/sessions.ts';
import type { Context } from './context.ts';
import { actorOnMap } from './joining.ts';
import { newJoinCode } from './join-codes.ts';
import { putStartersOnBoard } from './starters.ts';
import { factsOf } from './views.ts';

type Answer =
	{ ok: true; revision: number } | { ok: false; reason: string; gates?: readonly Gate[] };
/** The moves whose rules ask what is on the board. */
const LOOKS_AT_BOARD: ReadonlySet<Move['move']> = new Set(['next', 'close']);
const NO_FACTS: BoardFacts = {
	board: Object.fromEntries(ROOTS.map((root) => [root, []])) as unknown as BoardFacts['board'],
	represented: []
};

/** What a move does to a seat, stored together with the session it belongs to. */
type SeatChange = { seat: Seat; ends: boolean };

/**
 * Makes one move: right, then rule, then everything it changes in one transaction with its line in the journal. The same
 * id again is answered with the revision it led to and changes nothing, also after a restart.
 */
export async function move(
	context: Context,
	sessionId: string,
	member: Member,
	asked: Move
): Promise<Answer> {
	return context.states.inTurn(sessionId, () => makeMove(context, sessionId, member.seat, asked));
}

async function makeMove(
	context: Context,
	sessionId: string,
	by: Seat,
	asked: Move
): Promise<Answer> {
	// Looked at again: while she waited for her turn, her role may have been taken.
	const seat = findSeat(context.database, sessionId, by.id)?.seat;
	const session = context.states.find(sessionId)?.session;
	if (!session) return { ok: false, reason: 'no_such_session' };
	if (!seat || seat.state !== 'admitted' || !mayMove(seat.role, asked.move))
		return { ok: false, reason: 'facilitation_only' };
	const counted = asked.id ? revisionOfMove(context.database, sessionId, asked.id) : undefined;
	if (counted !== undefined) return { ok: true, revision: counted };

	// A lock or a pause must work also while the board cannot be read.
	const facts = LOOKS_AT_BOARD.has(asked.move) ? await factsOf(context, sessionId) : NO_FACTS;
	const newStageId = () => newId('stage', context.chance);
	const now = context.clock();
	const result = applyMove(session, asked, { now, seat, facts, newStageId });
	if (!result.ok) return result;
	const change = await seatChange(context, session, seat, asked);
	if (typeof change === 'string') return { ok: false, reason: change };
	await putStartersOnBoard(context, result.session);
	const next = withNewCode(context, result.session, asked);
	context.states.save(next, () => {
		if (change) updateSeat(context.database, sessionId, change.seat);
		insertMove(context.database, { session: next, seat: seat.id, move: asked, at: now });
	});
	context.notices.changed(sessionId);
	if (change?.ends) context.notices.seatEnded(sessionId, change.seat.id);
	return { ok: true, revision: next.revision };
}

/** After `rotate_code` the old code is nobody's. */
function withNewCode(context: Context, session: Session, asked: Move): Session {
	if (asked.move !== 'rotate_code') return session;
	const joinCode = newJoinCode(context.chance, (code) => isCodeTaken(context.database, code));
	return { ...session, joinCode };
}

/** The part of a move that concerns a seat; a text is the reason why it cannot be. */
async function seatChange(
	context: Context,
	session: Session,
	by: Seat,
	asked: Move
): Promise<SeatChange | string | undefined> {
	if (asked.move !== 'admit' && asked.move !== 'remove' && asked.move !== 'give_role')
		return undefined;
	const row = findSeat(context.database, session.id, asked.seat);
	if (!row) return 'invalid';
	// A session keeps the one who runs it: nobody removes or demotes herself, and the one who made it stays.
	if (asked.move !== 'admit' && (row.seat.id === by.id || row.seat.role === 'facilitator'))
		return 'not_yours';
	if (asked.move === 'admit') return admit(context, session, row);
	if (asked.move === 'remove') return { seat: { ...row.seat, state: 'removed' }, ends: true };
	return giveRole(row.seat, asked.role);
}

async function admit(
	context: Context,
	session: Session,
	row: SeatRow
): Promise<SeatChange | string> {
	if (row.seat.state === 'removed') return 'removed';
	if (row.actorAsked === undefined)
		return { seat: { ...row.seat, state: 'admitted' }, ends: false };
	const asked = JSON.parse(row.actorAsked) as NonNullable<JoinRequest['actor']>;
	const actor = await actorOnMap(context, session, asked, row.seat.id);
	// Whose actor is gone meanwhile comes in all the same and chooses again.
	return { seat: { ...row.seat, state: 'admitted', ...(actor && { actor }) }, ends: false };
}

function giveRole(seat: Seat, role: Seat['role']): SeatChange | string {
	if (seat.state !== 'admitted') return 'waiting';
	// Whoever consented to listen only cannot be made to write by a role.
	if (seat.consent === 'listen_only' && role !== 'observer') return 'observer';
	if (role === 'representative' && seat.actor === undefined) return 'invalid';
	if (seat.simulated && isTeam(role)) return 'invalid';
	return { seat: { ...seat, role }, ends: false };
}
