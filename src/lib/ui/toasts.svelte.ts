/** A short message that leaves by itself, with at most one action (undo). */
export interface Toast {
	readonly id: number;
	readonly text: string;
	readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

const READING_TIME = 6_000;

/** The messages at the lower edge. Filled in the browser only. */
export class Toasts {
	#next = 1;
	list: readonly Toast[] = $state.raw([]);

	/** Shows a message for six seconds; with an action it stays twice as long. */
	show(text: string, action?: Toast['action']): void {
		const toast = { id: this.#next++, text, action };
		this.list = [...this.list.slice(-2), toast];
		setTimeout(() => this.dismiss(toast.id), action ? 2 * READING_TIME : READING_TIME);
	}

	dismiss(id: number): void {
		this.list = this.list.filter((toast) => toast.id !== id);
	}
}

export const toasts = new Toasts();
