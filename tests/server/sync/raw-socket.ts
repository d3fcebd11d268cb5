import { WebSocket, type ClientOptions } from 'ws';
import * as Y from 'yjs';
import { MESSAGE } from '#lib/domain/protocol/wire.ts';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { until } from './workshop.ts';

/** A socket that speaks the protocol by hand and remembers all it hears. */
export class RawSocket {
	readonly ws: WebSocket;
	readonly heard: Uint8Array[] = [];
	closed: number | undefined;
	/** The HTTP status of a refused upgrade. */
	status: number | undefined;

	constructor(url: string, options: ClientOptions = {}) {
		this.ws = new WebSocket(url, options);
		this.ws.on('message', (data: Buffer) => this.heard.push(new Uint8Array(data)));
		this.ws.on('close', (code) => (this.closed = code));
		this.ws.on('unexpected-response', (_req, res) => (this.status = res.statusCode));
		this.ws.on('error', () => {});
	}

	async open(): Promise<this> {
		await until(() => this.ws.readyState === WebSocket.OPEN);
		return this;
	}

	send(...bytes: number[]): void {
		this.ws.send(Uint8Array.from(bytes));
	}
	sync(kind: 0 | 1 | 2, content: Uint8Array): void {
		const encoder = encoding.createEncoder();
		encoding.writeVarUint(encoder, MESSAGE.sync);
		encoding.writeVarUint(encoder, kind);
		encoding.writeVarUint8Array(encoder, content);
		this.ws.send(encoding.toUint8Array(encoder));
	}
	/** Asks for the whole document. */
	ask(): void {
		this.sync(0, Y.encodeStateVector(new Y.Doc()));
	}

	/** What was heard of one type, decoded as far as it goes. */
	of(type: number): decoding.Decoder[] {
		return this.heard
			.map((frame) => decoding.createDecoder(frame))
			.filter((decoder) => decoding.readVarUint(decoder) === type);
	}
	/** The contents of the sync messages of one kind. */
	syncs(kind: 0 | 1 | 2): Uint8Array[] {
		return this.of(MESSAGE.sync)
			.filter((decoder) => decoding.readVarUint(decoder) === kind)
			.map((decoder) => decoding.readVarUint8Array(decoder));
	}
	/** How many of its messages the server said are saved. */
	get saved(): number[] {
		return this.of(MESSAGE.saved).map((decoder) => decoding.readVarUint(decoder));
	}
	/** The refusals it was told. */
	get refused(): unknown[] {
		return this.of(MESSAGE.refused).map((decoder) => JSON.parse(decoding.readVarString(decoder)));
	}
}
