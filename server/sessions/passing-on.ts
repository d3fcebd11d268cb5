import * as v from 'valibot';
import { isTeam, Seat } from '#lib/domain/entities/seat.ts';
import { newId, randomText } from '#lib/domain/ids.ts';
import { readSpokenCode } from '#lib/domain/text/spoken-code.ts';
import type { Member, Result, Sessions, Ticket } from '../contract.ts';
import { hashOf, isSameHash, newSecret, readToken } from '../secrets.ts';
import {
	deleteKey,
	findSeat,
	insertKey,
	insertSeatCode,
	takeSeatCode,
	updateSeat
} from '../store/seats.ts';
import type { CodeSlowing } from './code-slowing.ts';
import type { Context } from './context.ts';
import { seatCofacilitator } from './members.ts';

const SEAT_CODE_LENGTH = 8;
const SEAT_CODE_LIFE = 10 * 60_000;
const INVITE_LIFE = 7 * 24 * 60 * 60_000;

/** A code that takes this seat to another device: eight characters, ten minutes, once. */
export function seatCode(context: Context, sessionId: string, member: Member): Ticket {
	const code = randomText(SEAT_CODE_LENGTH, context.chance);
	const expiresAt = context.clock() + SEAT_CODE_LIFE;
	const place = { session: sessionId, seat: member.seat.id };
	context.database.transaction(() => insertSeatCode(context.database, place, { code, expiresAt }));
	return { token: code, expiresAt };
}

/** Opens a seat on one more device. */
export function takeSeat(
	context: Context,
	slowing: CodeSlowing,
	code: string,
	from: string
): ReturnType<Sessions['takeSeat']> {
	const row = context.database.transaction(() =>
		takeSeatCode(context.database, readSpokenCode(code), context.clock())
	);
	if (!row || row.seat.state === 'removed') {
		const wait = slowing.wrongCode(from);
		if (wait > 0) return { ok: false, reason: 'too_fast', details: { seconds: wait } };
		return { ok: false, reason: 'wrong_code' };
	}
	const secret = newSecret(context.chance);
	const place = { session: row.session, seat: row.seat.id };
	insertKey(context.database, place, secret, context.clock());
	return {
		ok: true,
		sessionId: row.session,
		seat: row.seat,
		token: `${row.seat.id}.${secret}`
	};
}

/** Changes the name others see; it changes everywhere, also on what was written before (DP-02). */
export function rename(
	context: Context,
	sessionId: string,
	member: Member,
	name: string
): Result<object, 'invalid'> {
	const read = v.safeParse(Seat.entries.name, name);
	const seat = findSeat(context.database, sessionId, member.seat.id)?.seat;
	if (!read.success || !seat) return { ok: false, reason: 'invalid' };
	updateSeat(context.database, sessionId, { ...seat, name: read.output });
	context.notices.roomChanged(sessionId);
	return { ok: true };
}

/** Takes the key of one device away; the seat and what was written on it stay. */
export function leave(context: Context, sessionId: string, seatToken: string): void {
	const read = readToken(seatToken);
	if (!read) return;
	deleteKey(context.database, { session: sessionId, seat: read.id }, read.secret);
}

/** A link that makes one more account a co-facilitator of this session: once, for seven days. */
export function inviteCofacilitator(context: Context, sessionId: string, member: Member): Ticket {
	if (!isTeam(member.seat.role)) throw new Error('only the facilitation team invites');
	const secret = newSecret(context.chance);
	const id = `invite:${newId('session', context.chance).slice('session:'.length)}`;
	const now = context.clock();
	const expiresAt = now + INVITE_LIFE;
	context.database.run(
		context.database.query.insertInto('session_invite').values({
			id,
			session: sessionId,
			secret_hash: hashOf(secret),
			created_at: now,
			expires_at: expiresAt
		})
	);
	return { token: `${id}.${secret}`, expiresAt };
}

export function acceptCofacilitator(
	context: Context,
	token: string,
	account: { id: string; name: string }
): ReturnType<Sessions['acceptCofacilitator']> {
	const { database } = context;
	const read = readToken(token);
	const invite =
		read &&
		database.first(
			database.query
				.selectFrom('session_invite')
				.selectAll()
				.where('id', '=', read.id)
				.where('expires_at', '>', context.clock())
		);
	if (!read || !invite || !isSameHash(invite.secret_hash, hashOf(read.secret)))
		return { ok: false, reason: 'not_found' };
	database.transaction(() => {
		database.run(database.query.deleteFrom('session_invite').where('id', '=', read.id));
		seatCofacilitator(context, invite.session, account);
	});
	return { ok: true, sessionId: invite.session };
}
