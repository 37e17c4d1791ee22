import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isAccepted } from '#core/verdict.ts';
import { gradeFormula } from '#grading/formula/grade-formula.ts';
import { grade } from '#grading/grade.ts';
import { readPairs } from '../../src/tools/pairs.ts';

const folder = 'tests/grading';
const files = readdirSync(folder)
	.filter((name) => name.endsWith('.jsonl') && name.includes('formula'))
	.map((name) => `${folder}/${name}`);

describe.each(files)('the judged formulas of %s', (file) => {
	const judged = readPairs(file).map((pair) => ({
		...pair,
		verdict: grade(pair.question, pair.typed, gradeFormula)
	}));
	const show = ({ question, typed, place }: (typeof judged)[number]): string =>
		`${place}: ${JSON.stringify(question.answer)} ← ${typed}`;

	it('are judged by a person, every one', () => {
		expect(judged.filter(({ right }) => right === undefined).map(show)).toEqual([]);
	});

	it('hold no wrong answer that is accepted', () => {
		const faults = judged.filter(
			({ right, verdict }) => right === false && isAccepted(verdict.rung)
		);
		expect(faults.map(show)).toEqual([]);
	});

	it('hold at least 92 % right answers that are accepted', () => {
		const right = judged.filter((pair) => pair.right === true);
		const missed = right.filter(({ verdict }) => !isAccepted(verdict.rung));
		const share = 1 - missed.length / Math.max(1, right.length);
		expect(share, missed.map(show).join('\n')).toBeGreaterThanOrEqual(0.92);
	});
});
