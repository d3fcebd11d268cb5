import { both, PAPER, step, type Template } from '../template.ts';

/** T-3 follows T-1 or T-2, with their boards carried over. */
export const COMMITMENTS_AND_CONSENT: Template = {
	id: 'T-3',
	version: 1,
	title: both('الالتزامات والتراضي', 'Commitments and consent'),
	purpose: both(
		'ننتقل من الأفكار إلى التزامات مكتملة، ونقرّها بالتراضي.',
		'We go from ideas to complete commitments, and adopt them by consent.'
	),
	minutes: 120,
	people: { least: 8, most: 24 },
	print: [PAPER.joinSheet, PAPER.commitments, PAPER.consent],
	stages: [
		step('opening', 7, ['التعارف وتذكير بالهدف', 'Who is here, and the aim again']),
		step('context', 8, ['قراءة الخريطة والحاجات المفتوحة', 'Read the map and the open needs']),
		step('ideas', 20, ['من مجموعات الأفكار إلى أنشطة', 'From named clusters to activities']),
		step('prioritise', 12, [
			'نقاط لكل جهة، واختيار ثلاثة أنشطة على الأكثر',
			'Dots for each actor; choose three at most'
		]),
		step('commitments', 35, [
			'صياغة الجملة، وتخصيص الموارد، ودرجة الثقة',
			'Sentence builder, pledged resources, confidence'
		]),
		step('break', 5, [
			'رسالة إلى الفريق للتأكد من التفويض',
			'A message to your team to check the mandate'
		]),
		step('consent', 25, [
			'المجموعة كاملة، واستيعاب الاعتراضات، وموعد المراجعة',
			'The package, objections integrated, the review date'
		]),
		step('closing', 8, ['النسخ وملف التقويم', 'Copies and the calendar file'])
	]
};
