/** What the sync door tells the log of the process: names and figures, never what people wrote. */
export type SyncEvent =
	| { readonly event: 'room_opened'; readonly session: string; readonly bytes: number }
	| { readonly event: 'room_closed'; readonly session: string }
	/** The board is another one now, and stored; gates may have opened by it. */
	| { readonly event: 'board_stored'; readonly session: string }
	/** Storing failed: the room was dropped, everybody in it comes back and sends again what was not stored. */
	| { readonly event: 'room_broken'; readonly session: string; readonly error: unknown }
	| { readonly event: 'room_not_opened'; readonly session: string; readonly error: unknown }
	| { readonly event: 'compaction_failed'; readonly session: string; readonly error: unknown }
	| { readonly event: 'update_refused'; readonly session: string; readonly reason: string }
	| { readonly event: 'socket_failed'; readonly session: string; readonly error: unknown };

export type Report = (event: SyncEvent) => void;
