import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { MESSAGE, type Refused } from '#lib/domain/protocol/wire.ts';
import { Malformed } from './update-parts.ts';

/** One message of a client, decoded. One message a frame: the stock client reads no second one (FR-01). */
export type Frame =
	| { readonly kind: 'step1'; readonly vector: Uint8Array }
	/** `whole`: the answer to our state vector; otherwise one change. */
	| { readonly kind: 'update'; readonly update: Uint8Array; readonly whole: boolean }
	| { readonly kind: 'awareness'; readonly entries: Uint8Array }
	| { readonly kind: 'query_awareness' };

const STEP1 = 0;
const STEP2 = 1;
const UPDATE = 2;

/** Reads a frame of a client; throws `Malformed` for anything that is not of the y-websocket protocol. */
export function readFrame(bytes: Uint8Array): Frame {
	try {
		return read(decoding.createDecoder(bytes));
	} catch (cause) {
		throw cause instanceof Malformed ? cause : new Malformed('a broken frame', { cause });
	}
}

function read(decoder: decoding.Decoder): Frame {
	const type = decoding.readVarUint(decoder);
	if (type === MESSAGE.sync) return readSync(decoder);
	if (type === MESSAGE.awareness)
		return { kind: 'awareness', entries: decoding.readVarUint8Array(decoder) };
	if (type === MESSAGE.queryAwareness) return { kind: 'query_awareness' };
	throw new Malformed('a frame of an unknown type');
}

function readSync(decoder: decoding.Decoder): Frame {
	const kind = decoding.readVarUint(decoder);
	if (kind > UPDATE) throw new Malformed('a sync message of an unknown kind');
	const content = decoding.readVarUint8Array(decoder);
	if (kind === STEP1) return { kind: 'step1', vector: content };
	return { kind: 'update', update: content, whole: kind === STEP2 };
}

function frame(type: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
	const encoder = encoding.createEncoder();
	encoding.writeVarUint(encoder, type);
	write(encoder);
	return encoding.toUint8Array(encoder);
}

function syncFrame(kind: number, content: Uint8Array): Uint8Array {
	return frame(MESSAGE.sync, (encoder) => {
		encoding.writeVarUint(encoder, kind);
		encoding.writeVarUint8Array(encoder, content);
	});
}

/** "What have you that I have not?" */
export const step1Frame = (vector: Uint8Array): Uint8Array => syncFrame(STEP1, vector);
/** The answer to a client's step 1. */
export const step2Frame = (update: Uint8Array): Uint8Array => syncFrame(STEP2, update);
export const updateFrame = (update: Uint8Array): Uint8Array => syncFrame(UPDATE, update);
export const awarenessFrame = (entries: Uint8Array): Uint8Array =>
	frame(MESSAGE.awareness, (encoder) => encoding.writeVarUint8Array(encoder, entries));
export const savedFrame = (count: number): Uint8Array =>
	frame(MESSAGE.saved, (encoder) => encoding.writeVarUint(encoder, count));
export const refusedFrame = (refused: Refused): Uint8Array =>
	frame(MESSAGE.refused, (encoder) => encoding.writeVarString(encoder, JSON.stringify(refused)));

/** Presence of nobody: three bytes that keep a stock client from hanging up (FR-06). */
export const STILL_HERE: Uint8Array = awarenessFrame(Uint8Array.of(0));
