import { addRecord, changeRecord, ServerOrigin, setEntry } from '#lib/domain/document/edits.ts';
import type { SamplePerson } from '#lib/domain/sample/sample-people.ts';
import type { SampleStep } from '#lib/domain/sample/sample-script.ts';
import { unreachable } from '#lib/domain/faults.ts';
import type { SeatId } from '#lib/domain/ids.ts';
import type { Context } from '../sessions/context.ts';
import { joinSimulated } from '../sessions/joining.ts';

/**
 * Somebody who takes part by a script: she joins by the code and changes the board through the same doors as a device,
 * on a seat that says she is simulated. She writes as the server does, so no stage holds her up.
 */
export class SimulatedPerson {
	readonly #context: Context;
	readonly #sessionId: string;
	readonly seat: SeatId;
	readonly #person: SamplePerson;

	constructor(context: Context, sessionId: string, seat: SeatId, person: SamplePerson) {
		this.#context = context;
		this.#sessionId = sessionId;
		this.seat = seat;
		this.#person = person;
	}

	async join(): Promise<void> {
		const session = this.#context.states.find(this.#sessionId)?.session;
		if (!session) return;
		const { name, capacity, consent, actor } = this.#person;
		const ask = {
			code: session.joinCode,
			...{ name, capacity, consent },
			...(actor && { actor: { id: actor } })
		};
		await joinSimulated(this.#context, this.#sessionId, ask, this.seat);
	}

	/** Does one step of the script; a step that does not fit any more is left out. */
	async take(step: SampleStep): Promise<void> {
		if (step.does === 'join') return this.join();
		const session = this.#context.states.find(this.#sessionId)?.session;
		if (!session) return;
		const { clock, boards } = this.#context;
		const origin = new ServerOrigin('demo', clock, this.seat, session.currentStage);
		await boards.edit(this.#sessionId, (doc) => {
			switch (step.does) {
				case 'add': {
					const { id, ...fields } = step.adds.record;
					return addRecord(doc, step.adds.root, fields, origin, id).ok;
				}
				case 'change':
					return changeRecord(doc, step.root, step.id, step.change, origin).ok;
				case 'set_entry':
					return setEntry(doc, step.root, step.id, step.entry, origin).ok;
				default:
					return unreachable(step);
			}
		});
	}
}
