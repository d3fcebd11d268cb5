import type { Seat } from '../entities/seat.ts';
import type { Session } from '../entities/session.ts';
import type { Gate } from '../method/gates.ts';
import type { Present, SessionView } from './control.ts';

/** What became different in a view; the rest of it stays. A timer that starts costs a hundred bytes instead of the whole. */
export interface SessionChange {
	readonly serverNow: number;
	readonly session?: Partial<Session>;
	/** Fields of the session that it no longer has. */
	readonly gone?: readonly string[];
	readonly me?: Seat;
	/** Seats that are taken out first, then those that take their place or come at the end. */
	readonly room?: { readonly left: readonly string[]; readonly set: readonly Present[] };
	readonly gates?: readonly Gate[];
	readonly joinUrl?: string;
}

const isSame = (a: unknown, b: unknown): boolean =>
	a === b || JSON.stringify(a) === JSON.stringify(b);

/** What leads from one view to the next; undefined when they differ in nothing but the time. */
export function changeBetween(before: SessionView, after: SessionView): SessionChange | undefined {
	const change: SessionChange = {
		serverNow: after.serverNow,
		...sessionChange(before.session, after.session),
		...roomChange(before.room, after.room),
		...(!isSame(before.me, after.me) && { me: after.me }),
		...(!isSame(before.gates, after.gates) && { gates: after.gates }),
		...(before.joinUrl !== after.joinUrl && { joinUrl: after.joinUrl })
	};
	return Object.keys(change).length > 1 ? change : undefined;
}

function sessionChange(
	before: Session,
	after: Session
): Pick<SessionChange, 'session' | 'gone'> | undefined {
	const had = before as Readonly<Record<string, unknown>>;
	const has = Object.entries(after).filter(([, value]) => value !== undefined);
	const set = has.filter(([field, value]) => !isSame(had[field], value));
	const kept = new Set(has.map(([field]) => field));
	const gone = Object.keys(had).filter((field) => had[field] !== undefined && !kept.has(field));
	return {
		...(set.length > 0 && { session: Object.fromEntries(set) as Partial<Session> }),
		...(gone.length > 0 && { gone })
	};
}

type RoomChange = Pick<SessionChange, 'room'> | undefined;

/** The last answer for each room: all who see the same room share the two lists, and one comparison serves them all. */
const known = new WeakMap<readonly Present[], { after: readonly Present[]; change: RoomChange }>();

function roomChange(before: readonly Present[], after: readonly Present[]): RoomChange {
	const last = known.get(before);
	if (last?.after === after) return last.change;
	const change = compareRooms(before, after);
	known.set(before, { after, change });
	return change;
}

function compareRooms(before: readonly Present[], after: readonly Present[]): RoomChange {
	const present = new Map(before.map((seat) => [seat.id, seat]));
	const set = after.filter((seat) => !isSame(present.get(seat.id), seat));
	const staying = new Set(after.map((seat) => seat.id));
	const left = before.map((seat) => seat.id).filter((id) => !staying.has(id));
	if (set.length === 0 && left.length === 0) return undefined;
	const order = withRoom(before, { left, set }).map((seat) => seat.id);
	if (order.every((id, at) => id === after[at]?.id)) return { room: { left, set } };
	// Somebody came into the middle, as whoever waited for long: the room is told anew.
	return { room: { left: before.map((seat) => seat.id), set: after } };
}

function withRoom(
	before: readonly Present[],
	{ left, set }: NonNullable<SessionChange['room']>
): Present[] {
	const out = new Set<string>(left);
	const room = new Map<string, Present>(
		before.filter((seat) => !out.has(seat.id)).map((seat) => [seat.id, seat])
	);
	for (const seat of set) room.set(seat.id, seat);
	return [...room.values()];
}

/** The view after a change. What did not change is the same object as before. */
export function withChange(view: SessionView, change: SessionChange): SessionView {
	const { session, gone = [], room, ...rest } = change;
	return {
		...view,
		...rest,
		...withSession(view, session, gone),
		...(room && { room: withRoom(view.room, room) })
	};
}

function withSession(
	view: SessionView,
	set: Partial<Session> | undefined,
	gone: readonly string[]
): Pick<SessionView, 'session'> | undefined {
	if (!set && gone.length === 0) return undefined;
	const kept = Object.entries(view.session).filter(([field]) => !gone.includes(field));
	return { session: { ...(Object.fromEntries(kept) as unknown as Session), ...set } };
}
