import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { FAULTS, type FaultCode } from '#lib/domain/faults.ts';
import type { Clock } from './clock.ts';

/** Whoever is turned away gets this long to take the word. */
const PATIENCE = 2_000;
/** So many at a time are told why; beyond that the line is cut without a word. */
const TOLD_AT_ONCE = 200;
const NOTHING_WE_READ = 256;

/** Refuses on HTTP, for other sites and other programs: nobody there should learn more than the number. */
export function refuse(socket: Duplex, fault: FaultCode): void {
	socket.on('error', () => socket.destroy());
	const { status } = FAULTS[fault];
	socket.end(`HTTP/1.1 ${status} ${fault}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/**
 * Tells somebody why she may not come in. A browser cannot read the status of a failed upgrade: it would see only a
 * broken line and try again for ever. So the socket is opened for the one purpose of closing it with a code. It never
 * gets a room, nothing it sends is kept (frames beyond a few bytes end it), it lives two seconds at most, and there are
 * never more than a few of them.
 */
export class TurnAway {
	readonly #clock: Clock;
	readonly #sockets = new WebSocketServer({
		noServer: true,
		clientTracking: false,
		perMessageDeflate: false,
		maxPayload: NOTHING_WE_READ
	});
	#told = 0;

	constructor(clock: Clock) {
		this.#clock = clock;
	}

	tell(req: IncomingMessage, socket: Duplex, head: Buffer, fault: FaultCode): void {
		if (this.#told >= TOLD_AT_ONCE) return refuse(socket, fault);
		this.#sockets.handleUpgrade(req, socket, head, (ws) => {
			this.#told += 1;
			const stop = this.#clock.after(PATIENCE, () => ws.terminate());
			ws.on('error', () => ws.terminate());
			ws.on('close', () => {
				this.#told -= 1;
				stop();
			});
			ws.close(FAULTS[fault].close, fault);
		});
	}
}
