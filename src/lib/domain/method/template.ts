import type { Bilingual, StageKind, StageSettings } from '../entities/session.ts';
import { BUILT_STAGES } from './stage-kinds.ts';
import { STAGES } from './stages.ts';

/** One stage of a ready-made session. */
export interface TemplateStage {
	readonly kind: StageKind;
	readonly minutes: number;
	/** What happens in it, for the plan. */
	readonly content: Bilingual;
	readonly settings: StageSettings;
	/** Asked before the prompts of the stage itself. */
	readonly prompts?: readonly Bilingual[];
}

/** A ready-made session (method.md 2.5). The way of working is versioned: a session keeps the version it was made from (S-26). */
export interface Template {
	/** `T-1` … `T-8`; `T-4-short` is the short form of T-4. */
	readonly id: string;
	readonly version: number;
	readonly title: Bilingual;
	/** Whom it is for and what it leaves, in one sentence. */
	readonly purpose: Bilingual;
	/** The sum of its stages, spare minutes among them. */
	readonly minutes: number;
	/** The size of group it suits. */
	readonly people: { readonly least: number; readonly most: number };
	/** What to print before people come. */
	readonly print: readonly Bilingual[];
	readonly stages: readonly TemplateStage[];
}

/** True when every stage of the template is built, so that it can be chosen. */
export function isAvailable(template: Template): boolean {
	return template.stages.every((stage) => BUILT_STAGES.has(stage.kind));
}

/** One stage of a template; its gates are those of the stage in the method unless the template says otherwise. */
export function step(
	kind: StageKind,
	minutes: number,
	[ar, en]: readonly [string, string],
	own: Partial<Pick<TemplateStage, 'settings' | 'prompts'>> = {}
): TemplateStage {
	return { kind, minutes, content: { ar, en }, settings: STAGES[kind].settings, ...own };
}

/** Text in both languages, Arabic first. */
export function both(ar: string, en: string): Bilingual {
	return { ar, en };
}

/** What can be printed for a session without devices, or beside them. */
export const PAPER = {
	joinSheet: both('ورقة الانضمام مع الرمز', 'Join sheet with the code'),
	agreements: both('ملصق الاتفاقات', 'Poster of the agreements'),
	actors: both('بطاقات الجهات', 'Actor cards'),
	resources: both('بطاقات العروض والحاجات', 'Offer and need cards'),
	matrix: both('ورقة مصفوفة التأثير والاهتمام', 'Sheet of the influence–interest matrix'),
	commitments: both('بطاقات الالتزامات', 'Commitment cards'),
	consent: both('بطاقات التراضي', 'Consent cards')
} as const;
