import { familyOf, type Actor } from '#lib/domain/entities/actor.ts';
import { m } from '#lib/paraglide/messages.js';

/** How people call the actor they speak for: "our team", "our committee", "ours". */
export function oursLabel(actor: Pick<Actor, 'type'> | undefined): string {
	switch (actor && familyOf(actor.type)) {
		case 'team':
			return m.actors_ours_team();
		case 'committee':
			return m.actors_ours_committee();
		default:
			return m.actors_ours_other();
	}
}
