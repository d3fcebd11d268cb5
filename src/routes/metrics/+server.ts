import { services } from '#server/door.ts';

/** Counters of the process, without content and without people. */
export const GET = () =>
	new Response(services().metrics(), {
		headers: {
			'content-type': 'text/plain; version=0.0.4; charset=utf-8',
			'cache-control': 'no-store'
		}
	});
