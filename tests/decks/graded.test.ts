import { describe, expect, it } from 'vitest';
import type { Card } from '#core/card.ts';
import { isAccepted } from '#core/verdict.ts';
import { compileDeck } from '#deck/compile-deck.ts';
import { gradeFormula } from '#grading/formula/grade-formula.ts';
import { grade } from '#grading/grade.ts';
import type { Question } from '#grading/question.ts';
import { questionOf } from '../../src/routes/review/grade-card.ts';
import { deckIds, readDeck } from './read-deck.ts';

type Judged = Exclude<Question, { kind: 'order' }>;

/** Verdict on each right form and each mistake that isn't as the card says, in words. */
function misjudged(card: Card, question: Judged): string[] {
	const own =
		question.kind === 'cloze'
			? question.answer
			: [question.kind === 'number' ? JSON.stringify(question.answer.value) : question.answer];
	const right = [...own, ...(question.accept ?? [])].flatMap((form) => {
		const { rung } = grade(question, form, gradeFormula);
		return isAccepted(rung) ? [] : [`${card.key}: right, but ${rung}: ${form}`];
	});
	const wrong = (question.wrong ?? []).flatMap((form, index) => {
		const verdict = grade(question, form, gradeFormula);
		if (!isAccepted(verdict.rung) && verdict.wrong === index) return [];
		return [
			`${card.key}: a mistake, but ${verdict.rung} ${String(verdict.wrong)} ${JSON.stringify(verdict.reasons)}: ${form}`
		];
	});
	return [...right, ...wrong];
}

describe.each(deckIds)('the forms on the cards of %s', (id) => {
	const { cards } = compileDeck(readDeck(id)).deck;

	it('are judged as the cards say', () => {
		const faults = cards.flatMap((card) => {
			const question = card.reverse ? undefined : questionOf(card);
			return question && question.kind !== 'order' ? misjudged(card, question) : [];
		});
		expect(faults).toEqual([]);
	});
});
