import { m } from '#lib/paraglide/messages.js';
import type { Slot } from './vow.ts';

/** The name of a slot, as the heading of its sheet. */
export function slotLabel(slot: Slot): string {
	return LABELS[slot]();
}
const LABELS: Readonly<Record<Slot, () => string>> = {
	lead: m.commitments_slot_lead,
	what: m.commitments_slot_what,
	partners: m.commitments_slot_partners,
	resources: m.commitments_slot_resources,
	due: m.commitments_slot_due,
	sign: m.commitments_slot_sign
};
