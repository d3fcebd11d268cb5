import { beforeEach, describe, expect, it } from 'vitest';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { LIMITS } from '#lib/domain/limits.ts';
import { Presence, type Bearer } from '#server/sync/presence.ts';

const bearer = (seat: string): Bearer => ({ seat, hasShownItself: false });

function person(state: Record<string, unknown>): Awareness {
	const awareness = new Awareness(new Y.Doc());
	awareness.setLocalState(state);
	return awareness;
}
const says = (awareness: Awareness, clients = [awareness.clientID]) =>
	encodeAwarenessUpdate(awareness, clients);

describe('presence', () => {
	let presence: Presence;
	let board: Awareness;
	const show = () => {
		const news = presence.news();
		if (news) applyAwarenessUpdate(board, news, 'server');
		return [...board.getStates()]
			.filter(([client]) => client !== board.clientID)
			.map(([, state]) => state);
	};
	beforeEach(() => {
		presence = new Presence();
		board = new Awareness(new Y.Doc());
	});

	it('[FR-05] shows what each brought, the last of it only', () => {
		const sami = person({ seat: 'seat:sami', record: 'idea:a' });
		const socket = bearer('seat:sami');
		presence.hear(socket, says(sami), 0);
		sami.setLocalState({ seat: 'seat:sami', record: 'idea:b' });
		presence.hear(socket, says(sami), 0);
		expect(show()).toEqual([{ seat: 'seat:sami', record: 'idea:b' }]);
		expect(presence.news()).toBeUndefined();
	});

	it('[FR-05] skips echoes: what others brought is not taken from anybody else', () => {
		const sami = person({ record: 'idea:a' });
		const noor = person({ record: 'idea:n' });
		const [samis, noors] = [bearer('seat:sami'), bearer('seat:noor')];
		presence.hear(samis, says(sami), 0);
		applyAwarenessUpdate(noor, presence.news() ?? new Uint8Array(), 'server');
		noor.meta.set(sami.clientID, { clock: 99, lastUpdated: 0 });
		noor.states.set(sami.clientID, { record: 'forged' });
		presence.hear(noors, says(noor, [noor.clientID, sami.clientID]), 0);
		expect(show()).toEqual([{ record: 'idea:n' }]);
		applyAwarenessUpdate(board, presence.everybody() ?? new Uint8Array(), 'server');
		expect(show()).toContainEqual({ record: 'idea:a' });
	});

	it('[FR-05] an echo of somebody who has left brings nobody back', () => {
		const sami = person({ record: 'idea:a' });
		const [samis, noors] = [bearer('seat:sami'), bearer('seat:noor')];
		presence.hear(samis, says(sami), 0);
		presence.hear(noors, says(person({})), 0);
		const echo = says(sami);
		presence.leave(samis, 0);
		expect(presence.hear(noors, echo, 10)).toBe(false);
		expect(show()).toEqual([{}]);
	});

	it('[FR-05] who comes back on a new line keeps her presence, though the old line is not told dead yet', () => {
		const sami = person({ record: 'idea:a' });
		const [old, fresh] = [bearer('seat:sami'), bearer('seat:sami')];
		presence.hear(old, says(sami), 0);
		sami.setLocalState({ record: 'idea:b' });
		presence.hear(fresh, says(sami), 5);
		presence.leave(old, 30_000);
		expect(show()).toEqual([{ record: 'idea:b' }]);
	});

	it('[FR-05] nobody shows herself as somebody else', () => {
		presence.hear(bearer('seat:noor'), says(person({ seat: 'seat:sami' })), 0);
		expect(show()).toEqual([]);
	});

	it('[FR-05] a state is at most 4 KB, and a socket has at most two', () => {
		const socket = bearer('seat:noor');
		presence.hear(socket, says(person({ text: 'x'.repeat(LIMITS.awarenessState) })), 0);
		expect(show()).toEqual([]);
		for (let count = 0; count < 20; count++) presence.hear(socket, says(person({ count })), 0);
		expect(show()).toHaveLength(2);
	});

	it('[FR-05] what is no JSON, or cut off, is malformed', () => {
		expect(() => presence.hear(bearer('seat:noor'), Uint8Array.of(1, 5, 1, 1, 120), 0)).toThrow();
		expect(() => presence.hear(bearer('seat:noor'), Uint8Array.of(3, 5), 0)).toThrow();
	});
});
