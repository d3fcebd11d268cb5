import { encode } from 'uqr';

/** A QR code as one SVG path with its size in modules. Made on the server, so that no device carries the encoder. */
export function qrPath(text: string): { path: string; size: number } {
	const { data, size } = encode(text, { ecc: 'M', border: 0 });
	const path = data
		.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
		.join('');
	return { path, size };
}
