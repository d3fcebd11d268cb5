import { settings } from '../stages.ts';
import { both, PAPER, step, type Template } from '../template.ts';

const people = { least: 6, most: 24 } as const;
const title = ['المتابعة والمساءلة', 'Follow-up and accountability'] as const;

/** T-4: promises reviewed without blame. */
export const FOLLOW_UP: Template = {
	id: 'T-4',
	version: 1,
	title: both(...title),
	purpose: both(
		'نراجع ما وعدنا به بلا لوم، ونعدّل ما يلزم، ونشكر من أنجز.',
		'We review what we promised without blame, change what needs changing, and thank those who delivered.'
	),
	minutes: 75,
	people,
	print: [PAPER.joinSheet, PAPER.commitments],
	stages: [
		step('opening', 5, ['كلمة عن حالنا', 'One mood word'], {
			settings: settings([['mood_words', 1]])
		}),
		step(
			'agreements',
			3,
			['قراءة الاتفاقات، وتذكير واحد: بلا لوم', 'Re-read the agreements; one reminder: no blame'],
			{ settings: settings([], 'all') }
		),
		step('followup', 30, [
			'نحو ثلاث دقائق لكل التزام مستحقّ: هل تحقق؟ ما الدليل؟ ما السبب؟ إبقاء أم تعديل أم نقل أم سحب؟',
			'About three minutes for each due commitment: done? evidence? reason? keep, change, hand over or withdraw?'
		]),
		step('matching', 10, ['ما الذي نحتاج إليه الآن، وممّن؟', 'What is needed now, and from whom?']),
		step(
			'relations',
			10,
			['العلاقات «بعد»: أي علاقة تغيّرت؟', 'Wave “after”: which ties changed?'],
			{ settings: settings([]) }
		),
		step('consent', 10, ['إقرار الالتزامات المعدَّلة', 'Adopt the renegotiated commitments']),
		step('closing', 5, ['جولة شكر، والموعد القادم', 'A round of thanks, the next date']),
		step('buffer', 2, ['هامش للتأخير', 'Room for delay'])
	]
};

/** The short form of T-4, for a call between meetings. */
export const FOLLOW_UP_SHORT: Template = {
	id: 'T-4-short',
	version: 1,
	title: both(`${title[0]}: الصيغة القصيرة`, `${title[1]}: short form`),
	purpose: both(
		'عشرون دقيقة بين لقاءين: ما الذي تحقق، وما الذي يلزم.',
		'Twenty minutes between two meetings: what came true, and what is needed.'
	),
	minutes: 20,
	people,
	print: [PAPER.commitments],
	stages: [
		step('opening', 2, ['كلمة عن حالنا', 'One mood word']),
		step('followup', 12, ['الالتزامات المستحقّة واحدًا واحدًا', 'The due commitments, one by one']),
		step('consent', 4, ['إقرار ما تغيّر', 'Adopt what changed']),
		step('closing', 2, ['الموعد القادم', 'The next date'])
	]
};
