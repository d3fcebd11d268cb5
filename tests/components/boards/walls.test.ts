import { describe, expect, it } from 'vitest';
import AgreementsWall from '#lib/features/agreements/agreements-wall.svelte';
import CommitmentsWall from '#lib/features/commitments/commitments-wall.svelte';
import IdeasWall from '#lib/features/ideas/ideas-wall.svelte';
import ResourcesWall from '#lib/features/resources/resources-wall.svelte';
import { aBoard, AMAL, aSession, sampleBoard } from './a-board.ts';
import { show } from './shown.ts';

const LEAST = 28;

/** Every piece of text on the page that is smaller than can be read from ten metres. */
function tooSmall(): string[] {
	const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	const small: string[] = [];
	for (let node = texts.nextNode(); node; node = texts.nextNode()) {
		const holder = node.parentElement;
		if (!node.textContent?.trim() || !holder || holder.closest('svg, script, style')) continue;
		if (parseFloat(getComputedStyle(holder).fontSize) < LEAST) small.push(node.textContent.trim());
	}
	return small;
}

describe('the projector', () => {
	it.each([
		['resources', ResourcesWall],
		['commitments', CommitmentsWall],
		['agreements', AgreementsWall],
		['ideas', IdeasWall]
	] as const)('%s can be read from ten metres, in both languages and empty', async (kind, Wall) => {
		for (const language of ['ar', 'en'] as const)
			for (const records of [sampleBoard(language), {}]) {
				const board = aBoard(aSession(AMAL, kind, language), records);
				const shown = await show(board, Wall, { language, width: 1920 });
				expect(document.body.textContent?.trim()).not.toBe('');
				expect(tooSmall()).toEqual([]);
				expect(document.querySelectorAll('button, a, input')).toHaveLength(0);
				await shown.unmount();
			}
	});
});
