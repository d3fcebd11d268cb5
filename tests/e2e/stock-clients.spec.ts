import { expect, test } from '@playwright/test';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { addRecord, changeRecord, DeviceOrigin } from '#lib/domain/document/edits.ts';
import { listRecords, recordsOf } from '#lib/domain/document/records.ts';
import type { SeatId } from '#lib/domain/ids.ts';
import { JOINING } from '../people.ts';
import { Program, type MadeSeat, type MadeSession } from './program.ts';
import { Served } from './served.ts';

let served: Served;
let program: Program;
const open: WebsocketProvider[] = [];

test.beforeAll(async () => {
	served = await Served.start();
	program = new Program(served);
});
test.afterEach(() => {
	for (const provider of open.splice(0)) provider.destroy();
});
test.afterAll(() => served.stop());

/** A stock provider from npm, not our wrapper, for a seat that joined over the API. */
async function connect(session: MadeSession, seat: MadeSeat) {
	const doc = new Y.Doc();
	const provider = new WebsocketProvider(
		`${served.origin.replace('http', 'ws')}/sync/${session.id}`,
		'board',
		doc,
		{ params: { token: seat.token }, disableBc: true }
	);
	open.push(provider);
	await expect.poll(() => provider.synced).toBe(true);
	const origin = new DeviceOrigin(seat.id as SeatId, undefined, () => Date.now());
	return { doc, provider, origin };
}

async function board(
	session: MadeSession
): Promise<Record<string, { id: string; name?: string }[]>> {
	const { body } = await program.call('GET', `/api/v1/sessions/${session.id}/board`);
	return body as Record<string, { id: string; name?: string }[]>;
}

test.describe('two stock providers that joined over the API', () => {
	test('see each other’s records', async () => {
		const session = await program.session();
		await program.move(session, { move: 'open' });
		const sami = await program.join(session, JOINING.sami);
		const noor = await program.join(session, JOINING.noor);
		await program.goTo(session, 'actors');
		const [one, two] = [await connect(session, sami), await connect(session, noor)];
		const made = addRecord(
			one.doc,
			'actors',
			{ name: 'لجنة حي الزيتون', type: 'community_committee' },
			one.origin
		);
		expect(made.ok).toBe(true);
		const names = () => listRecords(two.doc, 'actors').map(({ name }) => name);
		await expect.poll(names).toContain('لجنة حي الزيتون');
		expect((await board(session)).actors?.map(({ name }) => name)).toEqual(
			expect.arrayContaining(['فريق أثر', 'فريق نبض', 'لجنة حي الزيتون'])
		);
	});

	test('an observer’s write is refused and leaves no trace', async () => {
		const session = await program.session();
		await program.move(session, { move: 'open' });
		const sami = await program.join(session, JOINING.sami);
		const hala = await program.join(session, JOINING.hala);
		await program.goTo(session, 'actors');
		const [looking, writing] = [await connect(session, hala), await connect(session, sami)];
		addRecord(looking.doc, 'actors', { name: 'من المراقبة', type: 'other' }, looking.origin);
		addRecord(writing.doc, 'actors', { name: 'من سامي', type: 'other' }, writing.origin);
		// What came later from somebody else has arrived, so the observer's would have, too.
		await expect
			.poll(() => listRecords(looking.doc, 'actors').map(({ name }) => name))
			.toContain('من سامي');
		expect((await board(session)).actors?.map(({ name }) => name)).not.toContain('من المراقبة');
		expect(listRecords(writing.doc, 'actors').map(({ name }) => name)).not.toContain('من المراقبة');
	});

	test('a participant cannot change another’s card, not with raw updates either', async () => {
		const session = await program.session();
		await program.move(session, { move: 'open' });
		const sami = await program.join(session, JOINING.sami);
		const noor = await program.join(session, JOINING.noor);
		await program.goTo(session, 'actors');
		const [his, hers] = [await connect(session, sami), await connect(session, noor)];
		const made = addRecord(his.doc, 'actors', { name: 'مدرسة الحي', type: 'other' }, his.origin);
		if (!made.ok) throw new Error(made.reason);
		await expect.poll(() => recordsOf(hers.doc, 'actors').has(made.id)).toBe(true);
		changeRecord(hers.doc, 'actors', made.id, { name: 'غيّرته نور' }, hers.origin);
		const raw = await connect(session, noor);
		const record = recordsOf(raw.doc, 'actors').get(made.id);
		raw.doc.transact(() => record?.set('name', 'بتحديث خام'));
		recordsOf((await connect(session, noor)).doc, 'actors').delete(made.id);
		// His own later change arrives everywhere; theirs are not among it.
		changeRecord(his.doc, 'actors', made.id, { proudOf: 'مكتبة الحي' }, his.origin);
		const stored = async () => (await board(session)).actors?.find(({ id }) => id === made.id);
		await expect.poll(stored).toMatchObject({ name: 'مدرسة الحي', proudOf: 'مكتبة الحي' });
	});
});
