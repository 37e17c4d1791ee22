// One invocation a row; what it is tried on and how far rounding may take it.
import { hashSeed, randomFrom } from '#core/random.ts';
import { floatsOf, type Job } from '#gpu/job.ts';
import type { Kernel } from '../kernel.ts';
import code from './kernel.wgsl?raw';
import type { SoftmaxProblem, SoftmaxSolution } from './reference.ts';

/** A logit whose power is 0 beside any other. */
const nothing = -1e30;

export const softmaxKernel: Kernel<SoftmaxProblem, SoftmaxSolution> = {
	code,
	job,
	read: (outputs, problem) => ({
		probabilities: unpad(floatsOf(outputs, 'probabilities'), problem),
		losses: floatsOf(outputs, 'losses'),
		gradient: unpad(floatsOf(outputs, 'gradient'), problem)
	}),
	trial,
	error,
	published: async () => (await import('./vectors.ts')).softmaxVectors()
};

const padded = (classes: number) => Math.ceil(classes / 4) * 4;

function job({ logits, classes, targets, temperature, share }: SoftmaxProblem): Job {
	const rows = logits.length / classes;
	const width = padded(classes);
	const filled = new Float32Array(rows * width).fill(nothing);
	for (let row = 0; row < rows; row += 1) {
		filled.set(logits.subarray(row * classes, (row + 1) * classes), row * width);
	}
	return {
		label: 'softmax',
		buffers: {
			logits: { data: filled },
			targets: { data: targets },
			settings: { data: Float32Array.of(temperature, share) },
			probabilities: { bytes: filled.byteLength },
			gradient: { bytes: filled.byteLength },
			losses: { bytes: 4 * rows }
		},
		passes: [
			{
				code,
				entryPoint: 'softmax',
				constants: { rows, quads: width / 4 },
				bind: ['logits', 'targets', 'settings', 'probabilities', 'gradient', 'losses'],
				workgroups: [Math.ceil(rows / 64)]
			}
		],
		read: ['probabilities', 'gradient', 'losses']
	};
}

function unpad(filled: Float32Array, { logits, classes }: SoftmaxProblem): Float32Array {
	const width = padded(classes);
	return Float32Array.from(
		logits,
		(_, at) => filled[Math.floor(at / classes) * width + (at % classes)] ?? NaN
	);
}

/** Rows of every width up to 33, some with logits so large that their powers overflow. */
function trial(seed: number): SoftmaxProblem {
	const random = randomFrom(hashSeed('softmax trial', seed));
	const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
	const [rows, classes] = [whole(1, 130), whole(1, 33)];
	const shift = random() < 0.3 ? whole(-500, 500) : 0;
	return {
		logits: Float32Array.from({ length: rows * classes }, () => shift + random() * 16 - 8),
		classes,
		targets: Uint32Array.from({ length: rows }, () => whole(0, classes - 1)),
		temperature: [0.5, 1, 2, 5][whole(0, 3)] ?? 1,
		share: random() < 0.5 ? rows : 1
	};
}

/**
 * WGSL allows exp(x) 3 + 2|x| units in the last place, log an absolute 2⁻²¹ around 1, a quotient 2.5.
 * A probability is a power over a sum of powers: twice that, and a little for the sum.
 */
function error(got: SoftmaxSolution, expected: SoftmaxSolution, problem: SoftmaxProblem): number {
	const { logits, classes, temperature, share } = problem;
	const unit = 2 ** -23;
	let worst = 0;
	const compare = (part: keyof SoftmaxSolution, allowed: (at: number) => number) => {
		// Published cases leave out what they don't speak of.
		if (expected[part].length === 0) return;
		if (got[part].length !== expected[part].length) worst = Infinity;
		expected[part].forEach((value, at) => {
			const difference = Math.abs((got[part][at] ?? NaN) - value) / allowed(at);
			worst = Math.max(worst, Number.isNaN(difference) ? Infinity : difference);
		});
	};
	const range = (row: number) => {
		const part = logits.subarray(row * classes, (row + 1) * classes);
		return (Math.max(...part) - Math.min(...part)) / temperature;
	};
	const ofPower = (row: number) => 2 * (3 + 2 * range(row)) + 6 + classes / 4;
	const ofShare = (at: number) => (ofPower(Math.floor(at / classes)) + 4) * unit;
	compare('probabilities', (at) => ofShare(at) * (expected.probabilities[at] ?? 0) + 1e-8);
	compare('gradient', (at) => ofShare(at) / (temperature * share) + 1e-8);
	compare('losses', (row) => 2 ** -20 + (ofPower(row) + range(row)) * unit);
	return worst;
}
