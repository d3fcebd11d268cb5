import * as v from 'valibot';
import { addRecord, ServerOrigin } from '#lib/domain/document/edits.ts';
import type { Board } from '#lib/domain/entities/schemas.ts';
import { ROOTS } from '#lib/domain/entities/roots.ts';
import { isTeam } from '#lib/domain/entities/seat.ts';
import { isBeforeOpening, type Session } from '#lib/domain/entities/session.ts';
import { newId, newSessionId } from '#lib/domain/ids.ts';
import { createSession } from '#lib/domain/method/new-session.ts';
import { findTemplate, isAvailable, type Template } from '#lib/domain/method/templates.ts';
import { parseSessionFile } from '#lib/domain/outcomes/session-file.ts';
import { NewSessionRequest } from '#lib/domain/protocol/api.ts';
import type { Member, NewSession, Sessions } from '../contract.ts';
import { insertSeat } from '../store/seats.ts';
import { deleteSession, insertSession, isCodeTaken } from '../store/sessions.ts';
import type { SessionTable } from '../store/tables.ts';
import type { Context } from './context.ts';
import { newJoinCode } from './join-codes.ts';

type Origin = Pick<SessionTable, 'owner' | 'origin' | 'device'>;
/** A session as a template makes it, stored; `more` outweighs what the template says. */
export function createFromTemplate(
	context: Context,
	ask: Omit<NewSession, 'template'> & { template: Template },
	origin: Origin,
	more: Partial<Session> = {}
): Session {
	const { template } = ask;
	const session: Session = {
		...createSession({
			id: newSessionId(context.chance),
			joinCode: newJoinCode(context.chance, (code) => isCodeTaken(context.database, code)),
			template,
			language: ask.language ?? 'ar',
			title: ask.title,
			focusQuestion: ask.focusQuestion,
			startsAt: ask.startsAt,
			decisionRule: ask.decisionRule,
			privacy: ask.privacy,
			now: context.clock(),
			newStageId: () => newId('stage', context.chance)
		}),
		seatLimit: context.config.seats,
		...more
	};
	insertSession(context.database, session, origin);
	return session;
}

export async function create(
	context: Context,
	ask: NewSession,
	by: { accountId: string | undefined }
): ReturnType<Sessions['create']> {
	const read = v.safeParse(NewSessionRequest, ask);
	if (!read.success) {
		const [issue] = read.issues;
		return { ok: false, reason: 'invalid', details: { field: v.getDotPath(issue) ?? '' } };
	}
	const template = findTemplate(read.output.template);
	if (!template) return { ok: false, reason: 'no_such_template' };
	if (!isAvailable(template)) return { ok: false, reason: 'template_not_available' };
	const origin = { owner: by.accountId ?? null, origin: 'meeting', device: null } as const;
	const session = createFromTemplate(context, { ...read.output, template }, origin);
	context.log.info({ event: 'session created', session: session.id, template: template.id });
	return { ok: true, id: session.id, code: session.joinCode };
}

/** Puts the records of another board on a fresh one, with the ids they had. */
export async function fillBoard(
	context: Context,
	sessionId: string,
	board: Board,
	why: 'import' | 'demo'
): Promise<void> {
	await context.boards.edit(sessionId, (doc) => {
		for (const root of ROOTS)
			for (const record of board[root]) {
				const { id, createdAt, ...fields } = record;
				const origin = new ServerOrigin(why, () => createdAt ?? context.clock());
				const added = addRecord(doc, root, fields, origin, id);
				if (!added.ok) throw new Error(`a checked file did not fit: ${root} ${added.reason}`);
			}
	});
}

/** A new session of this server made of an exported file, with the stages and the board the file holds. */
export async function importFile(
	context: Context,
	file: unknown,
	by: { accountId: string | undefined }
): ReturnType<Sessions['importFile']> {
	const read = parseSessionFile(file);
	if (!read.ok) {
		const reason = read.reason === 'newer_version' ? 'client_outdated' : 'invalid';
		return { ok: false, reason, details: { field: read.path, why: read.reason } };
	}
	const { file: copy } = read;
	const session: Session = {
		...copy.session,
		id: newSessionId(context.chance),
		joinCode: newJoinCode(context.chance, (code) => isCodeTaken(context.database, code))
	};
	await fillBoard(context, session.id, copy.board, 'import');
	context.database.transaction(() => {
		insertSession(context.database, session, {
			owner: by.accountId ?? null,
			origin: 'meeting',
			device: null
		});
		// Their names stay with what they wrote; no key opens their seats here.
		for (const seat of copy.people)
			insertSeat(context.database, seat, { session: session.id, at: context.clock() });
	});
	return { ok: true, id: session.id };
}

/** Removes a session with all it held: journal, seats, board. */
export async function erase(context: Context, sessionId: string): Promise<void> {
	context.notices.cleared(sessionId);
	await context.boards.forget(sessionId);
	deleteSession(context.database, sessionId);
	context.states.forget(sessionId);
	context.log.info({ event: 'session cleared', session: sessionId });
}

/** One tap clears a draft, a demo or a rehearsal; a session that was held is not cleared so lightly. */
export async function clear(
	context: Context,
	sessionId: string,
	member: Member
): ReturnType<Sessions['clear']> {
	const row = context.states.find(sessionId);
	const light = row && (isBeforeOpening(row.session) || row.session.clearsAt !== undefined);
	if (!light || !isTeam(member.seat.role)) return { ok: false, reason: 'may_not' };
	await context.states.inTurn(sessionId, () => erase(context, sessionId));
	return { ok: true };
}
