import { connect, createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A cable between one device and the server that can be cut: what runs over it ends at once, and nothing new gets through. */
export class Cable {
	readonly #server: Server;
	readonly #sockets = new Set<Socket>();
	#isCut = false;

	private constructor(port: number) {
		this.#server = createServer((near) => {
			if (this.#isCut) return near.destroy();
			const far = connect(port, '127.0.0.1');
			for (const socket of [near, far]) {
				this.#sockets.add(socket);
				socket.on('error', () => socket.destroy());
				socket.on('close', () => {
					this.#sockets.delete(socket);
					near.destroy();
					far.destroy();
				});
			}
			near.pipe(far).pipe(near);
		});
	}

	/** Lays a cable to a server on this machine. */
	static async to(port: number): Promise<Cable> {
		const cable = new Cable(port);
		await new Promise<void>((done) => cable.#server.listen(0, '127.0.0.1', done));
		return cable;
	}

	/** What the device calls the server. */
	get origin(): string {
		return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
	}

	cut(): void {
		this.#isCut = true;
		for (const socket of this.#sockets) socket.destroy();
	}

	mend(): void {
		this.#isCut = false;
	}

	/** Takes the cable away. */
	remove(): void {
		this.cut();
		this.#server.close();
	}
}
