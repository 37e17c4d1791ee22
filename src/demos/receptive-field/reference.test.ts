import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	fieldSide,
	middleRow,
	separableCount,
	spread,
	weightCount,
	type Layer
} from './reference.ts';

const layer = fc.record({
	kernel: fc.integer({ min: 1, max: 5 }),
	stride: fc.integer({ min: 1, max: 3 }),
	dilation: fc.integer({ min: 1, max: 3 })
});
const layers = fc.array(layer, { minLength: 1, maxLength: 4 });
const plain = (kernel: number, stride = 1, dilation = 1): Layer => ({ kernel, stride, dilation });

describe('fieldSide', () => {
	it.each([
		{ name: 'one 3×3', stack: [plain(3)], side: 3 },
		{ name: 'two 3×3 see as far as one 5×5', stack: [plain(3), plain(3)], side: 5 },
		{ name: 'three 3×3 as one 7×7', stack: [plain(3), plain(3), plain(3)], side: 7 },
		{
			name: 'a 3×3 of stride 2 and a 2×2 pool of stride 2',
			stack: [plain(3, 2), plain(2, 2)],
			side: 5
		},
		{
			name: 'three of dilation 2',
			stack: [plain(3, 1, 2), plain(3, 1, 2), plain(3, 1, 2)],
			side: 13
		},
		// By hand: (1 − 1) · 2 + 3 = 3 before the pool, (3 − 1) · 2 + 7 = 11 before the convolution.
		{
			name: 'a 7×7 of stride 2 and a 3×3 pool of stride 2',
			stack: [plain(7, 2), plain(3, 2)],
			side: 11
		}
	])('$name', ({ stack, side }) => {
		expect(fieldSide(stack)).toBe(side);
	});

	it('does not depend on the stride of the last layer', () => {
		fc.assert(
			fc.property(layers, fc.integer({ min: 1, max: 3 }), (stack, stride) => {
				const last = stack.at(-1);
				if (!last) return;
				expect(fieldSide([...stack.slice(0, -1), { ...last, stride }])).toBe(fieldSide(stack));
			})
		);
	});
});

describe('spread', () => {
	it('counts every path exactly once: they are the product of all kernel areas', () => {
		fc.assert(
			fc.property(layers, (stack) => {
				const { side, paths } = spread({ layers: stack });
				expect(side).toBe(fieldSide(stack));
				const total = paths.reduce((sum, count) => sum + count, 0);
				expect(total).toBe(stack.reduce((product, { kernel }) => product * kernel ** 2, 1));
			}),
			{ numRuns: 50 }
		);
	});

	it('is the same from every side', () => {
		fc.assert(
			fc.property(layers, (stack) => {
				const { side, paths } = spread({ layers: stack });
				expect([...paths]).toEqual([...paths.toReversed()]);
				const turned = Array.from(
					paths,
					(_, at) => paths[(at % side) * side + Math.floor(at / side)]
				);
				expect(turned).toEqual([...paths]);
			}),
			{ numRuns: 30 }
		);
	});

	it('leaves the holes of gridding: with dilation 2 three times only even offsets count', () => {
		const row = middleRow(spread({ layers: [plain(3, 1, 2), plain(3, 1, 2), plain(3, 1, 2)] }));
		expect(row.map((counts, at) => counts === (at % 2 === 0))).not.toContain(false);
	});

	it('has no holes with dilations 1, 2, 3', () => {
		const { paths } = spread({ layers: [plain(3, 1, 1), plain(3, 1, 2), plain(3, 1, 3)] });
		expect(Math.min(...paths)).toBeGreaterThan(0);
	});

	it('weighs the middle more than the rim, as a binomial does', () => {
		const { side, paths } = spread({ layers: [plain(2), plain(2), plain(2)] });
		expect([...paths.subarray(0, side)]).toEqual([1, 3, 3, 1]);
	});
});

describe('weights', () => {
	it.each([
		[3, { inputs: 16, outputs: 32, groups: 1 }, 4608],
		[3, { inputs: 16, outputs: 32, groups: 4 }, 1152],
		[3, { inputs: 32, outputs: 32, groups: 32 }, 288],
		[1, { inputs: 64, outputs: 128, groups: 1 }, 8192]
	])('kernel %d, %j: %d', (kernel, channels, count) => {
		expect(weightCount(kernel, channels)).toBe(count);
	});

	it('needs 1/outputs + 1/k² of them when separated', () => {
		const channels = { inputs: 64, outputs: 128, groups: 1 };
		const share = separableCount(3, channels) / weightCount(3, channels);
		expect(share).toBeCloseTo(1 / 128 + 1 / 9, 12);
	});
});
