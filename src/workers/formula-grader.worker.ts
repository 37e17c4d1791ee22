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

/** The page counts the time from this message on: loading isn't judging. */
postMessage('ready');

addEventListener('message', ({ data }: MessageEvent<FormulaTask>) => {
	const { turn, question, typed } = data;
	postMessage({ turn, verdict: grade(question, typed, gradeFormula) });
});
