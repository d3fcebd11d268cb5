import { STAGES, settings } from '../stages.ts';
import { both, PAPER, step, type Template } from '../template.ts';

/** T-1 asks less than the others: teams meet for the first time, and one light promise is enough. */
export const FIRST_MEETING: Template = {
	id: 'T-1',
	version: 1,
	title: both('لقاء أول بين فرق منطقة واحدة', 'First meeting between teams of one region'),
	purpose: both(
		'نتعارف، ونرى ما لدينا، ونخرج بخطوة مشتركة صغيرة.',
		'We get to know each other, see what we have, and leave with one small joint step.'
	),
	minutes: 60,
	people: { least: 6, most: 16 },
	print: [PAPER.joinSheet, PAPER.agreements, PAPER.actors, PAPER.resources, PAPER.commitments],
	stages: [
		step('opening', 6, ['الاسم والفريق وكلمة عن حالنا', 'Name, team, one mood word']),
		step('agreements', 5, [
			'اختيار أربعة من الاتفاقات المقترحة وتعديل واحد منها، وقاعدة الخصوصية',
			'Choose four from the starter set, change one; the privacy rule'
		]),
		step(
			'actors',
			10,
			[
				'بطاقة لكل جهة حاضرة: النوع ومجال العمل ونطاقه و«ما نفخر به»',
				'Each representative makes their own actor card: type, area of work, reach, “what we are proud of”'
			],
			{ settings: settings(['represented_actors_on_map']) }
		),
		step('resources', 14, [
			'لكل فريق شيء واحد يقدّمه وشيء واحد يحتاج إليه، والكمية اختيارية',
			'Each team: one thing it can offer, one thing it needs; the quantity is optional'
		]),
		step(
			'relations',
			8,
			[
				'علاقاتنا نحن فقط: مع من عملنا من الحاضرين؟ وعلاقة مرجوّة واحدة',
				'Own ties only: with whom here have we worked? One wished tie'
			],
			{ settings: settings(['tie_or_mark', 'wished_at_most_three']) }
		),
		step(
			'ideas',
			9,
			[
				'خطوة مشتركة صغيرة خلال أسبوعين، من دون انتظار أحد',
				'One small joint step within two weeks, without waiting for anyone'
			],
			{
				settings: settings([['ideas_written', 1]]),
				prompts: STAGES.ideas.prompts.slice(1, 2)
			}
		),
		step(
			'commitments',
			3,
			['التزام خفيف واحد: من وماذا ومتى', 'One light commitment: who, what, when'],
			{ settings: settings([['commitment_made', 1]]) }
		),
		step('closing', 3, [
			'كلمة، والموعد القادم، وأخذ النسخة',
			'A word, the next date, and taking the copy'
		]),
		step('buffer', 2, ['هامش للتأخير', 'Room for delay'])
	]
};
