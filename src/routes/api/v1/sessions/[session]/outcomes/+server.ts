import { LANGUAGES } from '#lib/domain/entities/record.ts';
import { AUDIENCES } from '#lib/domain/entities/session.ts';
import type { OutcomeFile } from '#server/contract.ts';
import { services } from '#server/door.ts';
import { admittedOf, answering, fallback, refuse } from '../../../answers.ts';
import type { RequestHandler } from './$types.js';

export { fallback };

function oneOf<T extends string>(field: string, value: string | null, values: readonly T[]): T {
	return values.find((each) => each === value) ?? refuse('invalid', { field });
}

function download({ name, type, body }: OutcomeFile): Response {
	// The plain name is for old clients; the other one carries Arabic.
	const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
	return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
		headers: {
			'content-type': type,
			'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`
		}
	});
}

/** A copy of the outcomes in the format and for the audience asked for. */
export const GET: RequestHandler = answering(async (event) => {
	const { session } = event.params;
	const member = admittedOf(event, session, 'reads');
	const query = event.url.searchParams;
	const written = await services().outcomes.write(session, member, {
		format: query.get('format') ?? '',
		audience: oneOf('audience', query.get('audience') ?? 'circle', AUDIENCES),
		language: oneOf('lang', query.get('lang') ?? event.locals.language, LANGUAGES),
		kind: query.get('kind') ?? undefined
	});
	if (written.ok) return download(written.file);
	return refuse(written.reason, { reason: written.reason });
});
