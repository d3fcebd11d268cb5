import { networkInterfaces, type NetworkInterfaceInfo } from 'node:os';
import type { Config } from './config.ts';

const EVERYWHERE = new Set(['0.0.0.0', '::', '']);
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/;

/** Cards that lead to containers, virtual machines and tunnels: no phone in the room reaches them. */
const VIRTUAL =
	/^(docker|br-|veth|virbr|vmnet|vboxnet|lxc|cni|flannel|podman|tun|tap|wg|zt|tailscale|utun)/;

/** The addresses of a machine on its networks, those of real cards first. */
export function addressesOf(cards: NodeJS.Dict<NetworkInterfaceInfo[]>): string[] {
	const rank = ([name]: [string, unknown]) => Number(VIRTUAL.test(name));
	return Object.entries(cards)
		.sort((a, b) => rank(a) - rank(b))
		.flatMap(([, card]) => card ?? [])
		.filter(({ family, internal }) => family === 'IPv4' && !internal)
		.map(({ address }) => address);
}

/** The addresses people reach this server at; the port is known only once it listens. */
export class Addresses {
	readonly #config: Pick<Config, 'host' | 'port' | 'publicUrl'>;
	#port: number;

	constructor(config: Pick<Config, 'host' | 'port' | 'publicUrl'>) {
		this.#config = config;
		this.#port = config.port;
	}

	listeningOn(port: number): void {
		this.#port = port;
	}

	/** For this machine alone. */
	get local(): string {
		return `http://localhost:${this.#port}`;
	}

	/** For phones on the same network, one for each card of the machine; none when it listens to itself only. */
	get network(): string[] {
		const { host } = this.#config;
		if (LOOPBACK.test(host)) return [];
		if (!EVERYWHERE.has(host)) return [`http://${host}:${this.#port}`];
		return addressesOf(networkInterfaces()).map((address) => `http://${address}:${this.#port}`);
	}

	/** What goes into links and QR codes: PUBLIC_URL, else the first network address, else where the request came in. */
	best(requestOrigin?: string): string {
		return this.#config.publicUrl ?? this.network[0] ?? requestOrigin ?? this.local;
	}
}
