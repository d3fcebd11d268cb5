import type { SeatId } from '#lib/domain/ids.ts';

const keyOf = (sessionId: string, seatId: string) => `${sessionId} ${seatId}`;

/** Which seats have a device connected, and how many. */
export class Presence {
	readonly #devices = new Map<string, number>();

	isOnline(sessionId: string, seatId: SeatId): boolean {
		return this.#devices.has(keyOf(sessionId, seatId));
	}

	/** @returns true when this is the first device of the seat. */
	came(sessionId: string, seatId: SeatId): boolean {
		const key = keyOf(sessionId, seatId);
		const devices = (this.#devices.get(key) ?? 0) + 1;
		this.#devices.set(key, devices);
		return devices === 1;
	}

	/** @returns true when it was the last one. */
	went(sessionId: string, seatId: SeatId): boolean {
		const key = keyOf(sessionId, seatId);
		const devices = (this.#devices.get(key) ?? 1) - 1;
		if (devices > 0) this.#devices.set(key, devices);
		else this.#devices.delete(key);
		return devices <= 0;
	}
}
