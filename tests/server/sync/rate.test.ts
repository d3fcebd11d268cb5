import { describe, expect, it } from 'vitest';
import { LIMITS } from '#lib/domain/limits.ts';
import { Pace, Paces } from '#server/sync/rate.ts';

describe('the pace of a seat', () => {
	it('[FR-04] is a burst, then so many a second', () => {
		const pace = new Pace(0);
		for (let count = 0; count < LIMITS.messageBurst; count++) expect(pace.count(0)).toBe(0);
		expect(pace.count(0)).toBe(Math.ceil(1_000 / LIMITS.messagesPerSecond));
		expect(pace.count(1_000)).toBe(0);
	});

	it('[FR-04] is abuse only when it is too fast for a whole minute', () => {
		const pace = new Pace(0);
		const flood = (from: number, seconds: number) => {
			for (let at = from; at <= from + seconds * 1_000; at += 5) pace.count(at);
		};
		flood(0, 59);
		expect(pace.isAbused(59_000)).toBe(false);
		flood(59_000, 5);
		expect(pace.isAbused(64_000)).toBe(true);
	});

	it('[FR-04] a flood that ends is forgiven', () => {
		const pace = new Pace(0);
		for (let count = 0; count < 300; count++) pace.count(0);
		pace.count(30_000);
		for (let count = 0; count < 300; count++) pace.count(61_000);
		expect(pace.isAbused(61_000)).toBe(false);
	});

	it('[FR-04] is shared by the sockets of a seat and forgotten with the last', () => {
		const paces = new Paces();
		const pace = paces.take('a', 0);
		expect(paces.take('a', 0)).toBe(pace);
		expect(paces.socketsOf('a')).toBe(2);
		paces.release('a');
		paces.release('a');
		expect(paces.socketsOf('a')).toBe(0);
		expect(paces.take('a', 0)).not.toBe(pace);
	});
});
