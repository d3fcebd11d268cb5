import type { ActorType } from '#lib/domain/entities/actor.ts';
import type { Formats } from '#lib/i18n/formats.ts';
import { m } from '#lib/paraglide/messages.js';

/** How many actors of a type there are, with the noun of that type where the language has one. */
export function groupCount(type: ActorType, count: number, formats: Formats): string {
	const said = { count, n: formats.number(count) };
	switch (type) {
		case 'volunteer_team':
			return m.count_team(said);
		case 'community_committee':
			return m.count_committee(said);
		default:
			return m.count_actor(said);
	}
}
