import { describe, expect, it } from 'vitest';
import { expectFigures as figuresOf, expectFormula as formulaOf } from './figures.ts';
import { cardOfKind, readDeck } from './read-deck.ts';
import { texValue } from './tex-value.ts';

const deck = readDeck('attention');
const expectFigures = figuresOf.bind(undefined, deck);
const expectFormula = formulaOf.bind(undefined, deck);

type Row = readonly number[];
type Matrix = readonly Row[];

const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
const total = (xs: Row): number => xs.reduce((sum, x) => sum + x, 0);
const matrix = (rows: number, columns: number, cell: (y: number, x: number) => number): Matrix =>
	range(rows).map((y) => range(columns).map((x) => cell(y, x)));
const dot = (a: Row, b: Row): number => total(a.map((x, i) => x * (b[i] ?? NaN)));
const columns = (m: Matrix): Matrix =>
	range(m[0]?.length ?? 0).map((x) => m.map((row) => row[x] ?? NaN));
const times = (a: Matrix, b: Matrix): Matrix =>
	a.map((row) => columns(b).map((column) => dot(row, column)));
function softmax(xs: Row): number[] {
	const powers = xs.map((x) => Math.exp(x));
	return powers.map((power) => power / total(powers));
}
function attention(q: Matrix, k: Matrix, v: Matrix): Matrix {
	const scores = times(q, columns(k)).map((row) =>
		row.map((x) => x / Math.sqrt(q[0]?.length ?? NaN))
	);
	return times(scores.map(softmax), v);
}
const sizeOf = (m: Matrix): [number, number] => [m.length, m[0]?.length ?? 0];

describe('LSTM', () => {
	it('has the cell and hidden state of the cards', () => {
		const [forget, input, candidate, output, before] = [0.3, 0.9, -0.6, 0.7, 2];
		const c = forget * before + input * candidate;
		expectFormula('lstm-cell', { f_t: forget, i_t: input, g_t: candidate, 'c_{t-1}': before }, c);
		expectFormula('lstm-hidden', { o_t: output, c_t: c }, output * Math.tanh(c));
	});
	it('holds four sets of weights, each with two biases', () => {
		const gates = ['forget', 'input', 'candidate', 'output'];
		expectFigures('lstm-params', total(gates.map(() => 20 * 10 + 20 + 20 * 20 + 20)));
	});
});

describe('scaled dot-product attention', () => {
	it('gives a dot product of unit components the spread of the card', () => {
		const signs = [-1, 1];
		const spread = (size: number): number => {
			const outcomes = range(size).reduce<number[]>(
				(sums) => sums.flatMap((sum) => signs.map((sign) => sum + sign)),
				[0]
			);
			return total(outcomes.map((x) => x * x)) / outcomes.length;
		};
		expect([1, 2, 5, 8].map(spread)).toEqual([1, 2, 5, 8]);
		expectFigures('dot-product-std', Math.sqrt(64 * spread(1)));
	});
	it('has the value of the worked example', () => {
		const q = [[2, 0, 0, 0]];
		const k = [
			[0, 1, 0, 0],
			[Math.log(3), 0, 0, 0]
		];
		expect(times(q, columns(k))[0]).toEqual([0, 2 * Math.log(3)]);
		expectFigures('attention-by-hand', attention(q, k, [[4], [8]])[0]?.[0] ?? NaN);
	});
	it('divides the scores by what the formula says', () => {
		const { answer, accept = [] } = cardOfKind(deck, 'attention-formula', 'formula');
		const [q, keys, values] = [2, [0.3, 1.1], [4, 8]];
		const d_k = 9;
		const wanted = dot(softmax(keys.map((k) => (q * k) / Math.sqrt(d_k))), values);
		for (const form of [answer, ...accept]) {
			const inside =
				/softmax\}\\left\((.*)\\right\)V$/.exec(form)?.[1]?.replace('^\\top', '') ?? '';
			const weights = softmax(keys.map((k) => texValue(inside, { Q: q, K: k, d_k })));
			expect(dot(weights, values), form).toBeCloseTo(wanted, 12);
		}
	});
	it('never leaves the range of the values', () => {
		const q = matrix(3, 4, (y, x) => Math.sin(5 * y + x) * 20);
		const v = matrix(3, 1, (y) => [2, 5, 3][y] ?? NaN);
		for (const [x = NaN] of attention(q, q, v)) {
			expect(x).toBeGreaterThanOrEqual(2);
			expect(x).toBeLessThanOrEqual(5);
		}
		expect(cardOfKind(deck, 'attention-average', 'concept').answer).toMatchObject({
			en: expect.stringMatching(/^Between 2 and 5 too;/) as string
		});
	});
	it('scores every query against every key', () => {
		const scores = times(
			matrix(10, 64, () => 1),
			columns(matrix(12, 64, () => 1))
		);
		expectFigures('score-shape', [4, ...sizeOf(scores)]);
	});
	it('puts out a row as wide as a value for each query', () => {
		const x = matrix(4, 2, (row, column) => Math.sin(3 * row + column));
		const project = (width: number): Matrix =>
			times(
				x,
				matrix(2, width, (row, column) => Math.cos(row - 2 * column))
			);
		const out = attention(project(8), project(8), project(3));
		expectFigures('output-shape', [1, ...sizeOf(out)]);
	});
	it('sums to one along the axis of the card', () => {
		const scores = matrix(2, 3, (y, x) => y - x);
		const alongKeys = scores.map(softmax);
		expect(alongKeys.map(total).every((sum) => Math.abs(sum - 1) < 1e-12)).toBe(true);
		const axes = ['batch', 'heads', 'queries', 'keys'];
		expectFigures('softmax-axis', axes.indexOf('keys') - axes.length);
	});
	it('costs two products', () => {
		let count = 0;
		const [n, d] = [3, 5];
		for (const [rows, inner, cols] of [
			[n, d, n],
			[n, n, d]
		] as const)
			count += rows * inner * cols;
		expectFormula('attention-macs', { n, d }, count);
	});
	it('only swaps outputs when tokens are swapped', () => {
		const x = matrix(3, 4, (row, column) => Math.cos(7 * row + column));
		const swapped = [x[1] ?? [], x[0] ?? [], x[2] ?? []];
		const [first = [], second = [], third = []] = attention(x, x, x);
		attention(swapped, swapped, swapped).forEach((row, i) => {
			expect(row.map((value) => value.toFixed(9))).toEqual(
				([second, first, third][i] ?? []).map((value) => value.toFixed(9))
			);
		});
	});
});

describe('multi-head attention', () => {
	const [b, n, d, heads] = [2, 197, 768, 12];
	it('scales by the size of a head', () => {
		expectFigures('head-scale', Math.sqrt(512 / 8));
	});
	it('has four projections, whatever the number of heads', () => {
		const cut = (count: number): number => {
			const head = 512 / count;
			const perHead = 3 * (512 * head + head);
			return count * perHead + 512 * 512 + 512;
		};
		expectFigures('mha-params', cut(8));
		expect(cut(16)).toBe(cut(8));
		expect(cardOfKind(deck, 'more-heads', 'choice').answer).toMatchObject({
			en: 'They stay the same'
		});
	});
	it('has the shapes of the cards', () => {
		expectFigures('split-heads-shape', [b, heads, n, d / heads]);
		expectFigures('attention-map-shape', [b, heads, ...sizeOf(matrix(n, n, () => 0))]);
	});
	it('gives each head its slice of every token', () => {
		const tokens = matrix(2, 4, (y, x) => 4 * y + x);
		expectFigures(
			'split-heads-trap',
			tokens.map((row) => row.slice(0, 2))
		);
		const flat = tokens.flat();
		const { wrong = [] } = cardOfKind(deck, 'split-heads-trap', 'number');
		expect(wrong[0]?.answer).toEqual([flat.slice(0, 2), flat.slice(2, 4)]);
	});
});

describe('masks', () => {
	it('hides a key by an infinitely low score', () => {
		expectFigures('mask-before-softmax', softmax([0, 0, -Infinity]));
		const { wrong = [] } = cardOfKind(deck, 'mask-before-softmax', 'number');
		const clearedAfter = softmax([0, 0, 5]).map((x, i) => (i === 2 ? 0 : x));
		expect(wrong[1]?.answer).toEqual(clearedAfter.map((x) => Number(x.toFixed(4))));
	});
	it('lets a token see itself and what came before', () => {
		expectFigures(
			'causal-mask',
			matrix(3, 3, (query, key) => Number(key <= query))
		);
	});
	it('gives no number for a row that is hidden entirely', () => {
		expect(softmax([-Infinity, -Infinity])).toEqual([NaN, NaN]);
	});
});

describe('positions', () => {
	const encoding = (t: number, d: number): number[] =>
		range(d / 2).flatMap((j) => {
			const angle = t * Math.exp((-2 * j * Math.log(10000)) / d);
			return [Math.sin(angle), Math.cos(angle)];
		});
	it('has the sine of the card', () => {
		const [t, d, j] = [3, 8, 1];
		expectFormula('pe-sine', { t, d, j }, encoding(t, d)[2 * j] ?? NaN);
		expectFigures('pe-example', encoding(1, 4));
		expect(encoding(0, 4)).toEqual([0, 1, 0, 1]);
	});
	it('repeats after the wavelength of the card', () => {
		const [d, j] = [8, 1];
		const wave = texValue(cardOfKind(deck, 'pe-wavelength', 'formula').answer, { d, j });
		const at = (t: number): number => encoding(t, d)[2 * j] ?? NaN;
		for (const t of [0.3, 5, 11]) expect(at(t + wave)).toBeCloseTo(at(t), 9);
		expect(at(5 + wave / 2)).toBeCloseTo(-at(5), 9);
		expectFormula('pe-wavelength', { d, j }, 2 * Math.PI * 10);
	});
});

describe('ViT', () => {
	const starts = range(224).filter((x) => x % 16 === 0 && x + 16 <= 224).length;
	it('counts patches, tokens and parameters', () => {
		expectFigures('vit-tokens', starts ** 2 + 1);
		expectFigures('patch-embed-shape', [8, starts ** 2, 768]);
		expectFigures('vit-position-params', (starts ** 2 + 1) * 768);
		expectFigures('vit-pixels', (224 * 224) ** 2 / starts ** 4);
	});
	it('cuts patches that neither overlap nor leave gaps', () => {
		const { answer } = cardOfKind(deck, 'patch-embed-call', 'code');
		expect(/kernel_size=(\d+), stride=(\d+)/.exec(answer)?.slice(1)).toEqual(['16', '16']);
		expect(answer).toContain(`(3, ${String(16 * 16 * 3)},`);
	});
});

describe('DETR', () => {
	it('puts the sequence before the batch, as PyTorch does by default', () => {
		const tokens = (800 / 32) * (1088 / 32);
		expectFigures('batch-first', [tokens, 2, 256]);
	});
});
