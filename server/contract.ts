/**
 * What the process offers to its doors (SvelteKit's bundle, sockets, command line). Through `door.ts` go these objects
 * and plain results, never identity: callers read `ok`, `reason` and `code`, and never use `instanceof`.
 */
import type { Board } from '#lib/domain/document/layout.ts';
import type { Language } from '#lib/domain/entities/record.ts';
import type { JoinRequest, Role, Seat } from '#lib/domain/entities/seat.ts';
import type { Audience, Digits, Session, SessionPlan } from '#lib/domain/entities/session.ts';
import type { Gate } from '#lib/domain/method/gates.ts';
import type { Move } from '#lib/domain/method/moves.ts';
import type { Glance, Paper } from '#lib/domain/outcomes/paper.ts';
import type { SessionView } from '#lib/domain/protocol/control.ts';
import type { Config } from './config.ts';
import type { Log } from './log.ts';

export type Result<T extends object, R extends string> =
	| ({ ok: true } & T)
	| ({ ok: false; reason: R } & { readonly details?: Readonly<Record<string, unknown>> });

/** A facilitator's account. */
export interface Account {
	readonly id: string;
	readonly name: string;
	readonly login: string;
}
export interface AccountSession {
	readonly id: string;
	readonly createdAt: number;
	readonly lastSeenAt: number;
	readonly expiresAt: number;
	readonly device: string;
	readonly current: boolean;
}
export interface AccessToken {
	readonly id: string;
	readonly name: string;
	readonly createdAt: number;
	readonly lastUsedAt: number | undefined;
}
/** A secret handed out once, with its end in milliseconds since 1970. */
export interface Ticket {
	readonly token: string;
	readonly expiresAt: number;
}

/** Accounts in the pattern of Lucia's guide: `id.secret`, only the hash of the secret is kept, sliding expiry. */
export interface Accounts {
	/** True while nobody has set the server up. */
	needsSetUp(): boolean;
	/** The one-time set-up code, printed at start; undefined once there is a facilitator. */
	setUpCode(): string | undefined;
	setUp(ask: {
		code: string;
		login: string;
		name: string;
		password: string;
		device: string;
	}): Promise<
		Result<
			{ account: Account; ticket: Ticket },
			'wrong_code' | 'invalid' | 'taken' | 'too_fast' | 'already_set_up'
		>
	>;
	signIn(ask: {
		login: string;
		password: string;
		device: string;
	}): Promise<Result<{ account: Account; ticket: Ticket }, 'wrong_credentials' | 'too_fast'>>;
	/** Who holds this cookie; renews it at half-life (`renewed` is set when the cookie must be written again). */
	validate(token: string): { account: Account; sessionId: string; renewed?: Ticket } | undefined;
	signOut(token: string): void;
	changePassword(ask: {
		accountId: string;
		token: string;
		present: string;
		wanted: string;
	}): Promise<Result<object, 'wrong_credentials' | 'invalid' | 'too_fast'>>;
	rename(ask: { accountId: string; name: string }): Result<object, 'invalid'>;
	sessions(accountId: string, token: string): AccountSession[];
	endSession(accountId: string, sessionId: string): void;
	endOtherSessions(accountId: string, token: string): number;
	/** A link by which one more facilitator makes an account; works once, for seven days. */
	invite(accountId: string): Ticket;
	invites(accountId: string): { id: string; createdAt: number; expiresAt: number }[];
	withdrawInvite(accountId: string, id: string): void;
	inviteIsOpen(token: string): boolean;
	acceptInvite(ask: {
		token: string;
		login: string;
		name: string;
		password: string;
		device: string;
	}): Promise<Result<{ account: Account; ticket: Ticket }, 'not_found' | 'invalid' | 'taken'>>;
	/** Access tokens for programs; the secret is shown once. `accountId` undefined makes one of the instance. */
	createToken(ask: { accountId: string | undefined; name: string }): { id: string; token: string };
	tokens(accountId: string): AccessToken[];
	endToken(accountId: string, id: string): void;
	/** Whom an access token speaks for. */
	bearer(token: string): { account: Account | undefined } | undefined;
	/** For the command line: makes an account without a set-up code. */
	add(ask: {
		login: string;
		name: string;
		password: string;
	}): Promise<Result<{ account: Account }, 'invalid' | 'taken'>>;
	list(): Account[];
}

/** Credentials of a request or a socket, as they came in. */
export interface Credentials {
	/** The cookie of a facilitator's account. */
	readonly accountToken?: string | undefined;
	/** The tokens of the seats this device holds in the session (from its cookie). */
	readonly seatTokens?: readonly string[] | undefined;
	/** Which of them is meant; the last one otherwise. */
	readonly seat?: string | undefined;
	/** `Authorization: Bearer` or `?token=`: of a seat or of a facilitator. */
	readonly bearer?: string | undefined;
}

/** A seat that proved itself. */
export interface Member {
	readonly seat: Seat;
	readonly accountId?: string | undefined;
}

export interface SessionSummary {
	readonly id: string;
	readonly title: string;
	readonly status: Session['status'];
	readonly template: string;
	readonly startsAt: number | undefined;
	readonly createdAt: number;
	readonly joinCode: string;
	readonly people: number;
	readonly clearsAt: number | undefined;
}

export interface NewSession {
	readonly title: string;
	readonly focusQuestion: string;
	readonly template: string;
	readonly language?: Language | undefined;
	readonly startsAt?: number | undefined;
	readonly decisionRule?: SessionPlan['decisionRule'];
	readonly privacy?: SessionPlan['privacy'];
}

/** What the join page must know before anybody has a seat. With admission on, the actors come only after it. */
export interface JoinPage {
	readonly session: {
		id: string;
		title: string;
		focusQuestion: string;
		language: Language;
		digits: Digits;
		place: string;
	};
	readonly retentionUntil: string | undefined;
	readonly admission: boolean;
	readonly actors: readonly { id: string; name: string; type: string }[];
	readonly suggestedName: string;
}

export interface Sessions {
	create(
		ask: NewSession,
		by: { accountId: string | undefined }
	): Promise<
		Result<{ id: string; code: string }, 'invalid' | 'no_such_template' | 'template_not_available'>
	>;
	/** The sessions this account facilitates, newest first; of the instance when undefined. */
	list(accountId: string | undefined): SessionSummary[];
	/** The seat these credentials hold in the session; makes the facilitator's seat when an account of the session comes first. */
	member(
		sessionId: string,
		credentials: Credentials
	): Result<{ member: Member }, 'sign_in' | 'may_not' | 'no_such_session'>;
	/** Every seat this device holds in the session. */
	seatsOfDevice(sessionId: string, seatTokens: readonly string[]): Seat[];
	view(sessionId: string, member: Member): Promise<SessionView>;
	move(
		sessionId: string,
		member: Member,
		move: Move
	): Promise<
		{ ok: true; revision: number } | { ok: false; reason: string; gates?: readonly Gate[] }
	>;
	/** `from` slows wrong codes for one device; right ones never wait. */
	findByCode(
		code: string,
		from: string
	): Promise<Result<{ page: JoinPage }, 'wrong_code' | 'closed' | 'full' | 'too_fast'>>;
	join(
		ask: JoinRequest,
		from: string
	): Promise<
		Result<
			{ session: { id: string; title: string }; seat: Seat; token: string },
			'wrong_code' | 'closed' | 'full' | 'too_fast' | 'invalid' | 'no_such_actor'
		>
	>;
	/** A code that takes this seat to another device: eight characters, ten minutes, once. */
	seatCode(sessionId: string, member: Member): Ticket;
	takeSeat(
		code: string,
		from: string
	): Result<{ sessionId: string; seat: Seat; token: string }, 'wrong_code' | 'too_fast'>;
	rename(sessionId: string, member: Member, name: string): Result<object, 'invalid'>;
	/** Leaves the session for good on this device (the seat stays on the record). */
	leave(sessionId: string, seatToken: string): void;
	/** Co-facilitators by account: a link that gives the role in this session, once, for seven days. */
	inviteCofacilitator(sessionId: string, member: Member): Ticket;
	acceptCofacilitator(token: string, accountId: string): Result<{ sessionId: string }, 'not_found'>;
	/** Removes a draft, a demo or a rehearsal with all it holds. */
	clear(sessionId: string, member: Member): Promise<Result<object, 'may_not'>>;
	/** A new session made of an exported file. */
	importFile(
		file: unknown,
		by: { accountId: string | undefined }
	): Promise<Result<{ id: string }, 'invalid' | 'client_outdated'>>;
	joinUrl(session: { joinCode: string }, requestOrigin: string | undefined): string;
	roles(): readonly Role[];
}

/** The merged boards. */
export interface Boards {
	/** The board as plain data, records in the bin left out. */
	read(sessionId: string): Promise<Board>;
}

export interface OutcomeAsk {
	readonly format: string;
	readonly audience: Audience;
	readonly language: Language;
	readonly kind?: string | undefined;
}
export interface OutcomeFile {
	readonly name: string;
	readonly type: string;
	readonly body: string | Uint8Array;
}
/** The outcomes in words, for a page. */
export interface OutcomeReading {
	readonly paper: Paper;
	/** The short text for a messenger. */
	readonly message: string;
	readonly glance: Glance;
	/** Whom this member may make copies for. */
	readonly audiences: readonly Audience[];
}
export interface Outcomes {
	/** The report of one audience to look at; nothing is written or logged. */
	read(
		sessionId: string,
		member: Member,
		ask: { readonly audience: Audience; readonly language: Language }
	): Promise<Result<OutcomeReading, 'may_not' | 'needs_review'>>;
	write(
		sessionId: string,
		member: Member,
		ask: OutcomeAsk
	): Promise<
		Result<{ file: OutcomeFile }, 'format_not_available' | 'may_not' | 'needs_review' | 'invalid'>
	>;
	/** Who took which copy, when, for whom; never what was in it (DP-13). */
	log(sessionId: string): { at: number; seat: string; format: string; audience: Audience }[];
}

export interface Demo {
	/** Opens a demo for this device, or finds the one it has: one a device, ten a server, two hours. */
	open(ask: {
		device: string;
		language: Language;
	}): Promise<
		Result<{ sessionId: string; facilitatorToken: string; code: string }, 'off' | 'full'>
	>;
	readonly on: boolean;
}

/** All of it. */
export interface App {
	readonly config: Config;
	readonly accounts: Accounts;
	readonly sessions: Sessions;
	readonly boards: Boards;
	readonly outcomes: Outcomes;
	readonly demo: Demo;
	readonly log: Log;
	/** Checks that the store takes writes; for `/readyz`. */
	ready(): Promise<boolean>;
	/** Counters of the process in the text format of Prometheus; for `/metrics`. */
	metrics(): string;
	close(): Promise<void>;
}
