import type { Formats } from '#lib/i18n/formats.ts';
import { m } from '#lib/paraglide/messages.js';

interface Moved {
	readonly itemLabel: string;
	readonly position: number;
	readonly count: number;
}

/** What the drag library says to screen readers, in the language of the page. */
export function ariaStrings(formats: Formats) {
	const facts = ({ itemLabel, position, count }: Moved) => ({
		item: itemLabel,
		position: formats.number(position),
		count: formats.number(count)
	});
	return {
		dragStarted: ({ itemLabel }: { itemLabel: string }) => m.plan_dnd_start({ item: itemLabel }),
		movedToPosition: (moved: Moved) => m.plan_dnd_moved(facts(moved)),
		movedToZoneStart: (moved: Moved) => m.plan_dnd_moved(facts(moved)),
		movedToZoneEnd: (moved: Moved) => m.plan_dnd_moved(facts(moved)),
		dropped: (moved: Moved) => m.plan_dnd_dropped(facts(moved)),
		zoneActiveInstruction: m.plan_dnd_how(),
		zoneDragDisabledInstruction: m.plan_dnd_off()
	};
}
