import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solve } from '../contract.ts';
import { readValues } from '../values.ts';
import { softmaxDemo as demo } from './demo.ts';

const seeds = fc.integer({ min: 0, max: 0xffff_ffff });
const valuesOf = (raw: Record<string, unknown>) => {
	const { values, problems } = readValues(demo.parameters, raw);
	expect(problems).toEqual([]);
	return values;
};

describe('the softmax demo', () => {
	it.each([
		[{}, -0.99],
		[{ p: 0.9 }, -0.1],
		[{ p: 0.3, at: 'wrong' }, 0.3],
		[{ p: 0.2, batch: 8 }, -0.1],
		[{ p: 0.2, batch: 8, reduction: 'sum' }, -0.8],
		[{ p: 0.5, shift: 50, temperature: 3 }, -0.5]
	])('answers the gradient for %j with %d, whatever the seed', (raw, gradient) => {
		fc.assert(
			fc.property(seeds, (seed) => {
				expect(solve(demo, seed, valuesOf(raw))).toBeCloseTo(gradient, 4);
			}),
			{ numRuns: 40 }
		);
	});

	it.each([
		[{ ask: 'shift' }, 'same'],
		[{ ask: 'shift', shift: -100 }, 'same'],
		[{ ask: 'temperature' }, 'flatter'],
		[{ ask: 'temperature', temperature: 0.5 }, 'sharper'],
		[{ ask: 'naive' }, 'fails'],
		[{ ask: 'naive', shift: 50 }, 'works']
	])('answers %j with %s, whatever the seed', (raw, answer) => {
		fc.assert(
			fc.property(seeds, (seed) => {
				expect(demo.written(solve(demo, seed, valuesOf(raw)))).toBe(answer);
			}),
			{ numRuns: 40 }
		);
	});

	it.each([
		[-0.99, -0.99, 1],
		[-0.985, -0.99, 1],
		[0.99, -0.99, 0.5],
		[-0.95, -0.99, 0.5],
		[-0.5, -0.99, 0],
		['same', 'same', 1],
		['sharper', 'same', 0]
	])('scores %j against %j with %d', (prediction, truth, score) => {
		expect(demo.score(prediction, truth)).toBe(score);
	});

	it.each([[undefined], [Infinity], [[1]], ['x'.repeat(17)]])('refuses %j as a guess', (value) => {
		expect(demo.parsePrediction(value)).toBeUndefined();
	});
});
