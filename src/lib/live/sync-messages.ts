import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { MESSAGE, type Refused } from '#lib/domain/protocol/wire.ts';

/** What the server says, decoded. */
export type Incoming =
	| { kind: 'step1'; vector: Uint8Array }
	/** `whole`: the answer to our own state vector, after which we have everything. */
	| { kind: 'update'; update: Uint8Array; whole: boolean }
	| { kind: 'awareness'; update: Uint8Array }
	| { kind: 'saved'; count: number }
	| { kind: 'refused'; refused: Refused }
	| { kind: 'unknown' };

const STEP1 = 0;
const STEP2 = 1;

function message(type: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
	const encoder = encoding.createEncoder();
	encoding.writeVarUint(encoder, type);
	write(encoder);
	return encoding.toUint8Array(encoder);
}

function syncMessage(kind: 0 | 1 | 2, content: Uint8Array): Uint8Array {
	return message(MESSAGE.sync, (encoder) => {
		encoding.writeVarUint(encoder, kind);
		encoding.writeVarUint8Array(encoder, content);
	});
}

/** "This is what I have": the server answers with what is missing. */
export const askFor = (vector: Uint8Array): Uint8Array => syncMessage(0, vector);
/** The answer to the server's own question. */
export const answerWith = (update: Uint8Array): Uint8Array => syncMessage(1, update);
/** One change. */
export const tell = (update: Uint8Array): Uint8Array => syncMessage(2, update);
/** One's own presence. */
export const present = (update: Uint8Array): Uint8Array =>
	message(MESSAGE.awareness, (encoder) => encoding.writeVarUint8Array(encoder, update));

function readSync(decoder: decoding.Decoder): Incoming {
	const kind = decoding.readVarUint(decoder);
	const content = decoding.readVarUint8Array(decoder);
	if (kind === STEP1) return { kind: 'step1', vector: content };
	return { kind: 'update', update: content, whole: kind === STEP2 };
}

/** Reads one frame of the server; frames of later versions are `unknown`, not an error. */
export function readMessage(frame: Uint8Array): Incoming {
	const decoder = decoding.createDecoder(frame);
	switch (decoding.readVarUint(decoder)) {
		case MESSAGE.sync:
			return readSync(decoder);
		case MESSAGE.awareness:
			return { kind: 'awareness', update: decoding.readVarUint8Array(decoder) };
		case MESSAGE.saved:
			return { kind: 'saved', count: decoding.readVarUint(decoder) };
		case MESSAGE.refused:
			return {
				kind: 'refused',
				refused: JSON.parse(decoding.readVarString(decoder)) as Refused
			};
		default:
			return { kind: 'unknown' };
	}
}
