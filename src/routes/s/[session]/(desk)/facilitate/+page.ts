import { currentStage } from '#lib/domain/entities/session.ts';
import { boardOfStage } from '#lib/features/facilitation/board-of-stage.ts';
import { loadBoard } from '../../(room)/stage-boards.ts';
import type { PageLoad } from './$types.js';

/** The board of the stage comes with the page, on the server and in the browser alike. */
export const load: PageLoad = async ({ data, parent }) => {
	const { view } = await parent();
	const stage = currentStage(view.session);
	const kind = stage && boardOfStage(stage.kind);
	if (kind) await loadBoard(kind);
	return data;
};
