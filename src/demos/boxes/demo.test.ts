import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solve } from '../contract.ts';
import { readValues } from '../values.ts';
import { boxesDemo as demo } from './demo.ts';
import { measure, measureNames } from './reference.ts';

const seeds = fc.integer({ min: 0, max: 0xffff_ffff });
const valuesOf = (raw: Record<string, unknown>) => {
	const { values, problems } = readValues(demo.parameters, raw);
	expect(problems).toEqual([]);
	return values;
};

describe('the boxes demo', () => {
	it.each([
		['inside', ['DIoU', 'CIoU']],
		['apart', ['GIoU', 'DIoU', 'CIoU']],
		['shape', ['CIoU']]
	])('finds that in %s the ones that change are %j, whatever the seed', (scene, names) => {
		fc.assert(
			fc.property(seeds, (seed) => {
				const values = valuesOf({ ask: 'changes', scene });
				expect(demo.written(solve(demo, seed, values))).toEqual(names);
				for (const box of demo.scenario(seed, values).path) {
					expect(box[0] >= 0 && box[1] >= 0 && box[2] <= 320 && box[3] <= 240).toBe(true);
				}
			}),
			{ numRuns: 40 }
		);
	});

	it('asks for an order of losses that can be seen', () => {
		fc.assert(
			fc.property(seeds, (seed) => {
				const values = valuesOf({ ask: 'order' });
				const { path, target } = demo.scenario(seed, values);
				const { answer } = solve(demo, seed, values);
				const [box] = path;
				if (!box || typeof answer === 'number') throw new Error('an order was asked for');
				const losses = answer.map(
					(name) => 1 - (measure(box, target).values[measureNames.indexOf(name)] ?? NaN)
				);
				expect(losses).toEqual(losses.toSorted((a, b) => a - b));
				losses.slice(1).forEach((loss, at) => {
					const judged = answer[at] === 'GIoU' || answer[at + 1] === 'GIoU';
					expect(loss - (losses[at] ?? 0)).toBeGreaterThan(judged ? 0.01 : 0.002);
				});
				for (const [left, top, right, bottom] of [box, target]) {
					expect(left >= 0 && top >= 0 && right <= 320 && bottom <= 240).toBe(true);
				}
			}),
			{ numRuns: 40 }
		);
	});

	it('asks for either order of GIoU and DIoU, and for no other', () => {
		const values = valuesOf({ ask: 'order' });
		const orders = Array.from({ length: 40 }, (_, seed) =>
			[demo.written(solve(demo, seed, values))].flat().join(' ')
		);
		expect(new Set(orders)).toEqual(new Set(['IoU DIoU CIoU GIoU', 'IoU GIoU DIoU CIoU']));
	});

	it.each([
		['changes', ['DIoU', 'CIoU'], ['CIoU', 'DIoU'], 1],
		['changes', ['DIoU', 'CIoU'], ['DIoU'], 0.5],
		['changes', ['DIoU', 'CIoU'], ['GIoU', 'DIoU', 'CIoU'], 0.5],
		['changes', ['DIoU', 'CIoU'], ['GIoU'], 0],
		['order', ['IoU', 'GIoU', 'DIoU', 'CIoU'], ['IoU', 'DIoU', 'GIoU', 'CIoU'], 0.5],
		['order', ['IoU', 'GIoU', 'DIoU', 'CIoU'], ['CIoU', 'GIoU', 'IoU', 'DIoU'], 0],
		['value', -0.2, -0.21, 1],
		['value', -0.2, -0.13, 0.5],
		['value', -0.2, 0.2, 0]
	] as const)('scores for %s with %j the guess %j with %d', (ask, answer, guess, score) => {
		expect(demo.score(guess, { ask, answer })).toBe(score);
	});

	it.each([[['iou']], [NaN], ['GIoU'], [['IoU', 'IoU']], [null]])(
		'refuses %j as a guess',
		(value) => {
			expect(demo.parsePrediction(value)).toBeUndefined();
		}
	);
});
