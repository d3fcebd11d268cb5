import * as Y from 'yjs';
import type { Root } from '#lib/domain/entities/roots.ts';
import { listRecords, recordsOf } from '#lib/domain/document/records.ts';
import { isId, type ActorId } from '#lib/domain/ids.ts';
import { LIMITS } from '#lib/domain/limits.ts';
import {
	mayWrite,
	type Asker,
	type RefusalReason,
	type Situation
} from '#lib/domain/method/rights.ts';
import { excerptOf } from './excerpt.ts';
import { changeOf, type RecordChange } from './record-change.ts';
import { faultIn } from './record-check.ts';
import { touchedBy } from './touches.ts';
import { Gap, itemsTakenAway, Malformed, takeApart, type UpdateParts } from './update-parts.ts';

/** Why an update did not enter the document. */
export interface RefusedUpdate {
	readonly verdict: 'refused';
	readonly reason: RefusalReason;
	/** The records at fault, by id. */
	readonly records: readonly string[];
	readonly field?: string | undefined;
}

/**
 * What an update is. `nothing`: all of it is known. `accepted`: it may be applied, and these records are touched by it.
 * `gap`: it hangs on something that never came. Bytes that no honest client makes are thrown as `Malformed`.
 */
export type Verdict =
	| { readonly verdict: 'nothing' }
	| {
			readonly verdict: 'accepted';
			readonly changes: readonly RecordChange[];
			/** The clients whose structs are new. */
			readonly clients: readonly number[];
	  }
	| RefusedUpdate
	| { readonly verdict: 'gap' };

export interface Asked {
	readonly doc: Y.Doc;
	readonly update: Uint8Array;
	readonly asker: Asker;
	readonly situation: Situation;
	/** True when this Yjs client id has been used by another seat. */
	readonly isSomebodyElses: (client: number) => boolean;
}

/**
 * Judges an update before it enters the document (architecture.md 3): accepted whole or refused whole, and `doc` is not
 * changed. The order: what is new, may this seat write at all, which records are touched, and for each of them the rights,
 * the authors, the schema on the merged values (RM-10 to RM-19).
 */
export function checkUpdate(asked: Asked): Verdict {
	try {
		return judge(asked);
	} catch (error) {
		if (error instanceof Gap) return { verdict: 'gap' };
		throw error;
	}
}

function judge(asked: Asked): Verdict {
	const { doc, update, asker, situation } = asked;
	const parts = takeApart(doc, update);
	if (isKnown(doc, parts)) return { verdict: 'nothing' };
	const may = mayWrite(asker, situation);
	if (!may.ok) return refusedFor(may.reason, []);
	const clients = [...parts.fresh.keys()];
	if (clients.some(asked.isSomebodyElses)) return refusedFor('not_yours', []);
	const touched = touchedBy(doc, parts);
	if (!touched.ok)
		return refusedFor(touched.misfit.reason, [touched.misfit.record], touched.misfit.field);
	const tried = tryOn(excerptOf(doc, parts, touched.touches), update);
	const changes = touched.touches.map((touch) => changeOf(doc, tried, touch));
	return faultsIn(changes, asked) ?? { verdict: 'accepted', changes, clients };
}

/** Nothing fresh, and nothing taken away that is still there. */
function isKnown(doc: Y.Doc, parts: UpdateParts): boolean {
	return parts.fresh.size === 0 && itemsTakenAway(doc, parts).next().done === true;
}

/** Lets Yjs merge the update into the excerpt. What it cannot place there, it could not place in the document. */
function tryOn(excerpt: Y.Doc, update: Uint8Array): Y.Doc {
	try {
		Y.applyUpdate(excerpt, update);
	} catch (cause) {
		throw new Malformed('the update breaks the document', { cause });
	}
	if (excerpt.store.pendingStructs || excerpt.store.pendingDs)
		throw new Gap('the update cannot be placed');
	return excerpt;
}

function faultsIn(changes: readonly RecordChange[], asked: Asked): RefusedUpdate | undefined {
	const setting = { ...asked, onMap: () => actorsOnMap(asked.doc, changes) };
	const faults = changes
		.map((change) => ({ id: change.id, fault: faultIn(change, setting) }))
		.filter(({ fault }) => fault !== undefined);
	const [first] = faults;
	if (first?.fault)
		return refusedFor(
			first.fault.reason,
			faults.map(({ id }) => id),
			first.fault.field
		);
	const crowded = changes.find(({ root }) => isFull(asked.doc, root, changes));
	return crowded && refusedFor('too_large', [crowded.id], crowded.root);
}

function isFull(doc: Y.Doc, root: Root, changes: readonly RecordChange[]): boolean {
	const added = changes.filter((change) => change.root === root && !change.before && change.after);
	return added.length > 0 && recordsOf(doc, root).size + added.length > LIMITS.recordsPerKind;
}

/** The actors on the map as the update would leave it. */
function actorsOnMap(doc: Y.Doc, changes: readonly RecordChange[]): ReadonlySet<ActorId> {
	const onMap = new Set(listRecords(doc, 'actors').map(({ id }) => id));
	for (const { root, id, after } of changes) {
		if (root !== 'actors' || !isId('actor', id)) continue;
		if (after && after.removedAt === undefined) onMap.add(id);
		else onMap.delete(id);
	}
	return onMap;
}

function refusedFor(
	reason: RefusalReason,
	records: readonly string[],
	field?: string
): RefusedUpdate {
	return { verdict: 'refused', reason, records, field };
}
