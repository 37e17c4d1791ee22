import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { niceTicks, textWidth, thinLabels } from './chart-scale.ts';

describe('niceTicks', () => {
	it.each([
		[0, [0, 1]],
		[1, [0, 1]],
		[3, [0, 1, 2, 3]],
		[9, [0, 5, 10]],
		[40, [0, 10, 20, 30, 40]],
		[41, [0, 20, 40, 60]],
		[1800, [0, 500, 1000, 1500, 2000]]
	])('up to %i they are %j', (highest, ticks) => {
		expect(niceTicks(highest)).toEqual(ticks);
	});

	it('reach the highest value and stay few', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 1e9 }), (highest) => {
				const ticks = niceTicks(highest);
				expect(ticks[0]).toBe(0);
				expect(ticks.at(-1)).toBeGreaterThanOrEqual(highest);
				expect(ticks.length).toBeLessThanOrEqual(5);
				expect(ticks.every(Number.isSafeInteger)).toBe(true);
			})
		);
	});
});

describe('thinLabels', () => {
	const days = Array.from({ length: 30 }, (_, at) => ({ at, text: `${at + 1} Nov` }));

	it('keeps all that have room', () => {
		expect(thinLabels(days, 60, 13)).toHaveLength(30);
	});

	it('keeps no two that touch, always the first, and at least one', () => {
		const size = fc.integer({ min: 1, max: 80 });
		fc.assert(
			fc.property(size, size, (columnSize, em) => {
				const kept = thinLabels(days, columnSize, em);
				expect(kept[0]).toBe(days[0]);
				kept.forEach((label, index) => {
					const next = kept[index + 1];
					if (!next) return;
					const centres = (next.at - label.at) * columnSize;
					const widths = (textWidth(label.text) + textWidth(next.text)) * em;
					expect(centres).toBeGreaterThan(widths / 2);
				});
			})
		);
	});

	it('gives Chinese the room that it takes', () => {
		const months = Array.from({ length: 12 }, (_, at) => ({ at, text: `${at + 1}月` }));
		const latin = Array.from({ length: 12 }, (_, at) => ({ at, text: `${at + 1}` }));
		expect(thinLabels(months, 24, 13).length).toBeLessThan(thinLabels(latin, 24, 13).length);
	});

	it('has nothing to thin without labels', () => {
		expect(thinLabels([], 10, 13)).toEqual([]);
	});
});
