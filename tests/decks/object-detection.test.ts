import { describe, expect, it } from 'vitest';
import { expectFigures as figuresOf, expectFormula as formulaOf } from './figures.ts';
import { card, cardOfKind, readDeck } from './read-deck.ts';
import { texValue } from './tex-value.ts';

const deck = readDeck('object-detection');
const expectFigures = figuresOf.bind(undefined, deck);
const expectFormula = formulaOf.bind(undefined, deck);
const asked = (id: string): number[] =>
	[...(card(deck, id).prompt.en ?? '').matchAll(/\d+(?:\.\d+)?/g)].map(Number);

describe('the R-CNN family', () => {
	it('multiplies features by weights', () => {
		const { answer } = cardOfKind(deck, 'rcnn-score-matrix', 'number');
		expect(answer).toEqual([
			[4096, 20],
			[2000, 20]
		]);
		expectFigures('network-passes', [asked('network-passes')[0] ?? NaN, 1]);
	});
	it('projects a proposal', () => {
		const [stride = NaN, ...corners] = asked('project-roi');
		expectFigures(
			'project-roi',
			corners.map((x) => x / stride)
		);
	});
	it('cuts a proposal into seven by seven', () => {
		const [width = NaN, height = NaN, parts = NaN] = asked('roi-cell');
		expectFigures('roi-cell', [width / parts, height / parts]);
	});
	it('loses pixels by rounding', () => {
		expectFigures('roi-rounding', Math.abs(100 - 16 * Math.round(100 / 16)));
	});
	it('counts the outputs of the head', () => {
		const classes = (asked('fast-head-outputs')[0] ?? NaN) + 1;
		expectFigures('fast-head-outputs', [classes, 4 * classes]);
	});
	it('trains the offsets of one class only', () => {
		const predicted = Array.from({ length: 21 }, (_, c) => [0, 1, 2, 3].map((i) => c + i / 10));
		const truth = [0.3, -0.2, 0.5, 0.1];
		const smooth = (x: number): number => (Math.abs(x) < 1 ? x * x * 0.5 : Math.abs(x) - 0.5);
		const loss = (t: readonly (readonly number[])[]): number =>
			(t[12] ?? []).reduce((sum, x, i) => sum + smooth(x - (truth[i] ?? NaN)), 0);
		let moved = 0;
		predicted.forEach((row, c) => {
			row.forEach((_, i) => {
				const nudged = predicted.map((each) => [...each]);
				const target = nudged[c];
				if (target) target[i] = (target[i] ?? NaN) + 0.01;
				if (loss(nudged) !== loss(predicted)) moved += 1;
			});
		});
		expectFigures('trained-offsets', moved);
	});
	it('counts the parameters of an RPN', () => {
		const layer = (from: number, to: number, kernel: number): number =>
			to * (from * kernel * kernel + 1);
		const all = layer(512, 512, 3) + layer(512, 18, 1) + layer(512, 36, 1);
		expect(all).toBe(2_387_510);
		expectFigures('rpn-parameters', all / 1e6);
	});
	it('fills a sample up with negatives', () => {
		const [all = NaN, positives = NaN] = asked('rpn-sample');
		expectFigures('rpn-sample', all - Math.min(positives, all / 2));
	});
});

describe('FPN and SSD', () => {
	it('has the shape of P3', () => {
		const side = (asked('fpn-shapes')[0] ?? NaN) / 2 ** 3;
		expectFigures('fpn-shapes', [256, side, side]);
	});
	const level = (w: number, h: number): number => 4 + Math.log2(Math.sqrt(w * h) / 224);
	it.each([
		[100, 64],
		[300, 700]
	])('sends a proposal of %d by %d to its level', (w, h) => {
		const { answer, wrong = [] } = cardOfKind(deck, 'fpn-level', 'formula');
		const value = (tex: string): number =>
			texValue(tex.replace('\\log_2', '\\frac{1}{\\ln(2)}\\ln'), { k_0: 4, w, h });
		expect(value(answer)).toBeCloseTo(level(w, h), 9);
		for (const slip of wrong) expect(value(slip.answer)).not.toBeCloseTo(level(w, h), 6);
	});
	it('keeps levels within P2 to P5', () => {
		const clamped = [60, 150, 300, 1000].map((side) =>
			Math.min(5, Math.max(2, Math.floor(level(side, side))))
		);
		expectFigures('fpn-level-values', clamped);
	});
	it('counts what SSD yields', () => {
		const [c, k, m, n] = [21, 6, 19, 18];
		let numbers = 0;
		for (let cell = 0; cell < m * n; cell += 1)
			for (let box = 0; box < k; box += 1) numbers += c + 4;
		expectFormula('ssd-outputs', { c, k, m, n }, numbers);
		const sides = [38, 19, 10, 5, 3, 1];
		const boxes = [4, 6, 6, 6, 4, 4];
		const each = sides.map((side, i) => side * side * (boxes[i] ?? NaN));
		const all = each.reduce((sum, x) => sum + x, 0);
		expectFigures('ssd-default-boxes', all);
		expect((each[0] ?? NaN) / all).toBeCloseTo(2 / 3, 1);
		const sidesOnly = sides.reduce((sum, side, i) => sum + side * (boxes[i] ?? NaN), 0);
		expect(cardOfKind(deck, 'ssd-default-boxes', 'number').wrong?.[0]?.answer).toBe(sidesOnly);
	});
});

describe('DETR', () => {
	it('makes a token of every place', () => {
		const [, height = NaN, width = NaN] = asked('detr-tokens');
		expectFigures('detr-tokens', [height * width, 256]);
		expectFigures('detr-cross-attention', [8, 100, height * width]);
	});
	it('has a class for every id and one more', () => {
		const [ids, noObject] = [Array.from({ length: 90 + 1 }), 1];
		expectFigures('detr-outputs', [
			[2, 100, ids.length + noObject],
			[2, 100, 4]
		]);
	});
	it('finds the cheapest matching', () => {
		const costs = [
			[1, 2],
			[2, 9],
			[8, 7]
		];
		const totals = costs.flatMap((first, a) =>
			costs.flatMap((second, b) => (a === b ? [] : [(first[0] ?? NaN) + (second[1] ?? NaN)]))
		);
		expect(totals).toHaveLength(6);
		expectFigures('hungarian-cost', Math.min(...totals));
		for (const [cost] of costs)
			expect(card(deck, 'hungarian-cost').prompt.en).toContain(`(${String(cost)},`);
	});
	it('has no finite matching once the square is padded with infinity', () => {
		const cheapest = (padding: number): number => {
			const square = [
				[1, 2, padding],
				[2, 9, padding],
				[8, 7, padding]
			];
			const orders = [
				[0, 1, 2],
				[0, 2, 1],
				[1, 0, 2],
				[1, 2, 0],
				[2, 0, 1],
				[2, 1, 0]
			];
			return Math.min(
				...orders.map((order) =>
					order.reduce((sum, row, column) => sum + (square[row]?.[column] ?? NaN), 0)
				)
			);
		};
		expect(cheapest(Infinity)).toBe(Infinity);
		expectFigures('hungarian-cost', cheapest(0));
		expect(card(deck, 'hungarian-cost').erratum?.en).toContain('finite number such as 0');
	});
	it('costs a large box ten times the L1 of a small one at equal IoU', () => {
		const [wide = NaN, narrow = NaN, l1Wide = NaN, l1Narrow = NaN, over = NaN, under = NaN] = [
			...(card(deck, 'detr-box-cost').why?.en ?? '').matchAll(/(?<!L)\b\d+(?:\.\d+)?/g)
		].map(Number);
		for (const [width, l1] of [
			[wide, l1Wide],
			[narrow, l1Narrow]
		] as const) {
			const shift = width / 10;
			expect(shift).toBeCloseTo(l1, 12);
			expect((width - shift) / (width + shift)).toBeCloseTo(over / under, 12);
		}
	});
	it('counts what is left without a match', () => {
		const [one = NaN, two = NaN, queries = NaN] = asked('hungarian-batch');
		expectFigures('hungarian-batch', [queries - one, queries - two]);
	});
	it('takes the probability as a cost', () => {
		const [, dog = NaN] = asked('detr-class-cost');
		expectFigures('detr-class-cost', -dog);
	});
	it('sums to less than one without the last column only when cut after the softmax', () => {
		const softmax = (xs: readonly number[]): number[] => {
			const exps = xs.map(Math.exp);
			return exps.map((e) => e / exps.reduce((sum, x) => sum + x, 0));
		};
		const logits = [...Array.from({ length: 91 }, (_, i) => i / 91), 9];
		expect(Math.max(...softmax(logits).slice(0, -1))).toBeLessThan(0.01);
		const cutFirst = softmax(logits.slice(0, -1));
		expect(cutFirst.reduce((sum, x) => sum + x, 0)).toBeCloseTo(1, 9);
	});
});

describe('heat maps', () => {
	it('has the value of the Gaussian', () => {
		const [a, b, x, y, sigma] = [3, 5, 4, 7, 1.5];
		const profile = (d: number): number => Math.exp(-0.5 * (d / sigma) ** 2);
		expectFormula(
			'heatmap-target',
			{ a, b, x, y, '\\sigma': sigma },
			profile(x - a) * profile(y - b)
		);
	});
	it('has the peak of a density', () => {
		const sigma = asked('heatmap-density-peak')[0] ?? NaN;
		let mass = 0;
		for (let x = -40; x <= 40; x += 1)
			for (let y = -40; y <= 40; y += 1) mass += Math.exp(-(x * x + y * y) / (2 * sigma * sigma));
		expectFigures('heatmap-density-peak', 1 / mass);
	});
	it('loses its peak when it is shrunk by averaging', () => {
		const [sigma, , peak] = [
			...(card(deck, 'heatmap-downscale').prompt.en ?? '').matchAll(/\d+(?:\.\d+)?/g)
		].map(Number);
		// The key point in the middle of a block of four by four pixels.
		const line = [-1.5, -0.5, 0.5, 1.5].map((x) => Math.exp(-0.5 * (x / (sigma ?? NaN)) ** 2));
		const mean = line.reduce((sum, x) => sum + x, 0) / line.length;
		expect(mean * mean).toBeCloseTo(peak ?? NaN, 2);
	});
	it('costs more with a wider spot', () => {
		const [peak = NaN, from = NaN, to = NaN] = asked('heatmap-sigma-loss');
		const loss = (sigma: number) => {
			let sum = 0;
			for (let x = -40; x <= 40; x += 1)
				for (let y = -40; y <= 40; y += 1)
					sum += (peak * Math.exp(-(x * x + y * y) / (2 * sigma * sigma))) ** 2;
			return sum;
		};
		expectFigures('heatmap-sigma-loss', loss(to) / loss(from));
	});
	it('finds the place of a flat index', () => {
		const [height = NaN, width = NaN, index = NaN, stride = NaN] = asked('heatmap-argmax');
		const places: [number, number][] = [];
		for (let row = 0; row < height; row += 1)
			for (let column = 0; column < width; column += 1) places.push([column, row]);
		const [x, y] = places[index] ?? [NaN, NaN];
		expectFigures('heatmap-argmax', [x * stride, y * stride]);
	});
});
