import type { Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Addresses } from './addresses.ts';
import { createApp } from './app.ts';
import { attach } from './attach.ts';
import { environment, readConfig } from './config.ts';
import { open } from './door.ts';
import { locate } from './http/locate.ts';
import { openLog } from './log.ts';
import { startFailure } from './terminal/failures.ts';
import { introduction, problemLines } from './terminal/introduction.ts';
import { terminalLanguage } from './terminal/words.ts';

/** Puts services and sockets on Vite's server. @returns how to stop them again. */
export async function startInDevelopment(http: HttpServer): Promise<() => Promise<void>> {
	const read = readConfig(environment);
	const language = terminalLanguage(environment);
	if (!read.ok) throw new Error(problemLines(read.problems, language).join('\n'));
	const { config } = read;
	const log = openLog(config.logLevel);
	const addresses = new Addresses(config);
	addresses.listeningOn((http.address() as AddressInfo).port);
	const app = await createApp({ config, log, addresses }).catch((error: unknown) => {
		throw new Error(startFailure(error, config, language).join('\n'), { cause: error });
	});
	open(app);
	http.prependListener('upgrade', (req) => locate(req, config.trustProxy));
	http.prependListener('request', (req) => locate(req, config.trustProxy));
	const attached = attach(http, app.doors);
	const colours = process.stdout.isTTY === true;
	process.stdout.write(`${introduction({ app, addresses, language, colours }).join('\n')}\n`);
	return async () => {
		await attached.detach();
		await app.close();
	};
}
