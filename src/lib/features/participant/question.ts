/** A prompt as a phone shows it: the question itself, and what is said after it. */
export function split(prompt: string): [question: string, rest: string] {
	const end = prompt.search(/[?\u061f]/);
	if (end < 0) return [prompt, ''];
	return [prompt.slice(0, end + 1), prompt.slice(end + 1).trim()];
}
