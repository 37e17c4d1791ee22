import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solve } from '../contract.ts';
import { readValues } from '../values.ts';
import { fieldDemo as demo, rowOffsets } from './demo.ts';
import { fieldTexts } from './texts.ts';

const seeds = fc.integer({ min: 0, max: 0xffff_ffff });
const valuesOf = (raw: Record<string, unknown>) => {
	const { values, problems } = readValues(demo.parameters, raw);
	expect(problems).toEqual([]);
	return values;
};

describe('the receptive field demo', () => {
	it.each([
		[{ stack: 'given', d1: 2, d2: 2, d3: 2 }, [-6, -4, -2, 0, 2, 4, 6]],
		[{ stack: 'given', layers: 2, d1: 3, d2: 3 }, [-6, -3, 0, 3, 6]],
		[{ ask: 'side', stack: 'given' }, 7],
		[{ ask: 'side', stack: 'given', layers: 2, s1: 2, k2: 2, s2: 2 }, 5],
		[{ ask: 'weights', stack: 'given', groups: 4 }, 1152],
		[{ ask: 'weights', stack: 'given', groups: 5 }, 1152],
		[{ ask: 'weights', stack: 'given', kind: 'separable' }, 656]
	])('answers %j with %j', (raw, answer) => {
		expect(demo.written(solve(demo, 1, valuesOf(raw)))).toEqual(answer);
	});

	it('draws stacks whose row fits on a phone', () => {
		fc.assert(
			fc.property(seeds, (seed) => {
				const { layers, channels } = demo.scenario(seed, valuesOf({}));
				expect(rowOffsets(layers).length).toBeLessThanOrEqual(15);
				expect(channels.inputs % channels.groups).toBe(0);
				expect(channels.outputs % channels.groups).toBe(0);
			})
		);
	});

	it('offers the middle and a pixel beyond each end of the field', () => {
		const { layers } = demo.scenario(1, valuesOf({ stack: 'given' }));
		expect(rowOffsets(layers)).toEqual([-4, -3, -2, -1, 0, 1, 2, 3, 4]);
	});

	it.each([
		[[-6, -4, -2, 0, 2, 4, 6], [-6, -4, -2, 0, 2, 4, 6], 1],
		[[-4, -2, 0, 2, 4, 6], [-6, -4, -2, 0, 2, 4, 6], 0.5],
		[[-6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6], [-6, -4, -2, 0, 2, 4, 6], 0],
		[7, 7, 1],
		[6, 7, 0.5],
		[9, 7, 0]
	])('scores %j against %j with %d', (prediction, truth, score) => {
		expect(demo.score(prediction, truth)).toBe(score);
	});

	it.each([[[0.5]], [NaN], ['7'], [null]])('refuses %j as a guess', (value) => {
		expect(demo.parsePrediction(value)).toBeUndefined();
	});

	it.each([
		[[-2, -1, 0, 1, 2], '−2 … 2'],
		[[-1, 0, 1], '−1, 0, 1'],
		[[-4, -2, 0, 2, 4], '−4, −2, 0, 2, 4'],
		[[], 'none chosen'],
		[5, '5']
	])('says %j as %s', (answer, said) => {
		const scenario = demo.scenario(1, valuesOf({}));
		expect(fieldTexts.en.actual(answer, scenario)).toBe(said);
	});
});
