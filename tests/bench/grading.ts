// Judged pairs against simpler rules, and 100,000 random inputs: prints who decides how many right, and times.
import { readdirSync } from 'node:fs';
import { isAccepted } from '../../src/core/verdict.ts';
import { gradeFormula } from '../../src/grading/formula/grade-formula.ts';
import { grade } from '../../src/grading/grade.ts';
import type { Question } from '../../src/grading/question.ts';
import { repair } from '../../src/grading/repair.ts';
import { readPairs, type Pair } from '../../src/tools/pairs.ts';

type Rule = (question: Question, typed: string) => boolean;

function shown({ answer }: Question): string {
	return typeof answer === 'string' ? answer : JSON.stringify(answer);
}

function distance(a: string, b: string): number {
	let before = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let row = 1; row <= a.length; row += 1) {
		const line = [row];
		for (let column = 1; column <= b.length; column += 1) {
			const swap = (before[column - 1] ?? 0) + Number(a[row - 1] !== b[column - 1]);
			line.push(Math.min(swap, (before[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1));
		}
		before = line;
	}
	return before[b.length] ?? 0;
}

/** Case and spaces aside, one slip in eight characters: how tolerant typing tests decide. */
function isNear(question: Question, typed: string): boolean {
	const [a, b] = [shown(question), typed].map((text) =>
		text.toLowerCase().replace(/\s+/g, ' ').trim()
	);
	return distance(a ?? '', b ?? '') <= Math.floor((a ?? '').length / 8);
}

const rules: readonly (readonly [string, Rule])[] = [
	['exact', (question, typed) => shown(question) === typed],
	['edit distance', isNear],
	['this grader', (question, typed) => isAccepted(grade(question, typed, gradeFormula).rung)]
];

function median(times: readonly number[]): number {
	const sorted = [...times].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function compare(name: string, pairs: readonly Pair[]): void {
	const right = pairs.filter((pair) => pair.right === true).length;
	const programs = new Set(pairs.map(({ question }) => shown(question).split(/\s/)[0]));
	const kind = name.includes('command') ? `, first words ${programs.size}` : '';
	console.log(`${name}: ${pairs.length} pairs, ${right} of them right${kind}`);
	for (const [label, rule] of rules) {
		// Once to warm up: tables are read on first use.
		for (const { question, typed } of pairs) rule(question, typed);
		const times: number[] = [];
		let [rightAccepted, wrongAccepted] = [0, 0];
		for (const { question, typed, right: judged } of pairs) {
			const start = performance.now();
			const accepted = rule(question, typed);
			times.push(performance.now() - start);
			if (accepted && judged === true) rightAccepted += 1;
			if (accepted && judged === false) wrongAccepted += 1;
		}
		const share = ((100 * rightAccepted) / Math.max(1, right)).toFixed(1);
		console.log(
			`  ${label.padEnd(14)} right accepted ${share.padStart(5)} %, wrong accepted ${String(wrongAccepted).padStart(3)}, ` +
				`median ${median(times).toFixed(3)} ms, longest ${Math.max(...times).toFixed(1)} ms`
		);
	}
}

const folder = 'tests/grading';
const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
for (const file of files) compare(file, readPairs(`${folder}/${file}`));

/** Numbers in [0, 1) from a fixed seed (mulberry32), so that every run has the same inputs. */
function random(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

const next = random(20240601);
const pool = files
	.filter((name) => !name.includes('formula'))
	.flatMap((file) => readPairs(`${folder}/${file}`));
const pieces = [
	...pool.flatMap(({ typed }) => typed.split(/\s+/)),
	...`" ' \` $ ( ) { } [ ] < > | & ; # ~ \\ * ? ! = , . - -- — “ ” ， 。 、 ￥ <b> FILE $X \f \n`.split(
		' '
	)
];
const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)];
const inputs = 100_000;
const limit = 300;
let [thrown, overLimit, selfRefused] = [0, 0, 0];
const times: number[] = [];
for (let count = 0; count < inputs; count += 1) {
	const question = pick(pool)?.question;
	if (!question) break;
	const words = Array.from({ length: 1 + Math.floor(next() * 7) }, () => pick(pieces) ?? '');
	const typed = words.join(next() < 0.7 ? ' ' : '');
	const start = performance.now();
	try {
		grade(question, typed);
		if (question.kind !== 'number' && !isAccepted(grade(question, shown(question)).rung))
			selfRefused += 1;
		repair(typed);
	} catch {
		thrown += 1;
	}
	const time = performance.now() - start;
	times.push(time);
	if (time <= limit) continue;
	// Other work of the machine may have held it up: what is slow is slow again.
	const again = performance.now();
	grade(question, typed);
	overLimit += Number(performance.now() - again > limit);
}
console.log(
	`${inputs} random inputs: ${thrown} exceptions, ${overLimit} over ${limit} ms twice in a row, ${selfRefused} answers not equal to themselves, ` +
		`median ${median(times).toFixed(3)} ms, longest ${Math.max(...times).toFixed(0)} ms`
);
