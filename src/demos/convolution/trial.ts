// What the kernel is tried on, and how far rounding may take it from the reference.
import { randomFrom } from '#core/random.ts';
import { convolve, type ConvProblem, type ConvSolution, type Shape } from './reference.ts';

/** Shapes around every edge the kernel has: odd sizes, one pixel, strides, dilations, groups, wide kernels. */
export function convolutionTrial(seed: number): ConvProblem {
	const random = randomFrom(seed);
	const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
	const dense = random() < 0.5;
	const groups = whole(1, 3);
	const kernelShape = [whole(1, 7), whole(1, 7)] as const;
	const dilation = dense ? ([1, 1] as const) : ([whole(1, 3), whole(1, 3)] as const);
	const reach = (axis: 0 | 1) => dilation[axis] * (kernelShape[axis] - 1) + 1;
	const inputShape: Shape = [
		whole(1, 2),
		groups * whole(1, 3),
		reach(0) + whole(0, 20),
		reach(1) + whole(0, 20)
	];
	const weightShape: Shape = [groups * whole(1, 4), inputShape[1] / groups, ...kernelShape];
	const fill = (shape: Shape) =>
		Float32Array.from({ length: shape.reduce((a, b) => a * b) }, () => random() * 2 - 1);
	return {
		input: fill(inputShape),
		inputShape,
		weights: fill(weightShape),
		weightShape,
		stride: dense ? [1, 1] : [whole(1, 3), whole(1, 3)],
		dilation,
		padding: [whole(0, 3), whole(0, 3), whole(0, 3), whole(0, 3)],
		groups
	};
}

/**
 * Largest difference over what rounding can explain: a sum of k products in 32 bits, in any order and
 * fused or not, is off by at most about (k + 1) 2⁻²⁴ Σ|w x| (Higham, Accuracy and Stability, ch. 3).
 */
export function roundingError(
	got: ConvSolution,
	expected: ConvSolution,
	problem: ConvProblem
): number {
	if (got.output.length !== expected.output.length) return Infinity;
	const size = convolve({
		...problem,
		input: problem.input.map(Math.abs),
		weights: problem.weights.map(Math.abs)
	}).output;
	const [, groupChannels, kernelHeight, kernelWidth] = problem.weightShape;
	const unit = (groupChannels * kernelHeight * kernelWidth + 2) * 2 ** -24;
	let worst = 0;
	got.output.forEach((value, at) => {
		const difference = Math.abs(value - (expected.output[at] ?? NaN));
		const allowed = unit * (size[at] ?? 0);
		const error = difference === 0 ? 0 : difference / allowed;
		worst = Math.max(worst, Number.isNaN(error) ? Infinity : error);
	});
	return worst;
}
