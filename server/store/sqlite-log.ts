import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { DocumentKey, DocumentLog, StoredDocument } from './document-log.ts';
import type { LogAnswer, LogAsk } from './log-writer.ts';

/** The ask without its number, which `SqliteLog` gives. */
type Ask = LogAsk extends infer A ? (A extends LogAsk ? Omit<A, 'number'> : never) : never;

interface Waiting {
	resolve(result: unknown): void;
	reject(error: Error): void;
}

/** The log in `documents.db`, written by a worker thread so that waiting for the disk stops nobody. */
export class SqliteLog implements DocumentLog {
	readonly #worker: Worker;
	readonly #waiting = new Map<number, Waiting>();
	#number = 0;
	#broken: Error | undefined;
	#closed: Promise<void> | undefined;

	/** @param folder the data folder; made when missing. */
	constructor(folder: string) {
		mkdirSync(folder, { recursive: true });
		this.#worker = new Worker(new URL('./log-writer.ts', import.meta.url), {
			workerData: { file: join(folder, 'documents.db') }
		});
		this.#worker.on('message', (answers: LogAnswer[]) => this.#answered(answers));
		this.#worker.on('error', (error) => this.#break(error as Error));
		this.#worker.on('exit', () => this.#break(new Error('the document log is closed')));
	}

	read(key: DocumentKey): Promise<StoredDocument> {
		return this.#ask({ ask: 'read', key });
	}
	append(key: DocumentKey, update: Uint8Array): Promise<number> {
		return this.#ask({ ask: 'append', key, update });
	}
	compact(key: DocumentKey, sequence: number, snapshot: Uint8Array): Promise<void> {
		return this.#ask({ ask: 'compact', key, sequence, snapshot });
	}
	forget(session: string): Promise<void> {
		return this.#ask({ ask: 'forget', session });
	}
	close(): Promise<void> {
		return (this.#closed ??= this.#ask<void>({ ask: 'close' }));
	}

	#ask<T>(ask: Ask): Promise<T> {
		if (this.#broken) return Promise.reject(this.#broken);
		const number = ++this.#number;
		return new Promise<T>((resolve, reject) => {
			this.#waiting.set(number, { resolve: (result) => resolve(result as T), reject });
			this.#worker.postMessage({ ...ask, number });
		});
	}

	#answered(answers: readonly LogAnswer[]): void {
		for (const answer of answers) {
			const waiting = this.#waiting.get(answer.number);
			this.#waiting.delete(answer.number);
			if (answer.ok) waiting?.resolve(answer.result);
			else waiting?.reject(new Error(answer.why));
		}
	}

	#break(error: Error): void {
		this.#broken ??= error;
		for (const { reject } of this.#waiting.values()) reject(this.#broken);
		this.#waiting.clear();
	}
}
