// The page's side of the formula worker: one formula at a time, and an end to one that takes too long.
import { isAccepted, type Verdict } from '#core/verdict.ts';
import { formulaReason } from '#grading/formula/reasons.ts';
import { grade } from '#grading/grade.ts';
import type { Question } from '#grading/question.ts';
import address from './formula-grader.worker.ts?worker&url';
import { trustedScriptUrl } from './script-url.ts';

/** Longest time that judging may take, from where the worker begins to judge, in milliseconds. */
const limitMs = 300;
/** Longest time for the worker to begin, on a machine that has other things to do. */
const patienceMs = 5000;

/** Without a verdict: the worker begins. */
type Message = 'ready' | { readonly turn: number; readonly verdict?: Verdict };

let worker: Worker | undefined;
let ready: Promise<void> | undefined;
let turns = 0;
/** One that takes too long ends the worker, and nothing else may wait in it. */
let latest: Promise<unknown> = Promise.resolve();

/** Loads the grader before it is needed. */
export function startFormulaGrader(): Promise<void> {
	ready ??= new Promise((resolve, reject) => {
		worker = new Worker(trustedScriptUrl(address), { type: 'module' });
		worker.addEventListener('message', ({ data }: MessageEvent<Message>) => {
			if (data === 'ready') resolve();
		});
		worker.addEventListener('error', ({ message }) => {
			stop();
			reject(new Error(message));
		});
	});
	return ready;
}

/**
 * Judges a formula. What is written as on the card needs no worker. Undecided when judging takes more
 * than 300 ms (the worker is ended, the next formula starts another) or when no worker can be had.
 */
export async function gradeFormulaInWorker(question: Question, typed: string): Promise<Verdict> {
	const literal = grade(question, typed);
	if (isAccepted(literal.rung) || literal.wrong !== undefined) return literal;
	const judged = latest.then(() => judgeInWorker(question, typed));
	latest = judged.catch(() => undefined);
	return judged;
}

async function judgeInWorker(question: Question, typed: string): Promise<Verdict> {
	try {
		await startFormulaGrader();
	} catch {
		return { rung: 'undecided', reasons: [formulaReason('unavailable', {})] };
	}
	turns += 1;
	const turn = turns;
	return new Promise((resolve) => {
		const giveUp = () => {
			stop();
			resolve({ rung: 'undecided', reasons: [formulaReason('timeout', {})] });
		};
		let timer = setTimeout(giveUp, patienceMs);
		const receive = ({ data }: MessageEvent<Message>) => {
			if (data === 'ready' || data.turn !== turn) return;
			clearTimeout(timer);
			if (!data.verdict) {
				timer = setTimeout(giveUp, limitMs);
				return;
			}
			worker?.removeEventListener('message', receive);
			resolve(data.verdict);
		};
		worker?.addEventListener('message', receive);
		worker?.postMessage({ turn, question, typed });
	});
}

function stop(): void {
	worker?.terminate();
	worker = undefined;
	ready = undefined;
}
