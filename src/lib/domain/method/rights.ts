import { isTeam, type Consent, type Role, type SeatState } from '../entities/seat.ts';
import type { Session } from '../entities/session.ts';
import { currentStage } from '../entities/session.ts';
import type { Root } from '../entities/roots.ts';
import { OWNED_BY_STAGE } from './stage-kinds.ts';
import type { Move } from './moves.ts';

/** The seat that asks, as far as rights go. */
export interface Asker {
	readonly id: string;
	readonly role: Role;
	readonly consent: Consent;
	readonly state: SeatState;
	readonly actor?: string | undefined;
}

/** Why somebody may not do something now. The words are the messages `refusal_<reason>`. */
export const REFUSALS = [
	'waiting',
	'removed',
	'observer',
	'not_live',
	'closed',
	'locked',
	'not_this_stage',
	'not_yours',
	'not_for_this_actor',
	'lead_has_not_accepted',
	'kind_not_open',
	'facilitation_only',
	'invalid',
	'too_large'
] as const;
export type RefusalReason = (typeof REFUSALS)[number];
export type Allowed = { ok: true } | { ok: false; reason: RefusalReason };

/** What the group writes together: while its stage is on, everyone may write in everyone's. */
const WRITTEN_TOGETHER: ReadonlySet<Root> = new Set(['notes']);

const YES: Allowed = { ok: true };
const no = (reason: RefusalReason): Allowed => ({ ok: false, reason });

/** A change to one record of the board, as the server finds it in an update or a screen plans it. */
export interface BoardChange {
	readonly root: Root;
	/** `create`: the record is new. `edit`: fields change, among them going to the bin and coming back. */
	readonly act: 'create' | 'edit';
	/** The record as it stands on the board (edit) or as it would be (create), as plain data. */
	readonly record: Readonly<Record<string, unknown>>;
	/** The fields touched; a key inside a field held as a map is `field/key`. */
	readonly fields: readonly string[];
}

/** The part of a session that rights depend on. */
export type Situation = Pick<Session, 'status' | 'locked' | 'stages' | 'currentStage'>;

/** May this seat write on the board at all now, whatever the record? */
export function mayWrite(asker: Asker, session: Situation): Allowed {
	if (asker.state === 'waiting') return no('waiting');
	if (asker.state === 'removed') return no('removed');
	if (session.status === 'closed' || session.status === 'archived') return no('closed');
	if (isTeam(asker.role)) return YES;
	if (asker.role === 'observer' || asker.consent === 'listen_only') return no('observer');
	if (session.status !== 'live' && session.status !== 'open_async') return no('not_live');
	if (session.locked) return no('locked');
	return YES;
}

/** The actors a record belongs to: whoever speaks for one of them may change it like its author. */
export function actorsOf(root: Root, record: Readonly<Record<string, unknown>>): unknown[] {
	switch (root) {
		case 'actors':
			return [record.id];
		case 'relations':
			return [record.from, record.to];
		case 'resources':
			return [record.owner];
		case 'commitments':
			return [record.lead];
		default:
			return [];
	}
}

function isOwn(asker: Asker, change: BoardChange): boolean {
	if (change.record.createdBy === asker.id) return true;
	return asker.actor !== undefined && actorsOf(change.root, change.record).includes(asker.actor);
}

/** Entries one may set on anybody's record, each only for oneself or for the actor one speaks for. */
function mayTouchEntry(asker: Asker, change: BoardChange, field: string): Allowed | undefined {
	const [name, key] = field.split('/');
	if (key === undefined) return undefined;
	if (name === 'supporters') return key === asker.id ? YES : no('not_yours');
	if (name === 'acceptances' || name === 'confirmedBy' || name === 'acceptedBy')
		return key === asker.actor ? YES : no('not_for_this_actor');
	return undefined;
}

/**
 * May this seat make this change to the board now? The one table of architecture.md section 8; the server asks it for
 * every record an update touches, the screens ask it to say what is possible and why not.
 */
export function mayChange(asker: Asker, session: Situation, change: BoardChange): Allowed {
	const atAll = mayWrite(asker, session);
	if (!atAll.ok) return atAll;
	const entries = change.fields.map((field) => mayTouchEntry(asker, change, field));
	const team = isTeam(asker.role);
	// I-17: an acceptance is set by a seat of that actor, by the team only as a recorded proxy (checked on the value).
	if (!team) {
		const refused = entries.find((entry) => entry && !entry.ok);
		if (refused) return refused;
	}
	if (team) return YES;
	const stage = currentStage(session as Session);
	const ownedNow = stage !== undefined && OWNED_BY_STAGE[stage.kind].includes(change.root);
	if (change.act === 'create') return ownedNow ? YES : no('not_this_stage');
	if (change.fields.length > 0 && entries.every((entry) => entry?.ok)) return YES;
	if (isOwn(asker, change)) return YES;
	const together = stage?.settings.editing === 'all' || WRITTEN_TOGETHER.has(change.root);
	if (ownedNow && together) return YES;
	return no('not_yours');
}

/** May this role use this move at all (method.md 2.1, 2.2)? Whether it fits now is the state machine's word. */
export function mayMove(role: Role, move: Move['move']): boolean {
	if (isTeam(role)) return true;
	if (role !== 'timekeeper') return false;
	return move === 'timer_start' || move === 'timer_pause' || move === 'timer_extend';
}
