import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arithmeticValue } from './arithmetic.ts';

describe('an expression of numbers', () => {
	it.each<[string, number]>([
		['ln 5', Math.log(5)],
		['-ln(0.2)', Math.log(5)],
		[String.raw`-\ln 0.2`, Math.log(5)],
		['1/7-1/9', 2 / 63],
		['1/(32π)', 1 / (32 * Math.PI)],
		[String.raw`\frac{1}{2\pi\cdot 4^2}`, 1 / (32 * Math.PI)],
		['60*40*9', 21600],
		['3 x 3 × 64 + 64', 640],
		['0.95^20', 0.95 ** 20],
		['0.1*0.95**2', 0.1 * 0.95 ** 2],
		['1e-3 * 5', 0.005],
		['2^-3', 1 / 8],
		['-2^2', -4],
		['√2/2', Math.SQRT1_2],
		[String.raw`\sqrt{2/(9*128)}`, 1 / 24],
		['-math.log(0.2)', Math.log(5)],
		['math.sqrt(2)*e', Math.SQRT2 * Math.E],
		['log2(8)+log_{10}(100)', 5],
		['(1+2)(3)', 9],
		['1-27/49', 22 / 49],
		['exp(-1)+e^{-1}', 2 / Math.E]
	])('%s has a value', (text, value) => {
		expect(arithmeticValue(text)).toBeCloseTo(value, 12);
	});

	it.each([
		'1/2π',
		'1/2(3)',
		'ln 5/2',
		'ln 2*3',
		'√2π',
		'2^3^2',
		'e^2π',
		'log 5',
		'log2 8',
		'lg 5',
		'sin π^2',
		'2 3',
		'5!',
		'1/0',
		'ln(-1)',
		'1,000*2',
		'x+1',
		'(1',
		''
	])('%s has none that is sure', (text) => {
		expect(arithmeticValue(text)).toBeUndefined();
	});

	it('of any text can be read', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				expect(typeof arithmeticValue(text)).toMatch(/^(?:number|undefined)$/);
			})
		);
	});
});
