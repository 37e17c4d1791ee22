import { describe, expect, it } from 'vitest';
import { expectFigures as figuresOf, expectFormula as formulaOf } from './figures.ts';
import { card, cardOfKind, readDeck } from './read-deck.ts';
import { texValue } from './tex-value.ts';

const deck = readDeck('losses');
const expectFigures = figuresOf.bind(undefined, deck);
const expectFormula = formulaOf.bind(undefined, deck);

const total = (xs: readonly number[]): number => xs.reduce((sum, x) => sum + x, 0);
const mean = (xs: readonly number[]): number => total(xs) / xs.length;
function softmax(xs: readonly number[]): number[] {
	const powers = xs.map((x) => Math.exp(x - Math.max(...xs)));
	return powers.map((power) => power / total(powers));
}
const crossEntropy = (xs: readonly number[], truth: number): number =>
	-Math.log(softmax(xs)[truth] ?? NaN);
/** Slope of `f` at `x` by central difference. */
const slope = (f: (x: number) => number, x: number): number => (f(x + 1e-5) - f(x - 1e-5)) / 2e-5;
const round = (x: number): number => Math.round(x * 1e6) / 1e6;
/** The value of a sum over an index: the summand of the card's TeX, put in for every term. */
function sumOf(summand: string, terms: readonly Record<string, number>[]): number {
	return total(terms.map((values) => texValue(summand, values)));
}

describe('softmax', () => {
	it('has the formula of the card', () => {
		const { answer, accept = [] } = cardOfKind(deck, 'softmax', 'formula');
		const xs = [0.3, -1.2, 2];
		for (const form of [answer, ...accept]) {
			const [, above = '', below = ''] = /^\\frac\{(.*)\}\{\\sum_j (.*)\}$/.exec(form) ?? [];
			const denominator = sumOf(
				below,
				xs.map((x) => ({ x_j: x }))
			);
			expect(texValue(above, { x_i: -1.2 }) / denominator).toBeCloseTo(softmax(xs)[1] ?? NaN, 12);
		}
	});
	it('turns a difference of logits into a ratio', () => {
		expectFigures('softmax-example', softmax([0, Math.log(3)]));
	});
	it('overflows in single precision unless the maximum goes first', () => {
		const naive = Math.fround(Math.exp(1000)) / Math.fround(Math.exp(1000) + Math.exp(1001));
		expect(naive).toBeNaN();
		expect(total(softmax([1000, 1001]))).toBeCloseTo(1);
		expect(cardOfKind(deck, 'softmax-overflow', 'concept').answer).toMatchObject({
			en: expect.stringContaining('Subtract the maximum') as string
		});
	});
	it('is a sigmoid for two classes', () => {
		expectFormula('softmax-two', { a: 0.7, b: -0.4 }, softmax([0.7, -0.4])[0] ?? NaN);
	});
});

describe('cross-entropy', () => {
	const xs = [0.3, -1.2, 2];
	it('is a logit against the logarithm of a sum', () => {
		const { answer, accept = [], wrong = [] } = cardOfKind(deck, 'cross-entropy-logits', 'formula');
		const value = (form: string): number =>
			texValue(form.replace('\\sum_j e^{x_j}', ' S'), {
				x_c: -1.2,
				S: sumOf(
					'e^{x_j}',
					xs.map((x) => ({ x_j: x }))
				)
			});
		for (const form of [answer, ...accept])
			expect(value(form)).toBeCloseTo(crossEntropy(xs, 1), 12);
		for (const slip of wrong) expect(value(slip.answer)).not.toBeCloseTo(crossEntropy(xs, 1), 3);
	});
	it('takes the probability of the true class', () => {
		expectFigures('cross-entropy-example', -Math.log(0.2));
	});
	it('keeps its gradient where 1 − p loses it', () => {
		const x = Math.log(0.01 / 0.99);
		const p = (logit: number): number => 1 / (1 + Math.exp(-logit));
		expectFigures('log-keeps-gradient', [
			round(slope((logit) => -Math.log(p(logit)), x)),
			round(slope((logit) => 1 - p(logit), x))
		]);
	});
	it('has the gradient prediction minus label', () => {
		const logits = [0.7, 0.2, 0.1].map(Math.log);
		const gradient = logits.map((logit, i) =>
			round(slope((x) => crossEntropy(logits.with(i, x), 1), logit))
		);
		expectFigures('cross-entropy-gradient-example', gradient);
		expectFormula('cross-entropy-gradient', { p_i: 0.2, y_i: 1 }, gradient[1] ?? NaN);
	});
	it('pushes hardest where it is sure and wrong, and shares the push in a batch', () => {
		const ofTruth = (p: number): number => {
			const logits = [p, 1 - p].map(Math.log);
			return slope((x) => crossEntropy(logits.with(0, x), 0), logits[0] ?? NaN);
		};
		expectFigures('gradient-when-sure', round(ofTruth(0.01)));
		expectFigures('gradient-of-mean', round(ofTruth(0.2) / 8));
	});
	it('spreads the smoothing over all classes', () => {
		const target = Array.from({ length: 10 }, (_, i) => (i === 0 ? 1 - 0.1 : 0) + 0.1 / 10);
		expect(total(target)).toBeCloseTo(1);
		expectFigures('label-smoothing', [target[0] ?? NaN, target[1] ?? NaN]);
	});
	it('begins at the logarithm of the number of classes', () => {
		expectFigures('initial-loss', crossEntropy(Array<number>(10).fill(0), 3));
	});
	it('has a floor after a second softmax', () => {
		const perfect = softmax(Array.from({ length: 10 }, (_, i) => (i === 0 ? 1000 : 0)));
		expectFigures('double-softmax', crossEntropy(perfect, 0));
	});
	it('has the binary form of the card', () => {
		for (const z of [0, 1]) {
			const tex = cardOfKind(deck, 'binary-cross-entropy', 'formula');
			for (const form of [tex.answer, ...(tex.accept ?? [])]) {
				expect(texValue(form, { z, p: 0.3 })).toBeCloseTo(-Math.log(z === 1 ? 0.3 : 0.7), 12);
			}
		}
		expectFormula(
			'binary-cross-entropy',
			{ z: 0.4, p: 0.3 },
			-0.4 * Math.log(0.3) - 0.6 * Math.log(0.7)
		);
	});
	it('stays finite from logits where a sigmoid underflows', () => {
		expect(Math.fround(1 / (1 + Math.fround(Math.exp(1000))))).toBe(0);
		expectFigures('logits-stability', Math.max(1000, 0) + Math.log1p(Math.exp(-1000)));
	});
	it('puts one-hot classes equally far apart, and numbers not', () => {
		const apart = (a: readonly number[], b: readonly number[]): number =>
			Math.hypot(...a.map((x, i) => x - (b[i] ?? NaN)));
		const [cat = [], dog = [], horse = []] = [0, 1, 2].map((i) => [0, 0, 0].with(i, 1));
		const distances = [apart(cat, dog), apart(dog, horse), apart(cat, horse)];
		for (const distance of distances) expect(distance).toBeCloseTo(Math.SQRT2, 12);
		expect(card(deck, 'one-hot-why').why?.en).toContain(String.raw`$\sqrt2$ apart`);
		expect(apart([0], [2])).toBeGreaterThan(apart([0], [1]));
	});
	it('weighs the positive term, so that one positive counts as nine negatives', () => {
		const prompt = card(deck, 'positive-weight').prompt.en ?? '';
		const figure = (before: string): number =>
			Number(new RegExp(`${before} (\\d+)`).exec(prompt)?.[1]);
		const [weight, logit] = [figure('`pos_weight`'), figure('logit')];
		const loss = (z: number): number => {
			const [p, q] = [1 / (1 + Math.exp(-logit)), 1 / (1 + Math.exp(logit))];
			return -weight * z * Math.log(p) - (1 - z) * Math.log(q);
		};
		expectFigures('positive-weight', [loss(1), loss(0)]);
	});
	it('drops the class axis from the labels', () => {
		expectFigures('segmentation-target-shape', [4, 21, 64, 64].toSpliced(1, 1));
	});
});

describe('entropy and KL', () => {
	const p = [0.5, 0.5];
	const q = [0.25, 0.75];
	const terms = p.map((x, i) => ({ p: x, q: q[i] ?? NaN }));
	/** `p(x)` reads as a product; argument and index go before the value is put in. */
	const summand = (tex: string): string =>
		tex.replace(/\\sum_[xi] /, '').replaceAll(/\(x\)|_i/g, '');
	const entropy = (xs: readonly number[]): number => -total(xs.map((x) => x * Math.log(x)));
	const kl = (a: readonly number[], b: readonly number[]): number =>
		total(a.map((x, i) => x * Math.log(x / (b[i] ?? NaN))));
	it('has the entropy of the card', () => {
		const { answer, accept = [], wrong = [] } = cardOfKind(deck, 'entropy', 'formula');
		for (const form of [answer, ...accept]) {
			expect(sumOf(summand(form), terms)).toBeCloseTo(entropy(p), 12);
		}
		// The sign lost; the weights lost.
		const bare = p.reduce((sum, x) => sum - Math.log(x), 0);
		const slips = wrong.map((slip) => sumOf(summand(slip.answer), terms).toFixed(9));
		expect(slips).toEqual([-entropy(p), bare].map((sum) => sum.toFixed(9)));
		expectFigures('entropy-uniform', entropy(Array<number>(8).fill(1 / 8)) / Math.LN2);
	});
	it('has the divergence of the card, both ways', () => {
		const { answer, accept = [], wrong = [] } = cardOfKind(deck, 'kl', 'formula');
		for (const form of [answer, ...accept])
			expect(sumOf(summand(form), terms)).toBeCloseTo(kl(p, q), 12);
		for (const slip of wrong)
			expect(sumOf(summand(slip.answer), terms)).not.toBeCloseTo(kl(p, q), 3);
		expectFigures('kl-asymmetry', [kl(p, q), kl(q, p)]);
	});
	it('leaves the divergence when entropy is taken from cross-entropy', () => {
		const cross = -total(p.map((x, i) => x * Math.log(q[i] ?? NaN)));
		expectFormula('cross-entropy-splits', { C: cross, H: entropy(p) }, kl(p, q));
	});
});

describe('regression', () => {
	const smoothL1 = (z: number): number => (Math.abs(z) < 1 ? z ** 2 / 2 : Math.abs(z) - 1 / 2);
	it('averages squares', () => {
		expectFigures('mse-mean', mean([1 - 3, 2 - 5].map((z) => z ** 2)));
	});
	it("halves the sum of squares in TensorFlow's l2_loss", () => {
		expectFigures('tf-l2-loss', total([3, 4].map((t) => t ** 2)) / 2);
	});
	it('finds the mean by L2 and the median by L1', () => {
		const best = (loss: (z: number) => number): number => {
			const costs = Array.from({ length: 101 }, (_, i) => ({
				at: i / 10,
				cost: total([1, 2, 9].map((target) => loss(target - i / 10)))
			}));
			return costs.reduce((a, b) => (b.cost < a.cost ? b : a)).at;
		};
		expectFigures('mean-or-median', [best((z) => z ** 2), best(Math.abs)]);
	});
	it('joins the two parts of Smooth L1 in value and slope', () => {
		expectFormula('smooth-l1-outer', { z: -3 }, 2.5);
		const tex = cardOfKind(deck, 'smooth-l1-outer', 'formula').answer;
		expect(texValue(tex, { z: 1 })).toBeCloseTo(1 / 2);
		expect(slope((z) => texValue(tex, { z }), 1)).toBeCloseTo(1);
		expectFigures(
			'smooth-l1-gradient',
			[0.3, -5].map((z) => round(slope(smoothL1, z)))
		);
		const both = [Math.abs, (z: number) => (z * z) / 2].map((loss) =>
			[0.2, -50].map((z) => round(slope(loss, z)))
		);
		expectFigures('l1-l2-gradient', both);
		expectFigures('smooth-l1-box', total([0.5, -0.5, 2, 0].map(smoothL1)));
	});
	it('weighs samples by how hard they are', () => {
		expectFormula('focal', { p: 0.7, '\\gamma': 2 }, -(0.3 ** 2) * Math.log(0.7));
		expectFigures('focal-factor', (1 - 0.9) ** 2);
	});
});

it('weighs batches by their size', () => {
	const losses = [...Array<number>(32).fill(1), ...Array<number>(8).fill(2)];
	expectFigures('epoch-mean', mean(losses));
});
