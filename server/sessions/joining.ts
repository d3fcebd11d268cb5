import * as v from 'valibot';
import type { ActorType } from '#lib/domain/entities/actor.ts';
import { addRecord, ServerOrigin } from '#lib/domain/document/edits.ts';
import { findRecord, listRecords } from '#lib/domain/document/records.ts';
import { JoinRequest, roleOf, type Seat } from '#lib/domain/entities/seat.ts';
import type { Session } from '#lib/domain/entities/session.ts';
import { newId, type ActorId, type SeatId } from '#lib/domain/ids.ts';
import { readJoinCode } from '#lib/domain/text/join-code.ts';
import { normalise } from '#lib/domain/text/normalise.ts';
import { suggestName } from '#lib/domain/text/pseudonyms.ts';
import type { JoinPage, Result, Sessions } from '../contract.ts';
import { newSecret } from '../secrets.ts';
import { countPeople, insertKey, insertSeat, listSeats } from '../store/seats.ts';
import { findSessionByCode, type SessionRow } from '../store/sessions.ts';
import type { CodeSlowing } from './code-slowing.ts';
import type { Context } from './context.ts';

type ActorAsked = NonNullable<JoinRequest['actor']>;
type AtTheDoor = Result<{ row: SessionRow }, 'wrong_code' | 'closed' | 'full' | 'too_fast'>;

/** The session a code opens. Only wrong codes are slowed; a right one never waits (architecture.md 8). */
function atTheDoor(context: Context, slowing: CodeSlowing, code: string, from: string): AtTheDoor {
	const digits = readJoinCode(code);
	const row = digits === undefined ? undefined : findSessionByCode(context.database, digits);
	if (!row) {
		const wait = slowing.wrongCode(from);
		return wait === 0
			? { ok: false, reason: 'wrong_code' }
			: { ok: false, reason: 'too_fast', details: { seconds: wait } };
	}
	const { session } = row;
	if (session.status === 'closed' || session.status === 'archived')
		return { ok: false, reason: 'closed' };
	if (countPeople(context.database, session.id) >= session.seatLimit)
		return { ok: false, reason: 'full' };
	return { ok: true, row };
}

async function pageOf(context: Context, session: Session): Promise<JoinPage> {
	const { id, title, focusQuestion, language, digits, place } = session;
	const names = listSeats(context.database, id).map((seat) => seat.name);
	// With admission the map is shown only to whoever was let in.
	const actors = session.admission ? [] : (await context.boards.read(id)).actors;
	return {
		session: { id, title, focusQuestion, language, digits, place },
		retentionUntil: session.retentionUntil,
		admission: session.admission,
		actors: actors.map((actor) => ({ id: actor.id, name: actor.name, type: actor.type })),
		suggestedName: suggestName(language, names, context.chance)
	};
}

/** What the join page shows for a code. */
export async function findByCode(
	context: Context,
	slowing: CodeSlowing,
	code: string,
	from: string
): ReturnType<Sessions['findByCode']> {
	const found = atTheDoor(context, slowing, code, from);
	return found.ok ? { ok: true, page: await pageOf(context, found.row.session) } : found;
}

function regionOf(session: Session) {
	const [only, ...others] = session.regions;
	return only && others.length === 0 ? [only.id] : undefined;
}

/**
 * The actor somebody speaks for: the one with this id, the one on the map with the same name, or a new one put there.
 * @returns undefined when there is no actor with this id, or no room for one more.
 */
export async function actorOnMap(
	context: Context,
	session: Session,
	asked: ActorAsked,
	seatId: SeatId
): Promise<ActorId | undefined> {
	return context.boards.edit(session.id, (doc) => {
		if ('id' in asked) {
			const actor = findRecord(doc, 'actors', asked.id);
			return actor && actor.removedAt === undefined ? actor.id : undefined;
		}
		const wanted = normalise(asked.name);
		const same = listRecords(doc, 'actors').find((actor) => normalise(actor.name) === wanted);
		if (same) return same.id;
		const fields = { name: asked.name, type: asked.type as ActorType, regions: regionOf(session) };
		const origin = new ServerOrigin('join', context.clock, seatId, session.currentStage);
		const added = addRecord(doc, 'actors', fields, origin, newId('actor', context.chance));
		return added.ok ? added.id : undefined;
	});
}

/** Comes in by a code: makes a seat and hands out its token, the only time it is told. */
export async function join(
	context: Context,
	slowing: CodeSlowing,
	ask: JoinRequest,
	from: string
): ReturnType<Sessions['join']> {
	const found = atTheDoor(context, slowing, ask.code, from);
	if (!found.ok) return found;
	const read = v.safeParse(JoinRequest, ask);
	if (!read.success) return { ok: false, reason: 'invalid', details: issueOf(read.issues) };
	return context.states.inTurn(found.row.session.id, () =>
		takePlace(context, found.row.session.id, read.output)
	);
}

function issueOf(issues: [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]) {
	return { field: v.getDotPath(issues[0]) ?? '', issue: issues[0].message };
}

/** Alone in its turn, so that the last place of a session is given once. */
async function takePlace(
	context: Context,
	sessionId: string,
	ask: JoinRequest,
	simulated?: SeatId
): ReturnType<Sessions['join']> {
	const session = context.states.find(sessionId)?.session;
	if (!session) return { ok: false, reason: 'wrong_code' };
	if (countPeople(context.database, sessionId) >= session.seatLimit)
		return { ok: false, reason: 'full' };
	const id = simulated ?? newId('seat', context.chance);
	const asked = ask.capacity === 'representative' ? ask.actor : undefined;
	const waits = session.admission;
	const actor = asked && !waits ? await actorOnMap(context, session, asked, id) : undefined;
	if (asked && !waits && actor === undefined) return { ok: false, reason: 'no_such_actor' };
	const seat: Seat = {
		id,
		name: ask.name,
		role: roleOf(ask.capacity, ask.consent),
		capacity: ask.capacity,
		...(actor && { actor }),
		consent: ask.consent,
		state: waits ? 'waiting' : 'admitted',
		...(simulated && { simulated: true })
	};
	const token = keepSeat(context, sessionId, seat, waits ? asked : undefined);
	return { ok: true, session: { id: sessionId, title: session.title }, seat, token };
}

function keepSeat(
	context: Context,
	sessionId: string,
	seat: Seat,
	asked: ActorAsked | undefined
): string {
	const secret = newSecret(context.chance);
	const at = context.clock();
	context.database.transaction(() => {
		const actorAsked = asked && JSON.stringify(asked);
		insertSeat(context.database, seat, { session: sessionId, at, actorAsked });
		insertKey(context.database, { session: sessionId, seat: seat.id }, secret, at);
	});
	context.notices.roomChanged(sessionId);
	return `${seat.id}.${secret}`;
}

/** A simulated person takes this seat in a demo or a rehearsal; nobody mistakes her for somebody. */
export function joinSimulated(
	context: Context,
	sessionId: string,
	ask: JoinRequest,
	seat: SeatId
): ReturnType<Sessions['join']> {
	return context.states.inTurn(sessionId, () => takePlace(context, sessionId, ask, seat));
}
