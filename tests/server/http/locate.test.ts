import type { IncomingMessage } from 'node:http';
import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, it } from 'vitest';
import { Addresses, addressesOf } from '#server/addresses.ts';
import { readCookies, seatTokens } from '#server/http/cookies.ts';
import { isOwnOrigin, locate, LOCATION_HEADERS } from '#server/http/locate.ts';

/** A request as it comes in from 192.0.2.4. */
function asked(headers: Record<string, string>, hops = 0): IncomingMessage {
	const req = { headers, socket: { remoteAddress: '192.0.2.4' } } as unknown as IncomingMessage;
	locate(req, hops);
	return req;
}
const located = ({ headers }: IncomingMessage) => [
	headers[LOCATION_HEADERS.protocol],
	headers[LOCATION_HEADERS.host],
	headers[LOCATION_HEADERS.address]
];

describe('where a request came in', () => {
	const forged = {
		host: 'warsha.test',
		'x-forwarded-proto': 'https',
		'x-forwarded-host': 'evil.test',
		'x-forwarded-for': '203.0.113.9',
		[LOCATION_HEADERS.host]: 'evil.test'
	};
	it('is never what the client says', () => {
		expect(located(asked({ ...forged }))).toEqual(['http', 'warsha.test', '192.0.2.4']);
	});

	it('is what the trusted proxy says', () => {
		expect(located(asked({ ...forged }, 1))).toEqual(['https', 'evil.test', '203.0.113.9']);
	});

	it('with two proxies is what the outer one added, not what the client wrote before it', () => {
		const headers = { host: 'inner', 'x-forwarded-for': '1.1.1.1, 203.0.113.9, 10.0.0.2' };
		expect(located(asked(headers, 2))).toEqual(['http', 'inner', '203.0.113.9']);
	});

	it('a proxy that says nothing leaves what the connection shows', () => {
		expect(located(asked({ host: 'warsha.test' }, 1))).toEqual([
			'http',
			'warsha.test',
			'192.0.2.4'
		]);
	});
});

describe('the origin of a socket', () => {
	it.each([
		['its own page', 'http://warsha.test', true],
		['a program', undefined, true],
		['another site', 'https://evil.test', false],
		['another port', 'http://warsha.test:8080', false],
		['a sandbox', 'null', false],
		['nonsense', 'http://', false]
	])('%s: %s', (_, origin, own) => {
		expect(isOwnOrigin(asked({ host: 'warsha.test', ...(origin && { origin }) }))).toBe(own);
	});
});

describe('cookies', () => {
	it('are read by name and decoded, the first of a name counts', () => {
		const cookies = readCookies(
			'a=1; seats_x=seat%3Aone.k~seat%3Atwo.k; a=2; broken=%E0%A4; =x; y'
		);
		expect(cookies.get('a')).toBe('1');
		expect(seatTokens(cookies.get('seats_x'))).toEqual(['seat:one.k', 'seat:two.k']);
		expect(cookies.get('broken')).toBe('%E0%A4');
		expect(cookies.has('y')).toBe(false);
		expect(readCookies(undefined).size).toBe(0);
	});
});

describe('the addresses of a server', () => {
	const card = (address: string, more = {}) =>
		[{ address, family: 'IPv4', internal: false, ...more }] as NetworkInterfaceInfo[];

	it('name real cards before those of containers and tunnels', () => {
		const cards = {
			lo: card('127.0.0.1', { internal: true }),
			docker0: card('172.17.0.1'),
			wlan0: [...card('192.168.1.7'), ...card('fe80::1', { family: 'IPv6' })]
		};
		expect(addressesOf(cards)).toEqual(['192.168.1.7', '172.17.0.1']);
	});

	it('are only its own when it listens to itself', () => {
		const addresses = new Addresses({ host: '127.0.0.1', port: 0, publicUrl: undefined });
		addresses.listeningOn(4321);
		expect(addresses.network).toEqual([]);
		expect(addresses.best('http://laptop.local:4321')).toBe('http://laptop.local:4321');
		expect(addresses.best()).toBe('http://localhost:4321');
	});

	it('a public address outweighs the others', () => {
		const publicUrl = 'https://warsha.example.org';
		const addresses = new Addresses({ host: '0.0.0.0', port: 3000, publicUrl });
		expect(addresses.best('http://192.168.1.7:3000')).toBe(publicUrl);
	});
});
