import type { Board } from '#lib/domain/document/layout.ts';
import { isTeam, type Seat } from '#lib/domain/entities/seat.ts';
import { AUDIENCES, type Audience, type Session } from '#lib/domain/entities/session.ts';
import type { Language } from '#lib/domain/entities/record.ts';
import { Fault, unreachable } from '#lib/domain/faults.ts';
import { writeCsv } from '#lib/domain/outcomes/csv.ts';
import { writeMarkdown } from '#lib/domain/outcomes/markdown.ts';
import { countHidden, isWide, redact, type Redaction } from '#lib/domain/outcomes/redact.ts';
import { writeReport } from '#lib/domain/outcomes/report.ts';
import { writeSessionFile } from '#lib/domain/outcomes/session-file.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Boards, Member, OutcomeAsk, OutcomeFile, Outcomes } from '../contract.ts';
import type { Database } from '../store/database.ts';
import { insertExport, listExports } from '../store/exports.ts';
import { listSeats } from '../store/seats.ts';
import { findSession } from '../store/sessions.ts';
import { fileName } from './file-name.ts';
import { writeGlance } from './glance.ts';
import { writeMessage } from './message.ts';
import { writePaper } from './paper.ts';
import { isTableKind, tablesOf } from './tables.ts';
import { Wording } from './wording.ts';

/** The formats that are built; any other is refused with `format_not_available`. */
const FORMATS = ['json', 'csv', 'md', 'txt'] as const;
type Format = (typeof FORMATS)[number];

const TYPES: Readonly<Record<Format, string>> = {
	json: 'application/json; charset=utf-8',
	csv: 'text/csv; charset=utf-8',
	md: 'text/markdown; charset=utf-8',
	txt: 'text/plain; charset=utf-8'
};

/** Everything one copy is made of. */
interface Source {
	readonly session: Session;
	readonly board: Board;
	readonly seats: readonly Seat[];
}

/** The outcomes of the sessions in this store. */
export function createOutcomes(parts: {
	readonly database: Database;
	readonly boards: Pick<Boards, 'read'>;
	readonly clock: () => number;
}): Outcomes {
	const { database, boards, clock } = parts;

	async function sourceOf(sessionId: string): Promise<Source> {
		const row = findSession(database, sessionId);
		if (!row) throw new Fault('no_such_session');
		const board = await boards.read(sessionId);
		return { session: row.session, board, seats: listSeats(database, sessionId) };
	}

	return {
		async read(sessionId, member, ask) {
			const source = await sourceOf(sessionId);
			const refusal = refusalOf(source.session, member, ask.audience);
			if (refusal) return { ok: false, reason: refusal };
			const w = new Wording(ask.language, source.session.digits);
			const report = reportOf(source, ask.audience, w);
			return {
				ok: true,
				paper: writePaper(report, w),
				message: writeMessage(report, w),
				glance: writeGlance(report, w),
				audiences: AUDIENCES.filter((audience) => mayAsk(member, audience))
			};
		},

		async write(sessionId, member, ask) {
			const format = FORMATS.find((known) => known === ask.format);
			if (!format) return { ok: false, reason: 'format_not_available' };
			if (ask.kind !== undefined && !isTableKind(ask.kind)) return { ok: false, reason: 'invalid' };
			const source = await sourceOf(sessionId);
			const refusal = refusalOf(source.session, member, ask.audience);
			if (refusal) return { ok: false, reason: refusal };
			const { audience } = ask;
			insertExport(database, sessionId, { at: clock(), seat: member.seat.id, format, audience });
			return { ok: true, file: fileOf(source, format, ask, clock()) };
		},

		log: (sessionId) => listExports(database, sessionId)
	};
}

/** A seat may ask up to the circle, the facilitation team for any audience (architecture.md 8). */
function mayAsk(member: Member, audience: Audience): boolean {
	if (member.seat.state !== 'admitted') return false;
	return audience !== 'team' || isTeam(member.seat.role);
}

/** Copies that leave the circle wait for the safety review at the closing (DP-27). */
function refusalOf(
	session: Session,
	member: Member,
	audience: Audience
): 'may_not' | 'needs_review' | undefined {
	if (!mayAsk(member, audience)) return 'may_not';
	return isWide(audience) && !session.safetyReview.after ? 'needs_review' : undefined;
}

function redactionFor(audience: Audience, language: Language): Redaction {
	const w = new Wording(language, 'latn');
	return {
		audience,
		names: 'coded',
		codeName: (n) => m.outcomes_actor_code({ n: w.number(n) }, w.in)
	};
}

function reportOf({ session, board, seats }: Source, audience: Audience, w: Wording) {
	return writeReport(session, board, seats, redactionFor(audience, w.language));
}

function fileOf(source: Source, format: Format, ask: OutcomeAsk, at: number): OutcomeFile {
	const { audience, kind } = ask;
	const tableKind = format === 'csv' ? kind : undefined;
	return {
		name: fileName(source.session, { audience, ending: format, kind: tableKind }),
		type: TYPES[format],
		body: bodyOf(source, format, ask, at)
	};
}

function bodyOf(source: Source, format: Format, ask: OutcomeAsk, at: number): string {
	const w = new Wording(ask.language, source.session.digits);
	switch (format) {
		case 'json':
			return sessionFile(source, ask, at);
		case 'csv':
			return writeCsv(tablesOf(copyFor(source, ask), w, ask.kind));
		case 'md':
			return writeMarkdown(writePaper(reportOf(source, ask.audience, w), w));
		case 'txt':
			return writeMessage(reportOf(source, ask.audience, w), w);
		default:
			return unreachable(format);
	}
}

function copyFor({ session, board, seats }: Source, ask: OutcomeAsk) {
	return redact(session, board, seats, redactionFor(ask.audience, ask.language));
}

/** The team's file is the backup and comes back without loss, so it keeps names as they are. */
function sessionFile({ session, board, seats }: Source, ask: OutcomeAsk, at: number): string {
	const { audience, language } = ask;
	const names = audience === 'team' ? 'real' : 'coded';
	const copy = redact(session, board, seats, { ...redactionFor(audience, language), names });
	const file = writeSessionFile(copy.session, copy.board, copy.seats, {
		audience,
		language,
		at,
		hidden: countHidden(copy.hidden)
	});
	return `${JSON.stringify(file, undefined, '\t')}\n`;
}
