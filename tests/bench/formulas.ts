// Formula grading beside exact comparison, two published checkers, and a published parser under this evaluation.
import { readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import type { GradingHints } from '../../src/core/card.ts';
import { isAccepted } from '../../src/core/verdict.ts';
import { gradeFormula } from '../../src/grading/formula/grade-formula.ts';
import { readPairs } from '../../src/tools/pairs.ts';
import { Peer } from './formulas/ask-peer.ts';
import { isSameByComputeEngine } from './formulas/compute-engine-front.ts';

interface FormulaPair {
	readonly expected: string;
	readonly typed: string;
	readonly hints: GradingHints | undefined;
	readonly right: boolean;
}

interface Answer {
	readonly accepted: boolean;
	readonly ms: number;
	readonly finished: boolean;
}

type Checker = (pair: FormulaPair) => Answer | Promise<Answer>;

const limitMs = 1000;

const pairs: FormulaPair[] = readdirSync('tests/grading')
	.filter((name) => name.endsWith('.jsonl') && name.includes('formula'))
	.flatMap((name) => readPairs(`tests/grading/${name}`))
	.flatMap(({ question, typed, right }) =>
		question.kind === 'formula' && right !== undefined
			? [{ expected: question.answer, typed, hints: question.grading, right }]
			: []
	);

function timed(isSame: (pair: FormulaPair) => boolean): Checker {
	return (pair) => {
		const start = performance.now();
		const accepted = isSame(pair);
		return { accepted, ms: performance.now() - start, finished: true };
	};
}

/** Minified and gzipped bytes of what a page would load for one export of a module. */
async function bytesOf(module: string, name: string): Promise<string> {
	const entry = 'virtual:entry';
	const result = await build({
		configFile: false,
		logLevel: 'silent',
		plugins: [
			{
				name: 'entry',
				resolveId: (id) => (id === entry ? `\0${entry}` : undefined),
				load: (id) =>
					id === `\0${entry}`
						? `import { ${name} } from '${module}'; globalThis.kept = ${name};`
						: undefined
			}
		],
		build: { write: false, rolldownOptions: { input: entry } }
	});
	const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
	const code = outputs.map((output) => (output.type === 'chunk' ? output.code : '')).join('');
	return `${(gzipSync(code, { level: 9 }).length / 1000).toFixed(0)} kB`;
}

function median(times: readonly number[]): number {
	return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

async function report(name: string, size: string, check: Checker): Promise<void> {
	for (const pair of pairs.slice(0, 100)) await check(pair);
	const answers: Answer[] = [];
	for (const pair of pairs) answers.push(await check(pair));
	const accepted = (right: boolean) =>
		pairs.filter((pair, at) => pair.right === right && answers[at]?.accepted === true).length;
	const right = pairs.filter((pair) => pair.right).length;
	const unfinished = answers.filter((answer) => !answer.finished).length;
	console.log(
		`  ${name.padEnd(30)} right accepted ${String(accepted(true)).padStart(3)} of ${right}, ` +
			`wrong accepted ${String(accepted(false)).padStart(3)} of ${pairs.length - right}, ` +
			`median ${median(answers.map(({ ms }) => ms)).toFixed(3)} ms, longest ${Math.max(...answers.map(({ ms }) => ms)).toFixed(0)} ms` +
			`${unfinished > 0 ? `, ${unfinished} not finished in ${limitMs} ms` : ''}, ${size}`
	);
}

async function reportPeer(name: string, size: string, peerName: string): Promise<void> {
	const peer = new Peer(peerName, limitMs);
	await report(name, size, ({ expected, typed }) => peer.ask(expected, typed));
	await peer.stop();
}

const root = process.cwd();
console.log(`${pairs.length} pairs`);
await report(
	'exact comparison',
	'0 kB',
	timed(({ expected, typed }) => expected === typed)
);
await report(
	'this grader',
	await bytesOf(`${root}/src/grading/formula/grade-formula.ts`, 'gradeFormula'),
	timed(({ expected, typed, hints }) => isAccepted(gradeFormula(expected, typed, hints).rung))
);
await report(
	'with Compute Engine’s parser',
	await bytesOf(`${root}/tests/bench/formulas/compute-engine-front.ts`, 'isSameByComputeEngine'),
	timed(({ expected, typed, hints }) => isSameByComputeEngine(expected, typed, hints))
);
await reportPeer('KAS', await bytesOf('@khanacademy/kas', 'compare'), 'kas');
await reportPeer(
	'Compute Engine',
	await bytesOf('@cortex-js/compute-engine', 'ComputeEngine'),
	'computeEngine'
);
