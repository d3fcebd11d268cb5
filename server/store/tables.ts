/**
 * The tables, in the terms every dialect has: ids and JSON are text, times are milliseconds since 1970, yes and no are
 * 1 and 0, secrets are kept as the SHA-256 of what was handed out.
 */
export interface AccountTable {
	id: string;
	login: string;
	name: string;
	/** The argon2id hash in PHC form. */
	password: string;
	created_at: number;
}

/** A signed-in device of a facilitator. */
export interface AccountSessionTable {
	id: string;
	account: string;
	secret_hash: Uint8Array;
	created_at: number;
	last_seen_at: number;
	expires_at: number;
	/** The kind of device as its browser names itself, shortened. */
	device: string;
}

export interface AccessTokenTable {
	id: string;
	/** Null: the token speaks for the instance. */
	account: string | null;
	name: string;
	secret_hash: Uint8Array;
	created_at: number;
	last_used_at: number | null;
}

/** A link by which one more facilitator makes an account. */
export interface AccountInviteTable {
	id: string;
	account: string;
	secret_hash: Uint8Array;
	created_at: number;
	expires_at: number;
}

export interface SessionTable {
	id: string;
	/** The account that made it; null: the instance. */
	owner: string | null;
	/** Where it came from: a meeting, or the demo of one device. */
	origin: 'meeting' | 'demo';
	/** The device a demo was opened for. */
	device: string | null;
	join_code: string;
	/** 1 while the code lets people in; unique among those. */
	code_valid: number;
	status: string;
	revision: number;
	/** The session as JSON (entities/session.ts). */
	state: string;
	created_at: number;
	clears_at: number | null;
}

/** The control journal: one row for every move that counted. */
export interface MoveTable {
	session: string;
	revision: number;
	/** The id the device gave it; the same one again does not count again. */
	move_id: string | null;
	seat: string;
	move: string;
	/** The whole move as JSON. */
	body: string;
	at: number;
}

/** Keyed by session and id: a session imported where it came from keeps its seats' ids. */
export interface SeatTable {
	session: string;
	id: string;
	name: string;
	role: string;
	capacity: string;
	actor: string | null;
	/** The actor asked for while she waits at the door, as JSON; put on the map when she is let in. */
	actor_asked: string | null;
	consent: string;
	consented_at: number;
	state: string;
	simulated: number;
	/** The account that holds it, or `instance` for access tokens of the instance. */
	holder: string | null;
	created_at: number;
}

/** A secret that opens a seat; a seat on two devices has two. */
export interface SeatKeyTable {
	secret_hash: Uint8Array;
	session: string;
	seat: string;
	created_at: number;
}

/** A code that takes a seat to another device, once. */
export interface SeatCodeTable {
	code_hash: Uint8Array;
	session: string;
	seat: string;
	expires_at: number;
}

/** A link that makes an account a co-facilitator of one session, once. */
export interface SessionInviteTable {
	id: string;
	session: string;
	secret_hash: Uint8Array;
	created_at: number;
	expires_at: number;
}

/** Who took which copy of the outcomes, when, for whom; never what was in it (DP-13). */
export interface ExportTable {
	session: string;
	seat: string;
	at: number;
	format: string;
	audience: string;
}

export interface MigrationTable {
	name: string;
	at: number;
}

/** All of them, by name. */
export interface Tables {
	account: AccountTable;
	account_session: AccountSessionTable;
	access_token: AccessTokenTable;
	account_invite: AccountInviteTable;
	session: SessionTable;
	move: MoveTable;
	seat: SeatTable;
	seat_key: SeatKeyTable;
	seat_code: SeatCodeTable;
	session_invite: SessionInviteTable;
	export: ExportTable;
	migration: MigrationTable;
}
