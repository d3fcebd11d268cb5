import * as v from 'valibot';
import { Seat } from '#lib/domain/entities/seat.ts';
import { LIMITS } from '#lib/domain/limits.ts';
import { Move } from '#lib/domain/method/moves.ts';
import { mayMove } from '#lib/domain/method/rights.ts';
import type { ClientToServer } from '#lib/domain/protocol/control.ts';
import type { Buckets } from '../buckets.ts';
import type { Member, Sessions } from '../contract.ts';

/** The events devices send, and the shape of each. */
const SHAPES = {
	'session:move': Move,
	'seat:rename': v.strictObject({ name: Seat.entries.name })
} as const satisfies Record<keyof ClientToServer, unknown>;

/** One message on its way through the seven steps. */
export interface Message {
	readonly event: string;
	readonly body: unknown;
	readonly sessionId: string;
	readonly member: Member;
}
type Refused = { ok: false; reason: string };
type Checked =
	{ event: 'session:move'; body: Move } | { event: 'seat:rename'; body: { name: string } };
type Answer = ({ ok: true } & Record<string, unknown>) | Refused;

/** What the steps need beside the message. */
export interface Desk {
	readonly sessions: Pick<Sessions, 'move' | 'rename' | 'member'>;
	readonly buckets: Buckets;
}

const no = (reason: string): Refused => ({ ok: false, reason });

/** 1 size: the socket has cut what is far too large; this is for polling and for what decodes to much. */
function size(message: Message): Refused | undefined {
	const length = JSON.stringify(message.body ?? null).length;
	return length > LIMITS.controlMessage ? no('too_large') : undefined;
}

/** 2 rate: for each seat, never for an address, which a whole room shares. */
function rate(message: Message, desk: Desk): Refused | undefined {
	const key = `${message.sessionId} ${message.member.seat.id}`;
	return desk.buckets.take(key) ? undefined : no('too_fast');
}

/** 3 shape: by schema, before anything looks inside. */
function shape(message: Message): { ok: true; checked: Checked } | Refused {
	if (!Object.hasOwn(SHAPES, message.event)) return no('bad_request');
	const event = message.event as keyof typeof SHAPES;
	const read = v.safeParse(SHAPES[event], message.body);
	if (!read.success) return no('invalid');
	return { ok: true, checked: { event, body: read.output } as Checked };
}

/** 4 role: may this role ask for this at all? */
function role(message: Message, checked: Checked): Refused | undefined {
	const { seat } = message.member;
	if (seat.state !== 'admitted') return no(seat.state);
	if (checked.event === 'session:move' && !mayMove(seat.role, checked.body.move))
		return no('facilitation_only');
	return undefined;
}

/** 5 and 6, stage and apply: the state machine says whether it fits now, and what it changes is stored with it. */
async function apply(message: Message, checked: Checked, desk: Desk): Promise<Answer> {
	const { sessionId, member } = message;
	switch (checked.event) {
		case 'session:move':
			return desk.sessions.move(sessionId, member, checked.body);
		case 'seat:rename':
			return desk.sessions.rename(sessionId, member, checked.body.name);
	}
}

/** The seven steps in their order; the seventh, the answer, is what this gives back. */
export async function receive(message: Message, desk: Desk): Promise<Answer> {
	const early = size(message) ?? rate(message, desk);
	if (early) return early;
	const shaped = shape(message);
	if (!shaped.ok) return shaped;
	return role(message, shaped.checked) ?? apply(message, shaped.checked, desk);
}
