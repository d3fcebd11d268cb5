import type { Language } from '../entities/record.ts';
import type { StageKind } from '../entities/session.ts';
import type { ActorId, SeatId, StageId } from '../ids.ts';

/** What the sample must be told before it can be set up in a session. */
export interface SampleAsk {
	readonly language: Language;
	/** The day of the session, `2026-08-01`; every date of the sample lies as many days after it as in method.md 9. */
	readonly today: string;
	/** Milliseconds since 1970. */
	readonly now: number;
	/** The seat of a person of the sample, by her key. */
	readonly seatOf: (person: string) => SeatId;
	/** The stage of this kind in the session, if it has one. */
	readonly stageOf: (kind: StageKind) => StageId | undefined;
}

const MINUTE = 60_000;
/** The day on which the dates of method.md 9 are read as they stand there. */
const ANCHOR = '2026-08-01';

/** Tells the sample in one language, on one day, by the people of one session. */
export class Telling {
	readonly #ask: SampleAsk;
	readonly #shift: number;
	/** Records of one minute keep the order in which they are told. */
	#told = 0;
	constructor(ask: SampleAsk) {
		this.#ask = ask;
		this.#shift = Date.parse(ask.today) - Date.parse(ANCHOR);
	}

	say(ar: string, en: string): string {
		return this.#ask.language === 'ar' ? ar : en;
	}

	/** A day of method.md 9, moved with the day of the session. */
	day(asWritten: string): string {
		return new Date(Date.parse(asWritten) + this.#shift).toISOString().slice(0, 10);
	}

	/** Who wrote a record, how many minutes ago, in which stage. */
	by(person: string, minutesAgo: number, kind: StageKind) {
		const stage = this.#ask.stageOf(kind);
		return {
			createdAt: this.#ask.now - minutesAgo * MINUTE + this.#told++,
			createdBy: this.#ask.seatOf(person),
			...(stage && { stage })
		};
	}

	seat(person: string): SeatId {
		return this.#ask.seatOf(person);
	}

	get now(): number {
		return this.#ask.now;
	}
}

/** The actors of method.md 9, a1 to a10. */
export const SAMPLE_ACTORS = {
	athar: 'actor:athar',
	nabd: 'actor:nabd',
	jusoor: 'actor:jusoor',
	zaytoun: 'actor:zaytoun',
	nahr: 'actor:nahr',
	kitabi: 'actor:kitabi',
	centre: 'actor:centre',
	youth: 'actor:youth',
	council: 'actor:council',
	support: 'actor:support'
} as const satisfies Record<string, ActorId>;
