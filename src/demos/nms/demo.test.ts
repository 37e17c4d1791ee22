import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solve } from '../contract.ts';
import { readValues } from '../values.ts';
import { nmsDemo as demo, problemOf } from './demo.ts';
import { iou } from './reference.ts';

const seeds = fc.integer({ min: 0, max: 0xffff_ffff });
const valuesOf = (raw: Record<string, unknown>) => {
	const { values, problems } = readValues(demo.parameters, raw);
	expect(problems).toEqual([]);
	return values;
};

describe('the NMS demo', () => {
	it.each([
		[{ scene: 'chain' }, ['A', 'C']],
		[{ scene: 'chain', threshold: 0.3 }, ['A']],
		[{ scene: 'chain', threshold: 0.65 }, ['A', 'B', 'C']],
		[{ scene: 'tie' }, ['A', 'B']],
		[{ scene: 'tie', threshold: 0.45 }, ['A']],
		[{ scene: 'classes' }, ['A', 'B']],
		[{ scene: 'classes', classes: 'agnostic' }, ['A']]
	])('answers %j with %j, whatever the seed', (raw, letters) => {
		fc.assert(
			fc.property(seeds, (seed) => {
				expect(demo.written(solve(demo, seed, valuesOf(raw)))).toEqual(letters);
			}),
			{ numRuns: 40 }
		);
	});

	it('has exact overlaps in the chain and in the tie', () => {
		fc.assert(
			fc.property(seeds, (seed) => {
				const chain = problemOf(demo.scenario(seed, valuesOf({ scene: 'chain' }))).boxes;
				expect(iou(chain, 0, 1)).toBeCloseTo(0.6, 6);
				expect(iou(chain, 1, 2)).toBeCloseTo(0.6, 6);
				expect(iou(chain, 0, 2)).toBeCloseTo(1 / 3, 6);
				const tie = problemOf(demo.scenario(seed, valuesOf({ scene: 'tie' }))).boxes;
				expect(iou(tie, 0, 1)).toBe(0.5);
			})
		);
	});

	it.each(demo.parameters.scene.options)('keeps the %s scene in its picture', (scene) => {
		fc.assert(
			fc.property(seeds, (seed) => {
				const { detections } = demo.scenario(seed, valuesOf({ scene }));
				const scores = detections.map(({ score }) => score);
				expect(scores).toEqual(scores.toSorted((a, b) => b - a));
				expect(new Set(scores).size).toBe(scores.length);
				for (const { corners } of detections) {
					const [left, top, right, bottom] = corners;
					expect(corners.every(Number.isInteger)).toBe(true);
					expect(left >= 0 && top >= 0 && right <= 320 && bottom <= 240).toBe(true);
				}
			})
		);
	});

	it.each([
		[['A', 'C'], ['A', 'C'], 1],
		[['A'], ['A', 'C'], 0],
		[['A', 'B', 'C'], ['A', 'B', 'C', 'D'], 0.5],
		[['A', 'B', 'C', 'E'], ['A', 'B', 'C'], 0.5],
		[['A', 'B'], ['A', 'B', 'C', 'D'], 0]
	])('scores %j against %j with %d', (prediction, truth, score) => {
		expect(demo.score(prediction, truth)).toBe(score);
	});

	it.each([['A'], [['AB']], [[1]], [null]])('refuses %j as a guess', (value) => {
		expect(demo.parsePrediction(value)).toBeUndefined();
	});

	it('reads a logged guess in any order and without doubles', () => {
		expect(demo.parsePrediction(['C', 'A', 'C'])).toEqual(['A', 'C']);
	});
});
