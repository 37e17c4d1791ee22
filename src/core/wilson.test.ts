import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from './wilson.ts';

describe('wilsonInterval', () => {
	// The bounds are the two roots p of (share − p)² = z² p (1 − p) / n, solved apart from the code.
	it.each([
		[0, 10, 0, 0.2775328],
		[8, 10, 0.4901625, 0.9433178],
		[10, 10, 0.7224672, 1],
		[90, 100, 0.8256343, 0.9447708],
		[900, 1000, 0.879848, 0.9170906]
	])('%i of %i lies between %f and %f', (successes, trials, low, high) => {
		const range = wilsonInterval(successes, trials);
		expect(range.share).toBe(successes / trials);
		expect(range.low).toBeCloseTo(low, 6);
		expect(range.high).toBeCloseTo(high, 6);
	});

	it('knows nothing without a trial', () => {
		expect(wilsonInterval(0, 0)).toEqual({ share: 0, low: 0, high: 1 });
	});

	const counted = fc
		.integer({ min: 1, max: 100_000 })
		.chain((trials) => fc.tuple(fc.integer({ min: 0, max: trials }), fc.constant(trials)));

	it('holds the share, within 0 and 1', () => {
		fc.assert(
			fc.property(counted, ([successes, trials]) => {
				const { share, low, high } = wilsonInterval(successes, trials);
				expect(low).toBeGreaterThanOrEqual(0);
				expect(low).toBeLessThanOrEqual(share);
				expect(high).toBeGreaterThanOrEqual(share);
				expect(high).toBeLessThanOrEqual(1);
			})
		);
	});

	it('is the mirror image for failures', () => {
		fc.assert(
			fc.property(counted, ([successes, trials]) => {
				const right = wilsonInterval(successes, trials);
				const wrong = wilsonInterval(trials - successes, trials);
				expect(right.low).toBeCloseTo(1 - wrong.high, 9);
				expect(right.high).toBeCloseTo(1 - wrong.low, 9);
			})
		);
	});

	it('narrows when the same share is counted on more trials', () => {
		fc.assert(
			fc.property(counted, ([successes, trials]) => {
				const few = wilsonInterval(successes, trials);
				const many = wilsonInterval(4 * successes, 4 * trials);
				expect(many.high - many.low).toBeLessThan(few.high - few.low);
			})
		);
	});
});
