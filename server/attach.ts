import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { Duplex } from 'node:stream';

type Upgrade = (req: IncomingMessage, socket: Duplex, head: Buffer) => void;

/** The two doors for sockets. */
export interface Doors {
	readonly sync: { upgrade: Upgrade; close(): Promise<void> };
	readonly control: { attach(http: HttpServer): void; close(): Promise<void> };
}

function refuse(socket: Duplex): void {
	socket.on('error', () => socket.destroy());
	socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
}

/** Vite's own sockets in development; its listener takes them. */
function isVites(req: IncomingMessage): boolean {
	return /\bvite-(hmr|ping)\b/.test(req.headers['sec-websocket-protocol'] ?? '');
}

/**
 * One listener decides who gets which socket: `/sync/…` and `/control/…` their doors, every other one is refused at once.
 * @returns how to take it off again: sockets are told to come back, what they sent is stored first.
 */
export function attach(http: HttpServer, doors: Doors): { detach(): Promise<void> } {
	doors.control.attach(http);
	// socket.io listens by itself and would leave foreign sockets hanging, so its listener is called by ours.
	const control = http.listeners('upgrade').at(-1) as Upgrade;
	http.off('upgrade', control);
	const upgrade: Upgrade = (req, socket, head) => {
		const path = (req.url ?? '/').split('?', 1)[0] ?? '/';
		if (path.startsWith('/sync/')) doors.sync.upgrade(req, socket, head);
		else if (path === '/control' || path === '/control/') control.call(http, req, socket, head);
		else if (!isVites(req)) refuse(socket);
	};
	http.on('upgrade', upgrade);
	return {
		async detach() {
			http.off('upgrade', upgrade);
			await Promise.all([doors.sync.close(), doors.control.close()]);
		}
	};
}
