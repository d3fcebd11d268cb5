const FIRST_STRONG_ISOLATE = '\u2068';
const LEFT_TO_RIGHT_ISOLATE = '\u2066';
const POP_ISOLATE = '\u2069';

/** Sets a person's own text apart in a sentence of plain text, so that mixed directions stay in order (method.md 5.3). */
export function isolate(text: string): string {
	return `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}`;
}

/** Sets apart what always runs from left to right: times, ranges, codes, addresses. */
export function isolateLtr(text: string): string {
	return `${LEFT_TO_RIGHT_ISOLATE}${text}${POP_ISOLATE}`;
}
