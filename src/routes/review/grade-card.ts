// From a card and what was typed to a verdict; the graders load with the first answer.
import type { Card } from '#core/card.ts';
import { plainText } from '#core/plain-text.ts';
import type { Verdict } from '#core/verdict.ts';
import type { Question } from '#grading/question.ts';

/** Judges a typed answer. Choices and orders are typed as indices. */
export async function gradeCard(card: Card, typed: string): Promise<Verdict> {
	if (card.kind === 'choice') return gradeChoice(card, typed);
	const question = questionOf(card);
	if (!question) return { rung: 'undecided', reasons: [] };
	if (question.kind === 'formula') {
		const { gradeFormulaInWorker } = await import('#workers/formula-grader.ts');
		return gradeFormulaInWorker(question, typed);
	}
	const { grade } = await import('#grading/grade.ts');
	return grade(question, typed);
}

/** Loads the graders before they are needed. */
export function loadGraders(): void {
	void import('#grading/grade.ts');
	void import('#workers/formula-grader.ts').then(({ startFormulaGrader }) =>
		startFormulaGrader().catch(() => undefined)
	);
}

/** The right option is the first; the others are the card's wrong answers. */
function gradeChoice(card: Card, typed: string): Verdict {
	const chosen = Number(typed);
	if (chosen === 0) return { rung: 'identical', reasons: [] };
	return { rung: 'close', reasons: [], wrong: chosen - 1 };
}

/** What the grader needs of a card; undefined for kinds that nobody types. */
export function questionOf(card: Card): Question | undefined {
	const accept = card.accept ?? [];
	const wrong = (card.wrong ?? []).map(({ answer }) => answer);
	switch (card.kind) {
		case 'command':
		case 'keys':
			return { kind: card.kind, answer: card.answer, accept, wrong };
		case 'code':
			return {
				kind: card.kind,
				answer: card.answer,
				accept,
				wrong,
				...(card.language ? { language: card.language } : {})
			};
		case 'formula':
			return {
				kind: card.kind,
				answer: card.answer,
				accept,
				wrong,
				...(card.grading ? { grading: card.grading } : {})
			};
		case 'number':
			return { kind: card.kind, answer: card.answer, accept, wrong };
		case 'cloze':
			return { kind: card.kind, answer: Object.values(card.answer).map(plainText), accept, wrong };
		case 'order':
			return { kind: card.kind, answer: card.answer.map((_, step) => step) };
		default:
			return undefined;
	}
}
