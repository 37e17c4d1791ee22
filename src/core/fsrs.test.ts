import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	checkParameters,
	defaultParameters,
	intervalFor,
	migrateWeights,
	nextMemory,
	retrievability,
	stabilityFor
} from './fsrs.ts';
import type { Memory } from './fsrs.ts';
import type { Parameters } from './parameters.ts';
import type { Rating } from './rating.ts';
import { ratings } from './rating.ts';
import { SchedulingError } from './scheduling-error.ts';

const withoutShortTerm: Parameters = {
	...defaultParameters,
	weights: defaultParameters.weights.map((weight, at) => (at >= 17 && at <= 19 ? 0 : weight))
};

function memoryAfter(
	answers: readonly (readonly [Rating, number])[],
	parameters = defaultParameters
): Memory {
	let memory: Memory | undefined;
	for (const [rating, days] of answers) memory = nextMemory(memory, days, rating, parameters);
	if (memory === undefined) throw new Error('no answers');
	return memory;
}

const sixAnswers = [
	[1, 0],
	[3, 0],
	[3, 1],
	[3, 3],
	[3, 8],
	[3, 21]
] as const;

describe('nextMemory', () => {
	it('agrees with fsrs-rs after six answers', () => {
		const { stability, difficulty } = memoryAfter(sixAnswers);
		expect(stability).toBeCloseTo(53.62691, 4);
		expect(difficulty).toBeCloseTo(6.3574867, 5);
	});

	it('agrees with fsrs-rs when same-day memory is off', () => {
		expect(memoryAfter(sixAnswers, withoutShortTerm).stability).toBeCloseTo(53.335106, 4);
	});

	it.each([
		[10, [1.392, 23.247, 32.027, 51.254]],
		[0, [3.051, 10.0, 10.0, 15.534]]
	] as const)('agrees with Anki 26.9 for S = 10, D = 5 after %i days', (days, expected) => {
		const memory = { stability: 10, difficulty: 5 };
		const stabilities = ratings.map(
			(rating) => nextMemory(memory, days, rating, defaultParameters).stability
		);
		stabilities.forEach((stability, at) => expect(stability).toBeCloseTo(expected[at] ?? 0, 3));
		expect(nextMemory(memory, days, 2, defaultParameters).difficulty).toBeCloseTo(6.666, 3);
	});

	it('takes a clock that was set back as no time at all', () => {
		const memory = { stability: 10, difficulty: 5 };
		expect(nextMemory(memory, -400, 3, defaultParameters)).toEqual(
			nextMemory(memory, 0, 3, defaultParameters)
		);
	});

	it.each([
		['elapsedDays', { stability: 10, difficulty: 5 }, Number.NaN],
		['stability', { stability: Number.NaN, difficulty: 5 }, 1],
		['difficulty', { stability: 10, difficulty: 11 }, 1]
	] as const)('refuses a bad %s', (field, memory, days) => {
		expect(() => nextMemory(memory, days, 3, defaultParameters)).toThrow(
			expect.objectContaining({ name: 'SchedulingError', code: 'bad-value', field })
		);
	});

	it('stays within the bounds of FSRS for any history', () => {
		const history = fc.array(
			fc.tuple(fc.constantFrom(...ratings), fc.integer({ min: 0, max: 40_000 })),
			{ minLength: 1, maxLength: 30 }
		);
		fc.assert(
			fc.property(history, (answers) => {
				const { stability, difficulty } = memoryAfter(answers);
				expect(stability).toBeGreaterThanOrEqual(0.001);
				expect(stability).toBeLessThanOrEqual(36_500);
				expect(difficulty).toBeGreaterThanOrEqual(1);
				expect(difficulty).toBeLessThanOrEqual(10);
			})
		);
	});
});

describe('intervalFor', () => {
	it.each([
		[0.1, 3_116_766],
		[0.2, 34_793],
		[0.3, 2508],
		[0.4, 387],
		[0.5, 90],
		[0.6, 27],
		[0.7, 9],
		[0.8, 3],
		[0.9, 1],
		[1.0, 1]
	])('agrees with fsrs-rs for S = 1 at a retention of %f', (retention, expected) => {
		const lifted = { ...defaultParameters, retention, maximumIntervalDays: 1e9 };
		const days = intervalFor(1, lifted);
		expect(Math.abs(days - expected) / expected).toBeLessThanOrEqual(1e-5);
	});

	it('never exceeds the maximum interval and is never below a day', () => {
		const short = { ...defaultParameters, maximumIntervalDays: 60 };
		expect(intervalFor(5000, short)).toBe(60);
		expect(intervalFor(0.01, short)).toBe(1);
	});

	it('is where recall has fallen to the desired retention', () => {
		for (const retention of [0.7, 0.8, 0.9, 0.97]) {
			const parameters = { ...defaultParameters, retention };
			expect(retrievability(1000, intervalFor(1000, parameters), parameters)).toBeCloseTo(
				retention,
				3
			);
			expect(intervalFor(stabilityFor(30, parameters), parameters)).toBe(30);
		}
	});
});

describe('migrateWeights', () => {
	it('turns the weights of FSRS 5 into 21 that remember as FSRS 5 forgot', () => {
		const weights = migrateWeights(defaultParameters.weights.slice(0, 19));
		expect(weights).toHaveLength(21);
		expect(weights[20]).toBe(0.5);
	});

	it('brings weights back into their bounds', () => {
		const wild = defaultParameters.weights.map((weight, at) => (at === 4 ? 99 : weight));
		expect(migrateWeights(wild)[4]).toBe(10);
	});

	it.each([
		['none', []],
		['twenty', defaultParameters.weights.slice(0, 20)],
		['one that is no number', defaultParameters.weights.map((weight, at) => (at ? weight : NaN))]
	])('refuses %s', (_, weights) => {
		expect(() => migrateWeights(weights)).toThrow(SchedulingError);
	});
});

describe('checkParameters', () => {
	it('lets the defaults pass', () => {
		expect(checkParameters(defaultParameters)).toBe(defaultParameters);
	});

	it.each([
		['retention', { retention: 0.99 }],
		['retention', { retention: Number.NaN }],
		['maximumIntervalDays', { maximumIntervalDays: 0 }],
		['step', { learningSteps: [1, -10] }],
		['step', { relearningSteps: [Number.POSITIVE_INFINITY] }],
		['weights', { weights: [1, 2, 3] }]
	])('refuses a bad %s', (field, change) => {
		expect(() => checkParameters({ ...defaultParameters, ...change })).toThrow(
			expect.objectContaining({ field })
		);
	});
});
