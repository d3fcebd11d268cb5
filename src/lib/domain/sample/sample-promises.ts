import type { Agreement, OutcomeNote, Reflection } from '../entities/agreement.ts';
import type { Commitment } from '../entities/commitment.ts';
import type { Idea } from '../entities/idea.ts';
import { SAMPLE_ACTORS as a, type Telling } from './telling.ts';

/** Four agreements of the starter set, one of them changed, and one of the group's own. */
export function sampleAgreements(t: Telling): readonly Agreement[] {
	const adopted = (
		key: string,
		text: string,
		part: Pick<Agreement, 'kind'> & Partial<Agreement>
	): Agreement => ({
		id: `agreement:${key}`,
		text,
		status: 'adopted',
		supporters: [t.seat('nada'), t.seat('teen'), t.seat('ward')].sort(),
		...part,
		...t.by('nada', 50, 'agreements')
	});
	return [
		adopted('listen', t.say('نستمع من دون مقاطعة', 'We listen without interrupting'), {
			kind: 'conduct',
			starter: 1
		}),
		adopted(
			'time',
			t.say(
				'لكلٍّ وقته، ومن تكلّم كثيرًا يفسح المجال لغيره',
				'Everyone has time; who has spoken much makes room for others'
			),
			{ kind: 'time', starter: 4 }
		),
		adopted(
			'privacy',
			t.say(
				'ما يُقال هنا لا يُنسب إلى قائله خارج الجلسة',
				'What is said here is not attributed to anyone outside'
			),
			{ kind: 'privacy', starter: 6 }
		),
		adopted(
			'honest',
			t.say(
				'نقول «لا نستطيع» بدل أن نعد بما لا نقدر عليه',
				'We say “we cannot” rather than promise what we are not able to do'
			),
			{ kind: 'conduct', starter: 7 }
		),
		adopted(
			'children',
			t.say('نسأل الأطفال قبل أن نقرر عنهم', 'We ask the children before we decide for them'),
			{ kind: 'decision' }
		)
	];
}

/** Ideas made from what is on the board: three chosen, the others kept. */
export function sampleIdeas(t: Telling): readonly Idea[] {
	const idea = (key: string, person: string, title: string, part: Partial<Idea>): Idea => ({
		id: `idea:${key}`,
		title,
		body: '',
		status: 'raw',
		...part,
		...t.by(person, 16, 'ideas')
	});
	return [
		idea('first-aid', 'ward', t.say('إسعاف أولي لليافعين', 'First aid for adolescents'), {
			track: 'community',
			activityKind: 'service',
			sector: 'health',
			status: 'chosen',
			body: t.say(
				'تدريبان قصيران في قاعة المركز، صباحًا، مع نقل للبعيدين.',
				'Two short trainings in the hall of the centre, in the morning, with transport for those who live far away.'
			),
			actors: [a.nabd, a.nahr, a.centre].sort()
		}),
		idea(
			'corners',
			'fajr',
			t.say('زوايا قراءة في ثلاثة أحياء', 'Reading corners in three quarters'),
			{
				track: 'community',
				activityKind: 'service',
				sector: 'education',
				status: 'chosen',
				actors: [a.kitabi, a.athar].sort()
			}
		),
		idea(
			'camp',
			'nawras',
			t.say('معسكر تعارف ليوم واحد', 'A one-day camp to get to know each other'),
			{
				track: 'cohesion',
				activityKind: 'camp',
				status: 'chosen',
				actors: [a.youth, a.jusoor].sort()
			}
		),
		idea(
			'bags',
			'sindyan',
			t.say('تبادل الحقائب والكتب المدرسية', 'A swap of school bags and books'),
			{
				track: 'community',
				activityKind: 'campaign',
				sector: 'education',
				status: 'later'
			}
		),
		idea(
			'mural',
			'yasmin',
			t.say('جدارية يرسمها أطفال الحيّين', 'A mural by the children of both quarters'),
			{
				track: 'cohesion',
				activityKind: 'joint_voluntary_work',
				sector: 'culture_and_arts'
			}
		)
	];
}

/** The three commitments of method.md 9; the third waits for the yes of its lead. */
export function sampleCommitments(t: Telling): readonly Commitment[] {
	const shared = { partners: [], consulted: [], informed: [], openNeeds: [], milestones: {} };
	const accepted = (person: string, confidence: number) => ({
		by: t.seat(person),
		at: t.now - 6 * 60_000,
		mandate: 'full' as const,
		confidence
	});
	return [
		{
			...shared,
			id: 'commitment:training',
			what: t.say('ننفّذ تدريبين على الإسعاف الأولي', 'run two first-aid trainings'),
			lead: a.nabd,
			partners: [a.nahr],
			acceptances: { [a.nabd]: accepted('ward', 8), [a.nahr]: accepted('teen', 7) },
			idea: 'idea:first-aid',
			dueOn: t.day('2026-08-20'),
			reviewOn: t.day('2026-08-27'),
			successSign: t.say(
				'30 يافعًا ويافعة أتمّوا التدريب',
				'30 adolescents have completed the training'
			),
			openNeeds: ['resource:projector'],
			status: 'agreed',
			...t.by('ward', 10, 'commitments')
		},
		{
			...shared,
			id: 'commitment:corners',
			what: t.say(
				'نوزّع 200 كتاب على ثلاث زوايا قراءة',
				'share 200 books among three reading corners'
			),
			lead: a.kitabi,
			partners: [a.athar],
			acceptances: { [a.kitabi]: accepted('fajr', 9) },
			idea: 'idea:corners',
			dueOn: t.day('2026-08-25'),
			reviewOn: t.day('2026-09-01'),
			successSign: t.say(
				'الزوايا الثلاث مفتوحة بجدول معلن',
				'All three corners are open on a public timetable'
			),
			status: 'agreed',
			...t.by('fajr', 9, 'commitments')
		},
		{
			...shared,
			id: 'commitment:camp',
			what: t.say(
				'ننظّم معسكر تعارف ليوم واحد للفرق واللجان',
				'hold a one-day camp for the teams and committees to get to know each other'
			),
			lead: a.youth,
			acceptances: {},
			idea: 'idea:camp',
			dueOn: t.day('2026-09-05'),
			reviewOn: t.day('2026-09-12'),
			successSign: t.say(
				'مشاركة شخص واحد على الأقل من كل جهة في الدائرة',
				'At least one person of every actor in the circle takes part'
			),
			status: 'proposed',
			...t.by('nawras', 8, 'commitments')
		}
	];
}

/** Mood words and hopes of the opening. */
export function sampleReflections(t: Telling): readonly Reflection[] {
	const word = (person: string, text: string): Reflection => ({
		id: `reflection:mood-${person}`,
		kind: 'mood',
		text,
		...t.by(person, 56, 'opening')
	});
	return [
		word('nada', t.say('حماسة', 'Eager')),
		word('sindyan', t.say('فضول', 'Curious')),
		word('ward', t.say('ثقة', 'Confident')),
		word('nawras', t.say('أمل', 'Hopeful')),
		word('teen', t.say('ترقّب', 'Watchful')),
		{
			id: 'reflection:hope-rayhan',
			kind: 'hope',
			text: t.say(
				'أن نخرج بخطوة صغيرة نستطيع الوفاء بها',
				'That we leave with one small step we are able to keep'
			),
			...t.by('rayhan', 54, 'opening')
		}
	];
}

/** The sentence in which the group reads its map. */
export function sampleNotes(t: Telling): readonly OutcomeNote[] {
	return [
		{
			id: 'note:reading',
			outcomeNote: t.say(
				'نلتقي كلنا تقريبًا في المركز، ولجنة حي النهر ما زالت خارج الدائرة.',
				'Almost all of us meet at the centre, and Nahr Committee is still outside the circle.'
			),
			...t.by('sindyan', 19, 'relations')
		}
	];
}
