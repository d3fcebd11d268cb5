import type * as Y from 'yjs';
import { smallestReplacement } from '#lib/domain/document/replacement.ts';
import { TextOverlay, type TextStep } from './text-overlay.ts';

export type TextField = HTMLInputElement | HTMLTextAreaElement;

/** Android keyboards keep a word in composition for as long as the caret rests on it; what others write waits no longer than this. */
const COMPOSING_REST = 4_000;

/**
 * Keeps a field and a co-written text the same, letter by letter. Remote changes leave the caret with its letter; a word
 * that is being composed (IME, Android keyboards) is never touched, what others write meanwhile is shown after it.
 */
export class TextBinding {
	readonly #field: TextField;
	readonly #text: Y.Text;
	readonly #write: (change: () => void) => void;
	#overlay: TextOverlay;
	#shown: string;
	#writing = false;
	#composing = false;
	#behind = false;
	#rest: ReturnType<typeof setTimeout> | undefined;
	readonly #stop = new AbortController();

	/** `write` runs a change as one transaction of this person, so that undo knows it. */
	constructor(field: TextField, text: Y.Text, write: (change: () => void) => void) {
		this.#field = field;
		this.#text = text;
		this.#write = write;
		field.value = text.toString();
		this.#shown = field.value;
		this.#overlay = new TextOverlay(text.toString());
		text.observe(this.#onRemote);
		const { signal } = this.#stop;
		field.addEventListener('input', this.#onInput, { signal });
		field.addEventListener('compositionstart', () => (this.#composing = true), { signal });
		field.addEventListener('compositionend', this.#onComposed, { signal });
		field.addEventListener('blur', this.#onComposed, { signal });
	}

	readonly #onInput = (): void => {
		const { value, selectionEnd } = this.#field;
		const change = smallestReplacement(this.#shown, value, selectionEnd ?? value.length);
		this.#shown = value;
		if (change) {
			const { cuts, at } = this.#overlay.takeLocal(change);
			this.#writing = true;
			this.#write(() => {
				for (const { at: from, cut } of cuts) this.#text.delete(from, cut);
				if (change.added) this.#text.insert(at, change.added);
			});
			this.#writing = false;
		}
		if (this.#behind) this.#waitForRest();
	};

	readonly #onComposed = (): void => {
		this.#composing = false;
		this.#onInput();
		if (this.#behind) this.#show();
	};

	readonly #onRemote = (event: Y.YTextEvent): void => {
		if (this.#writing) return;
		this.#overlay.takeRemote(event.delta as TextStep[]);
		this.#behind = true;
		if (this.#composing) this.#waitForRest();
		else this.#show();
	};

	#waitForRest(): void {
		clearTimeout(this.#rest);
		this.#rest = setTimeout(() => this.#show(), COMPOSING_REST);
	}

	/** Brings the field up to the text; the caret stays with the letter it stood after. */
	#show(): void {
		clearTimeout(this.#rest);
		this.#behind = false;
		const text = this.#text.toString();
		const { selectionStart, selectionEnd, selectionDirection, scrollTop } = this.#field;
		const from = selectionStart ?? 0;
		const to = selectionEnd ?? from;
		const start = this.#overlay.toText(from, from === to ? 'before' : 'after');
		const end = this.#overlay.toText(to, 'before');
		this.#field.value = text;
		this.#shown = this.#field.value;
		this.#overlay = new TextOverlay(text);
		// Safari moves the focus to a field whose selection is set.
		if (this.#field.ownerDocument.activeElement !== this.#field) return;
		this.#field.setSelectionRange(start, Math.max(start, end), selectionDirection ?? 'none');
		this.#field.scrollTop = scrollTop;
	}

	destroy(): void {
		clearTimeout(this.#rest);
		this.#text.unobserve(this.#onRemote);
		this.#stop.abort();
	}
}
