import { openapi } from '../openapi.ts';

/** What the API offers, for programs and for those who write them. */
export const GET = () => Response.json(openapi);
