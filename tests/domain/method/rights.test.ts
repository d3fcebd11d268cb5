import { describe, expect, it } from 'vitest';
import { ROOTS, type Root } from '#lib/domain/entities/roots.ts';
import { ROLES, type Role } from '#lib/domain/entities/seat.ts';
import { SESSION_STATUSES, STAGE_KINDS, type StageKind } from '#lib/domain/entities/session.ts';
import { Move } from '#lib/domain/method/moves.ts';
import {
	mayChange,
	mayMove,
	type Asker,
	type BoardChange,
	type Situation
} from '#lib/domain/method/rights.ts';
import { OWNED_BY_STAGE } from '#lib/domain/method/stage-kinds.ts';
import { STAGES } from '#lib/domain/method/stages.ts';
import { ATHAR, NABD, SEATS } from './a-session.ts';

const MOVES = Move.options.map((option) => option.entries.move.literal);
const TEAM: readonly Role[] = ['facilitator', 'cofacilitator'];

function asker(change: Partial<Asker> = {}): Asker {
	return {
		id: SEATS.sami,
		role: 'representative',
		consent: 'take_part',
		state: 'admitted',
		actor: ATHAR,
		...change
	};
}

function situation(
	kind: StageKind,
	change: Partial<Situation> & { editing?: 'own' | 'all' } = {}
): Situation {
	const { editing = 'own', ...rest } = change;
	return {
		status: 'live',
		locked: false,
		currentStage: 'stage:s1',
		stages: [
			{
				id: 'stage:s1',
				kind,
				title: STAGES[kind].title,
				prompts: [],
				plannedMin: 5,
				state: 'active',
				settings: { editing, gates: [] }
			}
		],
		...rest
	};
}

/** The field that says whom a record belongs to. */
const BELONGS: Partial<Record<Root, string>> = {
	actors: 'id',
	relations: 'to',
	resources: 'owner',
	commitments: 'lead'
};

/** Whose record it is, seen from Sami, who speaks for أثر. */
type Whose = 'own' | 'of_his_actor' | 'foreign';

function change(root: Root, act: 'create' | 'edit', whose: Whose): BoardChange {
	const belongs = BELONGS[root];
	return {
		root,
		act,
		record: {
			createdBy: whose === 'own' ? SEATS.sami : SEATS.noor,
			...(belongs && { [belongs]: whose === 'of_his_actor' ? ATHAR : NABD })
		},
		fields: ['title']
	};
}

/** The table of architecture.md 8, written a second time and in another way. */
function expected(ask: {
	role: Role;
	kind: StageKind;
	editing: 'own' | 'all';
	act: 'create' | 'edit';
	root: Root;
	whose: Whose;
	locked: boolean;
}): string {
	if (TEAM.includes(ask.role)) return 'yes';
	if (ask.role === 'observer') return 'observer';
	if (ask.locked) return 'locked';
	const owned = OWNED_BY_STAGE[ask.kind].includes(ask.root);
	if (ask.act === 'create') return owned ? 'yes' : 'not_this_stage';
	if (ask.whose === 'own') return 'yes';
	if (ask.whose === 'of_his_actor' && BELONGS[ask.root]) return 'yes';
	if (owned && (ask.editing === 'all' || ask.root === 'notes')) return 'yes';
	return 'not_yours';
}

describe('rights on the board', () => {
	it('hold for every role, stage, setting, act, kind and owner, locked or not', () => {
		let cases = 0;
		for (const role of ROLES)
			for (const kind of STAGE_KINDS)
				for (const editing of ['own', 'all'] as const)
					for (const locked of [false, true])
						for (const root of ROOTS)
							for (const act of ['create', 'edit'] as const)
								for (const whose of ['own', 'of_his_actor', 'foreign'] as const) {
									const answer = mayChange(
										asker({ role }),
										situation(kind, { editing, locked }),
										change(root, act, whose)
									);
									const given = answer.ok ? 'yes' : answer.reason;
									const wanted = expected({ role, kind, editing, act, root, whose, locked });
									if (given !== wanted)
										expect.fail(
											`${role} ${act} ${whose} ${root} in ${kind} (${editing}, ${String(locked)}): ${given}, not ${wanted}`
										);
									cases += 1;
								}
		expect(cases).toBe(ROLES.length * STAGE_KINDS.length * 4 * ROOTS.length * 6);
	});

	it.each(SESSION_STATUSES)('[I-03] follow the status: %s', (status) => {
		const ask = (role: Role) =>
			mayChange(
				asker({ role }),
				situation('actors', { status }),
				change('actors', 'create', 'own')
			);
		const over = status === 'closed' || status === 'archived';
		const on = status === 'live' || status === 'open_async';
		expect(ask('facilitator')).toEqual(over ? { ok: false, reason: 'closed' } : { ok: true });
		expect(ask('representative')).toEqual(
			on ? { ok: true } : { ok: false, reason: over ? 'closed' : 'not_live' }
		);
	});

	it('give nothing to a seat that waits or was removed, whatever its role', () => {
		for (const state of ['waiting', 'removed'] as const)
			expect(
				mayChange(
					asker({ state, role: 'facilitator' }),
					situation('actors'),
					change('actors', 'create', 'own')
				)
			).toEqual({ ok: false, reason: state });
	});

	it('[I-04] let nobody write who only listens, whatever the role says', () => {
		const listener = asker({ consent: 'listen_only', role: 'participant' });
		expect(mayChange(listener, situation('actors'), change('actors', 'create', 'own'))).toEqual({
			ok: false,
			reason: 'observer'
		});
	});

	it('create nothing where no stage is on', () => {
		const between = situation('actors', { currentStage: undefined });
		expect(mayChange(asker(), between, change('actors', 'create', 'own'))).toEqual({
			ok: false,
			reason: 'not_this_stage'
		});
	});
});

describe('entries on the records of others', () => {
	const touch = (root: Root, field: string, who = asker()) =>
		mayChange(who, situation('commitments'), {
			root,
			act: 'edit',
			record: { createdBy: SEATS.noor, lead: NABD, from: NABD, to: NABD },
			fields: [field]
		});

	it('[I-17] an acceptance is set for one’s own actor, in any stage, and for no other', () => {
		expect(touch('commitments', `acceptances/${ATHAR}`)).toEqual({ ok: true });
		expect(touch('commitments', `acceptances/${NABD}`)).toEqual({
			ok: false,
			reason: 'not_for_this_actor'
		});
		const amal = asker({ id: SEATS.amal, role: 'facilitator', actor: undefined });
		expect(touch('commitments', `acceptances/${NABD}`, amal)).toEqual({ ok: true });
	});

	it('[I-17] nobody accepts for another actor even in a record of her own', () => {
		const own: BoardChange = {
			root: 'commitments',
			act: 'create',
			record: { createdBy: SEATS.sami, lead: ATHAR },
			fields: ['what', `acceptances/${NABD}`]
		};
		expect(mayChange(asker(), situation('commitments'), own)).toEqual({
			ok: false,
			reason: 'not_for_this_actor'
		});
	});

	it('a tie is confirmed and a match accepted by the actor itself', () => {
		expect(touch('relations', `confirmedBy/${ATHAR}`)).toEqual({ ok: true });
		expect(touch('relations', `confirmedBy/${NABD}`).ok).toBe(false);
		expect(touch('matches', `acceptedBy/${ATHAR}`)).toEqual({ ok: true });
		expect(touch('matches', `acceptedBy/${NABD}`).ok).toBe(false);
	});

	it('support is given in one’s own name', () => {
		expect(touch('agreements', `supporters/${SEATS.sami}`)).toEqual({ ok: true });
		expect(touch('agreements', `supporters/${SEATS.noor}`)).toEqual({
			ok: false,
			reason: 'not_yours'
		});
	});

	it('no other entry of a foreign record is open, and none together with a foreign field', () => {
		expect(touch('commitments', 'milestones/m1')).toEqual({ ok: false, reason: 'not_yours' });
		const both: BoardChange = {
			root: 'commitments',
			act: 'edit',
			record: { createdBy: SEATS.noor, lead: NABD },
			fields: [`acceptances/${ATHAR}`, 'what']
		};
		expect(mayChange(asker(), situation('actors'), both)).toEqual({
			ok: false,
			reason: 'not_yours'
		});
	});

	it('an individual has no actor to accept for', () => {
		const individual = asker({ role: 'participant', actor: undefined });
		expect(touch('commitments', `acceptances/${NABD}`, individual).ok).toBe(false);
	});
});

describe('rights to move', () => {
	it('every move for the team, the timer for the timekeeper, none for all others', () => {
		for (const role of ROLES)
			for (const move of MOVES) {
				const wanted = TEAM.includes(role) || (role === 'timekeeper' && move.startsWith('timer_'));
				expect(mayMove(role, move), `${role} ${move}`).toBe(wanted);
			}
		expect(MOVES).toHaveLength(17);
	});
});
