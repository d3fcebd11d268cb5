import * as v from 'valibot';
import { LIMITS } from '../limits.ts';
import { ACTOR_TYPES } from './actor.ts';
import { idOf, line } from './record.ts';

export const CAPACITIES = ['representative', 'individual', 'observer'] as const;
/** In what capacity somebody takes part; exactly one (I-04). */
export type Capacity = (typeof CAPACITIES)[number];

export const ROLES = [
	'facilitator',
	'cofacilitator',
	'recorder',
	'timekeeper',
	'representative',
	'participant',
	'observer',
	'safeguarding',
	'tech'
] as const;
/** Roles in a session (method.md 2.1). */
export type Role = (typeof ROLES)[number];

export const CONSENTS = ['take_part', 'listen_only'] as const;
/** The answer to the consent text (7.3). The third answer is to leave, and makes no seat. */
export type Consent = (typeof CONSENTS)[number];

export const SEAT_STATES = ['waiting', 'admitted', 'removed'] as const;
export type SeatState = (typeof SEAT_STATES)[number];

/** A place in a session: one person, under the name she chose. What others in the session may know of it. */
export const Seat = v.strictObject({
	id: idOf('seat'),
	name: line(LIMITS.personName),
	role: v.picklist(ROLES),
	capacity: v.picklist(CAPACITIES),
	actor: v.optional(idOf('actor')),
	consent: v.picklist(CONSENTS),
	state: v.picklist(SEAT_STATES),
	/** True for the simulated people of the demo and of a rehearsal. */
	simulated: v.optional(v.boolean())
});
export type Seat = v.InferOutput<typeof Seat>;

/** What somebody says to come in. `listen_only` makes an observer whatever the capacity says. */
export const JoinRequest = v.pipe(
	v.strictObject({
		code: v.pipe(v.string(), v.maxLength(40)),
		name: line(LIMITS.personName),
		capacity: v.picklist(CAPACITIES),
		actor: v.optional(
			v.union([
				v.strictObject({ id: idOf('actor') }),
				v.strictObject({ name: line(LIMITS.title), type: v.picklist(ACTOR_TYPES) })
			])
		),
		consent: v.picklist(CONSENTS)
	}),
	v.check(
		(who) =>
			who.consent === 'listen_only' || who.capacity !== 'representative' || who.actor !== undefined,
		'I-04:actor'
	)
);
export type JoinRequest = v.InferOutput<typeof JoinRequest>;

/** The role that a capacity and a consent lead to. */
export function roleOf(capacity: Capacity, consent: Consent): Role {
	if (consent === 'listen_only' || capacity === 'observer') return 'observer';
	return capacity === 'representative' ? 'representative' : 'participant';
}

const TEAM: ReadonlySet<Role> = new Set(['facilitator', 'cofacilitator']);

/** The facilitation team: those who may use every move. */
export function isTeam(role: Role): boolean {
	return TEAM.has(role);
}
