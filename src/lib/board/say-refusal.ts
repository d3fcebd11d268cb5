import type { RefusalReason } from '#lib/domain/method/rights.ts';
import { m } from '#lib/paraglide/messages.js';
import { toasts } from '#lib/ui/toasts.svelte.ts';

/** Says in passing why something was not done; the words are fetched when the first is needed. */
export async function sayRefusal(reason: RefusalReason): Promise<void> {
	const words = await import('#lib/i18n/labels/refusal.ts').catch(() => undefined);
	toasts.show(words?.refusalLabel(reason) ?? m.refusal_not_now());
}
