// The page's side of the formula worker: one formula at a time, and an end to one that takes too long.
import type { Verdict } from '#core/verdict.ts';
import { formulaReason } from '#grading/formula/reasons.ts';
import type { Question } from '#grading/question.ts';
import address from './formula-grader.worker.ts?worker&url';
import { trustedScriptUrl } from './script-url.ts';

/** Longest time that judging may take, in milliseconds. */
const limitMs = 300;

type Message = 'ready' | { readonly turn: number; readonly verdict: Verdict };

let worker: Worker | undefined;
let ready: Promise<void> | undefined;
let turns = 0;

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
 * Judges a formula. Undecided when it takes more than 300 ms (the worker is ended, the next formula
 * starts another) or when no worker can be had.
 */
export async function gradeFormulaInWorker(question: Question, typed: string): Promise<Verdict> {
	try {
		await startFormulaGrader();
	} catch {
		return { rung: 'undecided', reasons: [formulaReason('unavailable', {})] };
	}
	turns += 1;
	const turn = turns;
	return new Promise((resolve) => {
		const timer = setTimeout(() => {
			stop();
			resolve({ rung: 'undecided', reasons: [formulaReason('timeout', {})] });
		}, limitMs);
		const receive = ({ data }: MessageEvent<Message>) => {
			if (data === 'ready' || data.turn !== turn) return;
			clearTimeout(timer);
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
