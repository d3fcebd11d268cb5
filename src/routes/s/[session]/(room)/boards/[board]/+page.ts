import { error } from '@sveltejs/kit';
import { isBoardKind } from '#lib/features/participant/board-kinds.ts';
import { loadBoard } from '../../stage-boards.ts';
import type { PageLoad } from './$types.js';

/** The board an address names. */
export const load: PageLoad = async ({ params }) => {
	if (!isBoardKind(params.board)) error(404, { code: 'not_found', message: 'not_found' });
	await loadBoard(params.board);
	return { kind: params.board };
};
