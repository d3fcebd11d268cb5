/** A join address as people read and type it: without the scheme, and without the code, which stands beside it. */
export function shownAddress(joinUrl: string): string {
	return joinUrl.replace(/^https?:\/\//, '').replace(/\/[^/]*\d{6}$/, '');
}
