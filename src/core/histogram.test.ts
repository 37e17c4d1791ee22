import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difficultyBounds, histogram, stabilityBounds } from './histogram.ts';

describe('histogram', () => {
	it('counts below, between and above its bounds; a bound itself counts above', () => {
		expect(histogram([0.5, 1, 2.9, 3, 400], [1, 3, 365])).toEqual({
			bounds: [1, 3, 365],
			counts: [1, 2, 1, 1],
			total: 5,
			median: 2.9
		});
	});

	it('has no median without values', () => {
		expect(histogram([], stabilityBounds)).toMatchObject({ total: 0, median: undefined });
	});

	it.each([
		[[4], 4],
		[[9, 1], 1],
		[[3, 1, 2], 2],
		[[4, 1, 3, 2], 2]
	])('takes the middle of %j, the lower of two', (values, median) => {
		expect(histogram(values, difficultyBounds).median).toBe(median);
	});

	it('has a place for every value, whatever their order', () => {
		const values = fc.array(fc.double({ min: 0, max: 36_500, noNaN: true }));
		fc.assert(
			fc.property(values, (some) => {
				const { counts, total, median } = histogram(some, stabilityBounds);
				expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total);
				expect(histogram([...some].reverse(), stabilityBounds)).toEqual({
					bounds: stabilityBounds,
					counts,
					total,
					median
				});
			})
		);
	});
});
