import { settings } from '../stages.ts';
import { both, PAPER, step, type Template } from '../template.ts';

/** T-8: representatives of several regions meet. */
export const CROSS_REGION: Template = {
	id: 'T-8',
	version: 1,
	title: both('لقاء ممثّلي المناطق', 'Cross-region representatives’ meeting'),
	purpose: both(
		'نسمع من كل منطقة، ونطابق بين الحاجات والعروض عبر المناطق.',
		'We hear from each region, and match needs and offers between regions.'
	),
	minutes: 90,
	people: { least: 6, most: 24 },
	print: [PAPER.joinSheet, PAPER.resources, PAPER.commitments, PAPER.consent],
	stages: [
		step('opening', 6, [
			'من أي منطقة أتينا، وكلمة عن حالنا',
			'Which region we come from, one mood word'
		]),
		step(
			'agreements',
			4,
			['تثبيت الاتفاقات وقاعدة الخصوصية', 'Confirm the agreements and the privacy rule'],
			{
				settings: settings([], 'all')
			}
		),
		step('context', 24, [
			'أربع دقائق لكل منطقة من ست مناطق',
			'Four minutes for each of six regions'
		]),
		step('dialogue', 16, [
			'ما المشترك بين المناطق، وما الذي يختلف؟',
			'What do the regions share, and what differs?'
		]),
		step('matching', 14, ['مطابقة بين المناطق', 'Matching between regions']),
		step('commitments', 12, ['التزامات بين المناطق', 'Commitments between regions']),
		step('consent', 8, ['إقرار الالتزامات', 'Adopt the commitments']),
		step('closing', 6, ['كلمة، والموعد القادم', 'A word, and the next date'])
	]
};
