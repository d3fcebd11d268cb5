import type { Socket } from 'socket.io';
import { isFault } from '#lib/domain/faults.ts';
import { isTeam } from '#lib/domain/entities/seat.ts';
import type { SeatId } from '#lib/domain/ids.ts';
import type { ClientToServer, ServerToClient, SessionView } from '#lib/domain/protocol/control.ts';
import { changeBetween } from '#lib/domain/protocol/session-change.ts';
import type { Log } from '../log.ts';
import type { SessionService } from '../sessions/sessions.ts';
import { Turns } from '../turns.ts';

/** Who a socket is. */
export interface Holder {
	sessionId: string;
	seatId: SeatId;
}
export type Device = Socket<ClientToServer, ServerToClient, Record<string, never>, Partial<Holder>>;

/** Tells devices what they see: the whole once, then what became different of it, each session's news in their order. */
export class Telling {
	readonly #sessions: Pick<SessionService, 'views' | 'seat'>;
	readonly #log: Log;
	readonly #turns = new Turns();
	readonly #seen = new WeakMap<Device, SessionView>();

	constructor(sessions: Pick<SessionService, 'views' | 'seat'>, log: Log) {
		this.#sessions = sessions;
		this.#log = log;
	}

	/** `devices` is asked when the turn has come: whoever is there then, is told how it is then. */
	tell(sessionId: string, devices: () => readonly Device[]): Promise<void> {
		return this.#turns.take(sessionId, async () => {
			const present = devices();
			if (present.length === 0) return;
			try {
				const views = this.#sessions.views(sessionId);
				await Promise.all(present.map((device) => this.#show(device, (seat) => views.of(seat))));
			} catch (error) {
				this.#unlessGone(error);
			}
		});
	}

	/** Only the devices of the facilitation team among these. */
	ofTeam(devices: readonly Device[]): Device[] {
		return devices.filter(({ data }) => {
			const { sessionId, seatId } = data as Holder;
			const seat = this.#sessions.seat(sessionId, seatId);
			return seat !== undefined && isTeam(seat.role);
		});
	}

	async #show(device: Device, viewOf: (seatId: SeatId) => Promise<SessionView>): Promise<void> {
		try {
			const view = await viewOf((device.data as Holder).seatId);
			const before = this.#seen.get(device);
			const change = before && changeBetween(before, view);
			if (!before) device.emit('session:changed', view);
			else if (change) device.emit('session:moved', change);
			if (!before || change) this.#seen.set(device, view);
		} catch (error) {
			this.#unlessGone(error);
		}
	}

	/** A seat or a session that ended while its view was made: its devices are told by that. */
	#unlessGone(error: unknown): void {
		if (!isFault(error)) this.#log.error({ event: 'defect', door: 'control', err: error });
	}
}
