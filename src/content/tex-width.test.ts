import { describe, expect, it } from 'vitest';
import { texWidth } from './tex-width.ts';

describe('texWidth', () => {
	// Widths in em as Chromium lays these formulas out with KaTeX's own styles and fonts.
	it.each([
		['x', 0.57],
		['0.25', 1.78],
		['\\frac{G_x - P_x}{P_w}', 3.79],
		['\\frac{4}{\\pi^2}\\left(\\arctan\\frac{w_g}{h_g}-\\arctan\\frac{w}{h}\\right)^2', 12.75],
		['\\sqrt2', 1.33],
		['s\\,e^{-\\frac{u^2}{2\\sigma^2}}', 2.79],
		['\\mathbb{E}_{x\\sim p}[\\log D(x)]', 6.24]
	])('of %s is near %d em', (tex, measured) => {
		expect(Math.abs((texWidth(tex, true)?.piece ?? 0) - measured)).toBeLessThan(0.1);
	});

	it('counts the widest line, and the widest piece between places to break', () => {
		const one = texWidth('a+b', true)?.line ?? 0;
		const sum = texWidth('a+b=a+b', true);
		expect(sum?.line).toBeGreaterThan(2 * one);
		expect(sum?.piece).toBeLessThan(sum?.line ?? 0);
		const lines = texWidth('\\begin{aligned}a&+b\\\\a&+b\\end{aligned}', true);
		expect(lines?.line).toBeLessThan(2 * one);
	});

	it('knows none for what KaTeX refuses', () => {
		expect(texWidth('\\frac{', true)).toBeUndefined();
	});
});
