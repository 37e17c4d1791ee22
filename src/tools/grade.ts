// `npm run grade -- file.jsonl …` judges every line of the files and prints its verdict, then totals.
import { isAccepted, type Rung } from '#core/verdict.ts';
import { gradeFormula } from '#grading/formula/grade-formula.ts';
import { grade } from '#grading/grade.ts';
import { readPairs } from './pairs.ts';

const files = process.argv.slice(2);
if (files.length === 0) {
	console.error('Usage: npm run grade -- <file.jsonl> …');
	console.error(
		'A line: {"kind": "command", "expected": "ls -a", "typed": "ls --all", "right": true}'
	);
	process.exit(2);
}

const rungs = new Map<Rung, number>();
const judged = { right: 0, rightAccepted: 0, rightRefused: 0, wrong: 0, wrongAccepted: 0 };
for (const { question, typed, right, place } of files.flatMap(readPairs)) {
	const verdict = grade(question, typed, gradeFormula);
	const accepted = isAccepted(verdict.rung);
	const { rung, reasons, wrong } = verdict;
	rungs.set(rung, (rungs.get(rung) ?? 0) + 1);
	if (right === true) {
		judged.right += 1;
		judged.rightAccepted += Number(accepted);
		judged.rightRefused += Number(rung === 'close');
	}
	if (right === false) {
		judged.wrong += 1;
		judged.wrongAccepted += Number(accepted);
	}
	const why = reasons.map(({ code, values }) => (values ? { code, ...values } : { code }));
	const { answer } = question;
	const line = {
		rung,
		accepted,
		why,
		...(wrong !== undefined && { wrong }),
		expected: answer,
		typed
	};
	const isFault = right !== undefined && right !== accepted;
	console.log(JSON.stringify(isFault ? { ...line, right, place } : line));
}
const counts = [...rungs].map(([rung, count]) => `${rung} ${count}`).join(', ');
console.log(`Rungs: ${counts === '' ? 'none' : counts}.`);
console.log(
	`Judged right: ${judged.right}, of these accepted ${judged.rightAccepted}, refused ${judged.rightRefused}. ` +
		`Judged wrong: ${judged.wrong}, of these accepted ${judged.wrongAccepted}.`
);
process.exitCode = judged.wrongAccepted > 0 ? 1 : 0;
