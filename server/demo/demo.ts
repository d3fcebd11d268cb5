import type { Language } from '#lib/domain/entities/record.ts';
import type { Seat } from '#lib/domain/entities/seat.ts';
import { currentStage, type Session, type StageKind } from '#lib/domain/entities/session.ts';
import { findTemplate } from '#lib/domain/method/templates.ts';
import { newId, type SeatId } from '#lib/domain/ids.ts';
import { sampleSession, type Sample } from '#lib/domain/sample/sample-session.ts';
import type { Demo } from '../contract.ts';
import { newSecret } from '../secrets.ts';
import type { Clock } from '../sync/clock.ts';
import type { Context } from '../sessions/context.ts';
import { createFromTemplate, fillBoard } from '../sessions/creating.ts';
import { move } from '../sessions/moving.ts';
import { insertKey, insertSeat, listSeats } from '../store/seats.ts';
import { countDemos, demoOf } from '../store/sessions.ts';
import { SimulatedPerson } from './simulated-person.ts';

const LIFE = 2 * 60 * 60_000;
const MOST = 10;
/** Where a demo stands when it opens: people tie, and what was offered before is there to be seen. */
const OPENS_AT: StageKind = 'relations';

export interface DemoService extends Demo {
	close(): void;
}

/** The seats of the sample's people, made before they come, because what they wrote carries them. */
class Cast {
	readonly #seats = new Map<string, SeatId>();
	readonly #context: Context;
	constructor(context: Context) {
		this.#context = context;
	}
	seatOf(person: string): SeatId {
		const seat = this.#seats.get(person) ?? newId('seat', this.#context.chance);
		this.#seats.set(person, seat);
		return seat;
	}
}

function tell(context: Context, cast: Cast, language: Language, session?: Session): Sample {
	const now = context.clock();
	return sampleSession({
		language,
		now,
		today: new Date(now).toISOString().slice(0, 10),
		seatOf: (person) => cast.seatOf(person),
		stageOf: (kind) => session?.stages.find((stage) => stage.kind === kind)?.id
	});
}

function emptySession(context: Context, sample: Sample, device: string): Session {
	const { plan } = sample;
	const template = findTemplate(sample.template);
	if (!template) throw new Error(`the sample asks for ${sample.template}, which is no template`);
	const now = context.clock();
	return createFromTemplate(
		context,
		{ title: plan.title, focusQuestion: plan.focusQuestion, template, language: plan.language },
		{ owner: null, origin: 'demo', device },
		{ ...plan, startsAt: now, clearsAt: now + LIFE }
	);
}

function seatOfFacilitator(context: Context, session: Session, id: SeatId, name: string): Seat {
	const seat: Seat = {
		id,
		name,
		role: 'facilitator',
		capacity: 'individual',
		consent: 'take_part',
		state: 'admitted'
	};
	insertSeat(context.database, seat, { session: session.id, at: context.clock() });
	return seat;
}

/** Opens the session and goes on to where a demo begins; what the sample lacks is passed like in a real one. */
async function goOn(context: Context, session: Session, seat: Seat, reason: string): Promise<void> {
	const most = session.stages.length;
	await move(context, session.id, { seat }, { move: 'open' });
	for (let step = 0; step < most; step++) {
		const present = context.states.find(session.id)?.session;
		if (!present || currentStage(present)?.kind === OPENS_AT) return;
		const next = await move(context, session.id, { seat }, { move: 'next', reason });
		if (!next.ok) return;
	}
}

/** The demo: the fictional session of the method, live, with simulated people, one for each device that asks. */
export function createDemo(context: Context, clock: Pick<Clock, 'after'>): DemoService {
	const due = new Set<() => void>();
	const on = context.config.demo === 'on';

	function play(sessionId: string, sample: Sample, cast: Cast): void {
		for (const step of sample.script) {
			const person = sample.people.find(({ key }) => key === step.person);
			if (!person) continue;
			const actor = new SimulatedPerson(context, sessionId, cast.seatOf(person.key), person);
			const callOff = clock.after(step.at * 1000, () => {
				due.delete(callOff);
				actor.take(step).catch((error: unknown) => {
					context.log.error({ event: 'demo step failed', err: error });
				});
			});
			due.add(callOff);
		}
	}

	async function start(device: string, language: Language): Promise<Session> {
		const cast = new Cast(context);
		const session = emptySession(context, tell(context, cast, language), device);
		const sample = tell(context, cast, language, session);
		const seat = seatOfFacilitator(
			context,
			session,
			newId('seat', context.chance),
			sample.facilitator
		);
		await fillBoard(context, session.id, sample.board, 'demo');
		for (const person of sample.people.filter(({ comes }) => comes === 'now'))
			await new SimulatedPerson(context, session.id, cast.seatOf(person.key), person).join();
		await goOn(context, session, seat, sample.goesOnBecause);
		play(session.id, sample, cast);
		return session;
	}

	/** One more key to the facilitator's seat: the device may have lost the first. */
	function keyToFacilitator(session: Session): string | undefined {
		const seat = listSeats(context.database, session.id).find(({ role }) => role === 'facilitator');
		if (!seat) return undefined;
		const secret = newSecret(context.chance);
		const place = { session: session.id, seat: seat.id };
		insertKey(context.database, place, secret, context.clock());
		return `${seat.id}.${secret}`;
	}

	return {
		on,
		async open({ device, language }) {
			if (!on) return { ok: false, reason: 'off' };
			const present = demoOf(context.database, device)?.session;
			if (!present && countDemos(context.database) >= MOST) return { ok: false, reason: 'full' };
			const session = present ?? (await start(device, language));
			const facilitatorToken = keyToFacilitator(session);
			if (!facilitatorToken) return { ok: false, reason: 'full' };
			return { ok: true, sessionId: session.id, facilitatorToken, code: session.joinCode };
		},
		close() {
			for (const callOff of due) callOff();
			due.clear();
		}
	};
}
