import { pino, type DestinationStream, type Logger } from 'pino';
import type { Config } from './config.ts';

/**
 * The log: one JSON line an event, names instead of sentences. Never what people wrote, never who they are (DP-20):
 * no names, no seats, no addresses, no text of a message; sessions by their id at most.
 */
export type Log = Pick<Logger, 'error' | 'warn' | 'info' | 'debug'>;

/** Fields that carry a person or a text, struck out should one ever be passed. */
const NEVER = ['name', 'seat', 'login', 'address', 'ip', 'token', 'cookie', 'body', 'text', 'code'];

/** Opens the log on a file descriptor (1: standard output, 2: the error output), or on anything that takes lines. */
export function openLog(level: Config['logLevel'], to: 1 | 2 | DestinationStream = 1): Log {
	return pino(
		{ level, base: undefined, redact: { paths: NEVER, remove: true } },
		typeof to === 'number' ? pino.destination({ dest: to, sync: true }) : to
	);
}
