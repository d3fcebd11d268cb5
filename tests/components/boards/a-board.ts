import * as Y from 'yjs';
import { addRecord, ServerOrigin, type Fields } from '#lib/domain/document/edits.ts';
import type { Board } from '#lib/domain/document/layout.ts';
import { ROOTS, type Root } from '#lib/domain/entities/roots.ts';
import type { Language } from '#lib/domain/entities/record.ts';
import type { Capacity, Role, Seat } from '#lib/domain/entities/seat.ts';
import type { Session, StageKind } from '#lib/domain/entities/session.ts';
import type { ActorId, SeatId } from '#lib/domain/ids.ts';
import { createSession } from '#lib/domain/method/new-session.ts';
import { findTemplate } from '#lib/domain/method/templates.ts';
import type { SessionView } from '#lib/domain/protocol/control.ts';
import { sampleSession } from '#lib/domain/sample/sample-session.ts';
import { LiveBoard } from '#lib/live/live-board.svelte.ts';
import { LiveSession } from '#lib/live/live-session.svelte.ts';

/** The evening before the sample session of method.md 9. */
export const NOW = Date.parse('2026-08-01T10:00:00Z');

interface Who {
	readonly name: string;
	readonly role: Role;
	readonly capacity: Capacity;
	readonly actor?: ActorId;
}
/** Amal facilitates; Sami and Noor represent two teams; Hala observes. */
export const AMAL: Who = { name: 'أمل', role: 'facilitator', capacity: 'individual' };
export const SAMI: Who = {
	name: 'سامي',
	role: 'representative',
	capacity: 'representative',
	actor: 'actor:nabd'
};
export const NOOR: Who = {
	name: 'نور',
	role: 'representative',
	capacity: 'representative',
	actor: 'actor:kitabi'
};
export const HALA: Who = { name: 'هلا', role: 'observer', capacity: 'observer' };

const seatOf = (who: Who): Seat => ({
	id: `seat:${['أمل', 'سامي', 'نور', 'هلا'].indexOf(who.name)}` as SeatId,
	consent: who.role === 'observer' ? 'listen_only' : 'take_part',
	state: 'admitted',
	...who
});

/** A live session in a stage of this kind, as the seat of `who` sees it. */
export function aSession(who: Who, kind: StageKind, language: Language = 'ar'): LiveSession {
	const template = findTemplate('T-1');
	if (!template) throw new Error('no template T-1');
	let stages = 0;
	const made = createSession({
		id: '0123456789abcdef',
		joinCode: '483920',
		template,
		language,
		title: 'معًا نتعلّم',
		focusQuestion: 'ما الذي نستطيع إنجازه معًا؟',
		decisionRule: 'consent',
		privacy: 'circle',
		now: NOW,
		newStageId: () => `stage:${stages++}`
	});
	const current = made.stages.find((stage) => stage.kind === kind) ?? made.stages[0];
	const session: Session = {
		...made,
		...sampleSession(sampleAsk(language)).plan,
		status: 'live',
		...(current && { currentStage: current.id })
	};
	const room = [AMAL, SAMI, NOOR, HALA].map((one) => ({ ...seatOf(one), online: true }));
	const view: SessionView = {
		session,
		serverNow: NOW,
		me: seatOf(who),
		room,
		gates: [],
		joinUrl: 'http://192.168.1.20:3000/j/483920'
	};
	return new LiveSession(session.id, view.me.id, view);
}

const sampleAsk = (language: Language) => ({
	language,
	today: '2026-08-01',
	now: NOW,
	seatOf: () => 'seat:0' as SeatId,
	stageOf: () => undefined
});

/** The board of method.md 9. */
export function sampleBoard(language: Language = 'ar'): Board {
	return sampleSession(sampleAsk(language)).board;
}

const NOTHING = Object.fromEntries(ROOTS.map((root) => [root, []])) as unknown as Board;

/** A board without a connection, with these records in its document. */
export function aBoard(session: LiveSession, records: Partial<Board> = {}): LiveBoard {
	const board = new LiveBoard({ session, first: NOTHING, keeping: 'memory' });
	const filled = new Y.Doc();
	for (const root of ROOTS)
		for (const { id, createdBy, ...record } of records[root] ?? [])
			putIn(filled, root, id, record as Fields<Root>, createdBy);
	Y.applyUpdate(documentOf(board), Y.encodeStateAsUpdate(filled), 'remote');
	return board;
}

function putIn(
	doc: Y.Doc,
	root: Root,
	id: string,
	fields: Fields<Root>,
	seat: SeatId | undefined
): void {
	const { createdAt, ...rest } = fields as { createdAt?: number };
	const origin = new ServerOrigin('demo', () => createdAt ?? NOW, seat);
	const added = addRecord(doc, root, rest as Fields<Root>, origin, id);
	if (!added.ok) throw new Error(`${id} does not fit: ${added.issue}`);
}

/** The document a device writes in, as the sync door would see it. */
export function documentOf(board: LiveBoard): Y.Doc {
	const note = board.add('notes', {});
	const doc = note.ok && board.text('notes', note.id, 'outcomeNote')?.doc;
	if (!doc) throw new Error('the board has no document');
	board.remove('notes', note.id);
	return doc;
}

/** What one device wrote reaches the other, both ways, as the sync door would carry it. */
export function exchange(a: Y.Doc, b: Y.Doc): void {
	Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)), 'remote');
	Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)), 'remote');
}
