import { familyOf, shownName, type Actor, type ActorFamily } from '#lib/domain/entities/actor.ts';
import { isTeam } from '#lib/domain/entities/seat.ts';
import type { Present } from '#lib/domain/protocol/control.ts';

/** An actor as the room names it; a coded one by its code (DP-09). */
export interface KnownActor {
	readonly id: string;
	readonly name: string;
	readonly family: ActorFamily;
}

/** Somebody in the room with the actor she speaks for. */
export interface RoomPerson {
	readonly seat: Present;
	readonly actor: KnownActor | undefined;
}

/** The room in the order the facilitator reads it. */
export interface Room {
	readonly waiting: readonly RoomPerson[];
	readonly team: readonly RoomPerson[];
	readonly people: readonly RoomPerson[];
	readonly observers: readonly RoomPerson[];
	readonly away: readonly RoomPerson[];
	/** Actors on the map for whom nobody is here. */
	readonly absent: readonly KnownActor[];
	readonly here: number;
	readonly online: number;
}

/** Sorts the seats of a session; removed ones are left out. */
export function roomOf(seats: readonly Present[], board: readonly Actor[]): Room {
	const actors = board.map((actor): KnownActor => {
		return { id: actor.id, name: shownName(actor), family: familyOf(actor.type) };
	});
	const byId = new Map(actors.map((actor) => [actor.id, actor]));
	const people = seats.map((seat): RoomPerson => {
		return { seat, actor: seat.actor === undefined ? undefined : byId.get(seat.actor) };
	});
	const admitted = people.filter(({ seat }) => seat.state === 'admitted');
	const guests = admitted.filter(({ seat }) => !isTeam(seat.role));
	const online = guests.filter(({ seat }) => seat.online);
	const spokenFor = new Set(admitted.map(({ seat }) => seat.actor));
	return {
		waiting: people.filter(({ seat }) => seat.state === 'waiting'),
		team: admitted.filter(({ seat }) => isTeam(seat.role)),
		people: online.filter(({ seat }) => seat.role !== 'observer'),
		observers: online.filter(({ seat }) => seat.role === 'observer'),
		away: guests.filter(({ seat }) => !seat.online),
		absent: actors.filter((actor) => !spokenFor.has(actor.id as Present['actor'])),
		here: admitted.length,
		online: admitted.filter(({ seat }) => seat.online).length
	};
}
