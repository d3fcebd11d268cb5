/** The smallest change that turns one text into another. */
export interface Replacement {
	readonly at: number;
	readonly cut: number;
	readonly added: string;
}

const isHigh = (unit: string | undefined) =>
	unit !== undefined && unit >= '\ud800' && unit < '\udc00';
const isLow = (unit: string | undefined) =>
	unit !== undefined && unit >= '\udc00' && unit < '\ue000';

/**
 * What has to be replaced in `present` so that it reads `wanted`. `caret` is where the writer stands in `wanted`: among
 * equal letters it says which of them is the new one. Never cuts a character outside the basic plane in two.
 * @returns undefined when both are the same.
 */
export function smallestReplacement(
	present: string,
	wanted: string,
	caret: number = wanted.length
): Replacement | undefined {
	if (present === wanted) return undefined;
	const most = Math.min(present.length, wanted.length);
	const sameAtEnd = (end: number) => present.at(-1 - end) === wanted.at(-1 - end);
	let end = 0;
	while (end < most && end < wanted.length - caret && sameAtEnd(end)) end++;
	let start = 0;
	while (start < most - end && present[start] === wanted[start]) start++;
	while (end < most - start && sameAtEnd(end)) end++;
	if (isHigh(present[start - 1]) && isHigh(wanted[start - 1])) start--;
	if (end > 0 && isLow(present.at(-end)) && isLow(wanted.at(-end))) end--;
	return {
		at: start,
		cut: present.length - start - end,
		added: wanted.slice(start, wanted.length - end)
	};
}
