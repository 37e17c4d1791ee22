import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NumberAnswer } from '#core/card.ts';
import { isAccepted } from '#core/verdict.ts';
import { gradeNumber } from './grade-number.ts';

function judge(answer: NumberAnswer, typed: string) {
	const { rung, reasons } = gradeNumber(JSON.stringify(answer.value), answer, typed);
	return { rung, accepted: isAccepted(rung), first: reasons[0]?.code };
}

const rows = [
	[1, 2],
	[3, 4]
];

describe('a number', () => {
	it.each<[NumberAnswer, string]>([
		[{ value: 55 }, '55'],
		[{ value: 55 }, '55.0'],
		[{ value: -1 }, '−1'],
		[{ value: 1000 }, '1,000'],
		[{ value: 0.5 }, '1/2'],
		[{ value: 0.5 }, '50%'],
		[{ value: 1 / 3, tolerance: 0.001 }, '1/3'],
		[{ value: 3e5 }, '3×10^5'],
		[{ value: 1024 }, '2^10'],
		[{ value: 25600000 }, '25.6M'],
		[{ value: 0.14, tolerance: 0.005, unit: 's' }, '0.142'],
		[{ value: 0.14, tolerance: 0.005, unit: 's' }, '140 ms'],
		[{ value: 2, unit: 'GB' }, '2GB'],
		[{ value: [5, 3] }, '(5, 3)'],
		[{ value: [5, 3] }, '5x3'],
		[{ value: [5, 3] }, '5×3'],
		[{ value: [5, 3] }, '[5，3]'],
		[{ value: [5, 3] }, 'torch.Size([5, 3])'],
		[{ value: rows }, '[[1, 2], [3, 4]]'],
		[{ value: rows }, '(1, 2), (3, 4)'],
		[{ value: rows }, '[1, 2] [3, 4]'],
		[{ value: rows }, '1 2; 3 4'],
		[{ value: rows }, '1×2；3×4'],
		[{ value: rows }, '(1, 2)\n(3, 4)'],
		[{ value: rows }, 'np.array([[1, 2], [3, 4]])'],
		[{ value: [5, 3] }, '5; 3'],
		[{ value: 1.609, tolerance: 0.01 }, 'ln 5'],
		[{ value: 0.0317, tolerance: 0.001 }, '1/7-1/9'],
		[{ value: 0.00995, tolerance: 0.0002 }, '1/(32π)'],
		[{ value: 6.283, tolerance: 0.001 }, '2π']
	])('%j may be typed %s', (answer, typed) => {
		expect(judge(answer, typed).accepted).toBe(true);
	});

	it.each<[NumberAnswer, string, string]>([
		[{ value: 55 }, '54', 'numberDiffers'],
		[{ value: 4 }, '-2^2', 'signDiffers'],
		[{ value: 5 }, '-5', 'signDiffers'],
		[{ value: 0.14, tolerance: 0.005 }, '0.15', 'outsideTolerance'],
		[{ value: [5, 3] }, '3, 5', 'elementsReordered'],
		[{ value: [5, 3] }, '5, 3, 1', 'lengthDiffers'],
		[{ value: [5, 3] }, '5', 'lengthDiffers'],
		[{ value: [5, 3] }, '(5, 3), (5, 3)', 'numberDiffers'],
		[{ value: rows }, '(1, 3), (2, 4)', 'numberDiffers'],
		[{ value: rows }, '1 2 4 3', 'lengthDiffers'],
		[{ value: 5, unit: 'ms' }, '5 px', 'unitDiffers'],
		[{ value: 5, unit: 'ms' }, '5 s', 'numberDiffers'],
		[{ value: 21600 }, '60*40', 'numberDiffers'],
		[{ value: 1.609, tolerance: 0.01 }, 'ln 4', 'outsideTolerance']
	])('%j is not %s: %s', (answer, typed, code) => {
		expect(judge(answer, typed)).toEqual({ rung: 'close', accepted: false, first: code });
	});

	it.each<[NumberAnswer, string, string]>([
		[{ value: 55 }, 'fifty-five', 'notANumber'],
		[{ value: 0.6667 }, '0.67', 'roundedValue'],
		[{ value: 21600 }, '60*40*9', 'notComputed'],
		[{ value: 44.9, tolerance: 0.1, unit: '%' }, '1-27/49', 'notANumber'],
		[{ value: 0.159, tolerance: 0.001 }, '1/2π', 'notANumber'],
		[{ value: 2, unit: 'GB' }, '2000 MB', 'unitDiffers'],
		[{ value: 5 }, '5 px', 'unitNotAsked'],
		[{ value: 5 }, '[5]', 'lengthDiffers'],
		[{ value: [3, 3] }, '3', 'lengthDiffers'],
		[{ value: rows }, '1 2 3 4', 'lengthDiffers']
	])('%j and %s are for the person: %s', (answer, typed, code) => {
		expect(judge(answer, typed)).toEqual({ rung: 'undecided', accepted: false, first: code });
	});

	it('may leave its unit out, which the verdict says', () => {
		const verdict = gradeNumber('5', { value: 5, unit: 'ms' }, '5.0');
		expect(verdict.rung).toBe('equivalent');
		expect(verdict.reasons.map(({ code }) => code)).toContain('unitLeftOut');
	});

	it('equals itself and nothing outside its tolerance', () => {
		const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
		fc.assert(
			fc.property(value, fc.double({ min: 0.01, max: 10, noNaN: true }), (number, tolerance) => {
				expect(judge({ value: number, tolerance }, String(number)).accepted).toBe(true);
				const other = number + tolerance * 1.01 + Math.abs(number) * 1e-6;
				expect(judge({ value: number, tolerance }, String(other)).accepted).toBe(false);
			})
		);
	});

	it('of any text can be judged', () => {
		fc.assert(
			fc.property(fc.string(), (typed) => {
				expect(judge({ value: [1, 2] }, typed).rung).toBeDefined();
				expect(judge({ value: 1, unit: 'ms' }, typed).rung).toBeDefined();
			})
		);
	});
});
