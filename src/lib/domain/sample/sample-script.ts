import type { RecordOf } from '../entities/schemas.ts';
import type { Root } from '../entities/roots.ts';
import { wish } from './sample-map.ts';
import { SAMPLE_ACTORS as a, type Telling } from './telling.ts';

/** One thing a simulated person does while somebody looks at the demo. */
export type SampleStep = {
	/** Seconds since the demo was opened. */
	readonly at: number;
	/** The key of the person. */
	readonly person: string;
} & (
	| { readonly does: 'join' }
	| { readonly does: 'add'; readonly adds: SampleAddition }
	| {
			readonly does: 'change';
			readonly root: Root;
			readonly id: string;
			readonly change: Readonly<Record<string, unknown>>;
	  }
	| {
			readonly does: 'set_entry';
			readonly root: Root;
			readonly id: string;
			readonly entry: { readonly field: string; readonly key: string; readonly value: unknown };
	  }
);
export type SampleAddition = {
	[R in Root]: { readonly root: R; readonly record: RecordOf<R> };
}[Root];

/** Five minutes in which four more people join, write, tie, and Youth Network says yes to its commitment. */
export function sampleScript(t: Telling): readonly SampleStep[] {
	return [...arrivals(t), ...ties(t), ...promise(t)].sort((a, b) => a.at - b.at);
}

function mood(t: Telling, at: number, person: string, text: string): SampleStep {
	return {
		at,
		person,
		does: 'add',
		adds: {
			root: 'reflections',
			record: { id: `reflection:mood-${person}`, kind: 'mood', text, ...t.by(person, 0, 'opening') }
		}
	};
}

function arrivals(t: Telling): SampleStep[] {
	const support = (at: number, person: string, agreement: string): SampleStep => ({
		at,
		person,
		does: 'set_entry',
		root: 'agreements',
		id: agreement,
		entry: { field: 'supporters', key: t.seat(person), value: true }
	});
	return [
		{ at: 5, person: 'qamar', does: 'join' },
		mood(t, 12, 'qamar', t.say('تفاؤل', 'Optimistic')),
		support(18, 'qamar', 'agreement:children'),
		{ at: 24, person: 'bahr', does: 'join' },
		mood(t, 31, 'bahr', t.say('تعب جميل', 'Happily tired')),
		{ at: 58, person: 'ghaima', does: 'join' },
		support(66, 'ghaima', 'agreement:listen'),
		{ at: 96, person: 'samaa', does: 'join' },
		mood(t, 104, 'samaa', t.say('راحة', 'At ease'))
	];
}

function ties(t: Telling): SampleStep[] {
	const offer: RecordOf<'resources'> = {
		id: 'resource:group',
		side: 'offer',
		kind: 'network',
		title: t.say(
			'مجموعة تواصل تضم شبابًا من كل الأحياء',
			'A messenger group with youth of every quarter'
		),
		note: '',
		owner: a.youth,
		terms: 'shared_use',
		provenance: 'self',
		status: 'open',
		...t.by('nawras', 0, 'resources')
	};
	return [
		{
			at: 38,
			person: 'nawras',
			does: 'add',
			adds: {
				root: 'relations',
				record: wish(t, {
					key: 'youth-jusoor',
					ends: [a.youth, a.jusoor],
					level: 2,
					person: 'nawras'
				})
			}
		},
		{
			at: 46,
			person: 'teen',
			does: 'set_entry',
			root: 'relations',
			id: 'relation:centre-nahr',
			entry: { field: 'confirmedBy', key: a.nahr, value: true }
		},
		{
			at: 74,
			person: 'yasmin',
			does: 'set_entry',
			root: 'relations',
			id: 'relation:youth-jusoor',
			entry: { field: 'confirmedBy', key: a.jusoor, value: true }
		},
		{ at: 112, person: 'nawras', does: 'add', adds: { root: 'resources', record: offer } }
	];
}

function promise(t: Telling): SampleStep[] {
	const idea: RecordOf<'ideas'> = {
		id: 'idea:questions',
		title: t.say(
			'صندوق أسئلة للأطفال في كل زاوية قراءة',
			'A question box for children in every reading corner'
		),
		body: '',
		actors: [],
		resources: [],
		track: 'community',
		status: 'raw',
		...t.by('ghaima', 0, 'ideas')
	};
	return [
		{ at: 84, person: 'ghaima', does: 'add', adds: { root: 'ideas', record: idea } },
		{
			at: 126,
			person: 'samaa',
			does: 'change',
			root: 'ideas',
			id: 'idea:mural',
			change: {
				body: t.say(
					'نبدأ بجدار المدرسة، ويختار الأطفال الموضوع.',
					'We begin with the wall of the school, and the children choose the subject.'
				)
			}
		},
		{
			at: 140,
			person: 'nawras',
			does: 'set_entry',
			root: 'commitments',
			id: 'commitment:camp',
			entry: {
				field: 'acceptances',
				key: a.youth,
				value: { by: t.seat('nawras'), at: t.now + 140_000, mandate: 'full', confidence: 7 }
			}
		},
		{
			at: 143,
			person: 'nawras',
			does: 'change',
			root: 'commitments',
			id: 'commitment:camp',
			change: { status: 'agreed' }
		},
		{
			at: 160,
			person: 'qamar',
			does: 'add',
			adds: {
				root: 'reflections',
				record: {
					id: 'reflection:thanks-qamar',
					kind: 'thanks',
					text: t.say(
						'شكرًا لمن دعانا إلى هذه الدائرة',
						'Thank you for inviting us into this circle'
					),
					to: a.centre,
					...t.by('qamar', 0, 'closing')
				}
			}
		}
	];
}
