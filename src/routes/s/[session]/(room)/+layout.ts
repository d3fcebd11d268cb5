import { boardOfStage } from '#lib/features/participant/board-kinds.ts';
import { standingOf } from '#lib/features/participant/standing.ts';
import { currentStage } from '#lib/domain/entities/session.ts';
import { loadBoard, restWords, roomTiles, standingWords } from './stage-boards.ts';
import type { LayoutLoad } from './$types.js';

/** What the page shows first comes with it, on the server and in the browser alike. */
export const load: LayoutLoad = async ({ data }) => {
	const { session, me } = data.view;
	const stage = currentStage(session);
	if (!stage || standingOf(session, me, undefined) !== 'working') {
		await standingWords.load();
		return data;
	}
	const kind = boardOfStage(stage.kind);
	await Promise.all([
		kind ? loadBoard(kind) : restWords.load(),
		stage.kind === 'opening' && roomTiles.load()
	]);
	return data;
};
