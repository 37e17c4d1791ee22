import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	descend,
	descendAll,
	methodNames,
	never,
	update,
	type DescentProblem,
	type MethodName
} from './reference.ts';
import vectors from './vectors.json';

const problemOf = (
	method: MethodName,
	runs: number[][],
	more: Partial<DescentProblem> = {}
): DescentProblem => ({
	method,
	...{ a: 0.1, b: 2, alpha: 0.5, decay: 0.9, epsilon: 1e-8 },
	...more,
	runs: Float32Array.from(runs.flat())
});
const coordinate = fc.double({ min: -5, max: 5, noNaN: true });

describe('update', () => {
	it.each(vectors.cases)('agrees with the published case $name', (published) => {
		const { method, w, v, r, gradient, rate, decayWeights, expected } = published;
		const name = methodNames.find((known) => known === method) ?? 'gd';
		// The published operators add weight decay to the gradient, and Adam there has no correction.
		const regular = gradient + decayWeights * w;
		const next = update(name, { w, v, r }, regular, rate, published, Infinity);
		for (const [key, value] of Object.entries(expected)) {
			expect(next[key as 'w' | 'v' | 'r']).toBeCloseTo(value, 5);
		}
	});

	it('makes averaged momentum the same as PyTorch’s with the rate divided by 1 − α', () => {
		fc.assert(
			fc.property(coordinate, coordinate, (x, y) => {
				const averaged = [...descend(problemOf('momentum', [], { alpha: 0.5 }), [x, y, 0.2, 20])];
				const added = [...descend(problemOf('torch', [], { alpha: 0.5 }), [x, y, 0.1, 20])];
				averaged.forEach(([ax, ay], at) => {
					expect(ax).toBeCloseTo(added[at]?.[0] ?? NaN, 5);
					expect(ay).toBeCloseTo(added[at]?.[1] ?? NaN, 5);
				});
			})
		);
	});

	it('makes both kinds of momentum plain descent when α is 0', () => {
		const plain = [...descend(problemOf('gd', []), [4, -2, 0.1, 30])];
		for (const method of ['momentum', 'torch'] as const) {
			expect([...descend(problemOf(method, [], { alpha: 0 }), [4, -2, 0.1, 30])]).toEqual(plain);
		}
	});

	it('makes the first step of Adam as long as the rate, whatever the gradient', () => {
		fc.assert(
			fc.property(fc.double({ min: 0.5, max: 5, noNaN: true }), (x) => {
				const [from, to] = [...descend(problemOf('adam', []), [x, -x, 0.1, 1])];
				expect((from?.[0] ?? NaN) - (to?.[0] ?? NaN)).toBeCloseTo(0.1, 4);
				expect((to?.[1] ?? NaN) - (from?.[1] ?? NaN)).toBeCloseTo(0.1, 4);
			})
		);
	});

	it('makes the first step of AdaGrad as long as the rate', () => {
		const [from, to] = [...descend(problemOf('adagrad', []), [5, -2, 0.3, 1])];
		expect((from?.[0] ?? NaN) - (to?.[0] ?? NaN)).toBeCloseTo(0.3, 5);
	});
});

describe('descendAll', () => {
	it('mirrors its path when the start is mirrored', () => {
		fc.assert(
			fc.property(coordinate, coordinate, fc.constantFrom(...methodNames), (x, y, method) => {
				const { ends } = descendAll(
					problemOf(method, [
						[x, y, 0.1, 40],
						[-x, y, 0.1, 40]
					])
				);
				expect(ends[2]).toBeCloseTo(-(ends[0] ?? NaN), 12);
				expect(ends[3]).toBe(ends[1]);
			})
		);
	});

	it('keeps plain descent below the bottom of its rates: it settles while rate · curvature < 2', () => {
		// On 0.1 x² + 2 y² the steeper second derivative is 4, so the limit is 0.5.
		const { arrived } = descendAll(
			problemOf('gd', [
				[0.1, 2, 0.48, 400],
				[0.1, 2, 0.52, 400]
			])
		);
		expect(arrived[0]).not.toBe(never);
		expect(arrived[1]).toBe(never);
	});

	it('never arrives on a saddle', () => {
		const saddle = { a: 1, b: -1 };
		for (const method of methodNames) {
			const { arrived } = descendAll(problemOf(method, [[3, 2, 0.1, 100]], saddle));
			expect(arrived[0]).toBe(never);
		}
	});
});
