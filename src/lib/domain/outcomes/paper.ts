import type { ActorFamily } from '../entities/actor.ts';
import type { Language } from '../entities/record.ts';
import type { Audience } from '../entities/session.ts';
import type { SectionId } from './report.ts';

/**
 * The outcomes document in one language, ready to be set: every writer (page, Markdown, later others) sets the same
 * blocks. Texts are plain; what people wrote stands in isolates (U+2068 … U+2069) wherever it meets our words.
 */
export interface Paper {
	readonly language: Language;
	readonly audience: Audience;
	readonly title: string;
	readonly question: string;
	/** Region, date, place: the line under the title. */
	readonly place: string;
	/** Whom this copy is for, and whether the session is over. */
	readonly marks: readonly string[];
	readonly chapters: readonly Chapter[];
	/** What is not in this copy and why; printed on it (I-30). */
	readonly hidden: readonly HiddenLine[];
	readonly hiddenSentence: string;
	readonly use: string;
}

export interface HiddenLine {
	readonly what: string;
	readonly why: string;
}

/** One section of the report. */
export interface Chapter {
	readonly id: SectionId;
	readonly heading: string;
	readonly blocks: readonly Block[];
}

/** How much a sentence asks for: a plain one, one said gently where nothing is, a remark, something to decide. */
export type Tone = 'plain' | 'gentle' | 'remark' | 'warning';

export type Block =
	| { readonly kind: 'heading'; readonly text: string }
	| { readonly kind: 'sentence'; readonly text: string; readonly tone: Tone }
	| { readonly kind: 'quote'; readonly text: string }
	| { readonly kind: 'list'; readonly items: readonly string[] }
	| { readonly kind: 'facts'; readonly facts: readonly Fact[] }
	| Table
	| Entry;

export interface Fact {
	readonly label: string;
	readonly value: string;
}

/** One thing told at length, such as a commitment. */
export interface Entry {
	readonly kind: 'entry';
	readonly title: string;
	readonly family: ActorFamily | undefined;
	/** Where it stands, in a word or two. */
	readonly mark: string;
	readonly facts: readonly Fact[];
	readonly warnings: readonly string[];
	/** What is still to be answered about it. */
	readonly questions: readonly string[];
}

export interface Table {
	readonly kind: 'table';
	/** Said to screen readers; the heading above it for everybody else. */
	readonly caption: string;
	readonly columns: readonly string[];
	readonly rows: readonly Row[];
}

export interface Row {
	readonly cells: readonly string[];
	/** The family of the actor in the first cell, for its colour and shape. */
	readonly family?: ActorFamily | undefined;
}

/** What the first screen says before the document. */
export interface Glance {
	readonly lines: readonly {
		readonly about: 'commitments' | 'map' | 'needs' | 'people';
		readonly text: string;
	}[];
	/** The follow-up meeting, `2026-09-25`. */
	readonly nextOn: string | undefined;
}
