import type { Language } from '#lib/domain/entities/record.ts';
import type { Role } from '#lib/domain/entities/seat.ts';
import { currentStage, type Session, type StageKind } from '#lib/domain/entities/session.ts';
import { ROOTS } from '#lib/domain/entities/roots.ts';
import type { Board } from '#lib/domain/document/layout.ts';
import { newId, type ActorId, type SeatId } from '#lib/domain/ids.ts';
import { gatesOf, openingGates, type BoardFacts } from '#lib/domain/method/gate-checks.ts';
import type { Gate } from '#lib/domain/method/gates.ts';
import type { Move } from '#lib/domain/method/moves.ts';
import { createSession } from '#lib/domain/method/new-session.ts';
import { applyMove } from '#lib/domain/method/session-machine.ts';
import { findTemplate } from '#lib/domain/method/templates.ts';
import type { MoveAnswer, Present, SessionView } from '#lib/domain/protocol/control.ts';
import { LiveBoard } from '#lib/live/live-board.svelte.ts';
import type { AskedMove, LiveSession } from '#lib/live/live-session.svelte.ts';

export const NOW = Date.parse('2026-08-03T07:00:00Z');
export const NO_RECORDS = Object.fromEntries(ROOTS.map((root) => [root, []])) as unknown as Board;

let seats = 0;
/** Somebody in the room; online and admitted unless said otherwise. */
export function aPerson(who: Partial<Present> & { name: string }): Present {
	return {
		id: `seat:${(seats += 1)}`,
		role: 'representative',
		capacity: 'representative',
		consent: 'take_part',
		state: 'admitted',
		online: true,
		...who
	};
}

/** Amal facilitates; Sami and Noor represent two teams; Hala observes. */
export const AMAL = aPerson({ name: 'أمل', role: 'facilitator', capacity: 'individual' });
export const SAMI = aPerson({ name: 'سامي', actor: 'actor:athar' });
export const NOOR = aPerson({ name: 'نور', actor: 'actor:nabd' });
export const HALA = aPerson({
	name: 'هلا',
	role: 'observer',
	capacity: 'observer',
	consent: 'listen_only'
});

interface Start {
	readonly plan?: Partial<Session>;
	/** The stage the session is in; a draft without one. */
	readonly stage?: StageKind;
	readonly room?: readonly Present[];
	readonly board?: Board;
	readonly language?: Language;
}

/** A session of template T-1 as somebody prepared it: with a question, a rule and a level unless the plan says otherwise. */
export function aPlan(start: Start = {}): Session {
	const template = findTemplate('T-1');
	if (!template) throw new Error('no template T-1');
	let stages = 0;
	const made = createSession({
		id: '0123456789abcdef',
		joinCode: '483920',
		template,
		language: start.language ?? 'ar',
		title: 'لقاء أول في منطقة الوادي',
		focusQuestion: 'ما الذي نستطيع إنجازه معًا قبل بداية العام؟',
		decisionRule: 'consent',
		privacy: 'circle',
		now: NOW,
		newStageId: () => `stage:${(stages += 1)}`
	});
	return { ...made, startsAt: NOW, ...start.plan };
}

/**
 * A session led without a server: the moves go through the session's own state machine, so that what the screens show is
 * what a server would have answered. Only the wire is missing.
 */
export class Rehearsal {
	readonly id = '0123456789abcdef';
	readonly moves: Move[] = [];
	connected = $state(true);
	get isCut(): boolean {
		return !this.connected;
	}
	ended = undefined;
	#session: Session = $state.raw() as Session;
	#room: readonly Present[] = $state.raw([]);
	#now = $state(NOW);
	readonly me: Present;
	readonly board: Board;
	readonly clock = { now: NOW };

	constructor(start: Start & { me?: Present } = {}) {
		this.me = start.me ?? AMAL;
		this.board = start.board ?? NO_RECORDS;
		this.#room = start.room ?? [AMAL, SAMI, NOOR, HALA];
		this.#session = aPlan(start);
		if (start.stage) this.#goTo(start.stage);
	}

	#goTo(kind: StageKind): void {
		this.#take({ move: 'open' });
		while (currentStage(this.#session)?.kind !== kind)
			if (!this.#take({ move: 'next', reason: 'التدريب' }).ok) throw new Error(`no stage ${kind}`);
	}

	get #facts(): BoardFacts {
		const represented = this.#room
			.map(({ actor }) => actor)
			.filter((actor): actor is ActorId => actor !== undefined);
		return { board: this.board, represented };
	}

	#take(move: Move, role: Role = 'facilitator') {
		const seat = { id: this.me.id as SeatId, role };
		const newStageId = () => newId('stage');
		const made = applyMove(this.#session, move, {
			now: this.#now,
			seat,
			facts: this.#facts,
			newStageId
		});
		if (made.ok) this.#session = made.session;
		return made;
	}

	get session(): Session {
		return this.#session;
	}
	get stage() {
		return currentStage(this.#session);
	}
	get room(): readonly Present[] {
		return this.#room;
	}
	get gates(): readonly Gate[] {
		if (this.#session.currentStage) return gatesOf(this.#session, this.#facts);
		return openingGates(this.#session);
	}
	get view(): SessionView {
		return {
			session: this.#session,
			serverNow: this.#now,
			me: this.me,
			room: this.#room,
			gates: this.gates,
			joinUrl: 'http://192.168.1.20:3000/j/483920'
		};
	}
	now(): number {
		return this.#now;
	}
	pass(minutes: number): void {
		this.#now += minutes * 60_000;
	}
	/** Another device changes the session. */
	elsewhere(move: Move): void {
		this.#take(move);
	}
	arrives(person: Present): void {
		this.#room = [...this.#room, person];
	}

	async move(asked: AskedMove): Promise<MoveAnswer> {
		if (!this.connected) return { ok: false, reason: 'offline' };
		const move = asked as Move;
		this.moves.push(move);
		const made = this.#take(move);
		if (!made.ok) return made;
		this.#seats(move);
		return { ok: true, revision: this.#session.revision };
	}

	#seats(move: Move): void {
		const change = (seat: string, what: Partial<Present>) => {
			this.#room = this.#room.map((one) => (one.id === seat ? { ...one, ...what } : one));
		};
		if (move.move === 'admit') change(move.seat, { state: 'admitted' });
		if (move.move === 'remove') change(move.seat, { state: 'removed' });
		if (move.move === 'give_role') change(move.seat, { role: move.role });
	}

	/** As the screens take it. */
	get live(): LiveSession {
		return this as unknown as LiveSession;
	}
	get liveBoard(): LiveBoard {
		return new LiveBoard({ session: this.live, first: this.board, keeping: 'memory' });
	}
}
