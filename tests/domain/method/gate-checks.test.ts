import { describe, expect, it } from 'vitest';
import type { Gate } from '#lib/domain/method/gates.ts';
import type { GateBoard } from '#lib/domain/method/gate-checks.ts';
import { gatesOf, openingGates } from '#lib/domain/method/gate-checks.ts';
import { settings } from '#lib/domain/method/stages.ts';
import type { GateCode, Session } from '#lib/domain/entities/session.ts';
import type { ActorId } from '#lib/domain/ids.ts';
import {
	aCommitment,
	after,
	aMood,
	anActor,
	anAgreement,
	anIdea,
	aNote,
	anOffer,
	aRelation,
	aSession,
	ATHAR,
	atStage,
	facts,
	NABD,
	REVIEWED
} from './a-session.ts';

/** The gates of a live session whose stage asks for one thing alone. */
function asking(
	code: GateCode | [GateCode, number],
	board: Partial<GateBoard> = {},
	represented: ActorId[] = [],
	change: Partial<Session> = {}
): Gate[] {
	const live = after(aSession(), { move: 'open' });
	const stages = live.stages.map((stage) =>
		stage.id === live.currentStage ? { ...stage, settings: settings([code]) } : stage
	);
	return gatesOf({ ...live, ...change, stages }, facts(board, represented));
}

const nabd = anActor({ id: NABD, name: 'فريق نبض' });
const wish = (n: number) =>
	aRelation({ id: `relation:w${String(n)}`, state: 'wished', to: `actor:a${String(n)}` });

describe('the opening', () => {
	it('[I-01] asks for a focus question, a privacy level, a decision rule and a stage', () => {
		const nothing = { stages: [], focusQuestion: 'نتحدث عن العمل' };
		expect(openingGates(nothing).map(({ code }) => code)).toEqual([
			'focus_question',
			'privacy_level',
			'decision_rule',
			'stages'
		]);
		expect(openingGates(aSession())).toEqual([]);
	});

	it.each(['ماذا نفعل؟', 'What can we do?', 'ماذا نفعل؟  '])(
		'[I-01] takes %j as a question',
		(focusQuestion) => expect(openingGates(aSession({ focusQuestion }))).toEqual([])
	);

	it.each(['', '   ', 'نتحدث عن العمل.', 'لماذا؟ لأننا معًا'])(
		'[I-01] does not take %j as a question',
		(focusQuestion) =>
			expect(openingGates(aSession({ focusQuestion }))).toEqual([{ code: 'focus_question' }])
	);

	it('[I-01] a plan of spare minutes alone is no plan', () => {
		const stages = aSession().stages.filter(({ kind }) => kind === 'buffer');
		expect(openingGates(aSession({ stages }))).toEqual([{ code: 'stages' }]);
	});
});

describe('the gates of a stage', () => {
	it('are none while no stage is on', () => {
		expect(gatesOf(aSession(), facts())).toEqual([]);
	});

	it('[ST-02] count adopted agreements', () => {
		const two = [anAgreement(), anAgreement({ id: 'agreement:g2' })];
		const proposed = anAgreement({ id: 'agreement:g3', status: 'proposed' });
		expect(asking(['agreements_adopted', 3], { agreements: [...two, proposed] })).toEqual([
			{ code: 'agreements_adopted', missing: 1 }
		]);
		const three = [...two, { ...proposed, status: 'adopted' as const }];
		expect(asking(['agreements_adopted', 3], { agreements: three })).toEqual([]);
		expect(asking('agreements_adopted')).toEqual([{ code: 'agreements_adopted', missing: 3 }]);
	});

	it('[ST-02] ask for one agreement of our own: a new one or a changed starter', () => {
		const copied = anAgreement({ starter: 1, text: 'نستمع من دون مقاطعة' });
		expect(asking('agreement_of_our_own', { agreements: [copied] })).toHaveLength(1);
		const changed = { ...copied, text: 'نستمع حتى النهاية' };
		expect(asking('agreement_of_our_own', { agreements: [changed] })).toEqual([]);
		expect(asking('agreement_of_our_own', { agreements: [anAgreement()] })).toEqual([]);
		const empty = anAgreement({ text: ' ' });
		expect(asking('agreement_of_our_own', { agreements: [empty] })).toHaveLength(1);
		const onlyProposed = anAgreement({ status: 'proposed' });
		expect(asking('agreement_of_our_own', { agreements: [onlyProposed] })).toHaveLength(1);
	});

	it('[I-05, ST-04] name how many represented actors are not on the map', () => {
		const board = { actors: [anActor()] };
		expect(asking('represented_actors_on_map', board, [ATHAR, NABD])).toEqual([
			{ code: 'represented_actors_on_map', missing: 1 }
		]);
		expect(asking('represented_actors_on_map', board, [ATHAR])).toEqual([]);
	});

	it('[ST-04] ask for regions only where the session has some', () => {
		const board = { actors: [anActor()] };
		expect(asking('actor_details', board)).toEqual([]);
		const regions = [{ id: 'region:wadi' as const, name: 'الوادي' }];
		expect(asking('actor_details', board, [], { regions })).toEqual([
			{ code: 'actor_details', missing: 1, names: ['فريق أثر'] }
		]);
		const placed = { actors: [anActor({ regions: ['region:wadi'] })] };
		expect(asking('actor_details', placed, [], { regions })).toEqual([]);
	});

	it('[ST-05] ask each represented actor for a tie or the mark “no relation yet”', () => {
		const actors = [anActor(), nabd];
		expect(asking('tie_or_mark', { actors }, [ATHAR, NABD])).toEqual([
			{ code: 'tie_or_mark', missing: 2, names: ['فريق أثر', 'فريق نبض'] }
		]);
		expect(asking('tie_or_mark', { actors, relations: [aRelation()] }, [ATHAR, NABD])).toEqual([]);
		const wished = [aRelation({ state: 'wished' })];
		expect(asking('tie_or_mark', { actors, relations: wished }, [ATHAR])).toHaveLength(1);
		const marked = { actors: [anActor({ noTieYet: true })] };
		expect(asking('tie_or_mark', marked, [ATHAR])).toEqual([]);
		expect(asking('tie_or_mark', { actors }, [])).toEqual([]);
	});

	it('[ST-05] allow three wished ties, counted where they come from', () => {
		const actors = [anActor(), nabd];
		const three = [1, 2, 3].map(wish);
		expect(asking('wished_at_most_three', { actors, relations: three })).toEqual([]);
		const four = [...three, wish(4)];
		expect(asking('wished_at_most_three', { actors, relations: four })).toEqual([
			{ code: 'wished_at_most_three', missing: 1, names: ['فريق أثر'] }
		]);
		const wishedFor = four.map((tie) => ({ ...tie, from: tie.to, to: ATHAR }));
		expect(asking('wished_at_most_three', { actors, relations: wishedFor })).toEqual([]);
	});

	it('[ST-05] ask for the reading of this stage, in words', () => {
		expect(asking('reading_sentence')).toEqual([{ code: 'reading_sentence' }]);
		const live = after(aSession(), { move: 'open' });
		const own = aNote({ stage: live.currentStage });
		expect(asking('reading_sentence', { notes: [own] })).toEqual([]);
		expect(asking('reading_sentence', { notes: [{ ...own, outcomeNote: ' ' }] })).toHaveLength(1);
		expect(asking('reading_sentence', { notes: [aNote({ stage: 'stage:s5' })] })).toHaveLength(1);
	});

	it('[ST-06] ask each represented actor for an offer that stands', () => {
		const actors = [anActor(), nabd];
		const resources = [anOffer()];
		expect(asking('offer_of_each', { actors, resources }, [ATHAR, NABD])).toEqual([
			{ code: 'offer_of_each', missing: 1, names: ['فريق نبض'] }
		]);
		const need = [anOffer({ side: 'need' })];
		expect(asking('offer_of_each', { actors, resources: need }, [ATHAR])).toHaveLength(1);
		const withdrawn = [anOffer({ status: 'withdrawn' })];
		expect(asking('offer_of_each', { actors, resources: withdrawn }, [ATHAR])).toHaveLength(1);
	});

	it('[DP-09] name a coded actor by its code', () => {
		const actors = [anActor({ sensitivity: 'coded', codeName: 'جهة س1' })];
		expect(asking('offer_of_each', { actors }, [ATHAR])[0]?.names).toEqual(['جهة س1']);
	});

	it('[ST-09] count ideas, dropped ones left out', () => {
		const ideas = [anIdea(), anIdea({ id: 'idea:i2', status: 'dropped' })];
		expect(asking(['ideas_written', 2], { ideas })).toEqual([
			{ code: 'ideas_written', missing: 1 }
		]);
		expect(asking('ideas_written', { ideas })).toEqual([]);
	});

	it('[ST-11] count commitments that stand', () => {
		expect(asking('commitment_made', { commitments: [aCommitment()] })).toEqual([]);
		const withdrawn = [aCommitment({ status: 'withdrawn_by_agreement' })];
		expect(asking('commitment_made', { commitments: withdrawn })).toEqual([
			{ code: 'commitment_made', missing: 1 }
		]);
	});

	it('[I-16, ST-11] name the leads of commitments that lack something', () => {
		const actors = [anActor()];
		expect(asking('commitments_complete', { actors, commitments: [aCommitment()] })).toEqual([]);
		const unsigned = [aCommitment({ acceptances: {} })];
		expect(asking('commitments_complete', { actors, commitments: unsigned })).toEqual([
			{ code: 'commitments_complete', missing: 1, names: ['فريق أثر'] }
		]);
		const leaderless = [aCommitment({ lead: undefined })];
		expect(asking('commitments_complete', { actors, commitments: leaderless })).toEqual([
			{ code: 'commitments_complete', missing: 1, names: [] }
		]);
	});

	it('[ST-11] let a lead go back to its team when it says until when', () => {
		const actors = [anActor()];
		const waiting = aCommitment({ acceptances: {}, status: 'pending_mandate' });
		expect(asking('commitments_complete', { actors, commitments: [waiting] })).toHaveLength(1);
		const dated = { ...waiting, mandateDueOn: '2026-08-10' };
		expect(asking('commitments_complete', { actors, commitments: [dated] })).toEqual([]);
	});

	it('[ST-01] count mood words', () => {
		expect(asking('mood_words')).toEqual([{ code: 'mood_words', missing: 1 }]);
		expect(asking('mood_words', { reflections: [aMood()] })).toEqual([]);
		expect(asking('mood_words', { reflections: [aMood({ kind: 'hope' })] })).toHaveLength(1);
	});

	it('[ST-13] ask for the safety review and the next date', () => {
		const closing = atStage('closing');
		expect(gatesOf(closing, facts())).toEqual([{ code: 'safety_review' }, { code: 'next_date' }]);
		const reviewed = after(closing, REVIEWED);
		expect(gatesOf(reviewed, facts())).toEqual([{ code: 'next_date' }]);
		const dated = after(reviewed, { move: 'next_date', on: '2026-09-01' });
		expect(gatesOf(dated, facts())).toEqual([]);
	});
});
