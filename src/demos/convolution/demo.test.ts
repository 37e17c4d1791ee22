import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solve } from '../contract.ts';
import { readValues } from '../values.ts';
import { convolutionDemo as demo } from './demo.ts';

const seeds = fc.integer({ min: 0, max: 0xffff_ffff });
const valuesOf = (raw: Record<string, unknown>) => {
	const { values, problems } = readValues(demo.parameters, raw);
	expect(problems).toEqual([]);
	return values;
};
const compare = valuesOf({ ask: 'compare', side: 5, stride: 2, padding: 1 });
const cell = valuesOf({ ask: 'cell', side: 5 });
const which = valuesOf({ ask: 'kernel', side: 20, picture: 'ring', padding: 1 });

describe('the convolution demo', () => {
	it('finds 5×5 and 6×6 equal after kernel 3, stride 2, padding 1: both give 3×3', () => {
		expect(solve(demo, 1, compare)).toMatchObject({ answer: 'equal', sides: [3, 3] });
	});

	it.each([
		[{ side: 6 }, 4],
		[{ side: 6, stride: 2 }, 2],
		[{ side: 6, padding: 1 }, 6],
		[{ side: 9, dilation: 3 }, 3],
		[{ side: 28, size: 5, padding: 2 }, 28],
		[{ side: 3, size: 5 }, 0]
	])('answers the side for %j with %d, whatever the seed', (raw, side) => {
		for (const seed of [0, 1, 2]) {
			expect(demo.written(solve(demo, seed, valuesOf({ ask: 'side', ...raw })))).toBe(side);
		}
	});

	it('asks for a cell that the flipped kernel would get wrong', () => {
		fc.assert(
			fc.property(seeds, (seed) => {
				const { answer, turned } = solve(demo, seed, cell);
				expect(answer).not.toBe(turned);
				expect(demo.score(turned ?? NaN, solve(demo, seed, cell))).toBe(0);
			}),
			{ numRuns: 50 }
		);
	});

	it('offers the right kernel among four, all different', () => {
		fc.assert(
			fc.property(seeds, (seed) => {
				const { choices, name } = demo.scenario(seed, which);
				expect(new Set(choices).size).toBe(4);
				expect(choices).toContain(name);
			})
		);
	});

	it('repeats an instance for the same seed and has others for other seeds', () => {
		expect(demo.scenario(5, cell)).toEqual(demo.scenario(5, cell));
		expect(demo.scenario(5, cell)).not.toEqual(demo.scenario(6, cell));
	});

	it.each([
		[4, { answer: 4, sides: [] }, 1],
		[3, { answer: 4, sides: [] }, 0.5],
		[3, { answer: 4, sides: [], turned: 3 }, 0],
		[2, { answer: 4, sides: [] }, 0],
		[1.11, { answer: Math.fround(10 / 9), sides: [] }, 1],
		['equal', { answer: 'equal', sides: [] }, 1],
		['first', { answer: 'equal', sides: [] }, 0]
	])('scores %j against %j with %d', (prediction, truth, score) => {
		expect(demo.score(prediction, truth)).toBe(score);
	});

	it.each([[undefined], [null], [NaN], [[3]], ['x'.repeat(33)]])(
		'refuses %j as a guess',
		(value) => {
			expect(demo.parsePrediction(value)).toBeUndefined();
		}
	);
});
