import type { Cookies, RequestEvent } from '@sveltejs/kit';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Language } from '#lib/domain/entities/record.ts';
import { Addresses } from '#server/addresses.ts';
import { createApp, type Process } from '#server/app.ts';
import { open } from '#server/door.ts';
import { openLog } from '#server/log.ts';
import { POST as joinRoute } from '../../../src/routes/api/v1/join/+server.ts';
import { POST as sessionsRoute } from '../../../src/routes/api/v1/sessions/+server.ts';
import { GET as boardRoute } from '../../../src/routes/api/v1/sessions/[session]/board/+server.ts';
import { POST as movesRoute } from '../../../src/routes/api/v1/sessions/[session]/moves/+server.ts';
import { GET as outcomesRoute } from '../../../src/routes/api/v1/sessions/[session]/outcomes/+server.ts';
import { settings } from '../desk.ts';

type Handler = (event: RequestEvent) => Response | Promise<Response>;

/** The addresses of the API and who answers there. */
const ROUTES: readonly (readonly [string, RegExp, Handler])[] = [
	['POST', /^\/api\/v1\/sessions$/, sessionsRoute as Handler],
	['POST', /^\/api\/v1\/sessions\/([^/]+)\/moves$/, movesRoute as Handler],
	['POST', /^\/api\/v1\/join$/, joinRoute as Handler],
	['GET', /^\/api\/v1\/sessions\/([^/]+)\/board$/, boardRoute as Handler],
	['GET', /^\/api\/v1\/sessions\/([^/]+)\/outcomes$/, outcomesRoute as Handler]
];

export interface Ask {
	readonly token?: string | undefined;
	/** Sent as JSON; a string is sent as it is. */
	readonly body?: unknown;
	readonly language?: Language;
	readonly from?: string;
	readonly cookies?: Readonly<Record<string, string>>;
}
export interface Answer {
	readonly status: number;
	readonly type: string;
	readonly headers: Headers;
	readonly body: Record<string, unknown>;
	readonly text: string;
}

function cookiesOf(values: Readonly<Record<string, string>>): Cookies {
	return {
		get: (name) => values[name],
		getAll: () => Object.entries(values).map(([name, value]) => ({ name, value })),
		set: () => {},
		delete: () => {},
		serialize: () => ''
	};
}

/** Calls the API the way a program does. */
export async function call(method: string, path: string, ask: Ask = {}): Promise<Answer> {
	const url = new URL(path, 'http://warsha.test');
	const found = ROUTES.find(([verb, shape]) => verb === method && shape.test(url.pathname));
	if (!found) throw new Error(`no route for ${method} ${path}`);
	const [, shape, handler] = found;
	const headers = new Headers(ask.token ? { authorization: `Bearer ${ask.token}` } : {});
	const body = typeof ask.body === 'string' ? ask.body : JSON.stringify(ask.body);
	const event = {
		url,
		request: new Request(url, { method, headers, ...(ask.body !== undefined && { body }) }),
		params: { session: shape.exec(url.pathname)?.[1] },
		locals: { language: ask.language ?? 'en', account: undefined },
		cookies: cookiesOf(ask.cookies ?? {}),
		route: { id: path },
		getClientAddress: () => ask.from ?? '192.0.2.7'
	} as unknown as RequestEvent;
	const response = await handler(event);
	const text = await response.text();
	const type = response.headers.get('content-type') ?? '';
	const json = type.includes('json') ? (JSON.parse(text) as Record<string, unknown>) : {};
	return { status: response.status, type, headers: response.headers, body: json, text };
}

/** A whole process behind the routes, with a folder of its own. */
export async function aProcess(): Promise<{ app: Process; token: string; stop(): Promise<void> }> {
	const folder = mkdtempSync(join(tmpdir(), 'warsha-http-'));
	const config = settings({ DATA_DIR: folder, PUBLIC_URL: 'http://warsha.test' });
	const app = await createApp({
		config,
		log: openLog('silent'),
		addresses: new Addresses(config)
	});
	open(app);
	const { token } = app.accounts.createToken({ accountId: undefined, name: 'tests' });
	return {
		app,
		token,
		async stop() {
			await app.close();
			rmSync(folder, { recursive: true, force: true });
		}
	};
}
