/** What the projector says about joining. */
export interface JoinMark {
	readonly code: string;
	readonly url: string;
	readonly qr: { readonly path: string; readonly size: number };
}
