import { describe, expect, it } from 'vitest';
import { overflow } from './wide.ts';

const sum = (terms: number) =>
	Array.from({ length: terms }, (_, index) => `a_{${String(index)}}`).join('+');

describe('the width of a formula', () => {
	it('is no matter where it fits a phone', () => {
		const iou = { tex: '\\frac{|A\\cap B|}{|A\\cup B|}', display: true } as const;
		expect(overflow(iou, 'prompt')).toBeUndefined();
	});

	it.each([
		['breaks on a line of its own', { tex: sum(12), display: true }, false],
		['has to scroll in brackets', { tex: `\\left(${sum(12)}\\right)`, display: true }, true],
		['has to scroll as a fraction in a text', { tex: `\\dfrac{${sum(12)}}{2}` }, true]
	] as const)('of a long one: it %s', (_, formula, scrolls) => {
		expect(overflow(formula, 'answer')).toMatchObject({ scrolls, room: 286 });
	});

	it('is no matter in a text where it can break', () => {
		expect(overflow({ tex: sum(12) }, 'answer')).toBeUndefined();
	});

	it('is larger in a question than in what explains it', () => {
		const formula = { tex: `\\left(${sum(7)}\\right)`, display: true } as const;
		expect(overflow(formula, 'prompt')).toMatchObject({ scrolls: true });
		expect(overflow(formula, 'why')).toBeUndefined();
	});
});
