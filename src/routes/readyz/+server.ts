import { services } from '#server/door.ts';

/** The store takes writes. */
export const GET = async () => {
	const ready = await services().ready();
	return new Response(ready ? 'ready\n' : 'not ready\n', {
		status: ready ? 200 : 503,
		headers: { 'cache-control': 'no-store' }
	});
};
