import { describe, expect, it } from 'vitest';
import { expectFigures as figuresOf, expectFormula as formulaOf } from './figures.ts';
import { cardOfKind, readDeck } from './read-deck.ts';
import { texValue } from './tex-value.ts';

const deck = readDeck('convolution');
const expectFigures = figuresOf.bind(undefined, deck);
const expectFormula = formulaOf.bind(undefined, deck);

type Row = readonly number[];
type Grid = readonly Row[];

const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
const total = (xs: Row): number => xs.reduce((sum, x) => sum + x, 0);
const product = (xs: Row): number => xs.reduce((result, x) => result * x, 1);
const at = (grid: Grid, y: number, x: number): number => grid[y]?.[x] ?? 0;
const turned = (grid: Grid): Grid => grid.map((row) => row.toReversed()).toReversed();

/** Cross-correlation without padding; cells outside the image are never read. */
function correlate(image: Grid, kernel: Grid, stride = 1): number[][] {
	const places = (n: number, k: number): number[] =>
		range(n).filter((start) => start % stride === 0 && start + k <= n);
	const [h, w, kh, kw] = [
		image.length,
		image[0]?.length ?? 0,
		kernel.length,
		kernel[0]?.length ?? 0
	];
	return places(h, kh).map((y) =>
		places(w, kw).map((x) =>
			total(
				range(kh * kw).map((i) => {
					const [dy, dx] = [Math.floor(i / kw), i % kw];
					return at(image, y + dy, x + dx) * at(kernel, dy, dx);
				})
			)
		)
	);
}
const correlate1 = (xs: Row, kernel: Row): number[] => correlate([xs], [kernel])[0] ?? [];

interface Window {
	readonly k: number;
	readonly s?: number;
	readonly p?: number;
	readonly d?: number;
}
/** Pixels that a kernel placed at 0 touches. */
const taps = ({ k, d = 1 }: Window): number[] => range(k).map((tap) => tap * d);
/** Number of places where all taps lie inside the padded row, found by trying every place. */
function side(n: number, window: Window): number {
	const padded = n + 2 * (window.p ?? 0);
	const last = Math.max(...taps(window));
	return range(padded).filter((x) => x % (window.s ?? 1) === 0 && x + last < padded).length;
}
/** Length that a transposed convolution writes: stamp every input pixel, then crop. */
function enlarged(n: number, { k, s = 1, p = 0 }: Window, extra = 0): number {
	const written = new Set(range(n).flatMap((x) => range(k).map((tap) => x * s + tap)));
	return Math.max(...written) + 1 - 2 * p + extra;
}
/** Pixels of the image that one cell after all these layers depends on. */
function seen(layers: readonly Window[]): number {
	const pixels = layers.reduceRight<ReadonlySet<number>>(
		(cells, layer) =>
			new Set([...cells].flatMap((cell) => taps(layer).map((tap) => cell * (layer.s ?? 1) + tap))),
		new Set([0])
	);
	return Math.max(...pixels) - Math.min(...pixels) + 1;
}

interface Conv {
	readonly from: number;
	readonly to: number;
	readonly kernel: readonly [number, number];
	readonly groups?: number;
}
const weightShape = ({ from, to, kernel, groups = 1 }: Conv): number[] => [
	to,
	from / groups,
	...kernel
];
const weights = (...layers: readonly Conv[]): number =>
	total(layers.map((l) => product(weightShape(l))));
const linear = (from: number, to: number): number => to * from + to;
const square = (k: number): readonly [number, number] => [k, k];

describe('what a convolution computes', () => {
	const image = [
		[1, 2, 0],
		[0, 1, 3],
		[2, 1, 1]
	];
	const kernel = [
		[1, 0],
		[2, -1]
	];
	it('lays the kernel down without turning it', () => {
		expectFigures('conv-by-hand', correlate(image, kernel));
		expectFigures('cross-correlation', correlate1([1, 2, 4, 7], [1, 0, -1]));
	});
	it('names what turning the kernel would give as the mistake', () => {
		const mistakes = (id: string) =>
			cardOfKind(deck, id, 'number').wrong?.map(({ answer }) => answer) ?? [];
		expect(mistakes('conv-by-hand')).toContainEqual(correlate(image, turned(kernel)));
		expect(mistakes('cross-correlation')).toContainEqual(correlate1([1, 2, 4, 7], [-1, 0, 1]));
	});
	it('has as many parameters as the card says', () => {
		expectFigures('conv-weight-shape', weightShape({ from: 3, to: 96, kernel: square(5) }));
		expectFigures('conv-params-example', weights({ from: 10, to: 20, kernel: square(5) }) + 20);
		expectFormula(
			'conv-params',
			{ k: 3, 'C_{in}': 5, 'C_{out}': 7 },
			weights({ from: 5, to: 7, kernel: square(3) }) + 7
		);
	});
	it('lays out filters as TensorFlow does', () => {
		const [to = 0, from = 0, kh = 0, kw = 0] = weightShape({ from: 3, to: 96, kernel: square(5) });
		expectFigures('tf-filter-shape', [kh, kw, from, to]);
		const [n, c, h, w] = [36, 3, 32, 64];
		expectFigures('keras-layout', [n, h, w, c]);
	});
});

describe('sizes', () => {
	it.each([
		[10, 3, 1, 2],
		[7, 3, 0, 3],
		[32, 5, 2, 1],
		[12, 5, 2, 5]
	])('counts the places of side %d, kernel %d, padding %d, stride %d', (n, k, p, s) => {
		const { answer } = cardOfKind(deck, 'conv-output-size', 'formula');
		expect(texValue(answer, { n, k, p, s })).toBe(side(n, { k, p, s }));
	});
	it('differs from the mistakes where the stride does not divide', () => {
		const values = { n: 224, k: 11, p: 2, s: 4 };
		expectFormula('conv-output-size', values, side(224, values));
	});
	it('has the sizes of the examples', () => {
		expectFigures('conv-size-alexnet', side(224, { k: 11, s: 4, p: 2 }));
		expectFigures('dilated-size', side(32, { k: 3, d: 2, p: 2 }));
		expectFigures('pool-overlap', [8, 48, side(55, { k: 3, s: 2 }), side(55, { k: 3, s: 2 })]);
		expectFigures('pool-default-stride', side(24, { k: 3, s: 3 }));
	});
	it('keeps the size with the padding of the card', () => {
		for (const k of [3, 5, 7]) {
			const p = range(9).find((padding) => side(40, { k, p: padding }) === 40) ?? NaN;
			expectFormula('same-padding', { k }, p);
		}
	});
	it('spans what a dilated kernel touches', () => {
		for (const [k, d] of [
			[3, 3],
			[5, 4]
		] as const) {
			expectFormula('dilated-kernel', { k, d }, Math.max(...taps({ k, d })) + 1);
		}
	});
	it('rounds up in ceil mode as long as a window begins inside', () => {
		const starts = range(112).filter((x) => x % 2 === 0);
		const upTo = starts.findIndex((x) => x + 3 >= 112) + 1;
		expectFigures('ceil-mode', upTo);
	});
	it('pads as TensorFlow does, with the odd column at the end', () => {
		const [n, k, s] = [224, 3, 2];
		const starts = range(n).filter((x) => x % s === 0);
		const missing = Math.max(...starts) + k - n;
		expectFigures('tensorflow-same', [Math.floor(missing / 2), Math.ceil(missing / 2)]);
		expect(side(n, { k, s, p: 1 })).toBe(starts.length);
	});
	it('flattens LeNet', () => {
		const last = [{ k: 5 }, { k: 2, s: 2 }, { k: 5 }, { k: 2, s: 2 }].reduce(side, 32);
		expectFigures('lenet-flatten', 32 * last * last);
	});
});

describe('fully connected layers', () => {
	it('has one row of weights for each output', () => {
		expectFigures('linear-weight-shape', [['a', 'b', 'c'].length, ['x', 'y'].length]);
		const x = range(28).map(() => range(28).map(() => [1, 2, 3]));
		const y = x.map((row) => row.map(() => range(32)));
		expectFigures('linear-last-axis', [y.length, y[0]?.length ?? 0, y[0]?.[0]?.length ?? 0]);
	});
	it('multiplies rows by the transposed weight', () => {
		const [x, w, b] = [
			[
				[1, 2],
				[3, 5]
			],
			[
				[7, 1],
				[0, 2],
				[4, 6]
			],
			[10, 20, 30]
		];
		const columns = (m: readonly (readonly number[])[]): number[][] =>
			range(m[0]?.length ?? 0).map((j) => m.map((row) => row[j] ?? NaN));
		/** The value of a form such as `XW^\\top + b`; undefined where the shapes don't meet. */
		const value = (form: string): number[][] | undefined => {
			const matrices = { X: x, W: w, 'W^\\top': columns(w) };
			const [left = [], right = []] = [...form.matchAll(/[XW](?:\^\\top)?/g)].map(
				([name]) => matrices[name as keyof typeof matrices]
			);
			if (left[0]?.length !== right.length) return undefined;
			return left.map((row) =>
				columns(right).map((column, j) =>
					column.reduce((sum, weight, i) => sum + weight * (row[i] ?? NaN), b[j] ?? NaN)
				)
			);
		};
		const wanted = x.map((sample) =>
			w.map(
				(row, j) =>
					(sample[0] ?? NaN) * (row[0] ?? NaN) +
					(sample[1] ?? NaN) * (row[1] ?? NaN) +
					(b[j] ?? NaN)
			)
		);
		const { answer, wrong = [] } = cardOfKind(deck, 'linear-forward', 'formula');
		expect(value(answer)).toEqual(wanted);
		for (const slip of wrong) expect(value(slip.answer)).not.toEqual(wanted);
	});
	it('counts the parameters of heads', () => {
		expectFigures('vgg-first-linear', linear(512 * 49, 4096) / 1e6);
		expectFigures('gap-head', linear(512, 1000));
		expect(linear(512 * 49, 4096) / 138_357_544).toBeCloseTo(0.74, 2);
	});
});

describe('receptive field', () => {
	it('goes back by the formula', () => {
		for (const [r, k, s] of [
			[3, 5, 2],
			[4, 5, 3]
		] as const) {
			expectFormula('receptive-field', { r, k, s }, seen([{ k, s }, { k: r }]));
		}
	});
	it('has the fields of the examples', () => {
		expectFigures(
			'receptive-example',
			seen([
				{ k: 3, s: 2 },
				{ k: 2, s: 2 }
			])
		);
		expectFigures('receptive-alexnet', seen([{ k: 11, s: 4 }, { k: 3, s: 2 }, { k: 5 }]));
	});
	const offsets = (dilations: Row): number[] =>
		dilations
			.reduce<number[]>((all, d) => [...new Set(all.flatMap((x) => [x - d, x, x + d]))], [0])
			.sort((a, b) => a - b);
	it('leaves holes when every layer is dilated alike', () => {
		expectFigures('dilation-holes', offsets([2, 2, 2]));
	});
	it('leaves none with dilations of 1, 2 and 3, but some with 1, 1 and 9', () => {
		const all = range(13).map((x) => x - 6);
		expect(offsets([1, 2, 3])).toEqual(all);
		const { answer, why } = cardOfKind(deck, 'dilation-mixed', 'concept');
		expect(answer).toMatchObject({ en: `All ${String(all.length)}, from −6 to 6` });
		expect(why?.en).toContain('1, 1, 9');
		expect(offsets([1, 1, 9])).not.toContain(3);
	});
	it('sees as much with three small kernels as with a large one, for fewer weights', () => {
		expect(seen([{ k: 3 }, { k: 3 }, { k: 3 }])).toBe(seen([{ k: 7 }]));
		const small = { from: 8, to: 8, kernel: square(3) };
		const saved = 1 - weights(small, small, small) / weights({ from: 8, to: 8, kernel: square(7) });
		expectFigures('three-small-kernels', 100 * saved);
	});
	it('factors a kernel', () => {
		const [n, C] = [7, 4];
		const both = weights({ from: C, to: C, kernel: [1, n] }, { from: C, to: C, kernel: [n, 1] });
		expectFormula('factored-kernel', { n, C }, both);
	});
});

describe('cost', () => {
	const [k, m, n, f] = [3, 6, 10, 5];
	const values = { D_K: k, M: m, N: n, D_F: f };
	const ordinary = { from: m, to: n, kernel: square(k) };
	const depthwise = { from: m, to: m, kernel: square(k), groups: m };
	const pointwise = { from: m, to: n, kernel: square(1) };
	it('uses every weight at every output place', () => {
		expectFormula('conv-macs', values, weights(ordinary) * f * f);
		expectFormula('separable-macs', values, weights(depthwise, pointwise) * f * f);
		expectFormula('separable-ratio', values, weights(depthwise, pointwise) / weights(ordinary));
	});
	it('counts grouped weights', () => {
		const grouped = { from: 6, to: 9, kernel: square(3), groups: 3 };
		expectFigures('grouped-weight-shape', weightShape(grouped));
		const four = { from: 16, to: 32, kernel: square(3), groups: 4 };
		expectFigures('grouped-example', weights(four));
		expectFormula('grouped-params', { k: 3, g: 3, 'C_{in}': 6, 'C_{out}': 9 }, weights(grouped));
		const side = 4;
		expectFormula(
			'grouped-macs',
			{ g: 3, D_K: 3, M: 6, N: 9, D_F: side },
			weights(grouped) * side ** 2
		);
	});
	it('keeps the channels and the size in the depthwise call', () => {
		const { answer } = cardOfKind(deck, 'depthwise-call', 'code');
		const [from, to, kernel, padding, groups] = [...answer.matchAll(/\b\d+\b(?!d)/g)].map(Number);
		expect([to, groups]).toEqual([from, from]);
		expect(side(40, { k: kernel ?? NaN, p: padding ?? NaN })).toBe(40);
	});
	it('counts the examples', () => {
		expectFigures(
			'separable-params',
			weights(
				{ from: 32, to: 32, kernel: square(3), groups: 32 },
				{ from: 32, to: 64, kernel: square(1) }
			)
		);
		expectFigures(
			'one-by-one-bottleneck',
			weights({ from: 512, to: 24, kernel: square(1) }, { from: 24, to: 64, kernel: square(5) })
		);
	});
	it('adds two layers in an SE block', () => {
		const [C, r] = [32, 4];
		const squeezed = C / r;
		expectFormula('se-params', { C, r }, C * squeezed + squeezed * C);
	});
	it('sends both pooled values through one network in CBAM', () => {
		const network = (x: number): number => 2 * Math.max(0, x - 1);
		const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
		const values = { a: 1.25, m: 3 };
		/** The value of a form, its innermost calls first. */
		const value = (form: string): number => {
			const call = /(M|\\sigma)\(([^()]*)\)/.exec(form);
			if (!call) return texValue(form, values);
			const [text, name, inner = ''] = call;
			const result = (name === 'M' ? network : sigmoid)(texValue(inner, values));
			return value(form.replace(text, result.toFixed(12)));
		};
		const wanted = sigmoid(network(values.a) + network(values.m));
		const { answer, wrong = [] } = cardOfKind(deck, 'cbam-channel', 'formula');
		expect(value(answer)).toBeCloseTo(wanted, 9);
		for (const slip of wrong) expect(value(slip.answer)).not.toBeCloseTo(wanted, 3);
		expect(value(String(wrong[2]?.answer))).toBeGreaterThan(1);
	});
});

describe('FCN and transposed convolution', () => {
	it('turns the full layer into a kernel of equal size', () => {
		const conv = { from: 512, to: 4096, kernel: square(7) };
		expectFigures('fcn-first-layer', weightShape(conv));
		expect(weights(conv)).toBe(512 * 49 * 4096);
	});
	it('slides over a larger image', () => {
		const halved = range(5).reduce((n) => side(n, { k: 2, s: 2 }), 448);
		const scores = side(halved, { k: 7 });
		expectFigures('fcn-larger-image', [scores, scores]);
	});
	it('has one row of the matrix for each output', () => {
		const outputs = correlate(
			range(4).map(() => range(4)),
			range(3).map(() => range(3))
		).flat();
		expectFigures('conv-as-matrix', [outputs.length, 16]);
	});
	it('stamps and crops', () => {
		for (const [n, k, s, p] of [
			[7, 4, 2, 1],
			[5, 3, 3, 1]
		] as const) {
			expectFormula('transposed-size', { n, k, s, p }, enlarged(n, { k, s, p }));
		}
		const doubled = enlarged(7, { k: 4, s: 2, p: 1 });
		expectFigures('transposed-double', [1, 32, doubled, doubled]);
	});
	it('needs output padding to tell 13 from 14', () => {
		const window = { k: 3, s: 2, p: 1 };
		expect([side(13, window), side(14, window)]).toEqual([7, 7]);
		expectFigures(
			'output-padding',
			range(2).find((extra) => enlarged(7, window, extra) === 14) ?? NaN
		);
	});
});

describe('back-propagation', () => {
	/** Gradient of the output weighted by `above`, by finite differences. */
	function gradient(xs: Row, loss: (ys: Row) => number): number[] {
		const nudged = (i: number, by: number) => loss(xs.map((x, j) => (i === j ? x + by : x)));
		return xs.map((_, i) => Math.round((nudged(i, 1e-3) - nudged(i, -1e-3)) * 5e8) / 1e6);
	}
	const dot = (a: Row, b: Row): number => total(a.map((x, i) => x * (b[i] ?? NaN)));
	const above = [1, 10];
	it('flows to input and kernel', () => {
		const fromInput = gradient([4, 3, 2, 1], (x) => dot(correlate1(x, [1, 2, 3]), above));
		expectFigures('grad-input', fromInput);
		expectFigures(
			'grad-weight',
			gradient([5, 6, 7], (w) => dot(correlate1([1, 2, 3, 4], w), above))
		);
		expectFigures(
			'grad-bias',
			gradient([0.5], ([b = NaN]) => dot([b, b, b, b], [1, -2, 3, 4]))[0] ?? NaN
		);
	});
	it('names the flipped order as the mistake', () => {
		const flipped = correlate1([0, 0, ...above, 0, 0], [1, 2, 3]);
		expect(cardOfKind(deck, 'grad-input', 'number').wrong?.[0]?.answer).toEqual(flipped);
	});
	it('flows through pooling', () => {
		const rows = ([a = NaN, b = NaN, c = NaN, d = NaN]: Row): number[][] => [
			[a, b],
			[c, d]
		];
		const seenValues = [1, 5, 2, 3];
		expectFigures('maxpool-grad', rows(gradient(seenValues, (x) => 8 * Math.max(...x))));
		expectFigures('avgpool-grad', rows(gradient(seenValues, (x) => (8 * total(x)) / 4)));
	});
});

describe('attention and interpolation', () => {
	it('pools the channels into two maps', () => {
		const pools = [Math.max, (...xs: number[]) => total(xs) / xs.length];
		const map = pools.map((pool) => range(56 * 56).map((place) => pool(place, place + 1)));
		expectFigures('cbam-spatial-input', [8, map.length, 56, 56]);
	});
	it('repeats pixels unevenly with the rounding of Python', () => {
		const toEven = (x: number): number => (x % 1 === 0.5 ? 2 * Math.round(x / 2) : Math.round(x));
		const row = [10, 20, 30, 40];
		expectFigures(
			'nearest-round',
			range(8).map((i) => row[Math.min(toEven(i / 2), 3)] ?? NaN)
		);
	});
	const lerp = (from: number, to: number, t: number): number => from + (to - from) * t;
	it('interpolates along one axis and then the other', () => {
		const [a, b, c, d] = [10, 20, 30, 80];
		const value = (u: number, v: number): number => lerp(lerp(a, b, u), lerp(c, d, u), v);
		expectFigures('bilinear-example', value(0.25, 0.5));
		const slips = cardOfKind(deck, 'bilinear-example', 'number').wrong ?? [];
		expect(slips.map(({ answer }) => answer)).toEqual([value(0.5, 0.5), value(0.5, 0.25)]);
		expectFormula('bilinear', { a, b, c, d, u: 0.3, v: 0.6 }, value(0.3, 0.6));
	});
	it('maps centres to centres', () => {
		for (const [x, from, to] of [
			[0, 4, 2],
			[3, 10, 7]
		] as const) {
			const centre = lerp(-0.5, from - 0.5, (x + 0.5) / to);
			expectFormula('resize-centres', { x, s: from / to }, centre);
		}
	});
});
