import { describe, expect, it } from 'vitest';
import { suggestRating } from './contract.ts';

describe('suggestRating', () => {
	it.each([
		[1, 3],
		[0.99, 2],
		[0.5, 2],
		[0.49, 1],
		[0, 1]
	])('suggests for a score of %d the rating %d', (score, rating) => {
		expect(suggestRating(score)).toBe(rating);
	});
});
