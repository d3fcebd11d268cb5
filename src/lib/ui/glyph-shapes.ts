/** The look of an actor family: a shape on a 40 grid and an icon on Lucide's 24 grid (drawn after Lucide, ISC). */
export interface GlyphShape {
	readonly shape: string;
	/** Where the icon stands on the 40 grid. */
	readonly place: string;
	readonly icon: string;
	/** The network is an outline with a second ring; its icon takes the family colour. */
	readonly outline?: string;
}

const CIRCLE = 'M20 1.5a18.5 18.5 0 1 1 0 37 18.5 18.5 0 0 1 0-37z';
const MIDDLE = 'translate(10 10) scale(.833)';

/** Shapes by family name; the kit knows no more of a family than its name. */
export const GLYPHS: Readonly<Record<string, GlyphShape>> = {
	team: {
		shape: CIRCLE,
		place: MIDDLE,
		icon: 'M9 4.7a3.3 3.3 0 1 1 0 6.6 3.3 3.3 0 0 1 0-6.6zM3 19.5c.5-3.7 2.8-5.5 6-5.5s5.5 1.8 6 5.5M15.5 5a3.3 3.3 0 0 1 0 6M17.5 14.4c2 .8 3.2 2.5 3.5 5.1'
	},
	committee: {
		shape: 'M7 3h26a4 4 0 0 1 4 4v26a4 4 0 0 1-4 4H7a4 4 0 0 1-4-4V7a4 4 0 0 1 4-4z',
		place: MIDDLE,
		icon: 'M3.5 4.5h12v8.5H9.5L6 16.2V13H3.5zM18.5 9h2v8.5H19v2.8L15.5 17.5H11'
	},
	structure: {
		shape: 'M20 1.5 36.5 10.7v18.6L20 38.5 3.5 29.3V10.7z',
		place: MIDDLE,
		icon: 'M4 11l8-6.5 8 6.5v9H4zM10 20v-5.5h4V20'
	},
	initiative: {
		shape:
			'M15.8 3.6a6 6 0 0 1 8.4 0l12.2 12.2a6 6 0 0 1 0 8.4L24.2 36.4a6 6 0 0 1-8.4 0L3.6 24.2a6 6 0 0 1 0-8.4z',
		place: 'translate(11 11) scale(.75)',
		icon: 'M12 21v-9M12 12.5c0-4.5-2.8-6.5-7.5-6.5 0 4.5 2.5 6.5 7.5 6.5zM12 15.5c0-3.5 2.3-5.5 7-5.5 0 4-2.5 5.5-7 5.5z'
	},
	network: {
		shape: 'M20 2a18 18 0 1 1 0 36 18 18 0 0 1 0-36z',
		outline: 'M20 6a14 14 0 1 1 0 28 14 14 0 0 1 0-28z',
		place: 'translate(11.5 11.5) scale(.708)',
		icon: 'M6 9.3a2.7 2.7 0 1 1 0 5.4 2.7 2.7 0 0 1 0-5.4zM18 2.8a2.7 2.7 0 1 1 0 5.4 2.7 2.7 0 0 1 0-5.4zM18 15.8a2.7 2.7 0 1 1 0 5.4 2.7 2.7 0 0 1 0-5.4zM8.4 10.7l7.2-3.9M8.4 13.3l7.2 3.9'
	},
	supporter: {
		shape: 'M3 9a4 4 0 0 1 4-4h17.5L38 20 24.5 35H7a4 4 0 0 1-4-4z',
		place: 'translate(7 10) scale(.833)',
		icon: 'M4 11h16v9.5H4zM3 7.5h18V11H3zM12 7.5v13M12 7.5c-6 0-6-5-3-5s3 5 3 5 0-5 3-5 3 5-3 5z'
	},
	authority: {
		shape: 'M20 1.5l16 5v12.5c0 10-6.5 15.5-16 19.5C10.5 34.5 4 29 4 19V6.5z',
		place: 'translate(10.8 9.5) scale(.767)',
		icon: 'M3.5 20.5h17M5.5 17V10M10 17V10M14 17V10M18.5 17V10M12 3l8.5 4.5h-17z'
	},
	affected: {
		shape: 'M20 1.5c7 7.5 14 14 14 22.5a14 14 0 0 1-28 0C6 15.5 13 9 20 1.5z',
		place: 'translate(11.5 14.5) scale(.708)',
		icon: 'M12 20.5 4.8 13.3a4.8 4.8 0 0 1 0-6.7 4.7 4.7 0 0 1 6.7 0l.5.5.5-.5a4.7 4.7 0 0 1 6.7 0 4.8 4.8 0 0 1 0 6.7z'
	},
	other: {
		shape: CIRCLE,
		place: MIDDLE,
		icon: 'M6 20.5V5.5a1.5 1.5 0 0 1 1.5-1.5h9a1.5 1.5 0 0 1 1.5 1.5v15M4 20.5h16M10 8.5h.01M14 8.5h.01M10 12.5h.01M14 12.5h.01M10.5 20.5v-4h3v4'
	}
};
