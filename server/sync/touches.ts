import * as Y from 'yjs';
import { LAYOUT } from '#lib/domain/document/layout.ts';
import { LATER_ROOTS, ROOTS, type Root } from '#lib/domain/entities/roots.ts';
import type { RefusalReason } from '#lib/domain/method/rights.ts';
import { Places, type Place } from './places.ts';
import { itemsTakenAway, type UpdateParts } from './update-parts.ts';

/** What an update touches of one record: names of fields, `field/key` for an entry of a field held as a map. */
export interface Touch {
	readonly root: Root;
	readonly id: string;
	readonly fields: Set<string>;
	/** Of these (the record itself is ''), those set by somebody who knew of no value before: they may lose to one. */
	readonly unaware: Set<string>;
}

/** Something an update holds that no record may hold, whoever asks. */
export interface Misfit {
	readonly reason: RefusalReason;
	readonly record: string;
	readonly field?: string | undefined;
}

export type Touched = { ok: true; touches: readonly Touch[] } | { ok: false; misfit: Misfit };

const ENTRY_KEY_MOST = 96;

/** The records and fields an update touches, or the first thing in it that fits no board. */
export function touchedBy(doc: Y.Doc, parts: UpdateParts): Touched {
	const places = new Places(doc, parts);
	const touches = new Map<string, Touch>();
	for (const structs of parts.fresh.values())
		for (const struct of structs) {
			if (!(struct instanceof Y.Item)) continue;
			const place = places.of(struct);
			if (!place) continue;
			const misfit = misfitOf(place, struct.content);
			if (misfit) return { ok: false, misfit };
			note(touches, place, struct.origin === null);
		}
	for (const item of itemsTakenAway(doc, parts)) {
		const place = places.of(item);
		if (!place) continue;
		const misfit = misplaced(place);
		if (misfit) return { ok: false, misfit };
		note(touches, place, false);
	}
	return { ok: true, touches: [...touches.values()] };
}

function note(touches: Map<string, Touch>, { holder, key }: Place, isUnaware: boolean): void {
	const [id, field, entry] = [...holder.path, key];
	if (!id) return;
	const root = holder.root as Root;
	const name = `${root} ${id}`;
	const touch = touches.get(name) ?? { root, id, fields: new Set(), unaware: new Set() };
	touches.set(name, touch);
	const touched = entry ? `${field}/${entry}` : field;
	if (touched) touch.fields.add(touched);
	if (isUnaware) touch.unaware.add(touched ?? '');
}

function misplaced({ holder }: Place): Misfit | undefined {
	const record = holder.path[0] ?? '';
	if ((ROOTS as readonly string[]).includes(holder.root)) return undefined;
	const comesLater = (LATER_ROOTS as readonly string[]).includes(holder.root);
	return { reason: comesLater ? 'kind_not_open' : 'invalid', record, field: holder.root };
}

/** Does this content belong in this place? Records in roots, fields in records, letters in texts, entries in maps. */
function misfitOf(place: Place, content: Y.Item['content']): Misfit | undefined {
	const elsewhere = misplaced(place);
	if (elsewhere) return elsewhere;
	const { holder, key } = place;
	const root = holder.root as Root;
	const [record, field] = [...holder.path, key];
	const fits =
		holder.path.length === 0
			? isRecord(key, content)
			: holder.path.length === 1
				? isField(root, key, content)
				: isInField(root, place, content);
	if (fits) return undefined;
	return { reason: 'invalid', record: record ?? '', field: field ?? holder.root };
}

type Content = Y.Item['content'];
const isGone = (content: Content) => content instanceof Y.ContentDeleted;
const isPlain = (content: Content) => content instanceof Y.ContentAny && content.arr.length === 1;
const isType = (content: Content, type: unknown) =>
	content instanceof Y.ContentType && content.type.constructor === type;

function isRecord(key: string | null, content: Content): boolean {
	return key !== null && (isGone(content) || isType(content, Y.Map));
}

function isField(root: Root, key: string | null, content: Content): boolean {
	if (key === null) return false;
	if (isGone(content) || isPlain(content)) return true;
	const { texts, sets, maps } = LAYOUT[root];
	if (texts.includes(key)) return isType(content, Y.Text);
	return (sets.includes(key) || maps.includes(key)) && isType(content, Y.Map);
}

function isInField(root: Root, { holder, key }: Place, content: Content): boolean {
	const [, field] = holder.path;
	if (holder.path.length !== 2 || !field) return false;
	const { texts, sets, maps } = LAYOUT[root];
	if (texts.includes(field))
		return (
			holder.kind === 'text' &&
			key === null &&
			(isGone(content) || content instanceof Y.ContentString)
		);
	if (!sets.includes(field) && !maps.includes(field)) return false;
	if (holder.kind !== 'map' || key === null || key.length > ENTRY_KEY_MOST) return false;
	return isGone(content) || isPlain(content);
}
