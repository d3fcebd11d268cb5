import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { schemaOf } from '#lib/domain/document/layout.ts';
import { ACTOR_FAMILIES, ACTOR_TYPES, familyOf } from '#lib/domain/entities/actor.ts';
import { defaultReview, missingForAgreement } from '#lib/domain/entities/commitment.ts';
import {
	isCollaborative,
	isDirected,
	pairKey,
	RELATION_TYPES
} from '#lib/domain/entities/relation.ts';
import type { Root } from '#lib/domain/entities/roots.ts';
import { isTeam, JoinRequest, roleOf, ROLES } from '#lib/domain/entities/seat.ts';
import { SessionPlan } from '#lib/domain/entities/session.ts';
import { LIMITS } from '#lib/domain/limits.ts';
import { aCommitment, anActor, anOffer, aRelation, ATHAR, NABD } from '../method/a-session.ts';

/** What is wrong with a record: the message or the field of its first fault; undefined when it is well. */
function fault(root: Root, record: unknown): string | undefined {
	const result = v.safeParse(schemaOf(root), record);
	if (result.success) return undefined;
	const [issue] = result.issues;
	return v.getDotPath(issue) ?? issue.message;
}
const letters = (count: number) => 'ب'.repeat(count);

describe('a relation', () => {
	it('[I-06] never runs from an actor to itself', () => {
		expect(fault('relations', aRelation({ to: ATHAR }))).toBe('I-06');
	});

	it('[I-07] is the same one for a pair and a type: ordered only where it is directed', () => {
		const there = aRelation();
		const back = aRelation({ from: NABD, to: ATHAR });
		expect(pairKey(there)).toBe(pairKey(back));
		expect(pairKey({ ...there, type: 'membership' })).not.toBe(
			pairKey({ ...back, type: 'membership' })
		);
		expect(pairKey({ ...there, directed: true })).not.toBe(pairKey({ ...back, directed: true }));
		expect(pairKey(there)).not.toBe(pairKey({ ...there, type: 'information' }));
	});

	it('[I-08] has a level only where it is collaborative', () => {
		for (const type of RELATION_TYPES)
			expect(fault('relations', aRelation({ type, level: 2 })), type).toBe(
				isCollaborative(type) ? undefined : 'I-08'
			);
		expect(fault('relations', aRelation({ level: 5 as never }))).toBe('level');
	});

	it('knows which types run one way', () => {
		expect(RELATION_TYPES.filter(isDirected)).toEqual([
			'resource_support',
			'referral',
			'membership',
			'accountability'
		]);
	});

	it('ends after it began, and is confirmed by its own ends alone', () => {
		const ended = aRelation({ startedOn: '2024-05-01', endedOn: '2024-04-01' });
		expect(fault('relations', ended)).toBe('ends_before_start');
		const others = aRelation({ confirmedBy: [ATHAR, 'actor:jusoor'] });
		expect(fault('relations', others)).toBe('confirmed_by_others');
		expect(fault('relations', aRelation({ confirmedBy: [ATHAR, NABD] }))).toBeUndefined();
	});
});

describe('a resource', () => {
	it('[I-11] has no negative quantity, a unit to its quantity, and an owner when it is offered', () => {
		expect(fault('resources', anOffer({ quantity: -1, unit: 'hour' }))).toBe('quantity');
		expect(fault('resources', anOffer({ quantity: Number.NaN, unit: 'hour' }))).toBe('quantity');
		expect(fault('resources', anOffer({ quantity: 3 }))).toBe('I-11:unit');
		expect(fault('resources', anOffer({ owner: undefined }))).toBe('I-11:owner');
		expect(fault('resources', anOffer({ quantity: 0, unit: 'hour' }))).toBeUndefined();
		expect(fault('resources', anOffer({ side: 'need', owner: undefined }))).toBeUndefined();
	});

	it('is available until after it begins', () => {
		const window = { mode: 'window', from: '2026-08-20', to: '2026-08-12' } as const;
		expect(fault('resources', anOffer({ availability: window }))).toBe('availability');
		const oneDay = { ...window, to: '2026-08-20' };
		expect(fault('resources', anOffer({ availability: oneDay }))).toBeUndefined();
	});

	it('[DP-11] has no field for where valuable things are stored', () => {
		expect(fault('resources', { ...anOffer(), storage: 'القبو' })).toBe('storage');
	});

	it('pledged to a commitment ends after it begins', () => {
		const use = {
			...{ id: 'allocation:l1', offer: 'resource:o1', commitment: 'commitment:c1' },
			status: 'planned'
		};
		const window = { from: '2026-08-15', to: '2026-08-12' };
		expect(fault('allocations', { ...use, window })).toBe('ends_before_start');
		expect(fault('allocations', use)).toBeUndefined();
	});
});

describe('a commitment', () => {
	it('[I-16] says which of its parts are missing', () => {
		const onMap = new Set([ATHAR]);
		expect(missingForAgreement(aCommitment(), onMap)).toEqual([]);
		expect(missingForAgreement({}, onMap)).toEqual(['what', 'lead', 'due_date', 'success_sign']);
		const unaccepted = aCommitment({ acceptances: {}, what: ' ', successSign: ' ' });
		expect(missingForAgreement(unaccepted, new Set())).toEqual([
			'what',
			'lead_on_map',
			'lead_acceptance',
			'success_sign'
		]);
		const byPartner = aCommitment({ acceptances: { [NABD]: { by: 'seat:noor', at: 1 } } });
		expect(missingForAgreement(byPartner, onMap)).toEqual(['lead_acceptance']);
	});

	it('[I-18] is due after it starts, and has a review date once it is agreed', () => {
		expect(fault('commitments', aCommitment({ startOn: '2026-08-21' }))).toBe('I-18:due');
		expect(fault('commitments', aCommitment({ startOn: '2026-08-20' }))).toBeUndefined();
		expect(fault('commitments', aCommitment({ status: 'agreed' }))).toBe('I-18:review');
		const reviewed = aCommitment({ status: 'agreed', reviewOn: '2026-08-27' });
		expect(fault('commitments', reviewed)).toBeUndefined();
	});

	it('[I-18] is reviewed a week after it is due when nobody says otherwise', () => {
		expect(defaultReview('2026-08-28')).toBe('2026-09-04');
		expect(defaultReview('2024-02-25')).toBe('2024-03-03');
	});

	it('has five milestones at most, and a confidence from 0 to 10', () => {
		const milestones = (count: number) =>
			Object.fromEntries(
				Array.from({ length: count }, (_, n) => [`m${String(n)}`, { text: 'خطوة' }])
			);
		expect(fault('commitments', aCommitment({ milestones: milestones(5) }))).toBeUndefined();
		expect(fault('commitments', aCommitment({ milestones: milestones(6) }))).toBe('milestones');
		for (const [confidence, ok] of [
			[0, true],
			[10, true],
			[11, false],
			[-1, false],
			[7.5, false]
		] as const) {
			const said = { [ATHAR]: { by: 'seat:sami' as const, at: 1, confidence } };
			const wrong = fault('commitments', aCommitment({ acceptances: said }));
			expect(wrong === undefined, String(confidence)).toBe(ok);
		}
	});
});

describe('a seat', () => {
	const asked = { code: '483920', name: 'ندى', consent: 'take_part' } as const;
	const joins = (more: object) => v.is(JoinRequest, { ...asked, ...more });

	it('[I-04] has one capacity; a representative says for whom', () => {
		expect(joins({ capacity: 'individual' })).toBe(true);
		expect(joins({ capacity: 'representative' })).toBe(false);
		expect(joins({ capacity: 'representative', actor: { id: ATHAR } })).toBe(true);
		const named = { name: 'فريق أثر', type: 'volunteer_team' };
		expect(joins({ capacity: 'representative', actor: named })).toBe(true);
		expect(joins({ capacity: 'both' })).toBe(false);
		expect(joins({ capacity: 'representative', consent: 'listen_only' })).toBe(true);
	});

	it('[I-04] leads to one role: who only listens observes, whatever the capacity', () => {
		expect(roleOf('representative', 'take_part')).toBe('representative');
		expect(roleOf('individual', 'take_part')).toBe('participant');
		expect(roleOf('observer', 'take_part')).toBe('observer');
		expect(roleOf('representative', 'listen_only')).toBe('observer');
		expect(ROLES.filter(isTeam)).toEqual(['facilitator', 'cofacilitator']);
	});

	it('[DP-01] has no field for what the tool must not know', () => {
		for (const field of ['phone', 'email', 'religion', 'birthDate', 'nationalId'])
			expect(joins({ capacity: 'individual', [field]: 'x' }), field).toBe(false);
	});
});

describe('an actor', () => {
	it('[DP-05] has no field for a person or a contact', () => {
		for (const field of ['contact', 'phone', 'person'])
			expect(fault('actors', { ...anActor(), [field]: 'x' })).toBe(field);
	});

	it('belongs to a family that gives it colour and shape, the four of the guide first', () => {
		for (const type of ACTOR_TYPES) expect(ACTOR_FAMILIES).toContain(familyOf(type));
		expect(ACTOR_TYPES.slice(0, 4).map(familyOf)).toEqual([
			'team',
			'committee',
			'structure',
			'initiative'
		]);
	});

	it('[DP-28] tells its size in bands only', () => {
		expect(fault('actors', anActor({ size: '6_15' }))).toBeUndefined();
		expect(fault('actors', anActor({ size: 12 as never }))).toBe('size');
	});
});

describe('every limit', () => {
	const ids = (kind: string, count: number) =>
		Array.from({ length: count }, (_, n) => `${kind}:k${String(n)}`);
	const reflection = (text: string) => ({ id: 'reflection:m1', kind: 'mood', text });
	const LINES: [string, number, (text: string) => [Root, object]][] = [
		['actor name', LIMITS.title, (name) => ['actors', anActor({ name })]],
		['code name', LIMITS.word, (codeName) => ['actors', anActor({ codeName })]],
		['what an actor is proud of', LIMITS.body, (proudOf) => ['actors', anActor({ proudOf })]],
		['motive', LIMITS.body, (motiveNote) => ['relations', aRelation({ motiveNote })]],
		['resource title', LIMITS.title, (title) => ['resources', anOffer({ title })]],
		['resource note', LIMITS.body, (note) => ['resources', anOffer({ note })]],
		['idea title', LIMITS.title, (title) => ['ideas', { id: 'idea:i1', title }]],
		['idea body', LIMITS.body, (body) => ['ideas', { id: 'idea:i1', title: 'فكرة', body }]],
		['mood word', LIMITS.commitmentPart, (text) => ['reflections', reflection(text)]],
		['what', LIMITS.commitmentPart, (what) => ['commitments', aCommitment({ what })]],
		['sign', LIMITS.commitmentPart, (successSign) => ['commitments', aCommitment({ successSign })]],
		['outcome note', LIMITS.body, (outcomeNote) => ['notes', { id: 'note:n1', outcomeNote }]]
	];

	it.each(LINES)('%s ends at %i characters', (_, most, record) => {
		expect(fault(...record(letters(most)))).toBeUndefined();
		expect(fault(...record(letters(most + 1)))).toBeDefined();
	});

	it('of entries is kept: fields of work, regions, members of a set', () => {
		const fields = Array.from({ length: LIMITS.fieldsPerActor + 1 }, () => 'other');
		expect(fault('actors', { ...anActor(), fields })).toBe('fields');
		const regions = ids('region', LIMITS.regionsPerSession + 1);
		expect(fault('actors', { ...anActor(), regions })).toBe('regions');
		expect(fault('actors', { ...anActor(), regions: regions.slice(1) })).toBeUndefined();
		const partners = ids('actor', LIMITS.membersPerSet + 1);
		expect(fault('commitments', { ...aCommitment(), partners })).toBe('partners');
		expect(fault('commitments', { ...aCommitment(), partners: partners.slice(1) })).toBeUndefined();
	});

	it('of a plan is kept: question, place, seats, minutes', () => {
		const plan = v.partial(SessionPlan);
		expect(v.is(plan, { focusQuestion: letters(LIMITS.question) })).toBe(true);
		expect(v.is(plan, { focusQuestion: letters(LIMITS.question + 1) })).toBe(false);
		expect(v.is(plan, { place: letters(LIMITS.place + 1) })).toBe(false);
		expect(v.is(plan, { seatLimit: LIMITS.seatsMost })).toBe(true);
		expect(v.is(plan, { seatLimit: LIMITS.seatsMost + 1 })).toBe(false);
		expect(v.is(plan, { seatLimit: 0 })).toBe(false);
		expect(v.is(plan, { slotMinutes: 2_881 })).toBe(false);
		expect(v.is(plan, { title: '   ' })).toBe(false);
		expect(v.is(plan, { clearsAt: 1 })).toBe(false);
	});

	it('of a seat is kept: names are a line of 60 characters', () => {
		const seat = { code: '483920', capacity: 'individual', consent: 'take_part' };
		expect(v.is(JoinRequest, { ...seat, name: letters(LIMITS.personName) })).toBe(true);
		expect(v.is(JoinRequest, { ...seat, name: letters(LIMITS.personName + 1) })).toBe(false);
		expect(v.is(JoinRequest, { ...seat, name: '  ' })).toBe(false);
	});
});

describe('every record', () => {
	it('has an id of its kind and no field nobody knows', () => {
		expect(fault('actors', anActor({ id: 'idea:i1' as never }))).toBe('id');
		expect(fault('actors', anActor({ id: 'actor:' }))).toBe('id');
		expect(fault('actors', { ...anActor(), colour: 'red' })).toBe('colour');
		expect(fault('ideas', { id: 'idea:i1', title: '' })).toBe('title');
	});

	it('carries an author, a stage and a sensitivity of the known kinds only', () => {
		expect(fault('actors', anActor({ createdBy: 'seat:sami', stage: 'stage:s1' }))).toBeUndefined();
		expect(fault('actors', anActor({ createdBy: 'sami' as never }))).toBe('createdBy');
		expect(fault('actors', anActor({ sensitivity: 'secret' as never }))).toBe('sensitivity');
		expect(fault('actors', anActor({ removedAt: -1 }))).toBe('removedAt');
	});
});
