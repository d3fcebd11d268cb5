import { ACTOR_TYPES, type ActorType } from '#lib/domain/entities/actor.ts';
import { CAPACITIES, type Capacity, type JoinRequest } from '#lib/domain/entities/seat.ts';
import { isId } from '#lib/domain/ids.ts';
import { LIMITS } from '#lib/domain/limits.ts';
import { isPersonLike } from '#lib/domain/text/person-like.ts';

/** The value of the chip "another actor". */
export const ANOTHER = 'another';

export const ANSWERS = ['take_part', 'listen_only', 'leave'] as const;
/** The three answers to the consent text (DP-03). */
export type Answer = (typeof ANSWERS)[number];

/** What stands in the form, as it was typed. */
export interface JoinValues {
	readonly consent: Answer | undefined;
	readonly name: string;
	readonly capacity: Capacity;
	/** An actor of the list, `ANOTHER`, or nothing yet. */
	readonly actor: string;
	readonly actorName: string;
	readonly actorType: ActorType | undefined;
	/** The actor name about which the question "an organisation or a person?" was already asked (DP-05). */
	readonly asked: string;
}

/** What is still wrong, one code a field; the page has a sentence for each. */
export interface JoinProblems {
	readonly consent?: 'missing';
	readonly name?: 'missing' | 'too_long';
	readonly actor?: 'missing';
	readonly actorName?: 'missing' | 'too_long' | 'person_like';
	readonly actorType?: 'missing';
}

const oneOf = <T extends string>(list: readonly T[], value: string): T | undefined =>
	list.find((one) => one === value);

/** Reads the posted form; what no form of ours sends is left out. */
export function readJoinForm(data: FormData): JoinValues {
	const text = (field: string) => String(data.get(field) ?? '').trim();
	return {
		consent: oneOf(ANSWERS, text('consent')),
		name: text('name'),
		capacity: oneOf(CAPACITIES, text('capacity')) ?? 'representative',
		actor: text('actor'),
		actorName: text('actor_name'),
		actorType: oneOf(ACTOR_TYPES, text('actor_type')),
		asked: text('asked')
	};
}

const length = (text: string, most: number): 'missing' | 'too_long' | undefined =>
	text === '' ? 'missing' : text.length > most ? 'too_long' : undefined;

/** What is still missing before the values can be sent; empty when nothing is. */
export function joinProblems(values: JoinValues): JoinProblems {
	if (values.consent === undefined) return { consent: 'missing' };
	const name = length(values.name, LIMITS.personName);
	const problems: JoinProblems = name ? { name } : {};
	const speaks = values.consent === 'take_part' && values.capacity === 'representative';
	return speaks ? { ...problems, ...actorProblems(values) } : problems;
}

function actorProblems(values: JoinValues): JoinProblems {
	if (isId('actor', values.actor)) return {};
	if (values.actor !== ANOTHER) return { actor: 'missing' };
	const actorName = length(values.actorName, LIMITS.title) ?? personLike(values);
	return {
		...(actorName && { actorName }),
		...(values.actorType === undefined && { actorType: 'missing' as const })
	};
}

// DP-05: a soft question, asked once for each name; going on with the same name answers it.
function personLike({ actorName, asked }: JoinValues): 'person_like' | undefined {
	return actorName !== asked && isPersonLike(actorName) ? 'person_like' : undefined;
}

/** The request to join. Only for values without problems whose answer is not to leave. */
export function joinRequest(code: string, values: JoinValues): JoinRequest {
	const listening = values.consent === 'listen_only';
	const capacity = listening ? 'observer' : values.capacity;
	const actor = capacity === 'representative' ? actorOf(values) : undefined;
	return {
		code,
		name: values.name,
		capacity,
		consent: listening ? 'listen_only' : 'take_part',
		...(actor && { actor })
	};
}

function actorOf(values: JoinValues): JoinRequest['actor'] {
	if (isId('actor', values.actor)) return { id: values.actor };
	return { name: values.actorName, type: values.actorType ?? 'other' };
}
