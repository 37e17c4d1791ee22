// The verdict on a typed answer: the best rung over all accepted forms, and the mistakes that the card knows.
import { isAccepted, type Rung, type Verdict } from '#core/verdict.ts';
import { codeGrader } from './code/grade-code.ts';
import { gradeCommand } from './commands/grade-command.ts';
import { gradeKeys } from './keys/grade-keys.ts';
import { unsure } from './finding.ts';
import { climb, type Compare } from './ladder.ts';
import { gradeNumber } from './numbers/grade-number.ts';
import { gradeOrder } from './text/grade-order.ts';
import { gradeText } from './text/grade-text.ts';
import type { GradeFormula, Question } from './question.ts';
import { reason } from './reasons.ts';

const heights: readonly Rung[] = ['identical', 'repaired', 'equivalent', 'undecided', 'close'];

/** How far down the ladder a verdict is; among verdicts of one rung the one with less difference is higher. */
function depthOf({ rung, difference, reasons }: Verdict): number {
	const changes = difference?.filter((token) => token.op !== 'same').length ?? reasons.length;
	return heights.indexOf(rung) * 1000 + Math.min(changes, 999);
}

function best(verdicts: readonly Verdict[]): Verdict | undefined {
	return verdicts.reduce<Verdict | undefined>(
		(found, verdict) => (found && depthOf(found) <= depthOf(verdict) ? found : verdict),
		undefined
	);
}

/** Formulas that nobody reads are the same only where they are written alike. */
const withoutReading: Compare = () => ({ findings: [unsure('formulaNotGraded', {})] });

function formGrader(
	question: Question,
	gradeFormula: GradeFormula | undefined
): (expected: string, typed: string) => Verdict {
	switch (question.kind) {
		case 'command':
			return (expected, typed) => climb(gradeCommand, expected, typed);
		case 'keys':
			return (expected, typed) => climb(gradeKeys, expected, typed);
		case 'code':
			return (expected, typed) => climb(codeGrader(question.language), expected, typed);
		case 'cloze':
			return (expected, typed) => climb(gradeText, expected, typed);
		case 'number':
			return (expected, typed) => gradeNumber(expected, question.answer, typed);
		case 'order':
			return (expected, typed) => gradeOrder(expected, typed);
		case 'formula':
			return (expected, typed) =>
				gradeFormula?.(expected, typed, question.grading) ?? climb(withoutReading, expected, typed);
	}
}

/** The accepted forms as source strings, the card's own answer first. */
function formsOf(question: Question): readonly string[] {
	const { answer } = question;
	const own =
		typeof answer === 'string'
			? [answer]
			: question.kind === 'cloze'
				? question.answer
				: [JSON.stringify(question.kind === 'number' ? question.answer.value : answer)];
	return [...own, ...('accept' in question ? (question.accept ?? []) : [])];
}

/**
 * Judges a typed answer. Order answers are typed as indices, `2 0 1`. Formulas are compared by
 * `gradeFormula`, whose parser stays out of this bundle; without it only what is written alike, repaired
 * or not, is judged.
 * A mistake that the card lists wins over an acceptance that is less literal than it; when both are
 * equally literal, the person judges.
 */
export function grade(question: Question, typed: string, gradeFormula?: GradeFormula): Verdict {
	const gradeForm = formGrader(question, gradeFormula);
	const verdict = best(formsOf(question).map((form) => gradeForm(form, typed)));
	if (!verdict) return { rung: 'undecided', reasons: [] };
	const mistakes = question.kind === 'order' ? [] : (question.wrong ?? []);
	const recognised = mistakes.map((mistake) => gradeForm(mistake, typed));
	const nearest = best(recognised.filter(({ rung }) => isAccepted(rung)));
	if (!nearest) return verdict;
	const number = recognised.indexOf(nearest);
	const values = { number: String(number + 1) };
	if (!isAccepted(verdict.rung) || heights.indexOf(nearest.rung) < heights.indexOf(verdict.rung)) {
		const reasons = [reason('knownMistake', values), ...verdict.reasons];
		return { ...verdict, rung: 'close', reasons, wrong: number };
	}
	if (verdict.rung === nearest.rung && verdict.rung === 'equivalent') {
		return { ...verdict, rung: 'undecided', reasons: [reason('alsoKnownMistake', values)] };
	}
	return verdict;
}
