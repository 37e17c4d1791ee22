import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convolve, outputSide, type ConvProblem } from './reference.ts';
import { convolutionTrial, roundingError } from './trial.ts';
import { convolutionVectors } from './vectors.ts';

const seeds = fc.integer({ min: 0, max: 0xffff_ffff });
const scaled = (values: Float32Array, factor: number) => values.map((value) => value * factor);

function plain(side: number, input: number[], kernel: number[], kernelSide: number): ConvProblem {
	return {
		input: Float32Array.from(input),
		inputShape: [1, 1, side, side],
		weights: Float32Array.from(kernel),
		weightShape: [1, 1, kernelSide, kernelSide],
		stride: [1, 1],
		dilation: [1, 1],
		padding: [0, 0, 0, 0],
		groups: 1
	};
}

describe('convolve', () => {
	it.each(convolutionVectors())('agrees with the published case $name', (published) => {
		const solution = convolve(published.problem);
		expect(solution.shape).toEqual(published.solution.shape);
		expect(roundingError(solution, published.solution, published.problem)).toBeLessThanOrEqual(1);
	});

	it('does not flip the kernel', () => {
		const image = [1, 2, 3, 4];
		expect([...convolve(plain(2, image, [1, 0, 0, 0], 2)).output]).toEqual([1]);
		expect([...convolve(plain(2, image, [0, 0, 0, 1], 2)).output]).toEqual([4]);
	});

	it('is linear in the image', () => {
		fc.assert(
			fc.property(seeds, (seed) => {
				const problem = convolutionTrial(seed);
				// Doubling is exact in binary, so the results are equal and not merely close.
				const twice = convolve({ ...problem, input: scaled(problem.input, 2) });
				expect(twice.output).toEqual(scaled(convolve(problem).output, 2));
			}),
			{ numRuns: 30 }
		);
	});

	it('keeps the image under a kernel that is 1 in its middle', () => {
		fc.assert(
			fc.property(fc.array(fc.integer(), { minLength: 25, maxLength: 25 }), (image) => {
				const same = { ...plain(5, image, [0, 0, 0, 0, 1, 0, 0, 0, 0], 3) };
				const { output } = convolve({ ...same, padding: [1, 1, 1, 1] });
				expect(output).toEqual(Float32Array.from(image));
			})
		);
	});

	it('takes every second output of stride 1 when the stride is 2', () => {
		const image = Array.from({ length: 49 }, (_, at) => (at * 7) % 11);
		const dense = plain(7, image, [1, 2, 3, 4, 5, 6, 7, 8, 9], 3);
		const one = convolve(dense).output;
		const two = convolve({ ...dense, stride: [2, 2] }).output;
		expect([...two]).toEqual([0, 2, 4, 10, 12, 14, 20, 22, 24].map((at) => one[at]));
	});

	it('equals the kernel with holes when it is dilated', () => {
		const image = Array.from({ length: 36 }, (_, at) => (at * 5) % 13);
		const dilated = convolve({ ...plain(6, image, [1, 2, 3, 4], 2), dilation: [2, 2] });
		const withHoles = convolve(plain(6, image, [1, 0, 2, 0, 0, 0, 3, 0, 4], 3));
		expect(dilated).toEqual(withHoles);
	});
});

describe('outputSide', () => {
	it.each([
		{ name: 'floors: 5 and 6 give the same', of: [5, 3, 2, 1, 2], side: 3 },
		{ name: 'floors: 6 as 5', of: [6, 3, 2, 1, 2], side: 3 },
		{ name: 'keeps the size with padding 1 and kernel 3', of: [224, 3, 1, 1, 2], side: 224 },
		{ name: 'shrinks by k − 1 without padding', of: [28, 5, 1, 1, 0], side: 24 },
		{ name: 'counts the reach of a dilated kernel', of: [9, 3, 1, 4, 0], side: 1 },
		{ name: 'has nothing when the kernel is larger than the image', of: [3, 5, 1, 1, 0], side: 0 }
	])('$name', ({ of, side }) => {
		const [size = 0, kernel = 0, stride = 0, dilation = 0, padding = 0] = of;
		expect(outputSide(size, kernel, stride, dilation, padding)).toBe(side);
	});
});
