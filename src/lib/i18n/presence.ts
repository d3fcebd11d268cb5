import { m } from '#lib/paraglide/messages.js';
import type { Formats } from './formats.ts';

/** The sentence that says who else has a thing open; undefined when nobody has. */
export function editingSentence(
	people: readonly { readonly name: string }[],
	formats: Formats
): string | undefined {
	const [first] = people;
	if (!first) return undefined;
	const name = formats.isolate(first.name);
	const count = people.length - 1;
	if (count === 0) return m.presence_editing({ name });
	return m.presence_editing_more({ count, n: formats.number(count), name });
}
