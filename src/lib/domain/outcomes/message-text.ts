/** A sentence that names as many as there is room for, and says how many more there are. */
export interface NamingSentence {
	readonly names: readonly string[];
	readonly say: (shown: readonly string[], more: number) => string;
}
export type MessageSentence = string | NamingSentence;

/** What messengers take at once, and what people read (method.md 5.2). */
export const MESSAGE_LENGTH = 1_200;
/** The part of the message that names may fill. */
const NAMES_SHARE = 0.5;

/**
 * The short text for a messenger: plain whole sentences, the most important first, cut at the end of a sentence when
 * there is no more room.
 */
export function composeMessage(
	sentences: readonly MessageSentence[],
	most: number = MESSAGE_LENGTH
): string {
	let message = '';
	for (const sentence of sentences) {
		const room = most - message.length - (message === '' ? 0 : 1);
		const text = typeof sentence === 'string' ? sentence : named(sentence, room, most);
		if (text.length > room) break;
		if (text !== '') message += message === '' ? text : `\n${text}`;
	}
	return message;
}

function named(sentence: NamingSentence, room: number, most: number): string {
	const fits = Math.min(room, Math.floor(most * NAMES_SHARE));
	const all = sentence.names.length;
	let shown = all;
	let text = sentence.say(sentence.names, 0);
	while (text.length > fits && shown > 0) {
		shown -= 1;
		text = sentence.say(sentence.names.slice(0, shown), all - shown);
	}
	return shown === 0 ? '' : text;
}
