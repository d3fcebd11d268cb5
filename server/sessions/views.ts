import type { Board } from '#lib/domain/document/layout.ts';
import { isTeam, type Seat } from '#lib/domain/entities/seat.ts';
import type { Session } from '#lib/domain/entities/session.ts';
import type { ActorId } from '#lib/domain/ids.ts';
import { gatesOf, openingGates, type BoardFacts } from '#lib/domain/method/gate-checks.ts';
import type { Gate } from '#lib/domain/method/gates.ts';
import type { Present, SessionView } from '#lib/domain/protocol/control.ts';
import { Fault } from '#lib/domain/faults.ts';
import { findSeat, listSeats } from '../store/seats.ts';
import type { Context } from './context.ts';

/** The session as it stands; `Fault('no_such_session')` when it is gone. */
export function presentSession(context: Context, sessionId: string): Session {
	const row = context.states.find(sessionId);
	if (!row) throw new Fault('no_such_session');
	return row.session;
}

/** The actors somebody in the session speaks for. */
function represented(seats: readonly Seat[]): ActorId[] {
	const actors = seats
		.filter((seat) => seat.state === 'admitted' && seat.consent === 'take_part')
		.filter((seat) => seat.capacity === 'representative')
		.map((seat) => seat.actor)
		.filter((actor) => actor !== undefined);
	return [...new Set(actors)];
}

/** What the gates are checked against. */
export async function factsOf(context: Context, sessionId: string): Promise<BoardFacts> {
	const board: Board = await context.boards.read(sessionId);
	return { board, represented: represented(listSeats(context.database, sessionId)) };
}

async function gatesNow(context: Context, session: Session): Promise<readonly Gate[]> {
	if (session.status === 'draft' || session.status === 'ready') return openingGates(session);
	if (session.currentStage === undefined) return [];
	return gatesOf(session, await factsOf(context, session.id));
}

/** Before she is let in, somebody sees what the session is called and nothing else of it. */
function fromTheDoor(session: Session): Session {
	return {
		...session,
		focusQuestion: '',
		rationalAim: '',
		experientialAim: '',
		place: '',
		regions: [],
		stages: [],
		currentStage: undefined,
		timer: { state: 'idle', totalMs: 0 },
		joinCode: '',
		safetyReview: {}
	};
}

function seenBy(session: Session, me: Seat): Session {
	if (me.state === 'waiting') return fromTheDoor(session);
	// The answers of the safety review may name what could harm somebody.
	return isTeam(me.role) ? session : { ...session, safetyReview: {} };
}

/** What several seats of one session see of it, worked out once for all of them. */
export class Views {
	readonly #context: Context;
	readonly #session: Session;
	readonly #room: readonly Present[];
	/** Whoever waits at the door is seen by the team alone. One list for all, so that what changed of it is worked out once. */
	readonly #inside: readonly Present[];
	#gates: Promise<readonly Gate[]> | undefined;

	constructor(context: Context, sessionId: string) {
		this.#context = context;
		this.#session = presentSession(context, sessionId);
		this.#room = listSeats(context.database, sessionId)
			.filter((seat) => seat.state !== 'removed')
			.map((seat) => ({
				...seat,
				online: seat.simulated === true || context.notices.isOnline(sessionId, seat.id)
			}));
		this.#inside = this.#room.filter((seat) => seat.state === 'admitted');
	}

	/** All this seat may see; throws `Fault('may_not')` when it is no seat of the session any more. */
	async of(seatId: string): Promise<SessionView> {
		const me = findSeat(this.#context.database, this.#session.id, seatId)?.seat;
		if (!me || me.state === 'removed') throw new Fault('may_not');
		const session = this.#session;
		const team = isTeam(me.role);
		if (team) this.#gates ??= gatesNow(this.#context, session);
		const waiting = me.state === 'waiting';
		return {
			session: seenBy(session, me),
			serverNow: this.#context.clock(),
			me,
			room: this.#roomSeenBy(me),
			gates: team ? ((await this.#gates) ?? []) : [],
			joinUrl: waiting ? '' : joinUrl(this.#context, session, undefined)
		};
	}

	#roomSeenBy(me: Seat): readonly Present[] {
		if (me.state === 'waiting') return this.#room.filter((seat) => seat.id === me.id);
		return isTeam(me.role) ? this.#room : this.#inside;
	}
}

/** The address people join at. */
export function joinUrl(
	context: Context,
	session: { joinCode: string },
	requestOrigin: string | undefined
): string {
	return `${context.addresses.best(requestOrigin)}/j/${session.joinCode}`;
}
