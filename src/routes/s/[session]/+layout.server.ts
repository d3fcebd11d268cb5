import type { LayoutServerLoad } from './$types.js';
import { memberOf } from './guard.ts';

/** Nobody sees a page of a session without a seat in it. */
export const load: LayoutServerLoad = (event) => ({ seatId: memberOf(event).seat.id });
