import { problem } from '../v1/answers.ts';
import type { RequestHandler } from './$types.js';

/** Addresses the API does not have. */
export const fallback: RequestHandler = (event) => problem(event, 'not_found');
