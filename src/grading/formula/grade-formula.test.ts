import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GradingHints } from '#core/card.ts';
import { isAccepted } from '#core/verdict.ts';
import { formulaReasonCodes } from './reasons.ts';
import { gradeFormula } from './grade-formula.ts';

const tex = String.raw;

function codes(expected: string, typed: string, hints?: GradingHints): string[] {
	return gradeFormula(expected, typed, hints).reasons.map((reason) => reason.code);
}

describe('the rungs of a formula', () => {
	it.each([
		[tex`\frac{a}{b}+c`, tex`\frac {a} {b} + c`],
		[tex`\left(a+b\right)c`, tex`(a+b)\,c`],
		[tex`\lim_{x\to0}x`, tex`\lim_{x \to 0} x`]
	])('identical but for spacing: %s and %s', (expected, typed) => {
		expect(gradeFormula(expected, typed).rung).toBe('identical');
	});

	it.each([
		['（a，b）', '(a,b)'],
		['x——1＋y', 'x_1+y'],
		['x……2', 'x^2'],
		['、frac｛a｝｛b｝', tex`\frac{a}{b}`]
	])('repaired: %s is %s', (typed, expected) => {
		const verdict = gradeFormula(expected, typed);
		expect(verdict.rung).toBe('repaired');
		expect(verdict.reasons).toEqual([{ code: 'repaired', values: { typed, read: expected } }]);
	});

	it.each([
		[tex`x^2`, 'x²'],
		[tex`\alpha\cdot\beta`, 'βα'],
		[tex`10^{-3}`, '10^-3'],
		[tex`\lim_{x\to0}x`, tex`\lim_{x\to{0}}x`],
		[tex`\mathrm{IoU}+\mathbf{x}`, 'x+IoU'],
		[tex`\frac12xy`, tex`\frac{yx}{2}`],
		[tex`\binom{n}{2}`, 'n(n-1)/2'],
		[tex`2^{k-1}n-x^2`, 'n*2**(k-1) - x**2'],
		['10^{-3}x', '10**-3 * x'],
		[tex`e^{-x^2}`, 'e**(-x**2)'],
		['x^{k-1}', 'x**(k-1)'],
		[tex`\sqrt{x^2+y^2}`, '√(x²+y²)'],
		[tex`\sqrt{10}\,x`, 'x√10'],
		[tex`\sqrt{\frac{a}{b}}`, tex`\sqrt(a/b)`],
		[tex`\sin(\pi/6)+x`, tex`x+\sin 30^\circ`],
		[tex`\cos(90^{\circ}-x)`, 'cos(90°-x)'],
		[tex`2\pi\cdot10000^{i/d}`, tex`2\pi 10000^{i/d}`],
		[tex`\lfloor\frac{n+2p-k}{s}\rfloor+1`, '(n+2*p-k)//s + 1'],
		[tex`-p\log_2(p)`, '-p*log2(p)'],
		[tex`0\le x<1`, tex`x\in[0,1)`],
		[tex`x\in(0,1]`, tex`1\ge x>0`],
		[tex`\{a,b\}`, tex`\{b,a\}`],
		[tex`\frac{\partial L}{\partial x}`, tex`\partial L/\partial x`]
	])('equivalent: %s and %s', (expected, typed) => {
		expect(gradeFormula(expected, typed).rung).toBe('equivalent');
	});

	it.each<[string, string, string]>([
		['a+b', 'a-b', 'termDiffers'],
		['a-b', 'b-a', 'oppositeSign'],
		[tex`\frac12mv^2`, 'mv^2', 'factorDiffers'],
		['a+1', 'a+2', 'offsetDiffers'],
		[tex`\frac{a}{b}`, tex`\frac{b}{a}`, 'reciprocal'],
		[tex`\frac{TP}{TP+FP}`, tex`\frac{TP}{TP+FN}`, 'symbolDiffers'],
		[tex`Q K^\top`, tex`K Q^\top`, 'factorOrder'],
		['a=1, b=2', 'a=1', 'statementMissing'],
		[tex`0\le x<1`, tex`x\in[0,1]`, 'boundsDiffer'],
		[tex`0\le x<1`, '0<x<1', 'boundsDiffer'],
		[tex`\{a,b\}`, tex`\{a,a\}`, 'termDiffers'],
		['x', ' ', 'empty']
	])('close: %s and %s, because of %s', (expected, typed, code) => {
		const verdict = gradeFormula(expected, typed);
		expect(verdict.rung).toBe('close');
		expect(verdict.reasons.map((reason) => reason.code)).toContain(code);
	});

	it.each<[string, string, string]>([
		[tex`\frac{a}{bc}`, 'a/b c', 'ambiguousSlash'],
		['ab+c', tex`a\foo`, 'formulaUnreadable'],
		[tex`a\foo`, 'ab', 'expectedUnreadable'],
		['x_1', 'x1', 'formulaUnreadable'],
		[tex`\frac{1}{2}\cdot3`, tex`\frac123`, 'formulaUnreadable'],
		['a b^2', 'ab**2', 'formulaUnreadable'],
		['2^kx', '2**kx', 'formulaUnreadable'],
		['x^{yz}', 'x**y**z', 'formulaUnreadable'],
		[tex`\sqrt{2x}`, '√2x', 'formulaUnreadable'],
		[tex`\sqrt{x^2}`, '√(x)^2', 'formulaUnreadable'],
		[tex`-\lfloor a/b\rfloor`, '-a//b', 'formulaUnreadable'],
		[tex`0\le i<n`, tex`0\le i\le n-1`, 'otherRelation'],
		[tex`\log x`, tex`\ln x`, 'logBase'],
		[tex`\sum_i(x_i+y_i)`, tex`\sum_i x_i+y_i`, 'sumReach'],
		[tex`\frac{e^{x_i}}{\sum_je^{x_j}}`, tex`\frac{e^{x_i}}{\sum_ie^{x_i}}`, 'indexReused'],
		['|x|', tex`\sqrt{x}^2`, 'domain'],
		[
			tex`\begin{cases}1&x\ge0\\-1&x<0\end{cases}`,
			tex`\begin{cases}1&x>0\\-1&x\le0\end{cases}`,
			'boundary'
		],
		[
			tex`\begin{cases}a&x<10^5\\b&x\ge10^5\end{cases}`,
			tex`\begin{cases}a&x<10^5\\b^2&x\ge10^5\end{cases}`,
			'hidden'
		],
		[tex`\lceil n/s\rceil`, tex`\lfloor(n-1)/s\rfloor+1`, 'wholeNumbersOnly'],
		[tex`\frac{|A\cap B|}{|A\cup B|}`, tex`\frac{A\cap B}{A\cup B}`, 'bareSet'],
		[tex`\frac{\eta}{r+\delta}`, tex`\frac{\alpha}{r+\delta}`, 'otherNames'],
		['w^{gt}', 'w_{gt}', 'otherNotation'],
		[tex`\tanh x=\frac{e^x-e^{-x}}{e^x+e^{-x}}`, tex`\tanh x`, 'restated'],
		[tex`\mathrm{Var}[x]`, tex`\mathbb{E}[x^2]-\mathbb{E}[x]^2`, 'unknownAlgebra'],
		[tex`\frac{d}{dx}x^2`, '2x', 'unknownAlgebra'],
		['1+2', '1+2'.repeat(2000), 'tooLong']
	])('undecided: %s and %s, because of %s', (expected, typed, code) => {
		expect(gradeFormula(expected, typed).rung).toBe('undecided');
		expect(codes(expected, typed)).toContain(code);
	});
});

describe('what a verdict shows', () => {
	it('gives the first point where the values differ', () => {
		const { counterExample } = gradeFormula('2x+y', '2x-y');
		const { x = NaN, y = NaN } = counterExample?.at ?? {};
		expect(counterExample?.expected).toBeCloseTo(2 * x + y, 9);
		expect(counterExample?.typed).toBeCloseTo(2 * x - y, 9);
	});

	it('names the smallest term that differs', () => {
		const verdict = gradeFormula(
			tex`\gamma\frac{x-\mu}{\sqrt{\sigma^2+\epsilon}}+\beta`,
			tex`\beta+\gamma\frac{x-\mu}{\sqrt{\sigma+\epsilon}}`
		);
		expect(verdict.reasons).toContainEqual({
			code: 'termDiffers',
			values: { typed: tex`\sigma`, expected: tex`\sigma^2` }
		});
	});

	it('is the same whenever it is asked', () => {
		const ask = () => gradeFormula(tex`\frac{a}{b+c}`, tex`\frac{a}{b}+c`);
		expect(ask()).toEqual(ask());
	});
});

describe('hints', () => {
	it('say what a logarithm without base is', () => {
		expect(gradeFormula(tex`\log x`, tex`\ln x`, { log: 'ln' }).rung).toBe('equivalent');
		expect(gradeFormula(tex`\log x`, tex`\log_2 x`, { log: 'log2' }).rung).toBe('equivalent');
		expect(gradeFormula(tex`\log x`, tex`\log_2 x`, { log: 'ln' }).rung).toBe('close');
	});

	it('make matrices of symbols, whose order counts', () => {
		expect(gradeFormula('AB', 'BA').rung).toBe('equivalent');
		expect(codes('AB', 'BA', { matrices: ['A', 'B'] })).toEqual(['factorOrder']);
		expect(gradeFormula('A(B+C)', 'AC+AB', { matrices: ['A'] }).rung).toBe('equivalent');
	});

	it('make functions of symbols', () => {
		expect(gradeFormula('a(x+y)', 'ax+ay').rung).toBe('equivalent');
		expect(gradeFormula('a(x+y)', 'a(x)+a(y)', { functions: ['a'] }).rung).toBe('close');
	});

	it('make symbols positive', () => {
		expect(gradeFormula('s', tex`\sqrt{s^2}`).rung).toBe('close');
		expect(gradeFormula('s', tex`\sqrt{s^2}`, { positive: ['s'] }).rung).toBe('equivalent');
	});
});

/** A formula in which every letter stands once, so that each change of a piece changes its value. */
interface Once {
	readonly tex: string;
	/** The same with one piece changed. */
	readonly changed: readonly string[];
	/** The same, written in another order. */
	readonly swapped: string;
}

const letters = 'a b c h k m n p q r s t u v w x y z'.split(' ');

function leaf(letter: string, number: number, exponent: number): Once {
	const write = (factor: number, name: string, power: number) =>
		`${String(factor)}${name}^{${String(power)}}`;
	return {
		tex: write(number, letter, exponent),
		changed: [
			write(number + 1, letter, exponent),
			write(number, `${letter}'`, exponent),
			write(number, letter, exponent + 1)
		],
		swapped: `${letter}^{${String(exponent)}}\\cdot ${String(number)}`
	};
}

function joined(
	left: Once,
	right: Once,
	way: 'sum' | 'product' | 'quotient' | 'root' | 'exp'
): Once {
	const write = (one: string, other: string) => {
		switch (way) {
			case 'sum':
				return `${one}+${other}`;
			case 'product':
				return `\\left(${one}\\right)\\left(${other}\\right)`;
			case 'quotient':
				return `\\frac{${one}}{${other}}`;
			case 'root':
				return `\\sqrt{${one}}+${other}`;
			case 'exp':
				return `e^{-\\frac{${one}}{9}}+\\left(${other}\\right)`;
		}
	};
	const orders = {
		sum: `${right.swapped}+${left.swapped}`,
		product: `(${right.swapped})\\cdot(${left.swapped})`,
		quotient: `(${left.swapped})/(${right.swapped})`,
		root: `${right.swapped}+(${left.swapped})^{1/2}`,
		exp: `${right.swapped}+\\exp(-(${left.swapped})/9)`
	};
	return {
		tex: write(left.tex, right.tex),
		changed: [
			...left.changed.map((text) => write(text, right.tex)),
			...right.changed.map((text) => write(left.tex, text)),
			...(way === 'sum' ? [`${left.tex}-\\left(${right.tex}\\right)`] : []),
			...(way === 'quotient' ? [write(right.tex, left.tex)] : [])
		],
		swapped: orders[way]
	};
}

const once: fc.Arbitrary<Once> = fc
	.record({
		names: fc.shuffledSubarray(letters, { minLength: 2, maxLength: 4 }),
		numbers: fc.array(fc.integer({ min: 2, max: 9 }), { minLength: 4, maxLength: 4 }),
		exponents: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 4, maxLength: 4 }),
		ways: fc.array(fc.constantFrom('sum', 'product', 'quotient', 'root', 'exp'), {
			minLength: 3,
			maxLength: 3
		})
	})
	.map(({ names, numbers, exponents, ways }) =>
		names
			.map((name, at) => leaf(name, numbers[at] ?? 2, exponents[at] ?? 1))
			.reduce((left, right, at) => joined(left, right, ways[at - 1] ?? 'sum'))
	);

describe('laws', () => {
	it('a formula equals itself, also in another order', () => {
		fc.assert(
			fc.property(once, ({ tex: source, swapped }) => {
				expect(gradeFormula(source, ` ${source} `).rung).toBe('identical');
				expect(gradeFormula(source, swapped).rung).toBe('equivalent');
			}),
			{ numRuns: 60 }
		);
	});

	it('a changed number, exponent, sign or symbol is never accepted', () => {
		fc.assert(
			fc.property(once, ({ tex: source, changed }) => {
				const accepted = changed.filter((typed) => isAccepted(gradeFormula(source, typed).rung));
				expect(accepted).toEqual([]);
			}),
			{ numRuns: 60 }
		);
	});

	it('whatever is typed, there is a verdict with known reasons', () => {
		const piece = fc.constantFrom(
			...tex`\frac \sum _ ^ { } ( ) [ ] | \| \left \right x y i n 1 2 + - * / = , & \\ \begin{cases} \end{cases} \sqrt \log \max \mathrm{IoU} \hat \partial \cap \cup < \geq ' \text{if} . \int d \top T 。 —— \foo`.split(
				' '
			)
		);
		const source = fc.oneof(
			fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(' ')),
			fc.string({ maxLength: 40, unit: 'binary' })
		);
		fc.assert(
			fc.property(source, source, (expected, typed) => {
				const { rung, reasons } = gradeFormula(expected, typed);
				expect(['identical', 'repaired', 'equivalent', 'close', 'undecided']).toContain(rung);
				for (const { code } of reasons) expect(formulaReasonCodes).toHaveProperty(code);
			}),
			{ numRuns: 1500 }
		);
	});

	it('nesting without end is refused, not followed', () => {
		const nested = (depth: number) => '('.repeat(depth) + 'x' + ')'.repeat(depth);
		expect(codes('x', nested(2000))).toEqual(['formulaUnreadable']);
		expect(gradeFormula('x', nested(10)).rung).toBe('equivalent');
	});
});
