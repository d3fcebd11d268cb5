import { ROLES, type Seat } from '#lib/domain/entities/seat.ts';
import type { Situation } from '#lib/domain/method/rights.ts';
import type { Accounts, Sessions, SessionSummary } from '../contract.ts';
import { findSeat } from '../store/seats.ts';
import { listSessions, sessionsToClear, type ListedSession } from '../store/sessions.ts';
import { CodeSlowing } from './code-slowing.ts';
import type { Context } from './context.ts';
import { clear, create, erase, importFile } from './creating.ts';
import { findByCode, join } from './joining.ts';
import { member, seatsOfDevice } from './members.ts';
import { move } from './moving.ts';
import {
	acceptCofacilitator,
	inviteCofacilitator,
	leave,
	rename,
	seatCode,
	takeSeat
} from './passing-on.ts';
import { joinUrl, Views } from './views.ts';

/** What the process asks of the sessions beside what its doors do. */
export interface SessionService extends Sessions {
	/** The part of a session that rights depend on, for the sync door; undefined when there is none. */
	situation(sessionId: string): Situation | undefined;
	/** What several seats of a session see of it now. Throws `Fault('no_such_session')`. */
	views(sessionId: string): Views;
	seat(sessionId: string, seatId: string): Seat | undefined;
	/** Clears demos whose time has come. */
	sweep(): Promise<void>;
}

function summary({ session, people }: ListedSession): SessionSummary {
	return {
		id: session.id,
		title: session.title,
		status: session.status,
		template: session.template.id,
		startsAt: session.startsAt,
		createdAt: session.createdAt,
		joinCode: session.joinCode,
		people,
		clearsAt: session.clearsAt
	};
}

/** The session service: everything a door may ask of sessions and seats. */
export function createSessions(
	context: Context & { accounts: Pick<Accounts, 'list'> }
): SessionService {
	const slowing = new CodeSlowing(context.clock);
	return {
		create: (ask, by) => create(context, ask, by),
		list: (accountId) => listSessions(context.database, accountId).map(summary),
		member: (sessionId, credentials) => member(context, sessionId, credentials),
		seatsOfDevice: (sessionId, tokens) => seatsOfDevice(context, sessionId, tokens),
		view: async (sessionId, { seat }) => new Views(context, sessionId).of(seat.id),
		move: (sessionId, by, asked) => move(context, sessionId, by, asked),
		findByCode: (code, from) => findByCode(context, slowing, code, from),
		join: (ask, from) => join(context, slowing, ask, from),
		seatCode: (sessionId, by) => seatCode(context, sessionId, by),
		takeSeat: (code, from) => takeSeat(context, slowing, code, from),
		rename: (sessionId, by, name) => rename(context, sessionId, by, name),
		leave: (sessionId, token) => leave(context, sessionId, token),
		inviteCofacilitator: (sessionId, by) => inviteCofacilitator(context, sessionId, by),
		acceptCofacilitator(token, accountId) {
			const account = context.accounts.list().find((each) => each.id === accountId);
			if (!account) return { ok: false, reason: 'not_found' };
			return acceptCofacilitator(context, token, account);
		},
		clear: (sessionId, by) => clear(context, sessionId, by),
		importFile: (file, by) => importFile(context, file, by),
		joinUrl: (session, requestOrigin) => joinUrl(context, session, requestOrigin),
		roles: () => ROLES,
		views: (sessionId) => new Views(context, sessionId),
		seat: (sessionId, seatId) => findSeat(context.database, sessionId, seatId)?.seat,
		situation: (sessionId) => context.states.find(sessionId)?.session,
		async sweep() {
			for (const id of sessionsToClear(context.database, context.clock()))
				await context.states.inTurn(id, () => erase(context, id));
		}
	};
}
