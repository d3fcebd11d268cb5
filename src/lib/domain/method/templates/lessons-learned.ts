import { settings } from '../stages.ts';
import { both, PAPER, step, type Template } from '../template.ts';

/** T-5: what we expected, what happened, and what we tell others. */
export const LESSONS_LEARNED: Template = {
	id: 'T-5',
	version: 1,
	title: both('الدروس المستفادة', 'Lessons learned'),
	purpose: both(
		'ننظر إلى ما حدث فعلًا، ونكتب ما ينفع غيرنا.',
		'We look at what really happened and write down what helps others.'
	),
	minutes: 90,
	people: { least: 6, most: 20 },
	print: [PAPER.joinSheet, PAPER.agreements],
	stages: [
		step('opening', 6, ['التعارف وكلمة عن حالنا', 'Who is here, one mood word']),
		step('agreements', 4, ['نتكلم عن أحداث لا عن أشخاص', 'We speak of events, not of persons'], {
			settings: settings([], 'all')
		}),
		step('context', 20, [
			'خط زمني للمبادرة: يضيف كل منا لحظتين أو ثلاثًا، مع خط للمزاج',
			'A time line of the initiative: each adds two or three moments, with a mood line'
		]),
		step(
			'dialogue',
			30,
			[
				'المتوقَّع، وما حدث، والسبب، وما نُبقي وما نغيّر',
				'Expected, happened, why, sustain and change'
			],
			{
				prompts: [
					both(
						'ما الذي توقعناه؟ وما الذي حدث فعلًا؟ ولماذا اختلف عمّا توقعناه؟ وماذا نُبقي وماذا نغيّر؟',
						'What did we expect? What really happened? Why did it differ from what we expected? What do we keep, and what do we change?'
					)
				]
			}
		),
		step(
			'ideas',
			15,
			[
				'كتابة الدروس: السياق، وما فعلناه، وما حدث، والنصيحة للآخرين',
				'Write lessons: context, what we did, what happened, advice to others'
			],
			{ settings: settings([['ideas_written', 1]]) }
		),
		step('prioritise', 8, [
			'أي خمسة دروس تستحق أن نشاركها خارج الدائرة؟',
			'Which five lessons deserve sharing outside?'
		]),
		step('closing', 7, ['التراضي على ما يُنشر، والشكر', 'Consent on what is public; thanks'])
	]
};
