import {
	COHESION_ACTIVITIES,
	COMMUNITY_ACTIVITIES,
	ACTIVITY_KINDS,
	type ActivityKind,
	type Idea,
	type Track
} from '#lib/domain/entities/idea.ts';
import { normalise } from '#lib/domain/text/normalise.ts';

export const VIEWS = ['all', 'community', 'cohesion', 'mine'] as const;
/** Which ideas are looked at. */
export type View = (typeof VIEWS)[number];

/** The kinds of activity a track has; all of them while it is open. */
export function kindsOf(track: Track | undefined): readonly ActivityKind[] {
	if (track === 'community') return COMMUNITY_ACTIVITIES;
	return track === 'cohesion' ? COHESION_ACTIVITIES : ACTIVITY_KINDS;
}

/** The ideas of one view that hold the words, newest first. */
export function ideasIn(
	ideas: readonly Idea[],
	view: View,
	words: string,
	me: { readonly seat: string; readonly actor: string | undefined }
): Idea[] {
	const wanted = normalise(words);
	return ideas
		.filter((idea) => inView(idea, view, me))
		.filter(({ title, body }) => !wanted || normalise(`${title} ${body ?? ''}`).includes(wanted))
		.reverse();
}

function inView(
	idea: Idea,
	view: View,
	me: { readonly seat: string; readonly actor: string | undefined }
): boolean {
	switch (view) {
		case 'all':
			return true;
		case 'mine':
			return (
				idea.createdBy === me.seat ||
				(me.actor !== undefined &&
					(idea.actors as string[] | undefined)?.includes(me.actor) === true)
			);
		default:
			return idea.track === view;
	}
}
