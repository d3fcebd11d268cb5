import { settings } from '../stages.ts';
import { both, PAPER, step, type Template } from '../template.ts';

/** T-7: a camp, a celebration or a participatory training, planned by those who go. */
export const COHESION_ACTIVITY: Template = {
	id: 'T-7',
	version: 1,
	title: both(
		'نشاط لبناء التماسك',
		'Planning a cohesion activity (camp, celebration, participatory training)'
	),
	purpose: both(
		'نخطط معًا لمعسكر أو احتفال أو تدريب تشاركي يقرّب بيننا.',
		'We plan together a camp, a celebration or a participatory training that brings us closer.'
	),
	minutes: 60,
	people: { least: 6, most: 20 },
	print: [PAPER.joinSheet, PAPER.resources, PAPER.commitments],
	stages: [
		step('opening', 5, ['التعارف وكلمة عن حالنا', 'Who is here, one mood word']),
		step('agreements', 3, ['ثلاثة اتفاقات تكفي', 'Three agreements are enough']),
		step('dialogue', 10, ['ما الذي يقرّب بيننا؟', 'What brings us closer?'], {
			prompts: [both('ما الذي يقرّب بيننا؟', 'What brings us closer?')]
		}),
		step('ideas', 12, ['أفكار لنشاط واحد نقوم به معًا', 'Ideas for one activity we do together'], {
			settings: settings([['ideas_written', 1]])
		}),
		step('resources', 12, [
			'ما يقدّمه كل فريق للنشاط، وما يلزم بعد',
			'What each team gives to the activity, and what is still needed'
		]),
		step('commitments', 12, ['من يفعل ماذا، ومتى', 'Who does what, and when']),
		step('closing', 4, ['كلمة، والموعد القادم', 'A word, and the next date']),
		step('buffer', 2, ['هامش للتأخير', 'Room for delay'])
	]
};
