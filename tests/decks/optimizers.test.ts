import { describe, expect, it } from 'vitest';
import { expectFigures as figuresOf, expectFormula as formulaOf } from './figures.ts';
import { cardOfKind, readDeck } from './read-deck.ts';

const deck = readDeck('optimizers');
const expectFigures = figuresOf.bind(undefined, deck);
const expectFormula = formulaOf.bind(undefined, deck);

const round = (x: number): number => Math.round(x * 1e9) / 1e9;

describe('gradient descent', () => {
	/** One step for `f = a x²`. */
	const step = (x: number, a: number, rate: number): number => x - rate * 2 * a * x;
	it('has the update of the card', () => {
		expectFormula('gradient-descent', { w: 3, '\\eta': 0.1, g: 2 }, 2.8);
	});
	it('counts updates', () => {
		const updates = (samples: number, batch: number): number => {
			let count = 0;
			for (let seen = 0; seen < samples; seen += batch) count += 1;
			return count;
		};
		expectFigures(
			'gradient-variants',
			[1000, 1, 50].map((batch) => updates(1000, batch))
		);
		expectFigures('iterations-per-epoch', updates(1000, 32));
	});
	it('steps by the mean gradient of a batch', () => {
		const gradients = [1, 2, 3, 6];
		const mean = gradients.reduce((sum, g) => sum + g) / gradients.length;
		expectFigures('batch-gradient-mean', 1 - 0.1 * mean);
	});
	it('adds up gradients that nobody cleared', () => {
		let grad = 0;
		const slope = (w: number): number => (3 * (w + 1) - 3 * (w - 1)) / 2;
		for (let batch = 0; batch < 2; batch += 1) grad += slope(5);
		expectFigures('forgotten-zero-grad', grad);
	});
	it('shrinks a parabola by a factor', () => {
		expectFigures('parabola-factor', step(10, 1, 0.2) / 10);
	});
	it('diverges beyond the rate on the card', () => {
		const limit = cardOfKind(deck, 'parabola-limit', 'number').answer;
		if (typeof limit !== 'number') throw new Error('one number is expected');
		const after = (rate: number): number => {
			let x = 10;
			for (let i = 0; i < 2000; i += 1) x = step(x, 1, rate);
			return Math.abs(x);
		};
		expect(after(limit * 0.99)).toBeLessThan(0.001);
		expect(after(limit * 1.01)).toBeGreaterThan(1000);
		expectFigures('parabola-limit', limit);
	});
	it('goes down two axes at once', () => {
		expectFigures('two-dimensions', [step(-5, 1, 0.4), step(-2, 2, 0.4)]);
		expectFigures('narrow-valley', [step(1, 0.1, 0.4), step(1, 2, 0.4)]);
	});
});

describe('momentum', () => {
	type Rule = (v: number, g: number) => number;
	const average =
		(alpha: number): Rule =>
		(v, g) =>
			alpha * v + (1 - alpha) * g;
	const torch =
		(mu: number): Rule =>
		(v, g) =>
			mu * v + g;
	function walk(
		rule: Rule,
		rate: number,
		gradient: (w: number) => number,
		steps: number
	): number[] {
		let [w, v] = [1, 0];
		return Array.from({ length: steps }, () => {
			v = rule(v, gradient(w));
			w -= rate * v;
			return w;
		});
	}
	it('has both rules of the cards', () => {
		expectFormula('momentum-average', { '\\alpha': 0.7, v: 2, g: 5 }, average(0.7)(2, 5));
		expectFormula('momentum-torch', { '\\mu': 0.7, v: 2, g: 5, '\\eta': 0.1 }, torch(0.7)(2, 5));
	});
	it('walks two steps', () => {
		expectFigures('momentum-two-steps', walk(torch(0.9), 0.1, () => 1, 2).at(-1) ?? NaN);
	});
	it('multiplies a steady step', () => {
		const [before = NaN, last = NaN] = walk(torch(0.9), 1, () => 1, 500).slice(-2);
		expectFigures('momentum-gain', round(before - last));
	});
	it('walks the same path in either convention', () => {
		const { answer } = cardOfKind(deck, 'momentum-convert', 'number');
		const rate = typeof answer === 'object' && 'value' in answer ? answer.value : answer;
		const a = walk(average(0.5), 0.4, (w) => 4 * w, 8);
		const b = walk(torch(0.5), Number(rate), (w) => 4 * w, 8);
		a.forEach((w, i) => {
			expect(b[i]).toBeCloseTo(w, 12);
		});
	});
});

describe('adaptive rates', () => {
	it('divides by the root of accumulated squares', () => {
		const values = { w: 1, '\\eta': 0.1, r: 8.5, '\\delta': 0.5, g: 2 };
		expectFormula('adagrad-update', values, 1 - (0.1 * 2) / 3);
		expectFigures(
			'adagrad-first-step',
			[80, 400].map((g) => (0.5 / Math.sqrt(g ** 2)) * g)
		);
		expectFormula('rmsprop', { '\\lambda': 0.9, r: 2, g: 3 }, 0.9 * 2 + 0.1 * 9);
	});
	it('slows AdaGrad down and not RMSProp', () => {
		let [ada, rms] = [0, 0];
		for (let t = 0; t < 100; t += 1) ada += 3 ** 2;
		for (let t = 0; t < 5000; t += 1) rms = 0.99 * rms + 0.01 * 3 ** 2;
		expectFigures('constant-gradient-step', [3 / Math.sqrt(ada), round(3 / Math.sqrt(rms))]);
	});
	function adamFirstStep(g: number, corrected: boolean): number {
		const [v, r] = [(1 - 0.9) * g, (1 - 0.999) * g ** 2];
		return corrected ? v / (1 - 0.9) / Math.sqrt(r / (1 - 0.999)) : v / Math.sqrt(r);
	}
	it('corrects the bias of a moment that began at 0', () => {
		let v = 0;
		for (let t = 0; t < 3; t += 1) v = 0.9 * v + 0.1 * 7;
		expectFormula('adam-correction', { v, '\\alpha': 0.9, t: 3 }, 7);
	});
	it('has the update of Adam, with the constant outside the root', () => {
		const values = { w: 1, '\\eta': 0.1, '\\hat{v}': 2, '\\hat{r}': 9, '\\delta': 0.5 };
		expectFormula('adam-update', values, 1 - (0.1 * 2) / 3.5);
	});
	it('begins Adam with one learning rate, or more than three without correction', () => {
		expectFigures('adam-first-step', 1 - 0.001 * adamFirstStep(-50, true));
		expectFigures('adam-uncorrected', adamFirstStep(-50, false) / adamFirstStep(-50, true));
	});
	it('decays weights as a penalty on half their square would', () => {
		const penalised = (w: number): number => 3 * w + (0.5 / 2) * w ** 2;
		const slope = (penalised(2 + 1e-6) - penalised(2 - 1e-6)) / 2e-6;
		const values = { w: 2, '\\eta': 0.1, g: 3, '\\lambda': 0.5 };
		expectFormula('weight-decay', values, 2 - 0.1 * round(slope));
	});
});

describe('schedules', () => {
	it('steps down every thirty epochs', () => {
		let rate = 0.1;
		for (let epoch = 1; epoch <= 65; epoch += 1) if (epoch % 30 === 0) rate *= 0.1;
		expectFigures('step-lr', rate);
	});
	it('multiplies the initial rate', () => {
		expectFigures('lambda-lr', 0.1 * 0.95 * 0.95);
	});
	it('warms up by equal steps', () => {
		expectFigures(
			'warmup-linear',
			[0, 2].map((epoch) => (0.1 * (epoch + 1)) / 5)
		);
	});
	it('falls by a cosine', () => {
		const values = (t: number): Record<string, number> => ({ '\\eta': 0.1, t, T: 100 });
		expectFormula('cosine', values(25), 0.05 * (1 + Math.SQRT1_2));
		expectFormula('cosine', values(75), 0.05 * (1 - Math.SQRT1_2));
	});
	it('waits for more bad epochs than its patience', () => {
		let [best, bad, dropped] = [Infinity, 0, NaN];
		[1.0, 0.9, 0.9, 0.9, 0.9].forEach((loss, i) => {
			bad = loss < best * (1 - 1e-4) ? 0 : bad + 1;
			best = Math.min(best, loss);
			if (bad > 2 && Number.isNaN(dropped)) dropped = i + 1;
		});
		expectFigures('plateau-patience', dropped);
	});
	it('gives a group the default that it does not state', () => {
		const groups: { lr?: number }[] = [{}, { lr: 0.0005 }];
		expectFigures(
			'param-groups-default',
			groups.map((group) => ({ lr: 0.001, ...group }).lr)
		);
	});
	it('keeps the mean under dropout', () => {
		const drop = 0.2;
		const survivor = cardOfKind(deck, 'dropout-scale', 'number').answer;
		expect((1 - drop) * Number(survivor)).toBeCloseTo(1);
		expectFigures('dropout-scale', 1 / (1 - drop));
	});
});
