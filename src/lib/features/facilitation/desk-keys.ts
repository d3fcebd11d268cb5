/** The keys of the next step, as they are printed on keyboards. */
export const NEXT_STEP_KEYS = 'Alt + Enter';

/** True for the one shortcut of the next step; a sheet or a menu that is open keeps its keys. */
export function isNextStepKey(event: KeyboardEvent): boolean {
	return event.altKey && event.key === 'Enter' && !event.repeat && !isDialogOpen();
}

function isDialogOpen(): boolean {
	return document.querySelector('dialog[open]') !== null;
}

/** F6 goes to the next region of the desk, Shift + F6 to the one before; regions that are folded away are passed over. */
export function walkRegions(event: KeyboardEvent, desk: HTMLElement): void {
	if (event.key !== 'F6' || isDialogOpen()) return;
	const regions = [...desk.querySelectorAll<HTMLElement>('[data-region]')].filter((region) =>
		region.checkVisibility()
	);
	if (regions.length === 0) return;
	event.preventDefault();
	const at = regions.findIndex((region) => region.contains(document.activeElement));
	const step = event.shiftKey ? -1 : 1;
	const next = at < 0 ? 0 : (at + step + regions.length) % regions.length;
	regions[next]?.focus();
}
