import compression from 'compression';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LIMITS } from '#lib/domain/limits.ts';
import { Addresses } from './addresses.ts';
import { createApp, type Process } from './app.ts';
import { attach } from './attach.ts';
import { readConfig, type Config } from './config.ts';
import { demoLines } from './demo/introduction.ts';
import { open } from './door.ts';
import { readAsJson } from './http/api-body.ts';
import { LOCATION_HEADERS, locate } from './http/locate.ts';
import { openLog } from './log.ts';
import { startFailure } from './terminal/failures.ts';
import { introduction, problemLines } from './terminal/introduction.ts';
import { contentLanguage, terminalLanguage } from './terminal/words.ts';

type Handler = (req: IncomingMessage, res: ServerResponse, next: () => void) => void;

/** Connections that do nothing are cut this long after the server was told to stop. */
const PATIENCE = 3_000;
const language = terminalLanguage(process.env);
const colours = process.stdout.isTTY === true;
/** Pages are made anew for everybody, so they are squeezed on the way; the build's files lie ready squeezed. */
const squeeze = compression() as unknown as Handler;

function say(lines: readonly string[]): void {
	process.stdout.write(`${lines.join('\n')}\n`);
}

function fail(lines: readonly string[]): never {
	process.stderr.write(`${lines.join('\n')}\n`);
	process.exit(1);
}

function settings(): Config {
	const read = readConfig(process.env);
	return read.ok ? read.config : fail(problemLines(read.problems, language));
}

/** SvelteKit's handler. It reads these variables when it is loaded, so they have to stand before. */
async function pages(): Promise<Handler> {
	// ORIGIN would fix one address; people reach a workshop's server by several.
	delete process.env.ORIGIN;
	process.env.PROTOCOL_HEADER = LOCATION_HEADERS.protocol;
	process.env.HOST_HEADER = LOCATION_HEADERS.host;
	process.env.ADDRESS_HEADER = LOCATION_HEADERS.address;
	process.env.BODY_SIZE_LIMIT = String(LIMITS.importFile);
	const built = new URL('../build/handler.js', import.meta.url).href;
	return ((await import(built)) as { handler: Handler }).handler;
}

async function start(): Promise<void> {
	const config = settings();
	const log = openLog(config.logLevel);
	const addresses = new Addresses(config);
	const app = await createApp({ config, log, addresses });
	// Before the handler is loaded: its hooks want the services.
	open(app);
	const handler = await pages();
	const http = createServer((req, res) => {
		locate(req, config.trustProxy);
		readAsJson(req);
		squeeze(req, res, () =>
			handler(req, res, () => {
				res.statusCode = 404;
				res.end();
			})
		);
	});
	http.prependListener('upgrade', (req) => locate(req, config.trustProxy));
	const attached = attach(http, app.doors);
	http.once('error', (error) => fail(startFailure(error, config, language)));
	http.listen(config.port, config.host, () => {
		addresses.listeningOn((http.address() as AddressInfo).port);
		say(introduction({ app, addresses, language, colours }));
		log.info({ event: 'listening', port: config.port, node: process.version });
		if (process.argv.includes('--demo')) void openDemo(app, addresses);
	});

	let stopping = false;
	async function stop(why: string): Promise<void> {
		if (stopping) return;
		stopping = true;
		log.info({ event: 'stopping', why });
		setTimeout(() => http.closeAllConnections(), PATIENCE).unref();
		const closed = new Promise((done) => http.close(done));
		// Closing the sockets is what frees the connections, so `closed` may come first: wait for both.
		await attached.detach();
		http.closeIdleConnections();
		await closed;
		await app.close();
		log.info({ event: 'stopped' });
		process.exit(0);
	}
	process.on('SIGTERM', () => void stop('SIGTERM'));
	process.on('SIGINT', () => void stop('SIGINT'));
	process.on('disconnect', () => void stop('the runner went away'));
}

async function openDemo(app: Process, addresses: Addresses): Promise<void> {
	say(await demoLines(app, addresses, language, contentLanguage(process.env)));
}

await start().catch((error: unknown) => fail(startFailure(error, settings(), language)));
