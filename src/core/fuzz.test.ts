import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balancedReachDays, fuzzInterval, fuzzRange } from './fuzz.ts';

describe('fuzzRange', () => {
	it.each([
		['none below 2.5 days', 2, 1, [2, 2]],
		['one day at 3', 3, 1, [2, 4]],
		['15 % of the part in 2.5–7 days', 7, 1, [5, 9]],
		['10 % of the part in 7–20', 20, 1, [17, 23]],
		['5 % above', 100, 1, [93, 107]],
		['the minimum holds', 20, 21, [21, 24]],
		['a minimum far above wins', 5, 50, [50, 54]]
	])('%s', (_, days, minimum, expected) => {
		const { lowest, highest } = fuzzRange(days, minimum, 36_500);
		expect([lowest, highest]).toEqual(expected);
	});

	it('ends at the maximum, even below the minimum', () => {
		expect(fuzzRange(100, 1, 100)).toEqual({ lowest: 93, highest: 100 });
		expect(fuzzRange(100, 120, 50)).toEqual({ lowest: 50, highest: 50 });
	});
});

describe('fuzzInterval', () => {
	const days = fc.integer({ min: 1, max: 4000 });

	it('stays within reach and is the same for the same seed', () => {
		fc.assert(
			fc.property(days, days, fc.nat(), fc.boolean(), (interval, minimum, seed, balanced) => {
				const load = (day: number) => day % 7;
				const context = { seed, studyDay: 20_000, ...(balanced ? { load } : {}) };
				const chosen = fuzzInterval(interval, minimum, 36_500, context);
				const { lowest, highest } = fuzzRange(interval, minimum, 36_500);
				expect(chosen).toBeGreaterThanOrEqual(lowest);
				expect(chosen).toBeLessThanOrEqual(highest);
				expect(fuzzInterval(interval, minimum, 36_500, context)).toBe(chosen);
			})
		);
	});

	it('reaches every day of the range', () => {
		const chosen = new Set(
			Array.from({ length: 300 }, (_, seed) => fuzzInterval(20, 1, 365, { seed, studyDay: 0 }))
		);
		expect([...chosen].sort((a, b) => a - b)).toEqual([17, 18, 19, 20, 21, 22, 23]);
	});

	it('fills a quiet day first, up to intervals of 90 days', () => {
		const quiet = (day: number) => (day === 19 || day === 95 ? 0 : 50);
		const share = (interval: number, wanted: number) =>
			Array.from({ length: 200 }, (_, seed) =>
				fuzzInterval(interval, 1, 365, { seed, studyDay: 0, load: quiet })
			).filter((chosen) => chosen === wanted).length / 200;
		expect(share(20, 19)).toBeGreaterThan(0.9);
		expect(share(91, 95)).toBeLessThan(0.3);
	});

	it('spreads a batch of cards that are due on one day', () => {
		const due = new Map<number, number>();
		for (let seed = 0; seed < 70; seed += 1) {
			const day = fuzzInterval(20, 1, 365, {
				seed,
				studyDay: 0,
				load: (studyDay) => due.get(studyDay) ?? 0
			});
			due.set(day, (due.get(day) ?? 0) + 1);
		}
		expect(due.size).toBe(7);
		expect(Math.max(...due.values())).toBeLessThanOrEqual(14);
	});

	it('asks for the load of no day beyond its reach', () => {
		let furthest = 0;
		const load = (day: number) => {
			furthest = Math.max(furthest, day);
			return 0;
		};
		for (let days = 1; days < 400; days += 1) {
			for (const minimum of [1, days, 90, 91, 300]) {
				fuzzInterval(days, minimum, 36_500, { seed: days, studyDay: 0, load });
			}
		}
		expect(furthest).toBe(balancedReachDays);
	});

	it('takes a load that is no number as none', () => {
		const load = () => Number.NaN;
		expect(fuzzInterval(20, 1, 365, { seed: 1, studyDay: 0, load })).toBeGreaterThanOrEqual(17);
	});
});
