import * as v from 'valibot';
import * as Y from 'yjs';
import type { ActorId, Id, SeatId, StageId } from '../ids.ts';
import { newId } from '../ids.ts';
import { LIMITS } from '../limits.ts';
import type { Root } from '../entities/roots.ts';
import { LAYOUT, schemaOf, type RecordOf } from './layout.ts';
import { readRecord, recordsOf } from './records.ts';
import { smallestReplacement } from './replacement.ts';

/** Who makes a change, and when. Undo follows only `DeviceOrigin`s; the clock is passed in. */
export class DeviceOrigin {
	readonly from = 'device';
	readonly seat: SeatId;
	readonly stage: StageId | undefined;
	readonly now: () => number;
	constructor(seat: SeatId, stage: StageId | undefined, now: () => number) {
		this.seat = seat;
		this.stage = stage;
		this.now = now;
	}
}

/** A change the server makes itself: templates, an actor put on the map by joining, imports, migrations. */
export class ServerOrigin {
	readonly from = 'server';
	readonly why: 'template' | 'join' | 'import' | 'migration' | 'demo' | 'completion';
	readonly seat: SeatId | undefined;
	readonly stage: StageId | undefined;
	readonly now: () => number;
	constructor(
		why: ServerOrigin['why'],
		now: () => number,
		seat?: SeatId | undefined,
		stage?: StageId | undefined
	) {
		this.why = why;
		this.now = now;
		this.seat = seat;
		this.stage = stage;
	}
}
export type Origin = DeviceOrigin | ServerOrigin;

export type EditRefusal = 'gone' | 'invalid' | 'full';
export type Edited<T = unknown> =
	({ ok: true } & T) | { ok: false; reason: EditRefusal; issue?: string };

/** The fields a person may give: everything but the id and what the tool keeps by itself. */
export type Fields<R extends Root> = Partial<
	Omit<
		RecordOf<R>,
		'id' | 'createdAt' | 'createdBy' | 'updatedAt' | 'updatedBy' | 'removedAt' | 'removedBy'
	>
>;

function held(root: Root, field: string, value: unknown): unknown {
	const layout = LAYOUT[root];
	if (layout.texts.includes(field)) return new Y.Text(String(value));
	if (layout.sets.includes(field))
		return new Y.Map((value as string[]).map((key) => [key, true] as const));
	if (layout.maps.includes(field)) return new Y.Map(Object.entries(value as object));
	return value;
}

function checked<R extends Root>(root: R, plain: unknown): Edited<{ record: RecordOf<R> }> {
	const result = v.safeParse(schemaOf(root), plain);
	if (result.success) return { ok: true, record: result.output as RecordOf<R> };
	const [issue] = result.issues;
	return { ok: false, reason: 'invalid', issue: v.getDotPath(issue) ?? issue.message };
}

/**
 * Puts a new record on the board in one transaction.
 * @returns its id; refuses with `invalid` (and the field at fault) or `full`.
 */
export function addRecord<R extends Root>(
	doc: Y.Doc,
	root: R,
	fields: Fields<R>,
	origin: Origin,
	id: string = newId(LAYOUT[root].kind)
): Edited<{ id: RecordOf<R>['id'] }> {
	const records = recordsOf(doc, root);
	if (records.size >= LIMITS.recordsPerKind) return { ok: false, reason: 'full' };
	const given = Object.fromEntries(
		Object.entries(fields).filter(([, value]) => value !== undefined)
	);
	const asked = checked(root, {
		...given,
		id,
		createdAt: origin.now(),
		...(origin.seat && { createdBy: origin.seat }),
		...(origin.stage && { stage: origin.stage })
	});
	if (!asked.ok) return asked;
	doc.transact(() => {
		const entries = Object.entries({ ...emptyShared(root), ...asked.record });
		const present = entries.filter(([, value]) => value !== undefined);
		records.set(id, new Y.Map(present.map(([field, value]) => [field, held(root, field, value)])));
	}, origin);
	return { ok: true, id: asked.record.id };
}

/** Shared fields exist from the first moment: two people who each made one would overwrite each other. */
function emptyShared(root: Root): Record<string, unknown> {
	const { texts, sets, maps } = LAYOUT[root];
	return Object.fromEntries([
		...texts.map((field) => [field, '']),
		...sets.map((field) => [field, []]),
		...maps.map((field) => [field, {}])
	]);
}

/**
 * Changes the fields given and no others; `undefined` clears a field. Lists held as maps are changed entry by entry,
 * texts letter by letter (only the part between the common start and end is replaced).
 */
export function changeRecord<R extends Root>(
	doc: Y.Doc,
	root: R,
	id: string,
	change: Fields<R>,
	origin: Origin
): Edited {
	const record = recordsOf(doc, root).get(id);
	if (!(record instanceof Y.Map)) return { ok: false, reason: 'gone' };
	const asked = checked(root, { ...readRecord(root, id, record), ...change });
	if (!asked.ok) return asked;
	doc.transact(() => {
		for (const field of Object.keys(change))
			setField(root, record, field, asked.record[field as keyof RecordOf<R>]);
		touch(record, origin);
	}, origin);
	return { ok: true };
}

function setField(root: Root, record: Y.Map<unknown>, field: string, value: unknown): void {
	const layout = LAYOUT[root];
	const present = record.get(field);
	// A shared field is emptied, never taken out: what others write into it meanwhile would go with it.
	if (layout.texts.includes(field) && present instanceof Y.Text) {
		replaceText(present, value === undefined ? '' : String(value));
	} else if (layout.sets.includes(field) && present instanceof Y.Map) {
		setMembers(present, (value ?? []) as string[]);
	} else if (layout.maps.includes(field) && present instanceof Y.Map) {
		setEntries(present, (value ?? {}) as Record<string, unknown>);
	} else if (value === undefined) {
		record.delete(field);
	} else {
		record.set(field, held(root, field, value));
	}
}

function setMembers(present: Y.Map<unknown>, wanted: readonly string[]): void {
	for (const key of [...present.keys()]) if (!wanted.includes(key)) present.delete(key);
	for (const key of wanted) if (!present.has(key)) present.set(key, true);
}

function setEntries(present: Y.Map<unknown>, wanted: Record<string, unknown>): void {
	for (const key of [...present.keys()]) if (!(key in wanted)) present.delete(key);
	for (const [key, value] of Object.entries(wanted))
		if (JSON.stringify(present.get(key)) !== JSON.stringify(value)) present.set(key, value);
}

function touch(record: Y.Map<unknown>, origin: Origin): void {
	record.set('updatedAt', origin.now());
	if (origin.seat) record.set('updatedBy', origin.seat);
}

/** Turns a co-written text into `wanted` with the smallest replacement, so that what others type meanwhile stays. */
export function replaceText(text: Y.Text, wanted: string): void {
	const change = smallestReplacement(text.toString(), wanted);
	if (!change) return;
	if (change.cut > 0) text.delete(change.at, change.cut);
	if (change.added) text.insert(change.at, change.added);
}

/** Adds or takes away one entry of a field held as a map: a supporter, a confirmation, an acceptance, a milestone. */
export function setEntry<R extends Root>(
	doc: Y.Doc,
	root: R,
	id: string,
	entry: { field: string; key: string; value: unknown },
	origin: Origin
): Edited {
	const record = recordsOf(doc, root).get(id);
	if (!(record instanceof Y.Map)) return { ok: false, reason: 'gone' };
	const plain = readRecord(root, id, record) as unknown as Record<string, unknown>;
	const asked = checked(root, {
		...plain,
		[entry.field]: withEntry(root, plain[entry.field], entry)
	});
	if (!asked.ok) return asked;
	doc.transact(() => {
		let entries = record.get(entry.field);
		if (!(entries instanceof Y.Map)) record.set(entry.field, (entries = new Y.Map()));
		const map = entries as Y.Map<unknown>;
		if (entry.value === undefined) map.delete(entry.key);
		else map.set(entry.key, LAYOUT[root].sets.includes(entry.field) ? true : entry.value);
	}, origin);
	return { ok: true };
}

function withEntry(
	root: Root,
	present: unknown,
	entry: { field: string; key: string; value: unknown }
): unknown {
	if (LAYOUT[root].sets.includes(entry.field)) {
		const members = new Set((present as string[] | undefined) ?? []);
		if (entry.value === undefined) members.delete(entry.key);
		else members.add(entry.key);
		return [...members];
	}
	const entries = { ...(present as Record<string, unknown> | undefined) };
	if (entry.value === undefined) delete entries[entry.key];
	else entries[entry.key] = entry.value;
	return entries;
}

/** Puts a record into the bin; it stays in the document and can be brought back. */
export function removeRecord(doc: Y.Doc, root: Root, id: string, origin: Origin): Edited {
	const record = recordsOf(doc, root).get(id);
	if (!(record instanceof Y.Map)) return { ok: false, reason: 'gone' };
	doc.transact(() => {
		record.set('removedAt', origin.now());
		if (origin.seat) record.set('removedBy', origin.seat);
	}, origin);
	return { ok: true };
}

/** Takes a record out of the bin. */
export function bringBack(doc: Y.Doc, root: Root, id: string, origin: Origin): Edited {
	const record = recordsOf(doc, root).get(id);
	if (!(record instanceof Y.Map)) return { ok: false, reason: 'gone' };
	doc.transact(() => {
		record.delete('removedAt');
		record.delete('removedBy');
	}, origin);
	return { ok: true };
}

/**
 * The co-written text of a field, to bind an input to; made when the record has none yet.
 * @returns undefined when the record is gone.
 */
export function textOf(
	doc: Y.Doc,
	root: Root,
	id: string,
	field: string,
	origin: Origin
): Y.Text | undefined {
	const record = recordsOf(doc, root).get(id);
	if (!(record instanceof Y.Map)) return undefined;
	const present = record.get(field);
	if (present instanceof Y.Text) return present;
	const text = new Y.Text(typeof present === 'string' ? present : '');
	doc.transact(() => record.set(field, text), origin);
	return text;
}

/** The lead, or a partner, says yes: "نعم، نلتزم" (I-17). `acceptance.by` must be the seat that sends it. */
export function acceptCommitment(
	doc: Y.Doc,
	id: Id<'commitment'>,
	actor: ActorId,
	acceptance: NonNullable<RecordOf<'commitments'>['acceptances']>[ActorId],
	origin: Origin
): Edited {
	return setEntry(
		doc,
		'commitments',
		id,
		{ field: 'acceptances', key: actor, value: acceptance },
		origin
	);
}
