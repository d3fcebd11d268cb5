import { COMMON_FIELDS } from '#lib/domain/entities/record.ts';
import { mayChange } from '#lib/domain/method/rights.ts';
import type { Draft } from '#lib/live/drafts.ts';
import type { LiveBoard } from '#lib/live/live-board.svelte.ts';

const TEXT_FIELDS = ['name', 'title', 'text', 'body', 'what', 'successSign', 'note', 'outcomeNote'];

/** What somebody wrote in a draft, to read and to copy. */
export function textOf(draft: Draft): string {
	const texts = TEXT_FIELDS.map((field) => draft.record[field]);
	return texts.filter((text) => typeof text === 'string' && text.trim() !== '').join('\n');
}

/** The fields somebody gave; what the tool keeps by itself is written anew. */
function fieldsOf(draft: Draft): Record<string, unknown> {
	const own = new Set<string>(['id', ...COMMON_FIELDS.filter((field) => field !== 'sensitivity')]);
	return Object.fromEntries(Object.entries(draft.record).filter(([field]) => !own.has(field)));
}

/**
 * Sends a draft once more: as a change where the record is on the board, as a new one otherwise.
 * @returns the reason when it is still not possible.
 */
export function tryAgain(
	board: LiveBoard,
	draft: Draft
): { ok: true } | { ok: false; reason: string } {
	const fields = fieldsOf(draft);
	const present = board.find(draft.root, draft.id);
	const allowed = mayChange(board.session.me, board.session.session, {
		root: draft.root,
		act: present ? 'edit' : 'create',
		record: present ?? fields,
		fields: Object.keys(fields)
	});
	if (!allowed.ok) return allowed;
	const sent = present ? board.change(draft.root, draft.id, fields) : board.add(draft.root, fields);
	return sent.ok ? { ok: true } : { ok: false, reason: sent.reason };
}
