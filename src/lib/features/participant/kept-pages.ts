/** Asks the service worker, where there is one, to keep this page for opening it without a line. */
export function keepPage(path: string): void {
	void tell(path);
}

/** Asks it to forget every page it keeps. */
export function forgetPages(): void {
	void tell('forget');
}

async function tell(ask: string): Promise<void> {
	// A LAN over plain HTTP has none; a loaded page then goes on, and unsent work waits in the device's own copy.
	const registration = await navigator.serviceWorker?.ready;
	registration?.active?.postMessage(ask);
}
