import { writeSessionFile } from '#lib/domain/outcomes/session-file.ts';
import { listSeats } from '../store/seats.ts';
import { findSession } from '../store/sessions.ts';
import type { NewSession } from '../contract.ts';
import { accountByLogin, Stop, type Desk } from './desk.ts';

/** `session create …`: prints id, join code and join address, a line each. */
export async function createSession(
	desk: Desk,
	ask: NewSession & { user: string | undefined }
): Promise<void> {
	const { user, ...plan } = ask;
	const accountId = user === undefined ? undefined : accountByLogin(desk, user).id;
	const made = await desk.sessions.create(plan, { accountId });
	if (!made.ok) {
		const at = String(made.details?.field ?? ask.template);
		throw new Stop({
			en: `The session cannot be made (${made.reason}: ${at}).`,
			ar: `تعذّر إنشاء الجلسة (${made.reason}: ${at}).`
		});
	}
	desk.result(made.id);
	desk.result(made.code);
	desk.result(desk.sessions.joinUrl({ joinCode: made.code }, undefined));
}

/** `session list [--user <login>]`: a line for each, its columns separated by tabs. */
export function listSessions(desk: Desk, user: string | undefined): void {
	const accountId = user === undefined ? undefined : accountByLogin(desk, user).id;
	const sessions = desk.sessions.list(accountId);
	if (sessions.length === 0)
		desk.say({ en: 'There are no sessions yet.', ar: 'لا توجد جلسات بعد.' });
	for (const session of sessions) {
		const { id, status, template, joinCode, people, createdAt, title } = session;
		const day = new Date(createdAt).toISOString().slice(0, 10);
		desk.result([id, status, template, joinCode, people, day, title].join('\t'));
	}
}

/** `session export <id>`: the whole session as the file that imports without loss, on standard output. */
export async function exportSession(desk: Desk, id: string): Promise<void> {
	const row = findSession(desk.database, id);
	if (!row) throw new Stop({ en: `There is no session ${id}.`, ar: `لا توجد جلسة ${id}.` });
	const copy = {
		audience: 'team',
		language: row.session.language,
		at: Date.now(),
		hidden: 0
	} as const;
	const board = await desk.boards.read(id);
	const file = writeSessionFile(row.session, board, listSeats(desk.database, id), copy);
	desk.result(JSON.stringify(file, null, '\t'));
}
