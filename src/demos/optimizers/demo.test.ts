import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solve } from '../contract.ts';
import { readValues } from '../values.ts';
import { optimizersDemo as demo } from './demo.ts';
import { methodNames, never } from './reference.ts';

const seeds = fc.integer({ min: 0, max: 0xffff_ffff });
const valuesOf = (raw: Record<string, unknown>) => {
	const { values, problems } = readValues(demo.parameters, raw);
	expect(problems).toEqual([]);
	return values;
};

describe('the optimizers demo', () => {
	it.each([
		// At rate 1 the averaged form settles, PyTorch's and plain descent run away.
		[{}, ['momentum']],
		[{ rate: 0.4 }, ['gd', 'momentum', 'torch']],
		// Slow is not astray: after a hundred steps it is still far, but nearer with every one.
		[{ rate: 0.02 }, ['gd', 'momentum', 'torch']],
		// Exactly at the limit it swings for ever.
		[{ rate: 0.5, surface: 'valley' }, ['momentum', 'torch']],
		[{ rate: 0.6 }, ['momentum', 'torch']],
		[{ surface: 'saddle', rate: 0.1 }, []]
	])('answers %j with %j, whatever the seed', (raw, answer) => {
		fc.assert(
			fc.property(seeds, (seed) => {
				expect(demo.written(solve(demo, seed, valuesOf(raw)))).toEqual(answer);
			}),
			{ numRuns: 8 }
		);
	});

	it('shows that a race at one rate proves nothing: at its own best rate nobody is slower', () => {
		fc.assert(
			fc.property(seeds, fc.constantFrom('valley', 'bowl'), (seed, surface) => {
				const values = valuesOf({ ask: 'first', surface, rate: 0.1 });
				const { steps, bestSteps, answer } = solve(demo, seed, values);
				expect(answer.length).toBeGreaterThan(0);
				methodNames.forEach((_, at) => {
					// The best of 80 rates may lie between two of them: a step or two.
					expect(bestSteps[at] ?? never).toBeLessThanOrEqual((steps[at] ?? never) + 2);
				});
			}),
			{ numRuns: 8 }
		);
	});

	it.each([
		['converges', ['momentum'], ['momentum'], 1],
		['converges', ['momentum', 'torch'], ['momentum'], 0],
		['converges', [], ['momentum'], 0],
		['first', ['torch'], ['torch', 'adam'], 1],
		['first', ['gd'], ['torch'], 0],
		['first', ['gd', 'torch'], ['torch'], 0]
	] as const)('scores for %s the guess %j against %j with %d', (ask, guess, answer, score) => {
		const truth = { ask, answer, steps: [], bestSteps: [], bestRates: [] };
		expect(demo.score(guess, truth)).toBe(score);
	});

	it.each([['gd'], [['sgd']], [[1]], [null]])('refuses %j as a guess', (value) => {
		expect(demo.parsePrediction(value)).toBeUndefined();
	});
});
