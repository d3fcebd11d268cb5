import { settings } from '../stages.ts';
import { both, PAPER, step, type Template } from '../template.ts';

/** T-2: half a day for an honest picture of who is there and what there is. */
export const HALF_DAY_MAPPING: Template = {
	id: 'T-2',
	version: 1,
	title: both('نصف يوم: خريطة الجهات والموارد', 'Half-day actor and resource mapping'),
	purpose: both(
		'نرسم معًا من يعمل وأين، وما لدينا وما ينقصنا، ونبدأ بتلبية الحاجات.',
		'We map together who works where, what we have and what we lack, and begin to meet the needs.'
	),
	minutes: 240,
	people: { least: 12, most: 30 },
	print: [
		PAPER.joinSheet,
		PAPER.agreements,
		PAPER.actors,
		PAPER.matrix,
		PAPER.resources,
		PAPER.commitments
	],
	stages: [
		step('opening', 10, ['التعارف، وما نأمله من اليوم', 'Who is here, and what we hope for'], {
			settings: settings([['mood_words', 1]])
		}),
		step('agreements', 10, ['الاتفاقات وطريقة اتخاذ القرار', 'Agreements and the decision rule']),
		step('context', 10, ['الدروس ومصدران بحثيان', 'Lessons and two research sources']),
		step('actors', 40, [
			'البطاقات 12 · الدمج والتجميع 10 · الأصوات الغائبة 6 · التقدير 6 · حديث عن الاختلاف 6',
			'Cards 12 · merge and group 10 · missing voices 6 · ratings 6 · talk about disagreement 6'
		]),
		step('relations', 30, [
			'علاقاتنا نحن 10 · نوعان من العلاقات 8 · العلاقات المرجوّة 6 · قراءة الخريطة 6',
			'Own ties 10 · two types 8 · wished 6 · reading the map 6'
		]),
		step('break', 20, ['شحن الهواتف', 'Charge the phones']),
		step('resources', 40, [
			'العروض 22 · الحاجات 12 · توحيد الوحدات 6',
			'Offers 22 · needs 12 · tidy up the units 6'
		]),
		step('matching', 20, [
			'مطابقات مقترحة، ومصافحات، وحاجات بقيت مفتوحة',
			'Suggestions, handshakes, open needs'
		]),
		step('dialogue', 25, [
			'قراءة الخرائط: ما نراه، وما يعنيه، وما يجمعنا وما قد يفرّقنا',
			'Reading the maps: what we see, what it means, what connects and what could divide us'
		]),
		step('prioritise', 15, [
			'أي ثلاث حاجات مفتوحة أو علاقات مرجوّة نبدأ بها؟',
			'Which three open needs or wished relations come first?'
		]),
		step('commitments', 10, ['التزامات «الخطوة التالية» فقط', 'Only “next step” commitments'], {
			settings: settings([['commitment_made', 1]])
		}),
		step('closing', 10, ['مراجعة عدم الإضرار ونبض الجلسة', 'Do-no-harm review and pulse'])
	]
};
