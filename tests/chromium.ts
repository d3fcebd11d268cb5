import { existsSync } from 'node:fs';

const places = [
	process.env.CHROMIUM_PATH,
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome-stable',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
];

/** Debian's Chromium (or `CHROMIUM_PATH`) and the arguments every browser test uses; nothing is downloaded. */
export const chromium = {
	executablePath: places.find((place) => place && existsSync(place)) ?? '/usr/bin/chromium',
	args: [
		'--no-sandbox',
		'--disable-gpu',
		'--disable-quic',
		'--no-first-run',
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-sync'
	]
};
