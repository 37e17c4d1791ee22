// Questions about softmax and cross-entropy: the gradient, a shift, a temperature, an overflow.
import { hashSeed, randomFrom } from '#core/random.ts';
import type { Demo, Values } from '../contract.ts';
import { naiveSoftmax, softmax, type SoftmaxProblem, type SoftmaxSolution } from './reference.ts';

const parameters = {
	/**
	 * `gradient`: of the loss by one logit. `shift`: `shift` is added to all logits. `temperature`: they
	 * are divided by it. `naive`: does the definition, taken literally in 32 bits, still work?
	 */
	ask: {
		kind: 'choice',
		options: ['gradient', 'shift', 'temperature', 'naive'],
		start: 'gradient'
	},
	/** Which logit `gradient` asks about, and its probability. */
	at: { kind: 'choice', options: ['true', 'wrong'], start: 'true' },
	p: { kind: 'number', from: 0.01, to: 0.99, step: 0.01, start: 0.01 },
	batch: { kind: 'number', from: 1, to: 16, step: 1, start: 1 },
	reduction: { kind: 'choice', options: ['mean', 'sum'], start: 'mean' },
	/** Of `temperature`; elsewhere it is 1. */
	temperature: { kind: 'number', from: 0.25, to: 5, step: 0.25, start: 2 },
	/** Of `shift` and `naive`; elsewhere it is 0. */
	shift: { kind: 'number', from: -100, to: 100, step: 5, start: 100 }
} as const;

type SoftmaxParameters = typeof parameters;
type SoftmaxValues = Values<SoftmaxParameters>;

export interface SoftmaxScenario extends Pick<
	SoftmaxValues,
	'ask' | 'temperature' | 'shift' | 'batch' | 'reduction'
> {
	/** Of the row that is shown; the other rows of a batch only divide. */
	readonly logits: readonly number[];
	readonly target: number;
	/** The logit that is asked about. */
	readonly asked: number;
}

/** What one may answer where it is not a number. */
export const answersTo = {
	shift: ['same', 'sharper', 'flatter'],
	temperature: ['same', 'sharper', 'flatter'],
	naive: ['works', 'fails']
} as const;

export type SoftmaxPrediction = number | string;

export const softmaxDemo: Demo<
	SoftmaxParameters,
	SoftmaxScenario,
	SoftmaxProblem,
	SoftmaxSolution,
	SoftmaxPrediction,
	SoftmaxPrediction
> = {
	id: 'softmax',
	version: 1,
	parameters,
	free: ({ ask }) => {
		if (ask === 'gradient') return ['p', 'batch', 'reduction'];
		return ask === 'temperature' ? ['temperature'] : ['shift'];
	},
	replaces: { p: ['logits'], at: ['logits'] },
	scenario,
	// The logits as they were, and as they are asked about.
	problems: (instance) => [
		problemOf({ ...instance, shift: 0, temperature: 1 }),
		problemOf(instance)
	],
	reference: softmax,
	truth,
	parsePrediction: (value) =>
		(typeof value === 'number' && Number.isFinite(value)) ||
		(typeof value === 'string' && value.length <= 16)
			? value
			: undefined,
	score: (prediction, answer) => {
		if (typeof answer !== 'number' || typeof prediction !== 'number') {
			return prediction === answer ? 1 : 0;
		}
		if (Math.abs(prediction - answer) <= 0.006) return 1;
		// The size is right and the sign isn't, or it is the nearest tenth.
		const close = Math.abs(prediction + answer) <= 0.006 || Math.abs(prediction - answer) <= 0.05;
		return close ? 0.5 : 0;
	},
	written: (answer) => answer
};

function problemOf(instance: SoftmaxScenario): SoftmaxProblem {
	const { logits, shift, target, temperature, batch, reduction } = instance;
	return {
		logits: Float32Array.from(logits, (z) => z + shift),
		classes: logits.length,
		targets: Uint32Array.of(target),
		temperature,
		share: reduction === 'mean' ? batch : 1
	};
}

function scenario(seed: number, values: SoftmaxValues): SoftmaxScenario {
	const { ask, at, p, batch, reduction } = values;
	const random = randomFrom(hashSeed('softmax', seed));
	const count = 4;
	const target = Math.floor(random() * count);
	const asked = at === 'true' ? target : (target + 1 + Math.floor(random() * (count - 1))) % count;
	const parts = Array.from({ length: count }, (_, one) => (one === asked ? 0 : 0.25 + random()));
	const rest = parts.reduce((sum, part) => sum + part, 0);
	const level = ask === 'gradient' ? 2 : 1;
	const logits = parts.map((part, one) => {
		if (ask !== 'gradient') return Math.round((random() * 6 - 3) * 10) / 10;
		return level + Math.log(one === asked ? p : ((1 - p) * part) / rest);
	});
	const shift = ask === 'shift' || ask === 'naive' ? values.shift : 0;
	const temperature = ask === 'temperature' ? values.temperature : 1;
	return { ask, batch, reduction, logits, target, asked, shift, temperature };
}

function truth(
	{ ask, asked, logits, shift, temperature }: SoftmaxScenario,
	[before, after]: readonly SoftmaxSolution[]
): SoftmaxPrediction {
	if (!before || !after) return NaN;
	if (ask === 'gradient') return after.gradient[asked] ?? NaN;
	if (ask === 'naive') {
		const naive = naiveSoftmax(logits.map((z) => (z + shift) / temperature));
		return naive.every((p) => p >= 0) ? 'works' : 'fails';
	}
	const most = ({ probabilities }: SoftmaxSolution) => Math.max(...probabilities);
	const change = most(after) - most(before);
	// A shift of 100 costs 32-bit logits their last digits; the definition loses none.
	if (Math.abs(change) < 1e-4) return 'same';
	return change > 0 ? 'sharper' : 'flatter';
}
