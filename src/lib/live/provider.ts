import { ObservableV2 } from 'lib0/observable';
import {
	applyAwarenessUpdate,
	Awareness,
	encodeAwarenessUpdate,
	removeAwarenessStates
} from 'y-protocols/awareness';
import * as Y from 'yjs';
import { LIMITS } from '#lib/domain/limits.ts';
import { PROTOCOL_VERSION } from '#lib/domain/protocol/wire.ts';
import { BackOff } from './back-off.ts';
import { isFinal, retryAfter, type ConnectionState, type ProviderOptions } from './connection.ts';
import { draftsOf, type Refusal } from './drafts.ts';
import { answerWith, askFor, present, readMessage, tell } from './sync-messages.ts';
import { touchedRecords } from './touched-records.ts';
import { UnsentWork } from './unsent-work.ts';

interface ProviderEvents {
	/** `state`, `pending` or `unsent` is no longer what it was. */
	change: () => void;
	/** These records are stored now, as far as they were changed here. */
	saved: (records: readonly string[]) => void;
}

/** The server says something at least every 20 s; this long without a word means that the line is dead. */
const SILENCE = 45_000;
const WATCH_EVERY = 5_000;

/** Keeps one document in step with the server over `/sync`, and knows what is stored there and what is not yet. */
export class BoardProvider extends ObservableV2<ProviderEvents> {
	readonly awareness: Awareness;
	readonly #options: ProviderOptions;
	readonly #doc: Y.Doc;
	readonly #backOff: BackOff;
	readonly #unsent: UnsentWork;
	readonly #now: () => number;
	#state: ConnectionState = 'offline';
	#closeCode: number | undefined;
	#socket: WebSocket | undefined;
	/** The server has asked what we have and was told; from then on single changes go out. */
	#greeted = false;
	#sent = 0;
	#heardAt = 0;
	#queue: Uint8Array[] = [];
	#wanted = false;
	#retry: ReturnType<typeof setTimeout> | undefined;
	#watch: ReturnType<typeof setInterval> | undefined;

	constructor(options: ProviderOptions) {
		super();
		this.#options = options;
		this.#doc = options.doc;
		this.#now = options.now ?? Date.now;
		this.#backOff = new BackOff(options.chance ?? Math.random);
		this.#unsent = new UnsentWork(options.unsent);
		this.awareness = options.awareness ?? new Awareness(options.doc);
		this.#doc.on('update', this.#changed);
		this.awareness.on('update', this.#presenceChanged);
	}

	get state(): ConnectionState {
		return this.#state;
	}
	/** The code of the last close, once `state` is `refused`. */
	get closeCode(): number | undefined {
		return this.#closeCode;
	}
	/** How many changes made here the server has not stored yet; 0 means all is saved. */
	get pending(): number {
		return this.#unsent.count;
	}
	/** The records these changes are in, by id. */
	get unsent(): ReadonlySet<string> {
		return this.#unsent.records;
	}

	/** Opens the connection and keeps it; does nothing when it is open. */
	connect(): void {
		this.#wanted = true;
		if (this.#socket) return;
		clearTimeout(this.#retry);
		this.#closeCode = undefined;
		this.#watch ??= setInterval(this.#listen, WATCH_EVERY);
		globalThis.window?.addEventListener('online', this.#again);
		globalThis.document?.addEventListener('visibilitychange', this.#again);
		if (this.#state === 'refused') this.#become('connecting');
		this.#open();
	}

	/** Closes the connection; the document goes on working. */
	disconnect(): void {
		this.#wanted = false;
		clearTimeout(this.#retry);
		clearInterval(this.#watch);
		this.#watch = undefined;
		globalThis.window?.removeEventListener('online', this.#again);
		globalThis.document?.removeEventListener('visibilitychange', this.#again);
		this.#hangUp();
		if (this.#state !== 'refused') this.#become('offline');
	}

	override destroy(): void {
		this.awareness.setLocalState(null);
		this.disconnect();
		this.#doc.off('update', this.#changed);
		this.awareness.off('update', this.#presenceChanged);
		if (!this.#options.awareness) this.awareness.destroy();
		super.destroy();
	}

	#address(): string {
		const { url, document, seat, token } = this.#options;
		const query = new URLSearchParams({ v: String(PROTOCOL_VERSION) });
		if (seat) query.set('seat', seat);
		if (token) query.set('token', token);
		return `${url}/${document}?${query}`;
	}

	#open(): void {
		if (this.#state === 'live' || this.#closeCode === undefined) this.#become('connecting');
		const socket = new WebSocket(this.#address());
		socket.binaryType = 'arraybuffer';
		this.#socket = socket;
		this.#heardAt = this.#now();
		socket.onopen = () => this.#greet();
		socket.onmessage = ({ data }) => this.#hear(data as ArrayBuffer);
		socket.onclose = ({ code, reason }) => this.#lost(code, reason);
	}

	#greet(): void {
		this.#become('catching_up');
		this.#send(askFor(Y.encodeStateVector(this.#doc)));
		if (this.awareness.getLocalState()) this.#showPresence();
	}

	#hear(data: ArrayBuffer): void {
		this.#heardAt = this.#now();
		const message = readMessage(new Uint8Array(data));
		switch (message.kind) {
			case 'step1':
				return this.#answer(message.vector);
			case 'update':
				Y.applyUpdate(this.#doc, message.update, this);
				if (message.whole) this.#inStep();
				return;
			case 'awareness':
				return applyAwarenessUpdate(this.awareness, message.update, this);
			case 'saved':
				return this.#stored(message.count);
			case 'refused':
				return this.#refuse(message.refused);
			case 'unknown':
		}
	}

	/** Tells the server everything it has not got, in one message. */
	#answer(vector: Uint8Array): void {
		this.#greeted = true;
		this.#queue = [];
		this.#sendChange(answerWith(Y.encodeStateAsUpdate(this.#doc, vector)));
	}

	#inStep(): void {
		this.#backOff.reset();
		this.#become('live');
	}

	#stored(count: number): void {
		const safe = this.#unsent.storedUpTo(count);
		this.emit('saved', [safe]);
		this.emit('change', []);
	}

	#refuse(refusal: Refusal): void {
		const drafts = draftsOf(this.#doc, this.#unsent.records, refusal, this.#now());
		this.disconnect();
		this.#become('refused');
		const { reason, records, field } = refusal;
		this.#options.onRefused({ reason, records, field, drafts });
	}

	readonly #changed = (
		update: Uint8Array,
		origin: unknown,
		_doc: Y.Doc,
		transaction: Y.Transaction
	): void => {
		if (origin === this) return;
		if (transaction.local) {
			this.#unsent.note(touchedRecords(transaction));
			this.emit('change', []);
		}
		if (!this.#greeted) return;
		// What is changed in one go travels in one message.
		if (this.#queue.push(update) === 1) queueMicrotask(() => this.#flush());
	};

	#flush(): void {
		if (this.#queue.length === 0) return;
		const update = Y.mergeUpdates(this.#queue);
		this.#queue = [];
		this.#sendChange(tell(update));
	}

	#sendChange(message: Uint8Array): void {
		if (message.length > LIMITS.frame)
			return this.#refuse({ reason: 'too_large', records: [...this.#unsent.records] });
		if (!this.#send(message)) return;
		this.#unsent.sentWith(++this.#sent);
	}

	#send(message: Uint8Array): boolean {
		if (this.#socket?.readyState !== WebSocket.OPEN) return false;
		this.#socket.send(message as Uint8Array<ArrayBuffer>);
		return true;
	}

	/** Only one's own presence goes out: sending back what others said makes N² messages of N people. */
	readonly #presenceChanged = (_change: unknown, origin: unknown): void => {
		if (origin === 'local') this.#showPresence();
	};

	#showPresence(): void {
		this.#send(present(encodeAwarenessUpdate(this.awareness, [this.awareness.clientID])));
	}

	/** Takes the socket out of use; what it still says is not heard. */
	#hangUp(): void {
		const socket = this.#socket;
		this.#socket = undefined;
		this.#greeted = false;
		this.#sent = 0;
		this.#queue = [];
		this.#unsent.connectionLost();
		if (!socket) return;
		socket.onopen = socket.onmessage = socket.onclose = null;
		socket.close();
		const others = [...this.awareness.getStates().keys()].filter(
			(client) => client !== this.awareness.clientID
		);
		removeAwarenessStates(this.awareness, others, this);
	}

	#lost(code: number, reason: string): void {
		const wasOpen = this.#state === 'live' || this.#state === 'catching_up';
		this.#hangUp();
		this.#closeCode = code;
		if (isFinal(code)) {
			this.disconnect();
			return this.#become('refused');
		}
		this.#become(wasOpen ? 'connecting' : 'offline');
		this.#retry = setTimeout(() => this.#open(), this.#backOff.next() + retryAfter(reason));
	}

	/** The line is back, or somebody looks at the page again: no need to wait any longer. */
	readonly #again = (): void => {
		if (!this.#wanted || this.#socket || globalThis.document?.visibilityState === 'hidden') return;
		clearTimeout(this.#retry);
		this.#open();
	};

	/** A dead line is not always told: phones that slept, networks that changed. */
	readonly #listen = (): void => {
		if (this.#socket && this.#now() - this.#heardAt > SILENCE) this.#lost(1006, '');
	};

	#become(state: ConnectionState): void {
		if (state === this.#state) return;
		this.#state = state;
		this.emit('change', []);
	}
}
