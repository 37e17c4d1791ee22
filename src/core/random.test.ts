import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashSeed, randomFrom } from './random.ts';

describe('hashSeed', () => {
	it('gives the same seed for the same parts and stays in 32 bits', () => {
		fc.assert(
			fc.property(fc.array(fc.oneof(fc.string(), fc.integer())), (parts) => {
				const seed = hashSeed(...parts);
				expect(seed).toBe(hashSeed(...parts));
				expect(seed).toBe(seed >>> 0);
			})
		);
	});

	it.each([
		[
			['ab', 'c'],
			['a', 'bc']
		],
		[
			['a', 'b'],
			['b', 'a']
		],
		[
			['deck/card', 1],
			['deck/card', 2]
		],
		[
			['', 'a'],
			['a', '']
		]
	])('tells %j from %j', (one, other) => {
		expect(hashSeed(...one)).not.toBe(hashSeed(...other));
	});

	it('spreads the repetitions of one card over many seeds', () => {
		const seeds = new Set(Array.from({ length: 10_000 }, (_, at) => hashSeed('nms/chain', at)));
		expect(seeds.size).toBeGreaterThan(9_990);
	});
});

describe('randomFrom', () => {
	it('repeats its numbers for the same seed', () => {
		const [one, other] = [randomFrom(7), randomFrom(7)];
		expect(Array.from({ length: 9 }, one)).toEqual(Array.from({ length: 9 }, other));
	});

	it('stays in [0, 1) and fills it evenly', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 0xffff_ffff }), (seed) => {
				const random = randomFrom(seed);
				const bins = new Array<number>(8).fill(0);
				for (let count = 0; count < 4000; count += 1) {
					const value = random();
					expect(value >= 0 && value < 1).toBe(true);
					const bin = Math.floor(value * 8);
					bins[bin] = (bins[bin] ?? 0) + 1;
				}
				// 500 a bin; six standard deviations are 126.
				for (const bin of bins) expect(Math.abs(bin - 500)).toBeLessThan(126);
			}),
			{ numRuns: 20 }
		);
	});
});
