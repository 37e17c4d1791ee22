import { describe, expect, it } from 'vitest';
import { complain } from './wide.ts';

const long = Array.from({ length: 12 }, (_, index) => `a_{${String(index)}}`).join('+');

describe('decks wide', () => {
	it('has nothing against a formula that fits a phone', () => {
		expect(complain({ tex: '\\frac{|A\\cap B|}{|A\\cup B|}', display: true })).toBeUndefined();
	});

	it('says of a long one whether it breaks or has to scroll', () => {
		expect(complain({ tex: long, display: true })).toMatch(/^breaks, \d{3} px$/);
		expect(complain({ tex: long })).toBeUndefined();
		expect(complain({ tex: `\\left(${long}\\right)`, display: true })).toMatch(
			/^has to scroll, \d{3} px in one piece$/
		);
		expect(complain({ tex: `\\dfrac{${long}}{2}` })).toMatch(/^has to scroll/);
	});
});
