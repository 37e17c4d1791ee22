import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { gradeFormula } from '#grading/formula/grade-formula.ts';
import { grade } from '#grading/grade.ts';
import type { Question } from '#grading/question.ts';
import type { FormulaTask } from './formula-grader.worker.ts';

const question: Question = {
	kind: 'formula',
	answer: String.raw`\frac{a}{b}`,
	accept: ['ab^{-1}'],
	wrong: [String.raw`\frac{b}{a}`]
};

/** What the workers of a test do: fail to load, or leave one typed answer unanswered. */
const behaviour = { loads: true, silentOn: '', slowOn: '' };
let started: InlineWorker[] = [];

/** A worker that judges in this thread. */
class InlineWorker extends EventTarget {
	terminated = false;

	constructor() {
		super();
		started.push(this);
		queueMicrotask(() => {
			if (behaviour.loads) this.#send('ready');
			else this.dispatchEvent(Object.assign(new Event('error'), { message: 'no module workers' }));
		});
	}

	#send(data: unknown): void {
		if (!this.terminated) this.dispatchEvent(new MessageEvent('message', { data }));
	}

	postMessage({ turn, question: asked, typed }: FormulaTask): void {
		if (typed === behaviour.slowOn) return;
		queueMicrotask(() => this.#send({ turn }));
		if (typed === behaviour.silentOn) return;
		queueMicrotask(() => this.#send({ turn, verdict: grade(asked, typed, gradeFormula) }));
	}

	terminate(): void {
		this.terminated = true;
	}
}

async function freshGrader() {
	vi.resetModules();
	const { gradeFormulaInWorker } = await import('./formula-grader.ts');
	return gradeFormulaInWorker;
}

beforeEach(() => {
	started = [];
	behaviour.loads = true;
	behaviour.silentOn = '';
	behaviour.slowOn = '';
	vi.stubGlobal('Worker', InlineWorker);
	vi.stubGlobal('location', new URL('https://cards.example/app/'));
});

afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

describe('the formula worker', () => {
	it('judges over every form of the card, and one worker serves all answers', async () => {
		const judge = await freshGrader();
		expect((await judge(question, 'a/b')).rung).toBe('equivalent');
		expect((await judge(question, 'b/a')).wrong).toBe(0);
		expect(started.map(({ terminated }) => terminated)).toEqual([false]);
	});

	it('gives each of several answers its own verdict when they are asked together', async () => {
		const judge = await freshGrader();
		const verdicts = await Promise.all(
			['a/b', 'b/a', 'a+b'].map((typed) => judge(question, typed))
		);
		expect(verdicts.map(({ rung }) => rung)).toEqual(['equivalent', 'close', 'close']);
	});

	it('is ended when it takes more than 300 ms, says so, and another one takes over', async () => {
		const judge = await freshGrader();
		await judge(question, 'a');
		vi.useFakeTimers();
		behaviour.silentOn = 'a/b';
		const late = judge(question, 'a/b');
		await vi.advanceTimersByTimeAsync(299);
		expect(started.map(({ terminated }) => terminated)).toEqual([false]);
		await vi.advanceTimersByTimeAsync(1);
		expect(await late).toEqual({ rung: 'undecided', reasons: [{ code: 'timeout' }] });
		expect(started.map(({ terminated }) => terminated)).toEqual([true]);
		vi.useRealTimers();
		behaviour.silentOn = '';
		expect((await judge(question, 'a/b')).rung).toBe('equivalent');
		expect(started.map(({ terminated }) => terminated)).toEqual([true, false]);
	});

	it('takes the next answer with it into no end of its own', async () => {
		const judge = await freshGrader();
		await judge(question, 'a');
		vi.useFakeTimers();
		behaviour.silentOn = 'a/b';
		const late = judge(question, 'a/b');
		const waiting = judge(question, 'b/a+0');
		await vi.advanceTimersByTimeAsync(300);
		expect((await late).rung).toBe('undecided');
		expect((await waiting).rung).toBe('close');
	});

	it('has its time counted from where it begins to judge', async () => {
		const judge = await freshGrader();
		await judge(question, 'a');
		vi.useFakeTimers();
		behaviour.slowOn = 'a/b';
		const late = judge(question, 'a/b');
		await vi.advanceTimersByTimeAsync(4999);
		expect(started.map(({ terminated }) => terminated)).toEqual([false]);
		await vi.advanceTimersByTimeAsync(1);
		expect(await late).toEqual({ rung: 'undecided', reasons: [{ code: 'timeout' }] });
	});

	it.each([
		['the answer itself', String.raw`\frac{a}{b}`, 'identical'],
		['another accepted form', 'ab^{-1}', 'identical'],
		['the answer with what an input method broke', 'ab^｛-1｝ ', 'repaired'],
		['a mistake that the card knows', String.raw`\frac{b}{a}`, 'close']
	])('is not needed for %s', async (_what, typed, rung) => {
		behaviour.loads = false;
		const judge = await freshGrader();
		expect((await judge(question, typed)).rung).toBe(rung);
		expect(started).toEqual([]);
	});

	it('leaves the judgement to the person where no worker loads', async () => {
		behaviour.loads = false;
		const judge = await freshGrader();
		const verdict = await judge(question, 'a/b');
		expect(verdict).toEqual({ rung: 'undecided', reasons: [{ code: 'unavailable' }] });
	});
});
