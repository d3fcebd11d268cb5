import { currentStage } from '#lib/domain/entities/session.ts';
import { wallOfStage } from '#lib/features/projector/wall-of-stage.ts';
import { loadWall } from './stage-walls.ts';
import type { PageLoad } from './$types.js';

/** The wall of the stage comes with the page, on the server and in the browser alike. */
export const load: PageLoad = async ({ parent }) => {
	const { view } = await parent();
	const stage = currentStage(view.session);
	const kind = stage && wallOfStage(stage.kind);
	if (kind) await loadWall(kind);
};
