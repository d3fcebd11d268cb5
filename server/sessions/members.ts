import type { Seat } from '#lib/domain/entities/seat.ts';
import { newId } from '#lib/domain/ids.ts';
import type { Account, Credentials, Member, Result } from '../contract.ts';
import { readToken } from '../secrets.ts';
import {
	findSeatByKey,
	findSeatOfHolder,
	insertSeat,
	INSTANCE,
	updateSeat,
	type SeatRow
} from '../store/seats.ts';
import type { SessionRow } from '../store/sessions.ts';
import type { Context } from './context.ts';

/** An account, or the instance. */
type Holder = { readonly id: string; readonly name: string };
type Found = Result<{ member: Member }, 'sign_in' | 'may_not' | 'no_such_session'>;

/** How the facilitation of an access token of the instance is called where nobody said who runs the server. */
const INSTANCE_NAME = 'Warsha';

function seatOfToken(context: Context, sessionId: string, token: string): SeatRow | undefined {
	const read = readToken(token);
	const row = read && findSeatByKey(context.database, read.id, read.secret);
	return row?.session === sessionId ? row : undefined;
}

/** A seat in the facilitation team for an account or the instance. */
function teamSeat(id: Seat['id'], name: string, role: 'facilitator' | 'cofacilitator'): Seat {
	return { id, name, role, capacity: 'individual', consent: 'take_part', state: 'admitted' };
}

function takeSeat(context: Context, sessionId: string, holder: Holder): Seat {
	const seat = teamSeat(newId('seat', context.chance), holder.name, 'facilitator');
	insertSeat(context.database, seat, {
		session: sessionId,
		at: context.clock(),
		holder: holder.id
	});
	context.notices.roomChanged(sessionId);
	return seat;
}

/** Makes an account a co-facilitator, also when it was removed or had another role before. */
export function seatCofacilitator(context: Context, sessionId: string, holder: Holder): void {
	const present = findSeatOfHolder(context.database, sessionId, holder.id)?.seat;
	if (!present) {
		const seat = teamSeat(newId('seat', context.chance), holder.name, 'cofacilitator');
		const more = { session: sessionId, at: context.clock(), holder: holder.id };
		insertSeat(context.database, seat, more);
	} else if (present.role !== 'facilitator' || present.state !== 'admitted') {
		updateSeat(context.database, sessionId, teamSeat(present.id, present.name, 'cofacilitator'));
	}
	context.notices.roomChanged(sessionId);
}

/**
 * The seat an account has in a session, or takes when it comes first to one of its own or of the instance. Whoever was
 * removed, or given another role, does not get the old one back by coming again.
 */
function memberOfAccount(context: Context, row: SessionRow, account: Account): Found {
	const { id } = row.session;
	const present = findSeatOfHolder(context.database, id, account.id);
	if (present) return memberOfSeat(present);
	const mayRun = row.origin === 'meeting' && (row.owner ?? account.id) === account.id;
	if (!mayRun) return { ok: false, reason: 'may_not' };
	return { ok: true, member: { seat: takeSeat(context, id, account), accountId: account.id } };
}

function memberOfBearer(context: Context, row: SessionRow, bearer: string): Found {
	if (bearer.startsWith('seat:')) {
		const seat = seatOfToken(context, row.session.id, bearer);
		return seat ? memberOfSeat(seat) : { ok: false, reason: 'sign_in' };
	}
	const held = context.accounts.bearer(bearer);
	if (!held) return { ok: false, reason: 'sign_in' };
	if (held.account) return memberOfAccount(context, row, held.account);
	const name = context.config.operator || INSTANCE_NAME;
	const present = findSeatOfHolder(context.database, row.session.id, INSTANCE)?.seat;
	const seat = present ?? takeSeat(context, row.session.id, { id: INSTANCE, name });
	return { ok: true, member: { seat } };
}

function memberOfSeat(row: SeatRow): Found {
	if (row.seat.state === 'removed') return { ok: false, reason: 'may_not' };
	const accountId = row.holder === INSTANCE ? undefined : row.holder;
	return { ok: true, member: { seat: row.seat, ...(accountId && { accountId }) } };
}

/** The seats of a device, last taken first. */
function seatsHeld(context: Context, sessionId: string, tokens: readonly string[]): SeatRow[] {
	return tokens
		.map((token) => seatOfToken(context, sessionId, token))
		.filter((row) => row !== undefined)
		.reverse();
}

/**
 * Whose seat these credentials open. A bearer token outweighs cookies; the seat asked for outweighs the account, and
 * the account outweighs the other seats of the device.
 */
export function member(context: Context, sessionId: string, credentials: Credentials): Found {
	const row = context.states.find(sessionId);
	if (!row) return { ok: false, reason: 'no_such_session' };
	if (credentials.bearer) return memberOfBearer(context, row, credentials.bearer);
	const held = seatsHeld(context, sessionId, credentials.seatTokens ?? []);
	const asked = held.find(({ seat }) => seat.id === credentials.seat);
	if (asked) return memberOfSeat(asked);
	const account =
		credentials.accountToken && context.accounts.validate(credentials.accountToken)?.account;
	const byAccount = account ? memberOfAccount(context, row, account) : undefined;
	if (byAccount?.ok) return byAccount;
	const [last] = held.filter(({ seat }) => seat.state !== 'removed');
	if (last) return memberOfSeat(last);
	if (held[0]) return memberOfSeat(held[0]);
	return { ok: false, reason: account ? 'may_not' : 'sign_in' };
}

/** Every seat a device holds in a session, last taken first. */
export function seatsOfDevice(
	context: Context,
	sessionId: string,
	tokens: readonly string[]
): Seat[] {
	return seatsHeld(context, sessionId, tokens)
		.map(({ seat }) => seat)
		.filter((seat) => seat.state !== 'removed');
}
