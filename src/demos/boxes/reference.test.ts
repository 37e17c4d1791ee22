import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measure, measureNames, pull, type Corners, type MeasureName } from './reference.ts';
import vectors from './vectors.json';

const corners = fc
	.tuple(
		fc.integer({ min: -200, max: 200 }),
		fc.integer({ min: -200, max: 200 }),
		fc.integer({ min: 1, max: 200 }),
		fc.integer({ min: 1, max: 200 })
	)
	.map(([left, top, width, height]): Corners => [left, top, left + width, top + height]);
const value = (box: Corners, target: Corners, name: MeasureName) =>
	measure(box, target).values[measureNames.indexOf(name)] ?? NaN;

describe('measure', () => {
	it.each(vectors.cases)('agrees with the published case $name', (published) => {
		const name = measureNames.find((known) => known === published.measure) ?? 'IoU';
		const losses = published.pairs.map(
			([box, target]) => 1 - value(box as unknown as Corners, target as unknown as Corners, name)
		);
		const mean = losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
		expect(mean).toBeCloseTo(published.loss, 4);
	});

	it('ranks IoU above DIoU above CIoU, and GIoU between −1 and IoU', () => {
		fc.assert(
			fc.property(corners, corners, (a, b) => {
				const [iou, giou, diou, ciou] = measure(a, b).values;
				expect(diou).toBeLessThanOrEqual(iou);
				expect(ciou).toBeLessThanOrEqual(diou);
				expect(giou).toBeLessThanOrEqual(iou + 1e-12);
				// −1 is a limit that no pair of boxes reaches.
				expect(giou).toBeGreaterThan(-1);
			})
		);
	});

	it('does not care which box is which, nor where they are', () => {
		fc.assert(
			fc.property(corners, corners, fc.integer({ min: -99, max: 99 }), (a, b, shift) => {
				const moved = (box: Corners) => box.map((side) => side + shift) as unknown as Corners;
				const here = measure(a, b).values;
				measure(b, a).values.forEach((one, at) => expect(one).toBeCloseTo(here[at] ?? NaN, 12));
				measure(moved(a), moved(b)).values.forEach((one, at) =>
					expect(one).toBeCloseTo(here[at] ?? NaN, 12)
				);
			})
		);
	});

	it('is 1 in all four for the box itself', () => {
		fc.assert(
			fc.property(corners, (box) => {
				expect(measure(box, box).values).toEqual([1, 1, 1, 1]);
			})
		);
	});
});

describe('pull', () => {
	const target: Corners = [0, 0, 100, 100];

	it('is nothing for IoU and GIoU inside the target, and to its middle for DIoU', () => {
		const inside: Corners = [60, 40, 80, 60];
		expect(pull(inside, target, 'IoU')).toEqual([0, 0]);
		expect(pull(inside, target, 'GIoU')).toEqual([0, 0]);
		const [x, y] = pull(inside, target, 'DIoU');
		expect(x).toBeLessThan(0);
		expect(y).toBe(0);
	});

	it('is nothing for IoU once the boxes are apart, but not for GIoU', () => {
		const apart: Corners = [150, 0, 200, 100];
		expect(pull(apart, target, 'IoU')).toEqual([0, 0]);
		expect(pull(apart, target, 'GIoU')[0]).toBeLessThan(0);
	});
});
