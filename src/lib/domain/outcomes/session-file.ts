import * as v from 'valibot';
import { LANGUAGES, type Language } from '../entities/record.ts';
import { ROOTS, type Root } from '../entities/roots.ts';
import { SCHEMAS, type Board } from '../entities/schemas.ts';
import { Seat } from '../entities/seat.ts';
import { AUDIENCES, Session, type Audience } from '../entities/session.ts';
import { LIMITS } from '../limits.ts';

export const SESSION_FILE_FORMAT = 'warsha-session';
/** The version of the format; readers refuse a higher one. */
export const SESSION_FILE_VERSION = 1;

/** A session in a file: all of it but its join code (a secret) and its end as a demo (a matter of one server). */
const SessionInFile = v.omit(Session, ['joinCode', 'clearsAt']);
export type SessionInFile = v.InferOutput<typeof SessionInFile>;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Envelope = v.object({
	format: v.literal(SESSION_FILE_FORMAT),
	version: v.pipe(v.number(), v.integer(), v.minValue(1)),
	/** ISO 8601, UTC. */
	exportedAt: v.pipe(v.string(), v.isoTimestamp()),
	audience: v.picklist(AUDIENCES),
	language: v.picklist(LANGUAGES),
	/** How many records are not in this copy (I-30). */
	hidden: count,
	session: SessionInFile,
	/** Only in copies for the facilitation team. */
	people: v.pipe(v.array(Seat), v.maxLength(LIMITS.seatsMost))
});

/** The complete session file (docs/formats.md). */
export type SessionFile = v.InferOutput<typeof Envelope> & { readonly board: Board };

export type Parsed =
	| { readonly ok: true; readonly file: SessionFile }
	| {
			readonly ok: false;
			readonly reason: 'not_a_session_file' | 'newer_version' | 'invalid';
			/** Where in the file, `board.actors.3.name`; empty for the whole. */
			readonly path: string;
	  };

/** What one copy is made for. */
export interface Copy {
	readonly audience: Audience;
	readonly language: Language;
	/** Milliseconds since 1970. */
	readonly at: number;
	/** How many records were filtered out before. */
	readonly hidden: number;
}

/** The session file as plain data. Filter first (redact.ts), write second: this writes whatever it is given (DP-13). */
export function writeSessionFile(
	session: Session,
	board: Board,
	seats: readonly Seat[],
	copy: Copy
): SessionFile {
	return {
		format: SESSION_FILE_FORMAT,
		version: SESSION_FILE_VERSION,
		exportedAt: new Date(copy.at).toISOString(),
		audience: copy.audience,
		language: copy.language,
		hidden: copy.hidden,
		session: withoutSecrets(session),
		people: copy.audience === 'team' ? [...seats] : [],
		board
	};
}

function withoutSecrets(session: Session): SessionInFile {
	const kept: Partial<Session> = { ...session };
	delete kept.joinCode;
	delete kept.clearsAt;
	return kept as SessionInFile;
}

/**
 * Reads a session file, checking every field and every record.
 * @returns what is wrong and where, otherwise; records that point to nothing are let through (they are diagnostics, I-10).
 */
export function parseSessionFile(input: unknown): Parsed {
	if (!isObject(input) || input.format !== SESSION_FILE_FORMAT)
		return { ok: false, reason: 'not_a_session_file', path: '' };
	if (typeof input.version === 'number' && input.version > SESSION_FILE_VERSION)
		return { ok: false, reason: 'newer_version', path: 'version' };
	const envelope = v.safeParse(Envelope, input);
	if (!envelope.success) return invalid(v.getDotPath(envelope.issues[0]) ?? '');
	const board = parseBoard(input.board);
	if (!board.ok) return board;
	return { ok: true, file: { ...envelope.output, board: board.board } };
}

function parseBoard(input: unknown): { ok: true; board: Board } | (Parsed & { ok: false }) {
	if (!isObject(input)) return invalid('board');
	const board: Partial<Record<Root, unknown[]>> = {};
	for (const root of ROOTS) {
		const records = input[root] ?? [];
		if (!Array.isArray(records) || records.length > LIMITS.recordsPerKind)
			return invalid(`board.${root}`);
		const wrong = records.findIndex((record) => !v.is(SCHEMAS[root], record));
		if (wrong >= 0) return invalid(placeOf(root, wrong, records[wrong]));
		if (new Set(records.map((record) => record.id)).size < records.length)
			return invalid(`board.${root}`);
		board[root] = records.map((record) => v.parse(SCHEMAS[root], record));
	}
	return { ok: true, board: board as Board };
}

function placeOf(root: Root, index: number, record: unknown): string {
	const issue = v.safeParse(SCHEMAS[root], record).issues?.[0];
	const field = issue && v.getDotPath(issue);
	return `board.${root}.${index}${field ? `.${field}` : ''}`;
}

function invalid(path: string): Parsed & { ok: false } {
	return { ok: false, reason: 'invalid', path };
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
