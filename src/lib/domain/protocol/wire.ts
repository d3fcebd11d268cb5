/** Message types of the sync door. 0 and 1 are the y-websocket protocol; the private ones go only to clients that ask by `v`. */
export const MESSAGE = {
	sync: 0,
	awareness: 1,
	queryAwareness: 3,
	/** Server to author: varUint, how many of this socket's document messages are stored (fsynced) by now. */
	saved: 100,
	/** Server to author: varString JSON of `Refused`. */
	refused: 101
} as const;

/** The version our own client sends as `?v=`; the server answers older ones with 4426. Stock clients send none. */
export const PROTOCOL_VERSION = 1;

/** What a refused writer is told: the reason, and how many of its messages the server has answered for in all. */
export interface Refused {
	readonly reason: string;
	readonly records: readonly string[];
	readonly field?: string;
	readonly count: number;
}
