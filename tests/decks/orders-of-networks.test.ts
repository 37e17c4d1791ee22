// The steps of layers, blocks and detectors on order cards, done with numbers or shapes: only the card's order gets there.
import { describe, it } from 'vitest';
import { expectOnlyOrder, turns, type Step } from './in-order.ts';

type Row = readonly number[];

const total = (xs: Row): number => xs.reduce((sum, x) => sum + x, 0);
const relu = (xs: Row): number[] => xs.map((x) => Math.max(0, x));
const relu6 = (xs: Row): number[] => xs.map((x) => Math.min(6, Math.max(0, x)));
const near = (a: Row, b: Row): boolean =>
	a.length === b.length && a.every((x, i) => Math.abs(x - (b[i] ?? NaN)) < 1e-9);
/** A linear layer with fixed weights; it throws when the input hasn't its length. */
const linear =
	(from: number, to: number) =>
	(xs: Row): number[] => {
		if (xs.length !== from) throw new Error(`${String(xs.length)} instead of ${String(from)}`);
		return Array.from({ length: to }, (_, y) =>
			total(xs.map((x, i) => x * Math.sin(3 * y + 7 * i + from)))
		);
	};
function plus(a: Row, b: Row | undefined): number[] {
	if (a.length !== b?.length) throw new Error('lengths differ');
	return a.map((x, i) => x + (b[i] ?? NaN));
}

describe('blocks', () => {
	it('a bottleneck is the sum of input and residual, then ReLU', () => {
		const x = [0.7, -1.2, 0.4, 2];
		const [down, middle, up] = [linear(4, 2), linear(2, 2), linear(2, 4)];
		const wanted = relu(plus(x, up(relu(middle(relu(down(x)))))));
		expectOnlyOrder<Row>(
			'cnn-architectures/bottleneck-order',
			x,
			[
				[/^ReLU$/, relu],
				[/up, BN/, up],
				[/^3×3, BN, ReLU/, (now) => relu(middle(now))],
				[/add the shortcut/, (now) => plus(now, x)],
				[/down, BN, ReLU/, (now) => relu(down(now))]
			],
			(y) => near(y, wanted)
		);
	});
	it('an inverted residual is wide inside', () => {
		const x = [0.7, -1.2];
		const [up, down] = [linear(2, 12), linear(12, 2)];
		const depthwise = (xs: Row): number[] => {
			if (xs.length !== 12) throw new Error('not wide');
			return xs.map((value, i) => value * Math.cos(i));
		};
		const wanted = plus(x, down(relu6(depthwise(relu6(up(x))))));
		expectOnlyOrder<Row>(
			'cnn-architectures/inverted-residual-order',
			x,
			[
				[/add the input/, (now) => plus(now, x)],
				[/down, no activation/, down],
				[/up to .* ReLU6/, (now) => relu6(up(now))],
				[/depthwise, ReLU6/, (now) => relu6(depthwise(now))]
			],
			(y) => near(y, wanted)
		);
	});
	it('a Squeeze-and-Excitation block weighs channels between 0 and 1', () => {
		const map: readonly Row[] = [
			[1, 3],
			[0, -2],
			[5, 5],
			[2, 0]
		];
		const [squeeze, excite] = [linear(4, 2), linear(2, 4)];
		const sigmoid = (xs: Row): number[] => xs.map((x) => 1 / (1 + Math.exp(-x)));
		const weights = sigmoid(excite(relu(squeeze(map.map((channel) => total(channel) / 2)))));
		const wanted = map.flatMap((channel, c) => channel.map((x) => x * (weights[c] ?? NaN)));
		/** The map until it is pooled, then one number a channel, then the map again. */
		type Now = { readonly map: boolean; readonly row: Row };
		const onRow =
			(act: (row: Row) => number[]) =>
			({ map: isMap, row }: Now): Now => {
				if (isMap) throw new Error('a map');
				return { map: false, row: act(row) };
			};
		expectOnlyOrder<Now>(
			'convolution/se-steps',
			{ map: true, row: map.flat() },
			[
				[/sigmoid/, onRow(sigmoid)],
				[/C\\to C\/r.*ReLU/, onRow((row) => relu(squeeze(row)))],
				[/C\/r\\to C\$$/, onRow(excite)],
				[
					/global average pooling/,
					({ row }) => ({
						map: false,
						row: map.map((_, c) => total(row.slice(2 * c, 2 * c + 2)) / 2)
					})
				],
				[
					/multiply every place/,
					({ map: isMap, row }) => {
						if (isMap) throw new Error('no weights');
						return {
							map: true,
							row: map.flatMap((channel, c) => channel.map((x) => x * (row[c] ?? NaN)))
						};
					}
				]
			],
			({ map: isMap, row }) => isMap && near(row, wanted)
		);
	});
	it('a post-norm encoder layer adds and normalises twice', () => {
		const x = [0.3, -1, 2];
		const position = [1, 0.5, -0.5];
		const mix = linear(6, 3);
		const attend = (qk: Row, v: Row): number[] => mix([...qk, ...v]);
		const feed = linear(3, 3);
		const norm = (gain: number, xs: Row): number[] => {
			const mean = total(xs) / xs.length;
			const spread = Math.sqrt(total(xs.map((value) => (value - mean) ** 2)) / xs.length);
			return xs.map((value, i) => (gain * (i + 1) * (value - mean)) / spread);
		};
		const first = norm(1, plus(x, attend(plus(x, position), x)));
		const wanted = norm(2, plus(first, feed(first)));
		type Now = { readonly now: Row; readonly qk?: Row; readonly before?: Row };
		expectOnlyOrder<Now>(
			'attention/encoder-layer',
			{ now: x },
			[
				[/second LayerNorm/, (s) => ({ ...s, now: norm(2, s.now) })],
				[/first LayerNorm/, (s) => ({ ...s, now: norm(1, s.now) })],
				[/^dropout, add the feed-forward input/, (s) => ({ ...s, now: plus(s.now, s.before) })],
				[/^dropout, add the layer input/, (s) => ({ ...s, now: plus(s.now, x) })],
				[/^feed-forward net/, (s) => ({ ...s, before: s.now, now: feed(s.now) })],
				[/multi-head self-attention/, (s) => ({ ...s, now: attend(s.qk ?? [], s.now) })],
				[/add positions to Q and K/, (s) => ({ ...s, qk: plus(s.now, position) })]
			],
			({ now }) => near(now, wanted)
		);
	});
});

describe('detectors', () => {
	it('R-CNN turns an image into boxes, region by region', () => {
		expectOnlyOrder(
			'object-detection/rcnn-steps',
			'image',
			[
				turns(/regressors refine/, 'scored boxes', 'refined boxes'),
				turns(/SVM a class scores them, then NMS/, '4096 features a region', 'scored boxes'),
				turns(/each passes the network/, 'crops of one size', '4096 features a region'),
				turns(/warped to 227×227/, 'regions of any size', 'crops of one size'),
				turns(/Selective Search proposes/, 'image', 'regions of any size')
			],
			(thing) => thing === 'refined boxes'
		);
	});
	it('Fast R-CNN sees the image once and cuts its map', () => {
		expectOnlyOrder(
			'object-detection/fast-steps',
			'image',
			[
				turns(/softmax for the class/, 'a vector for each proposal', 'classes and offsets'),
				turns(/flatten and fully connected/, 'cells of 7×7', 'a vector for each proposal'),
				turns(/RoI pooling/, 'windows of any size on the map', 'cells of 7×7'),
				turns(/projected onto the map/, 'map', 'windows of any size on the map'),
				turns(/whole image passes/, 'image', 'map')
			],
			(thing) => thing === 'classes and offsets'
		);
	});
	it('Faster R-CNN proposes from the map that it cuts', () => {
		expectOnlyOrder(
			'object-detection/faster-steps',
			'map',
			[
				turns(/^NMS per class/, 'boxes with classes', 'result'),
				turns(/head classifies and refines/, 'cells of one size', 'boxes with classes'),
				turns(/projected onto the same map and RoI-pooled/, 'proposals', 'cells of one size'),
				turns(/NMS by score leaves/, 'scored boxes without class', 'proposals'),
				turns(/RPN scores and shifts/, 'map', 'scored boxes without class')
			],
			(thing) => thing === 'result'
		);
	});
	it('DETR reads tokens by queries', () => {
		expectOnlyOrder(
			'object-detection/detr-steps',
			'3×800×1088',
			[
				turns(/each query yields/, '100×256', '100 classes and boxes'),
				turns(/queries read the result in the decoder/, '850×256 encoded', '100×256'),
				turns(/Transformer encoder/, '850×256', '850×256 encoded'),
				turns(/flattened into tokens/, '2048×25×34', '850×256'),
				turns(/backbone makes a feature map/, '3×800×1088', '2048×25×34')
			],
			(thing) => thing === '100 classes and boxes'
		);
	});
	it('FPN adds what has one shape', () => {
		interface Maps {
			readonly shapes: readonly Row[];
			readonly smooth?: boolean;
		}
		const steps: readonly Step<Maps>[] = [
			[
				/3×3 convolution against aliasing/,
				({ shapes }) => ({ shapes, smooth: shapes.length === 1 })
			],
			[
				/^add the two/,
				({ shapes: [a = [], b = []] }) => {
					if (!near(a, b)) throw new Error('shapes differ');
					return { shapes: [a], smooth: false };
				}
			],
			[
				/double the map above, bring C3 to 256/,
				({ shapes: [[c = NaN, h = NaN, w = NaN] = [], [, height = NaN, width = NaN] = []] }) => ({
					shapes: [
						[c, 2 * h, 2 * w],
						[256, height, width]
					]
				})
			]
		];
		const start = {
			shapes: [
				[256, 40, 40],
				[512, 80, 80]
			]
		};
		const made = ({ shapes, smooth }: Maps): boolean =>
			smooth === true && shapes.length === 1 && near(shapes[0] ?? [], [256, 80, 80]);
		expectOnlyOrder('object-detection/fpn-merge', start, steps, made);
	});
});
