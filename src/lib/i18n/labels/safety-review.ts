import type { ReviewAnswer } from '#lib/domain/entities/session.ts';
import { m } from '#lib/paraglide/messages.js';
import type { InLanguage, Word } from '../word.ts';

/** The eight questions of the do-no-harm review (method.md 7.4), in their order. */
export function reviewQuestions(language?: InLanguage): string[] {
	return QUESTIONS.map((question) => question({}, language));
}
const QUESTIONS: readonly Word[] = [
	m.review_question_1,
	m.review_question_2,
	m.review_question_3,
	m.review_question_4,
	m.review_question_5,
	m.review_question_6,
	m.review_question_7,
	m.review_question_8
];

export function reviewAnswerLabel(answer: ReviewAnswer, language?: InLanguage): string {
	return REVIEW_ANSWER[answer]({}, language);
}
const REVIEW_ANSWER: Readonly<Record<ReviewAnswer, Word>> = {
	yes: m.review_answer_yes,
	no: m.review_answer_no,
	discuss: m.review_answer_discuss
};
