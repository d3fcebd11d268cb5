import { teamMemberOf } from '../team-only.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = (event) => {
	teamMemberOf(event);
};
