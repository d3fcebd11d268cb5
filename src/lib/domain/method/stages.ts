import type { Bilingual, GateCode, StageKind, StageSettings } from '../entities/session.ts';
import { PROMPTS } from './stage-prompts.ts';

/** What the method says about a stage, whichever session it stands in. */
export interface StageGuide {
	/** `ST-01` … `ST-14`, `ST-BR`; the guide's co-writing and the spare minutes have none. */
	readonly code: string | undefined;
	readonly title: Bilingual;
	/** Asked aloud; the first stands in large type. */
	readonly prompts: readonly Bilingual[];
	/** Advice of method.md 2.3 for the plan editor; templates may go below. */
	readonly minutes: { readonly least: number; readonly usual: number; readonly most: number };
	/** The settings of this stage when somebody adds it to a plan by hand. */
	readonly settings: StageSettings;
}

type Gates = readonly (GateCode | readonly [GateCode, number])[];

/** Settings in short: the gates by code, with the number they ask for where there is one. */
export function settings(gates: Gates, editing: StageSettings['editing'] = 'own'): StageSettings {
	return {
		editing,
		gates: gates.map((gate) =>
			typeof gate === 'string' ? { code: gate } : { code: gate[0], least: gate[1] }
		)
	};
}

function guide(
	kind: StageKind,
	code: string | undefined,
	[ar, en]: readonly [string, string],
	[least, usual, most]: readonly [number, number, number],
	own: StageSettings = settings([])
): StageGuide {
	return {
		code,
		title: { ar, en },
		prompts: PROMPTS[kind],
		minutes: { least, usual, most },
		settings: own
	};
}

/** Every stage of the method. Their order is data: templates reorder, drop and repeat them (method.md 2.3). */
export const STAGES: Readonly<Record<StageKind, StageGuide>> = {
	opening: guide('opening', 'ST-01', ['الافتتاح والتعارف', 'Opening'], [5, 10, 20]),
	agreements: guide(
		'agreements',
		'ST-02',
		['اتفاقات العمل المشترك', 'Agreements on how we work'],
		[5, 10, 20],
		settings([['agreements_adopted', 3], 'agreement_of_our_own'], 'all')
	),
	context: guide('context', 'ST-03', ['من أين نبدأ', 'Where we start from'], [5, 10, 20]),
	actors: guide(
		'actors',
		'ST-04',
		['خريطة الجهات الفاعلة', 'Actor mapping'],
		[20, 35, 60],
		settings(['represented_actors_on_map', 'actor_details'])
	),
	relations: guide(
		'relations',
		'ST-05',
		['خريطة العلاقات', 'Relation mapping'],
		[15, 25, 45],
		settings(['tie_or_mark', 'wished_at_most_three', 'reading_sentence'])
	),
	resources: guide(
		'resources',
		'ST-06',
		['خريطة الموارد', 'Resource mapping'],
		[20, 35, 60],
		settings(['offer_of_each'])
	),
	matching: guide(
		'matching',
		'ST-07',
		['مطابقة الحاجات والعروض', 'Matching needs and offers'],
		[10, 15, 30]
	),
	dialogue: guide('dialogue', 'ST-08', ['الحوار وقراءة الخرائط', 'Dialogue'], [10, 20, 40]),
	ideas: guide(
		'ideas',
		'ST-09',
		['الأفكار والأنشطة', 'Ideas'],
		[15, 25, 45],
		settings([['ideas_written', 4]])
	),
	prioritise: guide('prioritise', 'ST-10', ['ترتيب الأولويات', 'Prioritising'], [8, 12, 25]),
	commitments: guide(
		'commitments',
		'ST-11',
		['الالتزامات', 'Commitments'],
		[20, 30, 60],
		settings([['commitment_made', 1], 'commitments_complete'])
	),
	consent: guide('consent', 'ST-12', ['القرار بالتراضي', 'Decision by consent'], [10, 20, 45]),
	closing: guide(
		'closing',
		'ST-13',
		['التأمل الختامي', 'Closing reflection'],
		[5, 10, 20],
		settings(['safety_review', 'next_date'])
	),
	followup: guide(
		'followup',
		'ST-14',
		['المتابعة والمساءلة', 'Follow-up and accountability'],
		[30, 60, 90]
	),
	cowrite: guide(
		'cowrite',
		undefined,
		['كتابة الدليل معًا', 'Co-writing the guide'],
		[20, 30, 60],
		settings([], 'all')
	),
	break: guide('break', 'ST-BR', ['استراحة', 'Break'], [5, 15, 30]),
	buffer: guide('buffer', undefined, ['وقت احتياطي', 'Spare time'], [0, 5, 30])
};
