/** Puts text on the clipboard. Works over plain HTTP as well, where `navigator.clipboard` does not exist; false when the browser refuses. */
export async function copyText(text: string): Promise<boolean> {
	if (navigator.clipboard) {
		try {
			await navigator.clipboard.writeText(text);
			return true;
		} catch {
			return copyBySelection(text); // permission refused: the old way often still works
		}
	}
	return copyBySelection(text);
}

/** The way without a secure context. The area stands in the open dialog, if any, because the rest is inert then. */
function copyBySelection(text: string): boolean {
	const before = document.activeElement as HTMLElement | null;
	const area = document.createElement('textarea');
	area.value = text;
	area.readOnly = true;
	area.style.cssText = 'position:fixed;inset:0 auto auto 0;opacity:0';
	(before?.closest('dialog') ?? document.body).append(area);
	area.select();
	const done = document.execCommand('copy');
	area.remove();
	before?.focus();
	return done;
}
