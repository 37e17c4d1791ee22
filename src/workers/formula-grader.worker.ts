// Judges formulas away from the page, so that a hard one can be ended.
import { gradeFormula } from '#grading/formula/grade-formula.ts';
import { grade } from '#grading/grade.ts';
import type { Question } from '#grading/question.ts';

/** What is sent here, and sent back with the verdict. */
export interface FormulaTask {
	readonly turn: number;
	readonly question: Question;
	readonly typed: string;
}

// The first judgement compiles what all others use; it isn't the reader's formula that pays for it.
gradeFormula(String.raw`\frac{a}{b}+\sum_i x_i`, String.raw`ab^{-1}+\sum_j x_j`);

/** From here on loading is over. */
postMessage('ready');

addEventListener('message', ({ data }: MessageEvent<FormulaTask>) => {
	const { turn, question, typed } = data;
	// The page counts the time of judging from this message on, not what it took to get here.
	postMessage({ turn });
	postMessage({ turn, verdict: grade(question, typed, gradeFormula) });
});
