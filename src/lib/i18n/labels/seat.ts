import type { Capacity, Role } from '#lib/domain/entities/seat.ts';
import { m } from '#lib/paraglide/messages.js';
import type { InLanguage, Word } from '../word.ts';

export function roleLabel(role: Role, language?: InLanguage): string {
	return ROLE[role]({}, language);
}
const ROLE: Readonly<Record<Role, Word>> = {
	facilitator: m.role_facilitator,
	cofacilitator: m.role_cofacilitator,
	recorder: m.role_recorder,
	timekeeper: m.role_timekeeper,
	representative: m.role_representative,
	participant: m.role_participant,
	observer: m.role_observer,
	safeguarding: m.role_safeguarding,
	tech: m.role_tech
};

export function capacityLabel(capacity: Capacity, language?: InLanguage): string {
	return CAPACITY[capacity]({}, language);
}
const CAPACITY: Readonly<Record<Capacity, Word>> = {
	representative: m.capacity_representative,
	individual: m.capacity_individual,
	observer: m.capacity_observer
};
