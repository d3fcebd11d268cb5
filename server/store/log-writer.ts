/** The worker thread that alone writes `documents.db`. Whatever arrives during a commit is the next commit (LG-02). */
import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { SNAPSHOTS_KEPT, type DocumentKey, type StoredDocument } from './document-log.ts';

/** What the main thread asks, each with a number of its own. */
export type LogAsk = { readonly number: number } & (
	| { readonly ask: 'read'; readonly key: DocumentKey }
	| { readonly ask: 'append'; readonly key: DocumentKey; readonly update: Uint8Array }
	| {
			readonly ask: 'compact';
			readonly key: DocumentKey;
			readonly sequence: number;
			readonly snapshot: Uint8Array;
	  }
	| { readonly ask: 'forget'; readonly session: string }
	| { readonly ask: 'close' }
);

/** The answer to one ask: what it resolves to, or why it failed. */
export type LogAnswer =
	| { readonly number: number; readonly ok: true; readonly result: unknown }
	| { readonly number: number; readonly ok: false; readonly why: string };

const port = parentPort;
if (!port) throw new Error('log-writer.ts is started as a worker by SqliteLog');

const database = new DatabaseSync((workerData as { file: string }).file);
// FULL: a commit is on the disk before it is answered, also when the power goes (stack.md 3.2).
database.exec(`
	pragma journal_mode=wal;
	pragma synchronous=full;
	pragma busy_timeout=5000;
	create table if not exists document_update (
		session text not null, document text not null, sequence integer not null,
		written_at integer not null, content blob not null,
		primary key (session, document, sequence)
	) without rowid;
	create table if not exists document_snapshot (
		session text not null, document text not null, sequence integer not null,
		written_at integer not null, content blob not null,
		primary key (session, document, sequence)
	);
`);

const statements = {
	lastUpdate: database.prepare(
		'select max(sequence) as last from document_update where session = ? and document = ?'
	),
	lastSnapshot: database.prepare(
		'select max(sequence) as last from document_snapshot where session = ? and document = ?'
	),
	updates: database.prepare(
		'select content from document_update where session = ? and document = ? and sequence > ? order by sequence'
	),
	snapshot: database.prepare(
		'select content from document_snapshot where session = ? and document = ? and sequence = ?'
	),
	addUpdate: database.prepare('insert into document_update values (?, ?, ?, ?, ?)'),
	addSnapshot: database.prepare('insert or replace into document_snapshot values (?, ?, ?, ?, ?)'),
	dropUpdates: database.prepare(
		'delete from document_update where session = ? and document = ? and sequence <= ?'
	),
	dropSnapshots: database.prepare(
		`delete from document_snapshot where session = ?1 and document = ?2 and sequence not in (
			select sequence from document_snapshot where session = ?1 and document = ?2
			order by sequence desc limit ?3)`
	),
	forgetUpdates: database.prepare('delete from document_update where session = ?'),
	forgetSnapshots: database.prepare('delete from document_snapshot where session = ?')
};

function lastOf(row: unknown): number {
	return (row as { last: number | null }).last ?? 0;
}

function read({ session, document }: DocumentKey): StoredDocument {
	const base = lastOf(statements.lastSnapshot.get(session, document));
	const snapshot = statements.snapshot.get(session, document, base);
	const rows = statements.updates.all(session, document, base);
	return {
		snapshot: snapshot?.content as Uint8Array | undefined,
		updates: rows.map((row) => row.content as Uint8Array),
		sequence: base + rows.length
	};
}

/** The last sequence of each document that was written lately, so that an append need not look it up. */
const sequences = new Map<string, number>();
const nameOf = ({ session, document }: DocumentKey) => `${session}/${document}`;

function append(key: DocumentKey, update: Uint8Array): number {
	const { session, document } = key;
	const last =
		sequences.get(nameOf(key)) ??
		Math.max(
			lastOf(statements.lastUpdate.get(session, document)),
			lastOf(statements.lastSnapshot.get(session, document))
		);
	statements.addUpdate.run(session, document, last + 1, Date.now(), update);
	sequences.set(nameOf(key), last + 1);
	return last + 1;
}

function compact({ session, document }: DocumentKey, sequence: number, snapshot: Uint8Array): void {
	statements.addSnapshot.run(session, document, sequence, Date.now(), snapshot);
	statements.dropUpdates.run(session, document, sequence);
	statements.dropSnapshots.run(session, document, SNAPSHOTS_KEPT);
}

function forget(session: string): void {
	statements.forgetUpdates.run(session);
	statements.forgetSnapshots.run(session);
	for (const name of sequences.keys()) if (name.startsWith(`${session}/`)) sequences.delete(name);
}

function answer(ask: LogAsk): unknown {
	switch (ask.ask) {
		case 'read':
			return read(ask.key);
		case 'append':
			return append(ask.key, ask.update);
		case 'compact':
			return compact(ask.key, ask.sequence, ask.snapshot);
		case 'forget':
			return forget(ask.session);
		case 'close':
			return undefined;
	}
}

let waiting: LogAsk[] = [];

function commit(): void {
	const asks = waiting;
	waiting = [];
	let answers: LogAnswer[];
	try {
		database.exec('begin immediate');
		answers = asks.map((ask) => ({ number: ask.number, ok: true, result: answer(ask) }));
		database.exec('commit');
	} catch (error) {
		answers = asks.map(({ number }) => ({ number, ok: false, why: String(error) }));
		undo();
	}
	port?.postMessage(answers);
	if (asks.some(({ ask }) => ask === 'close')) end();
}

/** The whole group failed together: nothing of it is stored, and what we believed of the sequences is forgotten. */
function undo(): void {
	sequences.clear();
	if (database.isTransaction) database.exec('rollback');
}

function end(): void {
	database.close();
	port?.close();
}

port.on('message', (ask: LogAsk) => {
	if (waiting.push(ask) === 1) setImmediate(commit);
});
