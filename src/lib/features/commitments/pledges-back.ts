import type { LiveBoard } from '#lib/live/live-board.svelte.ts';

/** The pledges of a commitment lie in the bin with it, and come back with it. */
export function pledgesBack(board: LiveBoard, commitment: string): void {
	for (const use of board.bin('allocations'))
		if (use.commitment === commitment) board.bringBack('allocations', use.id);
}
