import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { naiveSoftmax, softmax, type SoftmaxProblem } from './reference.ts';
import vectors from './vectors.json';
import { softmaxVectors } from './vectors.ts';

const logit = fc.double({ min: -30, max: 30, noNaN: true });
const row = fc.array(logit, { minLength: 2, maxLength: 12 });
const problemOf = (
	logits: readonly number[],
	more: Partial<SoftmaxProblem> = {}
): SoftmaxProblem => ({
	logits: Float32Array.from(logits),
	classes: logits.length,
	targets: Uint32Array.of(0),
	temperature: 1,
	share: 1,
	...more
});
const sum = (values: Float32Array) => values.reduce((total, value) => total + value, 0);

describe('softmax', () => {
	it.each(softmaxVectors())('agrees with the published case $name', ({ problem, solution }) => {
		const { probabilities, losses } = softmax(problem);
		solution.probabilities.forEach((p, at) => expect(probabilities[at]).toBeCloseTo(p, 6));
		solution.losses.forEach((loss, at) => expect(losses[at]).toBeCloseTo(loss, 6));
	});

	it.each(vectors.reduced)('agrees with the published $reduction of $name', (published) => {
		const { losses } = softmax(
			problemOf(published.logits, {
				classes: published.classes,
				targets: Uint32Array.from(published.targets)
			})
		);
		const total = sum(losses);
		expect(published.reduction === 'mean' ? total / losses.length : total).toBeCloseTo(
			published.loss,
			5
		);
	});

	it('gives probabilities that add up to 1 and a gradient that adds up to 0', () => {
		fc.assert(
			fc.property(row, (logits) => {
				const { probabilities, gradient } = softmax(problemOf(logits));
				expect(sum(probabilities)).toBeCloseTo(1, 5);
				expect(sum(gradient)).toBeCloseTo(0, 5);
			})
		);
	});

	it('does not notice a number that is added to all logits', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 2, maxLength: 9 }),
				(logits) => {
					// Whole numbers up to 2²⁴ are exact in 32 bits, so the shift costs nothing.
					const shifted = softmax(problemOf(logits.map((z) => z + 1000)));
					expect(shifted).toEqual(softmax(problemOf(logits)));
				}
			)
		);
	});

	it('has the gradient that differences of the loss show', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 2, maxLength: 6 }),
				(logits) => {
					const loss = (step: number) =>
						softmax(problemOf(logits.map((z, at) => (at === 1 ? z + step : z)))).losses[0] ?? NaN;
					const slope = (loss(1 / 64) - loss(-1 / 64)) * 32;
					expect(softmax(problemOf(logits)).gradient[1]).toBeCloseTo(slope, 3);
				}
			)
		);
	});

	it('divides the gradient by the temperature and by the share', () => {
		const [plain, divided] = [1, 4].map((share) => softmax(problemOf([1, 2, 3], { share })));
		expect(divided?.gradient[0]).toBeCloseTo((plain?.gradient[0] ?? NaN) / 4, 7);
		const warm = softmax(problemOf([2, 4, 6], { temperature: 2 }));
		expect(warm.probabilities).toEqual(plain?.probabilities);
		expect(warm.gradient[0]).toBeCloseTo((plain?.gradient[0] ?? NaN) / 2, 7);
	});
});

describe('naiveSoftmax', () => {
	it('agrees with the careful one while nothing overflows', () => {
		fc.assert(
			fc.property(row, (logits) => {
				const { probabilities } = softmax(problemOf(logits));
				naiveSoftmax(logits).forEach((p, at) => expect(p).toBeCloseTo(probabilities[at] ?? NaN, 4));
			})
		);
	});

	it('is not a number from 89 on, and 0 over 0 far below', () => {
		expect(naiveSoftmax([88, 0])[0]).toBeCloseTo(1, 6);
		expect(naiveSoftmax([89, 0])[0]).toBeNaN();
		expect(naiveSoftmax([-120, -130])[0]).toBeNaN();
	});
});
