import type * as Y from 'yjs';
import { addRecord, ServerOrigin } from '#lib/domain/document/edits.ts';
import { listRecords, recordsOf } from '#lib/domain/document/records.ts';
import type { Session } from '#lib/domain/entities/session.ts';
import { OWNED_BY_STAGE } from '#lib/domain/method/stage-kinds.ts';
import { STARTER_AGREEMENTS } from '#lib/domain/method/starter-agreements.ts';
import type { Context } from './context.ts';

const STARTER = 'agreement:starter-';
const two = (number: number) => String(number).padStart(2, '0');

/** The starter agreements of ST-02, offered as proposals: the group adopts, changes or drops them. */
function addAgreements(doc: Y.Doc, session: Session, origin: ServerOrigin): void {
	// A session that brought its own, such as an imported one, needs no starters.
	const own = [...recordsOf(doc, 'agreements').keys()].some((id) => !id.startsWith(STARTER));
	if (own) return;
	STARTER_AGREEMENTS.forEach((starter, index) => {
		const id = `${STARTER}${two(index + 1)}`;
		if (recordsOf(doc, 'agreements').has(id)) return;
		const { language: lang } = session;
		const fields = {
			text: starter[lang],
			kind: 'conduct',
			status: 'proposed',
			starter: index + 1,
			lang
		} as const;
		addRecord(doc, 'agreements', fields, origin, id);
	});
}

/** One sentence for each stage that ends with one; the group writes it together, so it must exist only once. */
function addNotes(doc: Y.Doc, session: Session, origin: ServerOrigin): void {
	const written = new Set(listRecords(doc, 'notes').map((note) => note.stage));
	for (const stage of session.stages) {
		if (!OWNED_BY_STAGE[stage.kind].includes('notes')) continue;
		const id = `note:${stage.id.slice(stage.id.indexOf(':') + 1)}`;
		if (written.has(stage.id) || recordsOf(doc, 'notes').has(id)) continue;
		addRecord(doc, 'notes', {}, new ServerOrigin(origin.why, origin.now, undefined, stage.id), id);
	}
}

/**
 * Puts what an open session starts with on its board: once, with fixed ids, so that doing it again changes nothing.
 * Runs before the move that needs it is stored; a crash in between leaves nothing half done.
 */
export async function putStartersOnBoard(context: Context, session: Session): Promise<void> {
	if (session.status !== 'live') return;
	const agreements = session.stages.some((stage) => stage.kind === 'agreements');
	await context.boards.edit(session.id, (doc) => {
		const origin = new ServerOrigin('template', context.clock);
		if (agreements) addAgreements(doc, session, origin);
		addNotes(doc, session, origin);
	});
}
