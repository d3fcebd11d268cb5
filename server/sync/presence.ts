import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { LIMITS } from '#lib/domain/limits.ts';
import { Malformed } from './update-parts.ts';

/** What presence needs to know of a socket. */
export interface Bearer {
	readonly seat: string;
	/** True once the socket has shown itself: what it brings for others after that is an echo. */
	hasShownItself: boolean;
}

interface State {
	readonly bearer: Bearer;
	readonly clock: number;
	/** The state as it came, as JSON. */
	readonly json: string;
}

const NOBODY = 'null';
const STATES_A_SOCKET = 2;
/** As long as an echo of somebody who left may still be under way. */
const REMEMBERED = 60_000;

/**
 * Who is here: the latest state of each Yjs client, as it came. A state belongs to the socket that brought it; entries of
 * others are echoes (the stock client sends back all it hears) or forgeries, and are skipped unread (FR-05).
 */
export class Presence {
	readonly #states = new Map<number, State>();
	readonly #left = new Map<number, { seat: string; clock: number; at: number }>();
	readonly #changed = new Set<number>();
	readonly #counts = new Map<Bearer, number>();

	/** Takes in what a socket says. @returns whether anything is new. Throws `Malformed` for broken entries. */
	hear(bearer: Bearer, entries: Uint8Array, now: number): boolean {
		const decoder = decoding.createDecoder(entries);
		const before = this.#changed.size;
		try {
			for (let rest = decoding.readVarUint(decoder); rest > 0; rest--) {
				const client = decoding.readVarUint(decoder);
				const clock = decoding.readVarUint(decoder);
				if (this.#isOf(client, bearer))
					this.#take(client, { bearer, clock, json: decoding.readVarString(decoder) }, now);
				else decoding.readVarUint8Array(decoder);
			}
		} catch (cause) {
			throw cause instanceof Malformed ? cause : new Malformed('broken presence', { cause });
		}
		bearer.hasShownItself = true;
		return this.#changed.size > before;
	}

	/** A socket brings its own id first, so the first one counts also when an older socket of the seat still holds it. */
	#isOf(client: number, bearer: Bearer): boolean {
		const present = this.#states.get(client);
		if (present) {
			const returns = !bearer.hasShownItself && present.bearer.seat === bearer.seat;
			return present.bearer === bearer || returns;
		}
		const left = this.#left.get(client);
		if (left) return left.seat === bearer.seat && !bearer.hasShownItself;
		return (this.#counts.get(bearer) ?? 0) < STATES_A_SOCKET;
	}

	#count(bearer: Bearer, change: 1 | -1): void {
		const count = (this.#counts.get(bearer) ?? 0) + change;
		if (count > 0) this.#counts.set(bearer, count);
		else this.#counts.delete(bearer);
	}

	#take(client: number, state: State, now: number): void {
		const clock = this.#states.get(client)?.clock ?? this.#left.get(client)?.clock ?? -1;
		const isRemoval = state.json === NOBODY;
		if (state.clock < clock || (state.clock === clock && !isRemoval)) return;
		if (isRemoval) return this.#remove(client, state.clock, now);
		if (!isTrue(state)) return;
		this.#forget(client);
		this.#states.set(client, state);
		this.#count(state.bearer, 1);
		this.#left.delete(client);
		this.#changed.add(client);
	}

	#remove(client: number, clock: number, now: number): void {
		const present = this.#forget(client);
		if (!present) return;
		this.#left.set(client, { seat: present.bearer.seat, clock, at: now });
		this.#changed.add(client);
		for (const [id, { at }] of this.#left) if (now - at > REMEMBERED) this.#left.delete(id);
	}

	#forget(client: number): State | undefined {
		const present = this.#states.get(client);
		if (present) this.#count(present.bearer, -1);
		this.#states.delete(client);
		return present;
	}

	/** The socket is gone, and with it all it showed. @returns whether anything is new. */
	leave(bearer: Bearer, now: number): boolean {
		const own = [...this.#states].filter(([, state]) => state.bearer === bearer);
		for (const [client, state] of own) this.#remove(client, state.clock + 1, now);
		return own.length > 0;
	}

	/** What changed since the last call, as one awareness update; undefined when nothing did. */
	news(): Uint8Array | undefined {
		const clients = [...this.#changed];
		this.#changed.clear();
		return clients.length > 0 ? this.#written(clients) : undefined;
	}

	/** Everybody, for somebody who comes in; undefined when nobody shows herself. */
	everybody(): Uint8Array | undefined {
		return this.#states.size > 0 ? this.#written([...this.#states.keys()]) : undefined;
	}

	#written(clients: readonly number[]): Uint8Array {
		const encoder = encoding.createEncoder();
		encoding.writeVarUint(encoder, clients.length);
		for (const client of clients) {
			const state = this.#states.get(client);
			encoding.writeVarUint(encoder, client);
			encoding.writeVarUint(encoder, state?.clock ?? this.#left.get(client)?.clock ?? 0);
			encoding.writeVarString(encoder, state?.json ?? NOBODY);
		}
		return encoding.toUint8Array(encoder);
	}
}

/** Small, an object, and in nobody else's name. */
function isTrue({ json, bearer }: State): boolean {
	if (json.length > LIMITS.awarenessState) return false;
	const state = parsed(json);
	if (typeof state !== 'object' || state === null || Array.isArray(state)) return false;
	const { seat } = state as { seat?: unknown };
	return seat === undefined || seat === bearer.seat;
}

function parsed(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch (cause) {
		throw new Malformed('presence is no JSON', { cause });
	}
}
