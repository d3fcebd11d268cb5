import { boardOfStage } from '#lib/features/participant/board-kinds.ts';
import { currentStage } from '#lib/domain/entities/session.ts';
import { loadBoard } from './stage-boards.ts';
import type { LayoutLoad } from './$types.js';

/** The board of the stage comes with the page, on the server and in the browser alike. */
export const load: LayoutLoad = async ({ data }) => {
	const stage = currentStage(data.view.session);
	const kind = stage && boardOfStage(stage.kind);
	if (kind) await loadBoard(kind);
	return data;
};
