import type { Page } from '@playwright/test';

/** What a page asked for until the network was quiet: bytes as sent (headers included), fonts counted apart. */
export interface Traffic {
	readonly requests: number;
	readonly bytes: number;
	readonly fontBytes: number;
	readonly files: readonly { url: string; type: string; bytes: number }[];
}

/**
 * Opens an address and counts what travels. `encodedDataLength` is what came over the wire, compressed. Brotli is taken out of
 * what the browser offers: over plain HTTP on a LAN phones offer gzip only.
 */
export async function trafficOf(page: Page, address: string): Promise<Traffic> {
	const client = await page.context().newCDPSession(page);
	await client.send('Network.enable');
	await page.route('**/*', (route) =>
		route.continue({ headers: { ...route.request().headers(), 'accept-encoding': 'gzip' } })
	);
	const kinds = new Map<string, { url: string; type: string }>();
	const files: { url: string; type: string; bytes: number }[] = [];
	client.on('Network.responseReceived', ({ requestId, response, type }) =>
		kinds.set(requestId, { url: response.url, type })
	);
	client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const kind = kinds.get(requestId);
		if (kind && !kind.url.startsWith('data:')) files.push({ ...kind, bytes: encodedDataLength });
	});
	await page.goto(address, { waitUntil: 'networkidle' });
	await client.detach();
	const sum = (list: typeof files) => list.reduce((total, { bytes }) => total + bytes, 0);
	const fonts = files.filter(({ type }) => type === 'Font');
	const rest = files.filter(({ type }) => type !== 'Font');
	return { requests: rest.length, bytes: sum(rest), fontBytes: sum(fonts), files };
}
