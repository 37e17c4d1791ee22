// Prints problems in the order of files and lines, and says whether any is an error.
import type { Problem } from '#core/problem.ts';
import { wordProblem } from './word-problem.ts';

/** Prints every problem; 1 when one of them is more than a warning, else 0. */
export function printProblems(problems: readonly Problem[]): number {
	const sorted = [...problems].sort(
		(a, b) =>
			(a.file ?? '').localeCompare(b.file ?? '') || (a.place?.line ?? 0) - (b.place?.line ?? 0)
	);
	for (const problem of sorted) console.error(wordProblem(problem));
	return problems.some(({ warning }) => !warning) ? 1 : 0;
}
