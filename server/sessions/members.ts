import { isTeam, type Seat } from '#lib/domain/entities/seat.ts';
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

type Found = Result<{ member: Member }, 'sign_in' | 'may_not' | 'no_such_session'>;

/** How the facilitation of an access token of the instance is called where nobody said who runs the server. */
const INSTANCE_NAME = 'Warsha';

function seatOfToken(context: Context, sessionId: string, token: string): SeatRow | undefined {
	const read = readToken(token);
	const row = read && findSeatByKey(context.database, read.id, read.secret);
	return row?.session === sessionId ? row : undefined;
}

/** True when an account runs this session: its own, one of the instance, or one it was invited into. */
function runs(context: Context, row: SessionRow, account: Account): boolean {
	if (row.origin === 'demo') return false;
	if (row.owner === undefined || row.owner === account.id) return true;
	const seat = findSeatOfHolder(context.database, row.session.id, account.id)?.seat;
	return seat !== undefined && isTeam(seat.role) && seat.state === 'admitted';
}

/** The seat of an account, or of the instance, in a session it runs; made when it comes first. */
export function facilitatorsSeat(
	context: Context,
	sessionId: string,
	holder: { id: string; name: string },
	role: 'facilitator' | 'cofacilitator' = 'facilitator'
): Seat {
	const present = findSeatOfHolder(context.database, sessionId, holder.id)?.seat;
	if (present && isTeam(present.role) && present.state === 'admitted') return present;
	const seat: Seat = {
		id: present?.id ?? newId('seat', context.chance),
		name: holder.name,
		role,
		capacity: 'individual',
		consent: 'take_part',
		state: 'admitted'
	};
	if (present) updateSeat(context.database, sessionId, seat);
	else
		insertSeat(context.database, seat, {
			session: sessionId,
			at: context.clock(),
			holder: holder.id
		});
	context.notices.roomChanged(sessionId);
	return seat;
}

function memberOfAccount(context: Context, row: SessionRow, account: Account): Found {
	if (!runs(context, row, account)) return { ok: false, reason: 'may_not' };
	const seat = facilitatorsSeat(context, row.session.id, account);
	return { ok: true, member: { seat, accountId: account.id } };
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
	const seat = facilitatorsSeat(context, row.session.id, { id: INSTANCE, name });
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
	if (account && runs(context, row, account)) return memberOfAccount(context, row, account);
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
