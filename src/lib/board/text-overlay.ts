import type { Replacement } from '#lib/domain/document/replacement.ts';

/** One step of a change to a shared text, as Yjs tells it. */
export interface TextStep {
	readonly retain?: number;
	readonly insert?: unknown;
	readonly delete?: number;
}

/** A change to the shared text, by its own positions. */
export interface TextCut {
	readonly at: number;
	readonly cut: number;
}

/** One unit of text: is it in the field, is it in the shared text? */
interface Cell {
	readonly inField: boolean;
	inText: boolean;
}

/**
 * Where a field and the shared text agree, and where they do not yet: while a word is being composed, what others write
 * waits outside the field. Translates positions between the two, so that nobody's letters land in the wrong place.
 */
export class TextOverlay {
	#cells: Cell[];

	/** A field that shows the whole text; fields write every line end as one letter. */
	constructor(text: string) {
		this.#cells = Array.from({ length: text.length }, (_, index) => ({
			inField: !(text[index] === '\r' && text[index + 1] === '\n'),
			inText: true
		}));
	}

	/** Takes in what somebody else changed in the text; the field stays as it is. */
	takeRemote(steps: readonly TextStep[]): void {
		let at = 0;
		for (const step of steps) {
			if (step.retain) at = this.#afterText(at, step.retain);
			else if (step.delete) this.#removeText(at, step.delete);
			else if (typeof step.insert === 'string') at = this.#addText(at, step.insert.length);
		}
	}

	/** Takes in what the person changed in the field, and says what that is in the shared text: what to cut, where to add. */
	takeLocal(change: Replacement): { cuts: TextCut[]; at: number } {
		const from = this.#afterField(change.at);
		const to = change.cut > 0 ? this.#afterField(change.at + change.cut) : from;
		const cuts: TextCut[] = [];
		for (let cell = to - 1; cell >= from; cell--) {
			if (!this.#cells[cell]?.inField) continue;
			if (this.#cells[cell]?.inText) addCut(cuts, this.#textBefore(cell));
			this.#cells.splice(cell, 1);
		}
		const at = this.#textBefore(from);
		this.#cells.splice(from, 0, ...fresh(change.added.length, true));
		return { cuts, at };
	}

	/** Where a caret of the field stands in the shared text. `side`: the letter it stays with. */
	toText(position: number, side: 'before' | 'after'): number {
		if (side === 'before') return this.#textBefore(this.#afterField(position));
		let cell = this.#afterField(position);
		while (this.#cells[cell] && !this.#cells[cell]?.inField) cell++;
		return this.#textBefore(cell);
	}

	/** The cell right after the given number of field letters. */
	#afterField(letters: number): number {
		let seen = 0;
		let cell = 0;
		while (seen < letters && cell < this.#cells.length) if (this.#cells[cell++]?.inField) seen++;
		return cell;
	}

	#afterText(from: number, letters: number): number {
		let seen = 0;
		let cell = from;
		while (seen < letters && cell < this.#cells.length) if (this.#cells[cell++]?.inText) seen++;
		return cell;
	}

	#removeText(from: number, letters: number): void {
		let seen = 0;
		for (let cell = from; seen < letters && cell < this.#cells.length; cell++) {
			const here = this.#cells[cell];
			if (!here?.inText) continue;
			here.inText = false;
			seen++;
		}
	}

	#addText(at: number, letters: number): number {
		this.#cells.splice(at, 0, ...fresh(letters, false));
		return at + letters;
	}

	#textBefore(cell: number): number {
		return this.#cells.slice(0, cell).filter(({ inText }) => inText).length;
	}
}

/** Cuts run from the end to the start; neighbours become one, so that no character is cut in two. */
function addCut(cuts: TextCut[], at: number): void {
	const last = cuts.at(-1);
	if (last?.at === at + 1) cuts[cuts.length - 1] = { at, cut: last.cut + 1 };
	else cuts.push({ at, cut: 1 });
}

function fresh(letters: number, inField: boolean): Cell[] {
	return Array.from({ length: letters }, () => ({ inField, inText: true }));
}
