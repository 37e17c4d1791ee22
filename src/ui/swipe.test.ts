import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSwipe, startsSwipe, type TrackPoint } from './swipe.ts';

const phone = { width: 360, height: 780 };

/** Points 16 ms apart. */
const track = (...places: readonly (readonly [x: number, y: number])[]): TrackPoint[] =>
	places.map(([x, y], index) => ({ x, y, at: index * 16 }));

describe('a finger’s way', () => {
	it.each([
		['to the right', track([100, 600], [140, 604], [180, 606]), { side: 'right', far: true }],
		['to the left', track([250, 600], [200, 596], [150, 590]), { side: 'left', far: true }],
		['not far enough yet', track([100, 600], [140, 602]), { side: 'right', far: false }],
		['a little slanted', track([100, 600], [150, 620], [200, 640]), { side: 'right', far: true }]
	])('%s is a swipe', (_, points, expected) => {
		expect(readSwipe(points, phone)).toEqual(expected);
	});

	it.each([
		['a tap', track([100, 600], [101, 601])],
		['nothing', []],
		['a scroll', track([100, 700], [104, 640], [108, 560])],
		['a scroll that drifts to the side', track([100, 700], [150, 640], [190, 620])],
		['an arc that ends level', track([100, 700], [150, 600], [200, 700])],
		['a pull in the upper part', track([100, 200], [140, 202], [200, 204])],
		['a pull from the left edge', track([10, 600], [80, 600], [140, 600])],
		['a pull from the right edge', track([350, 600], [280, 600], [220, 600])],
		['a way back', track([100, 600], [200, 600], [160, 600])],
		['first one way, then the other', track([200, 600], [150, 600], [290, 600])]
	])('%s is none', (_, points) => {
		expect(readSwipe(points, phone)).toBeUndefined();
	});

	it('that begins with a rest is the start of a selection', () => {
		const [first, ...others] = track([100, 600], [140, 600], [200, 600]);
		const rested = [first, ...others.map((point) => ({ ...point, at: point.at + 400 }))];
		expect(readSwipe(rested as TrackPoint[], phone)).toBeUndefined();
	});

	it('that takes seconds is no swipe', () => {
		const slow = track([100, 600], [140, 600], [200, 600]);
		slow.push({ x: 220, y: 600, at: 1600 });
		expect(readSwipe(slow, phone)).toBeUndefined();
	});

	it('mirrored is the same to the other side', () => {
		const point = fc.tuple(fc.integer({ min: 0, max: 360 }), fc.integer({ min: 0, max: 780 }));
		fc.assert(
			fc.property(fc.array(point, { maxLength: 8 }), (places) => {
				const there = readSwipe(track(...places), phone);
				const mirrored = places.map(([x, y]) => [360 - x, y] as const);
				const here = readSwipe(track(...mirrored), phone);
				const other = { left: 'right', right: 'left' } as const;
				expect(here).toEqual(there && { ...there, side: other[there.side] });
			})
		);
	});

	it('never counts below the distance that the trail shows', () => {
		const move = fc.tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -40, max: 40 }));
		fc.assert(
			fc.property(fc.array(move, { minLength: 1, maxLength: 12 }), (moves) => {
				const places: [number, number][] = [[180, 600]];
				for (const [x, y] of moves) {
					const [lastX, lastY] = places.at(-1) ?? [0, 0];
					places.push([lastX + x, lastY + y]);
				}
				const swipe = readSwipe(track(...places), phone);
				const end = places.at(-1) ?? [0, 0];
				if (swipe?.far) expect(Math.abs(end[0] - 180)).toBeGreaterThanOrEqual(72);
			})
		);
	});

	it('starts where a thumb reaches, away from the edges', () => {
		const at = (x: number, y: number) => startsSwipe({ x, y, at: 0 }, phone);
		expect([at(180, 311), at(180, 312), at(180, 780), at(23, 600), at(24, 600)]).toEqual([
			...[false, true, true, false, true]
		]);
	});
});
