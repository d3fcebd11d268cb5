const BROWSERS: readonly (readonly [RegExp, string])[] = [
	[/\bEdg/, 'Edge'],
	[/\bSamsungBrowser/, 'Samsung Internet'],
	[/\bOPR\//, 'Opera'],
	[/\bFirefox|\bFxiOS/, 'Firefox'],
	[/\bChrome|\bCriOS/, 'Chrome'],
	[/\bSafari/, 'Safari']
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
	[/\bAndroid/, 'Android'],
	[/\biPhone|\biPad/, 'iOS'],
	[/\bWindows/, 'Windows'],
	[/\bMac OS X/, 'macOS'],
	[/\bLinux/, 'Linux']
];

/** How a device is named in the list of sign-ins: browser and system and no more, for a whole user agent could tell people apart. */
export function deviceName(userAgent: string): string {
	const find = (list: typeof BROWSERS) => list.find(([sign]) => sign.test(userAgent))?.[1];
	return [find(BROWSERS), find(SYSTEMS)].filter(Boolean).join(' · ');
}
