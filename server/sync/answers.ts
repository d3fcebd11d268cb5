import * as Y from 'yjs';
import { refusedFrame, savedFrame, step1Frame, step2Frame } from './frames.ts';
import type { Answer } from './intake.ts';
import { CLOSE, type SyncSocket } from './socket.ts';

/** What became of one document message. */
export interface Told {
	readonly to: SyncSocket;
	readonly answer: Answer;
}

/** Tells the authors what became of their work, each in the order in which she sent it (RM-07). */
export function tellAuthors(told: readonly Told[], doc: Y.Doc): void {
	const saved = new Map<SyncSocket, number>();
	const tellSaved = (to: SyncSocket) => {
		const count = saved.get(to);
		saved.delete(to);
		if (count !== undefined && to.isOurs && !to.isResending) to.send(savedFrame(count));
	};
	for (const { to, answer } of told) {
		to.answered += 1;
		if (answer.say === 'stored') {
			saved.set(to, to.answered);
		} else {
			tellSaved(to);
			tellTrouble(to, answer, doc);
		}
	}
	for (const to of [...saved.keys()]) tellSaved(to);
}

function tellTrouble(to: SyncSocket, answer: Exclude<Answer, { say: 'stored' }>, doc: Y.Doc): void {
	switch (answer.say) {
		case 'refused':
			if (to.isOurs) to.send(refusedFrame({ ...answer.refused, count: to.answered }));
			return;
		case 'resend':
			to.isResending = true;
			return to.send(step1Frame(Y.encodeStateVector(doc)));
		case 'malformed':
			return to.close(CLOSE.malformed, 'malformed');
		case 'out':
			return to.turnOut(answer.fault);
	}
}

const KEPT = 64;
const LONGEST_VECTOR = 16_384;

/**
 * The answers to step 1. Kept by state vector until the document changes: after a power cut the whole room asks the same,
 * and everybody who comes for the first time does (RM-08).
 */
export class Answers {
	readonly #kept = new Map<string, Uint8Array>();

	/** The document has changed. */
	outdate(): void {
		this.#kept.clear();
	}

	/** Sends a socket what it lacks; from then on it is in step. `doc` holds only what is stored. */
	tell(to: SyncSocket, doc: Y.Doc, vector: Uint8Array): void {
		const answer = this.#answerTo(doc, vector);
		if (!answer) return to.close(CLOSE.malformed, 'malformed');
		to.isInStep = true;
		to.send(answer);
	}

	#answerTo(doc: Y.Doc, vector: Uint8Array): Uint8Array | undefined {
		if (vector.length > LONGEST_VECTOR) return encoded(doc, vector);
		const asked = vector.join(' ');
		const answer = this.#kept.get(asked) ?? encoded(doc, vector);
		if (answer && this.#kept.size < KEPT) this.#kept.set(asked, answer);
		return answer;
	}
}

/** Undefined when the bytes are no state vector. */
function encoded(doc: Y.Doc, vector: Uint8Array): Uint8Array | undefined {
	try {
		return step2Frame(Y.encodeStateAsUpdate(doc, vector));
	} catch {
		// Whoever asks with broken bytes is told by the close code.
		return undefined;
	}
}
