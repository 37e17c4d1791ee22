import { describe, expect, it } from 'vitest';
import { expectFigures as figuresOf, expectFormula as formulaOf } from './figures.ts';
import { card, cardOfKind, readDeck } from './read-deck.ts';
import { texValue } from './tex-value.ts';

const deck = readDeck('cnn-architectures');
const expectFigures = figuresOf.bind(undefined, deck);
const expectFormula = formulaOf.bind(undefined, deck);

interface Window {
	readonly kernel: number;
	readonly stride?: number;
	readonly padding?: number;
}
/** The side after a convolution or pooling, counted by sliding the window until it no longer fits. */
function slide(side: number, { kernel, stride = 1, padding = 0 }: Window): number {
	let places = 0;
	for (let left = -padding; left + kernel <= side + padding; left += stride) places += 1;
	return places;
}
function sides(side: number, windows: readonly Window[]): number[] {
	const found: number[] = [];
	for (const window of windows) found.push(slide(found.at(-1) ?? side, window));
	return found;
}
const last = (found: readonly number[]): number => found.at(-1) ?? NaN;
const total = (numbers: readonly number[]): number => numbers.reduce((sum, x) => sum + x, 0);
const repeat = <T>(times: number, what: T): T[] => Array.from({ length: times }, () => what);

/** Weights of a convolution, kernel by kernel. */
function convolution(from: number, to: number, height: number, width = height, groups = 1): number {
	return total(repeat(to, (from / groups) * height * width));
}
const linear = (from: number, to: number): number => total(repeat(to, from + 1));
/** Numbers of the English prompt or given, in order. */
const asked = (id: string): number[] =>
	[...(card(deck, id).prompt.en ?? '').matchAll(/\d+(?:\.\d+)?/g)].map(Number);

describe('LeNet and AlexNet', () => {
	const halve: Window = { kernel: 2, stride: 2 };
	const shrink: Window = { kernel: 3, stride: 2 };
	it('has the first linear layer of LeNet', () => {
		const side = last(sides(32, [{ kernel: 5 }, halve, { kernel: 5 }, halve]));
		expectFigures('lenet-first-linear', linear(32 * side * side, 120));
	});
	it('has the parameters of LeNet that the reason names', () => {
		const both = convolution(3, 16, 5) + 16 + convolution(16, 32, 5) + 32;
		expect(card(deck, 'lenet-first-linear').why?.en).toContain(both.toLocaleString('en'));
	});
	it('lets a batch swallow a wrong side', () => {
		const side = last(sides(52, [{ kernel: 5 }, halve, { kernel: 5 }, halve]));
		expect(side).toBe(10);
		expectFigures('view-swallows-batch', [(2 * 32 * side * side) / (32 * 5 * 5), 10]);
	});
	it('loses a place with padding 1', () => {
		const windows = [{ kernel: 11, stride: 4, padding: 1 }, shrink, shrink, shrink];
		expectFigures('alexnet-padding-one', 256 * last(sides(224, windows)) ** 2);
	});
	it('shrinks a gradient by the largest slope of a sigmoid', () => {
		const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
		const xs = Array.from({ length: 2001 }, (_, i) => (i - 1000) / 100);
		const slopes = xs.map((x) => (sigmoid(x + 1e-5) - sigmoid(x - 1e-5)) / 2e-5);
		expectFigures('sigmoid-shrinks', Math.max(...slopes) ** 5);
	});
});

describe('VGG', () => {
	const groups = [2, 2, 3, 3, 3];
	const channels = [64, 128, 256, 512, 512];
	const vggSide = 224 / 2 ** groups.length;
	it('counts the layers of VGG16', () => {
		expect(total(groups) + 3).toBe(16);
		expectFigures('vgg16-layers', [total(groups), groups.length]);
	});
	it('counts the parameters of VGG16', () => {
		let from = 3;
		let convolutions = 0;
		groups.forEach((layers, group) => {
			for (let layer = 0; layer < layers; layer += 1) {
				const to = channels[group] ?? NaN;
				convolutions += convolution(from, to, 3) + to;
				from = to;
			}
		});
		const first = linear(512 * vggSide ** 2, 4096);
		const linears = first + linear(4096, 4096) + linear(4096, 1000);
		const all = convolutions + linears;
		expect(all).toBe(138_357_544);
		expect(card(deck, 'vgg-linear-share').prompt.en).toContain((convolutions / 1e6).toFixed(2));
		expectFigures('vgg-linear-share', (100 * linears) / all);
		const { wrong = [] } = cardOfKind(deck, 'vgg-linear-share', 'number');
		expect(wrong[0]?.answer).toBeCloseTo((100 * first) / all, 1);
	});
});

describe('GoogLeNet', () => {
	it('keeps the side of every branch', () => {
		const kept = [1, 3, 5, 3].map((kernel) =>
			[0, 1, 2, 3].findIndex((padding) => slide(28, { kernel, padding }) === 28)
		);
		expectFigures('inception-padding', kept);
	});
	it('joins the branches', () => {
		const [, , one = NaN, , three = NaN, , five = NaN, pool = NaN] = [
			NaN,
			...asked('inception-channels')
		];
		expectFigures('inception-channels', one + three + five + pool);
	});
	it('has the inputs of an auxiliary classifier', () => {
		expectFigures('auxiliary-inputs', 128 * slide(14, { kernel: 5, stride: 3 }) ** 2);
	});
	it('weighs the losses', () => {
		const losses = { L: 1.5, L_1: 0.4, L_2: 2.1 };
		expectFormula('auxiliary-loss', losses, 1.5 + 0.12 + 0.63);
	});
	it('counts the parameters of GoogLeNet', () => {
		const modules = [
			[192, 64, 96, 128, 16, 32, 32],
			[256, 128, 128, 192, 32, 96, 64],
			[480, 192, 96, 208, 16, 48, 64],
			[512, 160, 112, 224, 24, 64, 64],
			[512, 128, 128, 256, 24, 64, 64],
			[512, 112, 144, 288, 32, 64, 64],
			[528, 256, 160, 320, 32, 128, 128],
			[832, 256, 160, 320, 32, 128, 128],
			[832, 384, 192, 384, 48, 128, 128]
		] as const;
		const layer = (from: number, to: number, kernel: number): number =>
			convolution(from, to, kernel) + to;
		let all = layer(3, 64, 7) + layer(64, 64, 1) + layer(64, 192, 3);
		for (const [from, one, threeIn, three, fiveIn, five, pool] of modules) {
			all += layer(from, one, 1) + layer(from, threeIn, 1) + layer(threeIn, three, 3);
			all += layer(from, fiveIn, 1) + layer(fiveIn, five, 5) + layer(from, pool, 1);
		}
		expectFigures('googlenet-size', (all + linear(1024, 1000)) / 1e6);
		const flattened = (all + linear(1024 * 49, 1000)) / 1e6;
		const { wrong = [] } = cardOfKind(deck, 'googlenet-size', 'number');
		expect(Math.abs(Number(wrong[0]?.answer) - flattened)).toBeLessThan(1);
	});
});

describe('ResNet', () => {
	interface Stage {
		readonly out: number;
		readonly stride: number;
	}
	const stages = (expansion: number): Stage[] =>
		[64, 128, 256, 512].map((base, i) => ({ out: base * expansion, stride: i === 0 ? 1 : 2 }));
	function projections(expansion: number): number {
		let from = 64;
		let count = 0;
		for (const { out, stride } of stages(expansion)) {
			if (stride !== 1 || from !== out) count += 1;
			from = out;
		}
		return count;
	}
	function resnet50Parameters(width: (base: number) => number, groups: number): number {
		let from = 64;
		let all = convolution(3, 64, 7) + 2 * 64;
		[3, 4, 6, 3].forEach((blocks, stage) => {
			const base = 64 * 2 ** stage;
			const inner = width(base);
			const out = base * 4;
			for (let block = 0; block < blocks; block += 1) {
				all += convolution(from, inner, 1) + convolution(inner, inner, 3, 3, groups);
				all += convolution(inner, out, 1) + 2 * (inner + inner + out);
				if (block === 0) all += convolution(from, out, 1) + 2 * out;
				from = out;
			}
		});
		return all + linear(2048, 1000);
	}
	const resnextWidth = (base: number): number => Math.trunc(base * (4 / 64)) * 32;

	it('has the slope of a residual block', () => {
		const f = (x: number): number => 0.3 * Math.sin(x);
		const y = (x: number): number => x + f(x);
		const slope = (g: (x: number) => number): number => (g(0.7 + 1e-6) - g(0.7 - 1e-6)) / 2e-6;
		expectFormula('residual-slope', { d: slope(f) }, slope(y));
	});
	it('adds or joins', () => {
		const branch = repeat(256, 0);
		expectFigures('add-or-join', [branch.map((x) => x + x).length, [...branch, ...branch].length]);
	});
	it('counts layers', () => {
		expectFigures('resnet-depth', total([3, 4, 23, 3].map((blocks) => 3 * blocks)) + 2);
		expect([2, 3].map((each) => each * total([3, 4, 6, 3]) + 2)).toEqual([34, 50]);
	});
	it('has the sides of the stages', () => {
		const windows = stages(1).map(({ stride }): Window => ({ kernel: 3, stride, padding: 1 }));
		const stem = [
			{ kernel: 7, stride: 2, padding: 3 },
			{ kernel: 3, stride: 2, padding: 1 }
		];
		expectFigures('resnet-sides', sides(224, [...stem, ...windows]));
		const halving = windows.map((window): Window => ({ ...window, stride: 2 }));
		const { wrong = [] } = cardOfKind(deck, 'resnet-sides', 'number');
		expect(wrong[0]?.answer).toEqual(sides(224, [...stem, ...halving]));
	});
	it('counts the weights of a bottleneck', () => {
		const weights = convolution(256, 64, 1) + convolution(64, 64, 3) + convolution(64, 256, 1);
		expectFigures('bottleneck-params', weights);
		const { wrong = [] } = cardOfKind(deck, 'bottleneck-params', 'number');
		expect(wrong[0]?.answer).toBe(2 * convolution(256, 256, 3));
	});
	it('counts the shortcuts that need a projection', () => {
		expectFigures('projection-count', [projections(1), projections(4)]);
	});
	it('counts the paths of ResNeXt', () => {
		const path = (wide: number, narrow: number): number =>
			convolution(wide, narrow, 1) + convolution(narrow, narrow, 3) + convolution(narrow, wide, 1);
		expectFigures('resnext-paths', 32 * path(256, 4));
		const { wrong = [] } = cardOfKind(deck, 'resnext-paths', 'number');
		expect(wrong.map((slip) => slip.answer)).toEqual([path(256, 4), path(256, 128)]);
		const grouped = convolution(256, 128, 1) + convolution(4, 128, 3) + convolution(128, 256, 1);
		expect(grouped).toBe(32 * path(256, 4));
	});
	it('has the width of ResNeXt', () => {
		expectFigures('resnext-width', resnextWidth(128));
		expect(resnextWidth(64)).toBe(128);
	});
	it('counts the weights of grouped kernels', () => {
		expectFigures('resnext-group-weights', convolution(128, 128, 3, 3, 32));
	});
	it('has as many parameters with groups as without', () => {
		expect(resnet50Parameters((base) => base, 1)).toBe(25_557_032);
		expect(resnet50Parameters(resnextWidth, 32)).toBe(25_028_904);
	});
});

describe('light networks', () => {
	it('counts the weights of a Fire module', () => {
		const weights = convolution(96, 16, 1) + convolution(16, 64, 1) + convolution(16, 64, 3);
		expectFigures('fire-module', weights);
		const { wrong = [] } = cardOfKind(deck, 'fire-module', 'number');
		expect(wrong[0]?.answer).toBe(convolution(96, 128, 3));
	});
	it('scales the computation', () => {
		const cost = (from: number, to: number, side: number): number =>
			convolution(from, to, 1) * side * side;
		expectFormula(
			'mobilenet-multipliers',
			{ '\\alpha': 0.25, '\\rho': 0.5 },
			cost(16, 32, 16) / cost(64, 128, 32)
		);
	});
	it('counts shortcuts of a stage', () => {
		let from = 32;
		let count = 0;
		for (const stride of [2, 1, 1, 1]) {
			if (stride === 1 && from === 64) count += 1;
			from = 64;
		}
		expectFigures('inverted-shortcuts', count);
	});
	it('rounds channels', () => {
		const eights = [8, 16, 24].toSorted((a, b) => Math.abs(a - 11.2) - Math.abs(b - 11.2));
		const nearest = eights[0] ?? NaN;
		expectFigures('make-divisible', nearest < 0.9 * 0.35 * 32 ? nearest + 8 : nearest);
	});
	it('computes less after pooling', () => {
		const macs = (side: number): number => convolution(960, 1280, 1) * side ** 2;
		expectFigures('pool-before-expanding', macs(7) / macs(1));
	});
	it('spreads the first weights by what each feeds', () => {
		const spread = (channels: number): number => Math.sqrt(2 / (channels * 3 ** 2));
		expectFigures('kaiming-spread', spread(128));
		const { wrong = [] } = cardOfKind(deck, 'kaiming-spread', 'number');
		const slips = [spread(64), spread(128) ** 2, spread(128) / Math.SQRT2];
		expect(wrong.map((slip) => Number(slip.answer).toPrecision(2))).toEqual(
			slips.map((slip) => slip.toPrecision(2))
		);
	});
	it('joins a pyramid with its map', () => {
		const [map = NaN, level = NaN] = [2048, 512];
		const joined = [map, ...[1, 2, 3, 6].map(() => level)];
		expectFigures('pyramid-channels', total(joined));
	});
	it.each([-1.2, 0.4, 2])('has h-swish at %d', (x) => {
		expectFormula('hard-swish', { x }, (x * (x + 3)) / 6);
	});
	it.each([
		[-5, 0],
		[7, 7]
	])('has h-swish flat at %d', (x, value) => {
		const { answer, accept = [] } = cardOfKind(deck, 'hard-swish', 'formula');
		for (const form of [answer, ...accept]) expect(texValue(form, { x })).toBeCloseTo(value, 9);
	});
});

type Place = readonly [image: number, channel: number, row: number, column: number];
/** How many groups of values share a mean, and how large each is. */
function shared(shape: Place, key: (place: Place) => string): [number, number] {
	const sizes = new Map<string, number>();
	const [images, channels, rows, columns] = shape;
	for (let b = 0; b < images; b += 1)
		for (let c = 0; c < channels; c += 1)
			for (let i = 0; i < rows; i += 1)
				for (let j = 0; j < columns; j += 1) {
					const name = key([b, c, i, j]);
					sizes.set(name, (sizes.get(name) ?? 0) + 1);
				}
	const each = new Set(sizes.values());
	expect(each.size).toBe(1);
	return [sizes.size, [...each][0] ?? NaN];
}

describe('normalisation', () => {
	const deviations = (xs: readonly number[]): number[] => xs.map((x) => x - total(xs) / xs.length);
	const squares = (xs: readonly number[]): number => total(deviations(xs).map((d) => d * d));
	it('shares means by channel in a batch norm', () => {
		const shape = [8, 16, 32, 32] as const;
		expectFigures(
			'batch-norm-axes',
			shared(shape, ([, c]) => String(c))
		);
		expectFigures('batch-norm-learned', 2 * shared(shape, ([, c]) => String(c))[0]);
	});
	it('shares means by image and group in a group norm', () => {
		const key = ([b, c]: Place): string => `${String(b)} ${String(Math.floor(c / 2))}`;
		expectFigures('normalisation-groups', shared([2, 4, 3, 3], key));
	});
	it('shares means by channel of an image where groups are single channels', () => {
		const shape = [2, 16, 3, 3] as const;
		const groups = shared(shape, ([b, c]) => `${String(b)} ${String(Math.floor(c / (16 / 16)))}`);
		expect(groups).toEqual(shared(shape, ([b, c]) => `${String(b)} ${String(c)}`));
	});
	const normalised = (xs: readonly number[], epsilon: number): number[] =>
		deviations(xs).map((d) => d / Math.sqrt(squares(xs) / xs.length + epsilon));
	it('scales and shifts what is normalised', () => {
		const xs = [1, 4, 2];
		const [mu, variance, epsilon] = [total(xs) / 3, squares(xs) / 3, 0.5];
		const [first = NaN] = normalised(xs, epsilon);
		const symbols = { '\\mu': mu, '\\sigma': Math.sqrt(variance), '\\epsilon': epsilon };
		expectFormula('batch-norm', { x: 1, '\\gamma': 3, '\\beta': 0.7, ...symbols }, 3 * first + 0.7);
		const out = normalised(xs, epsilon);
		expect(squares(out) / 3).toBeCloseTo(variance / (variance + epsilon), 12);
	});
	it('sees only the direction of the weights before it', () => {
		const inputs = [
			[1, 2],
			[-1, 0.5],
			[0.3, -2],
			[2, 1]
		] as const;
		const after = (w: readonly [number, number]): number[] =>
			normalised(
				inputs.map(([a, b]) => a * w[0] + b * w[1]),
				0
			);
		const loss = (w: readonly [number, number]): number =>
			total(after(w).map((y, i) => (y - i) ** 2));
		const slope = (scale: number): number => {
			const nudged = (by: number): number => loss([0.7 * scale + by, -0.4 * scale]);
			return (nudged(1e-5) - nudged(-1e-5)) / 2e-5;
		};
		const [before = NaN] = after([0.7, -0.4]);
		const [scaled = NaN] = after([7, -4]);
		const factors = [scaled / before, slope(10) / slope(1)];
		expectFigures(
			'batch-norm-scale',
			factors.map((factor) => Math.round(factor * 1e6) / 1e6)
		);
	});
	it('moves the running mean a tenth of the way', () => {
		let mean = 0;
		for (const batch of [5, 5]) mean += 0.1 * (batch - mean);
		expectFigures('batch-norm-running', mean);
	});
	it('knows two variances', () => {
		expectFigures('batch-norm-variances', [squares([1, 3]) / 2, squares([1, 3]) / 1]);
	});
	it('normalises a token', () => {
		const xs = [1, 2, 3];
		expectFigures(
			'layer-norm-values',
			deviations(xs).map((d) => d / Math.sqrt(squares(xs) / 3))
		);
	});
});
