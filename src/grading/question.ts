// What the grader needs of a card: how the answer is compared, and what else counts as right or wrong.
import type { GradingHints, NumberAnswer } from '#core/card.ts';
import type { Verdict } from '#core/verdict.ts';

interface Forms {
	/** Other right answers. */
	readonly accept?: readonly string[];
	/** Mistakes that the card has an answer to, in its order. */
	readonly wrong?: readonly string[];
}

/** What is asked, in the terms of a card. */
export type Question =
	| (Forms & { readonly kind: 'command' | 'keys'; readonly answer: string })
	/** Python when no language is named; a shell's is compared as commands, others line by line. */
	| (Forms & { readonly kind: 'code'; readonly answer: string; readonly language?: string })
	| (Forms & {
			readonly kind: 'formula';
			readonly answer: string;
			readonly grading?: GradingHints;
	  })
	| (Forms & { readonly kind: 'number'; readonly answer: NumberAnswer })
	/** The answer in every language that counts, as plain text. */
	| (Forms & { readonly kind: 'cloze'; readonly answer: readonly string[] })
	/** The indices of the steps as they were shown, in the right order. */
	| (Forms & { readonly kind: 'order'; readonly answer: readonly number[] });

/** Compares two formulas in TeX; passed in, because its parser is too big to come with the rest. */
export type GradeFormula = (expected: string, typed: string, hints?: GradingHints) => Verdict;
