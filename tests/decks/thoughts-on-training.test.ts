// Shows in small numbers what the thought cards on losses, optimizers and attention say.
import { describe, expect, it } from 'vitest';
import { card, readDeck } from './read-deck.ts';
import { expectAnswer } from './thought.ts';

type Row = readonly number[];

const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
const total = (xs: Row): number => xs.reduce((sum, x) => sum + x, 0);
function softmax(xs: Row): number[] {
	const powers = xs.map((x) => Math.exp(x - Math.max(...xs)));
	return powers.map((power) => power / total(powers));
}
const crossEntropy = (xs: Row, truth: number): number => -Math.log(softmax(xs)[truth] ?? NaN);

describe('losses', () => {
	it('softmax knows differences only, and a temperature flattens it', () => {
		const xs = [0.3, -1, 2];
		softmax(xs.map((x) => x + 100)).forEach((p, i) => {
			expect(p).toBeCloseTo(softmax(xs)[i] ?? NaN, 12);
		});
		expectAnswer('losses/softmax-shift', /^They stay the same/);
		expect(Math.max(...softmax(xs.map((x) => x / 2)))).toBeLessThan(Math.max(...softmax(xs)));
		expectAnswer('losses/softmax-temperature', /flatter; the largest probability shrinks/);
	});
	it('softmax lets one class rise only at the cost of others', () => {
		const [, before = NaN] = softmax([1, 1, 0]);
		const [, after = NaN] = softmax([3, 1, 0]);
		expect(after).toBeLessThan(before);
		expectAnswer('losses/softmax-or-sigmoid', /one sigmoid per class/);
	});
	it('a product of a thousand probabilities is 0, its logarithm is not', () => {
		const ps = range(1000).map(() => 0.1);
		expect(ps.reduce((product, p) => product * p, 1)).toBe(0);
		expect(total(ps.map(Math.log))).toBeCloseTo(1000 * Math.log(0.1), 6);
		expectAnswer('losses/log-of-product', /^The product underflows to 0/);
	});
	it('cross-entropy falls for ever as logits grow, and is never 0', () => {
		const losses = [1, 5, 10, 30].map((x) => crossEntropy([x, 0], 0));
		losses.forEach((loss, i) => {
			expect(loss).toBeGreaterThan(0);
			if (i > 0) expect(loss).toBeLessThan(losses[i - 1] ?? NaN);
		});
		expectAnswer(
			'losses/cross-entropy-never-zero',
			/^It never reaches 0, so the logits keep growing/
		);
	});
	it('L1 hops about the optimum where L2 settles', () => {
		const train = (slope: (z: number) => number): number => {
			let z = 1.03;
			for (let step = 0; step < 100; step += 1) z -= 0.1 * slope(z);
			return Math.abs(z);
		};
		expect(train(Math.sign)).toBeGreaterThan(0.02);
		expect(train((z) => z)).toBeLessThan(1e-4);
		expectAnswer('losses/l1-late-training', /always has size 1/);
	});
});

describe('optimizers', () => {
	type Rule = (v: number, g: number) => number;
	const rules: Readonly<Record<string, Rule>> = {
		plain: (_, g) => g,
		average: (v, g) => 0.5 * v + 0.5 * g,
		torch: (v, g) => 0.5 * v + g
	};
	const converging = (rate: number): string[] =>
		Object.entries(rules)
			.filter(([, rule]) =>
				[0.2, 4].every((curvature) => {
					let [w, v] = [1, 0];
					for (let step = 0; step < 500; step += 1) {
						v = rule(v, curvature * w);
						w -= rate * v;
					}
					return Math.abs(w) < 1e-3;
				})
			)
			.map(([name]) => name);
	it('momentum converges at the rates on the cards, form by form', () => {
		expect(converging(1)).toEqual(['average']);
		expectAnswer('optimizers/momentum-conventions', /^Only momentum as a moving average/);
		expect(converging(0.6)).toEqual(['average', 'torch']);
		expectAnswer('optimizers/momentum-widens', /^Both kinds of momentum/);
	});
	it('momentum cancels what alternates and adds up what agrees', () => {
		const run = (gradients: Row): number => gradients.reduce((v, g) => 0.9 * v + g, 0);
		expect(Math.abs(run(range(100).map((t) => (-1) ** t)))).toBeLessThan(1);
		expect(run(range(100).map(() => 1))).toBeGreaterThan(9);
		expectAnswer('optimizers/momentum-valley', /^Alternating gradients cancel.*equal ones add up/);
	});
	it('descent lingers at a saddle', () => {
		const step = (x: number, y: number): number => 0.1 * Math.hypot(2 * x, -2 * y);
		expect(step(1e-4, 1e-4)).toBeLessThan(1e-3 * step(1, 1));
		expectAnswer('optimizers/saddle', /gradient there is nearly 0/);
	});
	it('the rates of AdaGrad only fall', () => {
		let r = 0;
		const rates = range(1000).map((t) => 1 / Math.sqrt((r += Math.sin(t) ** 2 + 1e-9)));
		rates.slice(1).forEach((rate, i) => {
			expect(rate).toBeLessThanOrEqual(rates[i] ?? NaN);
		});
		expect(rates.at(-1)).toBeLessThan(0.05);
		expectAnswer('optimizers/adagrad-flaw', /never forgotten/);
	});
	it('a penalty in Adam shrinks large gradients less, decay in AdamW all alike', () => {
		/** How far the penalty alone moves a weight of 1 whose gradient swings by so much. */
		const shrunk = (swing: number, decoupled: boolean): number => {
			let [w, v, r] = [1, 0, 0];
			for (let t = 1; t <= 2000; t += 1) {
				const g = swing * (-1) ** t + (decoupled ? 0 : 0.1 * w);
				v = 0.9 * v + 0.1 * g;
				r = 0.999 * r + 0.001 * g * g;
				w -= (0.001 * v) / (1 - 0.9 ** t) / (Math.sqrt(r / (1 - 0.999 ** t)) + 1e-8);
				if (decoupled) w -= 0.001 * 0.1 * w;
			}
			return 1 - w;
		};
		expect(shrunk(10, false)).toBeLessThan(0.5 * shrunk(1, false));
		expect(shrunk(10, true) / shrunk(1, true)).toBeCloseTo(1, 1);
		expectAnswer('optimizers/adamw', /weights with large gradients decay less/);
	});
	it('changing the first group leaves the second', () => {
		const groups = [{ lr: 0.1 }, { lr: 0.1 }];
		const [first] = groups;
		if (first) first.lr *= 0.1;
		expect(groups[1]).toEqual({ lr: 0.1 });
		expectAnswer('optimizers/all-groups-decay', /^Only the first group decays/);
	});
});

describe('attention', () => {
	it('softmax has hardly a slope where scores spread', () => {
		const slope = (xs: Row): number => {
			const [p = NaN] = softmax(xs);
			return p * (1 - p);
		};
		const scores = [1, -0.5, 0.3];
		expect(slope(scores.map((x) => x * Math.sqrt(512)))).toBeLessThan(1e-3 * slope(scores));
		expectAnswer('attention/why-scale', /nearly one-hot and its gradient nearly 0/);
	});
	it('heads side by side stay apart until a layer mixes them', () => {
		const heads = (a: number, b: number): number[] => [a, b];
		const mixed = (a: number, b: number): number[] => [2 * a + b, a - b];
		const moved = (of: (a: number, b: number) => number[]): number =>
			of(1, 0).filter((x, i) => x !== of(5, 0)[i]).length;
		expect([moved(heads), moved(mixed)]).toEqual([1, 2]);
		expectAnswer('attention/output-projection', /lets them mix/);
	});
	it('has as many outputs as queries, whichever side asks', () => {
		const attend = (queries: number, keys: number): number =>
			range(queries).map(() => total(softmax(range(keys)))).length;
		const [decoder, encoder] = [100, 850];
		expect(attend(decoder, encoder)).toBe(100);
		expectAnswer('attention/cross-attention', /^Q from the decoder, K and V from the encoder/);
	});
	it('needs as many positions as the new picture has patches', () => {
		const { prompt } = card(readDeck('attention'), 'learned-position');
		const [patch = NaN, , from = NaN, , to = NaN] = [...(prompt.en ?? '').matchAll(/\d+/g)].map(
			Number
		);
		expectAnswer(
			'attention/learned-position',
			new RegExp(`from ${String(from / patch)}×\\d+ to ${String(to / patch)}×`)
		);
	});
	it('swaps outputs with inputs', () => {
		const attend = (xs: Row): number[] =>
			xs.map((q) => total(softmax(xs.map((k) => q * k)).map((p, i) => p * (xs[i] ?? NaN))));
		const [a = NaN, b = NaN, c = NaN] = attend([0.2, -1, 0.7]);
		attend([-1, 0.2, 0.7]).forEach((x, i) => {
			expect(x).toBeCloseTo([b, a, c][i] ?? NaN, 12);
		});
		expectAnswer('attention/permuted-tokens', /^The first two outputs are swapped too/);
	});
	it('gradients of an LSTM pass gates along the cell and a matrix along the hidden state', () => {
		const along = (factor: number): number => factor ** 100;
		expect(along(0.99)).toBeLessThan(1);
		expect(along(1.2)).toBeGreaterThan(1e7);
		const clip = (g: number): number => g * Math.min(1, 1 / Math.abs(g));
		expect(clip(along(1.2))).toBeCloseTo(1, 12);
		expectAnswer('attention/lstm-exploding', /^Gradient clipping/);
	});
});
