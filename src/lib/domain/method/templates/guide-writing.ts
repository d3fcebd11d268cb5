import { settings } from '../stages.ts';
import { both, PAPER, step, type Template } from '../template.ts';

/** T-6: one meeting of a series that writes a guide. */
export const GUIDE_WRITING: Template = {
	id: 'T-6',
	version: 1,
	title: both('لقاء كتابة الدليل', 'Guide co-writing meeting'),
	purpose: both(
		'نكتب معًا جزءًا من الدليل من تجربتنا، ونتراضى على ما يُنشر منه.',
		'We write a part of the guide together from our own practice, and consent to what is published.'
	),
	minutes: 120,
	people: { least: 5, most: 15 },
	print: [PAPER.joinSheet, PAPER.consent],
	stages: [
		step('opening', 6, ['التعارف وكلمة عن حالنا', 'Who is here, one mood word']),
		step(
			'agreements',
			4,
			[
				'قاعدة النسبة: أسماء، أو فرق، أو من دون أسماء',
				'Attribution rule: names, teams, or anonymous'
			],
			{ settings: settings([], 'all') }
		),
		step('context', 15, [
			'دروس ومصادر بحثية لهذا الفصل، وما كتبته اللقاءات السابقة',
			'Lessons and research for this chapter; what earlier meetings wrote'
		]),
		step('dialogue', 20, ['السؤال الذي قد يطرحه فريق جديد', 'The question a new team might ask'], {
			prompts: [
				both(
					'ما السؤال الذي قد يطرحه فريق جديد عن هذا الموضوع؟',
					'What might a new team ask about this?'
				)
			]
		}),
		step('cowrite', 30, [
			'تكتب كل مجموعة صغيرة جزءًا: تعريف، أو خطوات، أو مثال من التجربة، أو أخطاء شائعة، أو قائمة تحقّق',
			'Each small group drafts one block: definition, steps, example from practice, common mistakes, checklist'
		]),
		step('break', 10, ['شحن الهواتف', 'Charge the phones']),
		step('cowrite', 20, ['قراءة متبادلة وتعليقات ودمج', 'Cross-reading, comments, merging']),
		step('consent', 10, [
			'جزءًا جزءًا: للنشر أو يحتاج إلى عمل',
			'Block by block: publish, or needs work'
		]),
		step('closing', 5, [
			'حالة كل مادة، ومن يتابع تحريرها',
			'The status of each material, and who edits next'
		])
	]
};
