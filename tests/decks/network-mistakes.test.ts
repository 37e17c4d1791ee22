// The wrong figures on number cards about networks and data sets: each is computed by the slip that its answer names.
import { describe, expect, it } from 'vitest';
import { expectMistakes } from './figures.ts';
import { readDeck } from './read-deck.ts';

type Slips = Readonly<Record<string, Parameters<typeof expectMistakes>[2]>>;

const { ceil, exp, floor, log, round, sin, cos, sqrt } = Math;
const total = (xs: readonly number[]): number => xs.reduce((sum, x) => sum + x, 0);
const product = (...xs: readonly number[]): number => xs.reduce((of, x) => of * x, 1);
const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
const transposed = (rows: readonly (readonly number[])[]): number[][] =>
	(rows[0] ?? []).map((_, j) => rows.map((row) => row[j] ?? NaN));
const softmax = (xs: readonly number[]): number[] => xs.map((x) => exp(x) / total(xs.map(exp)));
/** Side after a convolution or pooling. */
const side = (n: number, k: number, s = 1, p = 0, rounded = floor): number =>
	rounded((n + 2 * p - k) / s) + 1;
/** Parameters of a fully connected layer. */
const linear = (inputs: number, outputs: number): number => (inputs + 1) * outputs;

/** Sliding dot products, one row of results for each place. */
function correlate(
	image: readonly (readonly number[])[],
	kernel: readonly (readonly number[])[]
): number[][] {
	const [k, l] = [kernel.length, kernel[0]?.length ?? 0];
	return range(image.length - k + 1).map((i) =>
		range((image[0]?.length ?? 0) - l + 1).map((j) =>
			total(kernel.flatMap((row, a) => row.map((w, b) => w * (image[i + a]?.[j + b] ?? NaN))))
		)
	);
}
const turned = (kernel: readonly (readonly number[])[]): number[][] =>
	kernel.map((row) => row.toReversed()).toReversed();

const image = [
	[1, 2, 0],
	[0, 1, 3],
	[2, 1, 1]
];
const kernel = [
	[1, 0],
	[2, -1]
];
/** Gradients of a one-dimensional convolution, the kernel not flipped. */
const inputGradient = (w: readonly number[], g: readonly number[]): number[] =>
	range(w.length + g.length - 1).map((i) => total(g.map((gj, j) => gj * (w[i - j] ?? 0))));
const window = [
	[1, 5],
	[2, 3]
];
const pixels = [10, 20, 30, 40];
const halfUp = (x: number): number => floor(x + 0.5);
const mix = (u: number, v: number): number =>
	(1 - u) * (1 - v) * 10 + u * (1 - v) * 20 + (1 - u) * v * 30 + u * v * 80;

const convolution: Slips = {
	'conv-by-hand': [correlate(image, turned(kernel))],
	'cross-correlation': [correlate([[1, 2, 4, 7]], turned([[1, 0, -1]]))[0] ?? []],
	'conv-weight-shape': [
		[96, 5, 5],
		[3, 96, 5, 5]
	],
	'conv-params-example': [product(20, 10, 5, 5), product(20, 5, 5) + 20],
	'conv-size-alexnet': [side(224, 11, 4, 2, ceil), floor((224 + 4 - 11) / 4)],
	// The kernel not widened; dilation taken for the stride.
	'dilated-size': [side(32, 3, 1, 2), side(32, 3, 2, 1)],
	'pool-overlap': [
		[8, 48, side(55, 3, 3), side(55, 3, 3)],
		[8, 48 / 3, side(55, 3, 2), side(55, 3, 2)]
	],
	'pool-default-stride': [side(24, 3, 1)],
	'ceil-mode': [side(112, 3, 2)],
	'tensorflow-same': [
		[1, 1],
		[(side(224, 3, 2, 1) - 1) * 2 + 3 - 224, 0]
	],
	// Channels alone; the sides halved by the poolings alone.
	'lenet-flatten': [32, 32 * (32 / 4) ** 2],
	'keras-layout': [
		[36, 3, 32, 64],
		[36, 64, 32, 3]
	],
	'tf-filter-shape': [[96, 3, 5, 5]],
	'linear-weight-shape': [[2, 3]],
	'linear-last-axis': [[32]],
	'vgg-first-linear': [linear(512, 4096) / 1e6],
	'gap-head': [linear(512 * 7 * 7, 1000), 512 * 1000],
	'receptive-example': [2 * 2, 2 * 3],
	'receptive-alexnet': [11 + (3 - 1) * 4, 11 + (3 - 1) * 4 + (5 - 1) * 4],
	'three-small-kernels': [(100 * 3 * 9) / 49, 100 * (1 - 9 / 49)],
	'grouped-example': [product(32, 16, 3, 3), product(32 / 4, 16 / 4, 3, 3)],
	'grouped-weight-shape': [
		[9, 6, 3, 3],
		[9 / 3, 6 / 3, 3, 3]
	],
	'separable-params': [product(64, 32, 3, 3), product(64, 3, 3) + 32 * 64],
	'one-by-one-bottleneck': [product(64, 512, 5, 5), product(64, 24, 5, 5)],
	'fcn-first-layer': [[4096, 512, 1, 1]],
	'fcn-larger-image': [
		[448 / 32, 448 / 32],
		[448 / 224, 448 / 224]
	],
	'conv-as-matrix': [
		[4 * 4, side(4, 3) ** 2],
		[3, 3]
	],
	'transposed-double': [
		[1, 32, side(7, 4, 2, 1), side(7, 4, 2, 1)],
		[1, 32, (7 - 1) * 2 + 4, (7 - 1) * 2 + 4]
	],
	// What leaves the side at 13, and what makes it 15.
	'output-padding': [13 - ((7 - 1) * 2 - 2 + 3), 15 - ((7 - 1) * 2 - 2 + 3)],
	'grad-input': [inputGradient([3, 2, 1], [1, 10])],
	'grad-weight': [
		(correlate([[1, 2, 3, 4]], [[1, 10]])[0] ?? []).toReversed(),
		[1, 2, 3].map((x) => x * (1 + 10))
	],
	'grad-bias': [total([1, -2, 3, 4]) / 4],
	'maxpool-grad': [
		window.map((row) => row.map(() => 8 / 4)),
		window.map((row) => row.map(() => 8))
	],
	'avgpool-grad': [window.map((row) => row.map(() => 8))],
	'cbam-spatial-input': [
		[8, 2 * 64, 1, 1],
		[8, 2 * 64, 56, 56]
	],
	'nearest-round': [
		range(8).map((i) => pixels[floor(i / 2)] ?? NaN),
		range(8).map((i) => pixels[Math.min(halfUp(i / 2), 3)] ?? NaN)
	],
	// Three kernels with dilation 1.
	'dilation-holes': [range(7).map((i) => i - 3)],
	'bilinear-example': [mix(0.5, 0.5), mix(0.5, 0.25)]
};

/** Weights of convolutions in a row: kernel side, inputs, outputs. */
const weights = (...layers: readonly (readonly [number, number, number])[]): number =>
	total(layers.map(([k, inputs, outputs]) => k * k * inputs * outputs));
const vggLinear = [linear(25088, 4096), linear(4096, 4096), linear(4096, 1000)];
const pooled = (n: number, times: number): number =>
	times === 0 ? n : pooled(side(n, 3, 2), times - 1);
const fanOut = 128 * 9;
const features = [1, 2, 3];
const deviation = (divisor: number): number =>
	sqrt(total(features.map((x) => (x - 2) ** 2)) / divisor);

const architectures: Slips = {
	'lenet-first-linear': [120 * 32 * 25, linear(32, 120)],
	'view-swallows-batch': [[2, 10]],
	'alexnet-padding-one': [256 * pooled(side(224, 11, 4, 2), 3) ** 2, 256],
	'sigmoid-shrinks': [(1 / 2) ** 5],
	'vgg16-layers': [
		[16, 5],
		[16 - 3 - 5, 5]
	],
	'vgg-linear-share': [
		(100 * (vggLinear[0] ?? NaN)) / (14.71e6 + total(vggLinear)),
		(100 * 14.71e6) / (14.71e6 + total(vggLinear))
	],
	'inception-channels': [total([64, 96, 128, 16, 32, 32]), Math.max(64, 128, 32, 32)],
	'auxiliary-inputs': [128],
	// Without the pooling, the classifier has the whole last map of 1024 channels.
	'googlenet-size': [round((6.6e6 - linear(1024, 1000) + linear(1024 * 49, 1000)) / 1e6)],
	'resnet-depth': [3 * total([3, 4, 23, 3]), 3 * total([3, 4, 23, 3]) + 2 + 4],
	'resnet-sides': [
		range(4).reduce(
			(sides) => [...sides, side(sides.at(-1) ?? NaN, 3, 2, 1)],
			[side(224, 7, 2, 3), side(side(224, 7, 2, 3), 3, 2, 1)]
		)
	],
	'bottleneck-params': [weights([3, 256, 256], [3, 256, 256]), weights([3, 64, 64])],
	// Only the stages that shrink.
	'projection-count': [[4 - 1, 4 - 1]],
	'resnext-width': [floor(64 * (4 / 64)) * 32, 128 * (4 / 64)],
	'resnext-group-weights': [weights([3, 128, 128]), weights([3, 4, 4])],
	'resnext-paths': [
		weights([1, 256, 4], [3, 4, 4], [1, 4, 256]),
		weights([1, 256, 128], [3, 128, 128], [1, 128, 256])
	],
	'fire-module': [weights([3, 96, 128]), weights([1, 16, 64], [3, 16, 64])],
	'inverted-shortcuts': [4, 0],
	'make-divisible': [8 * round((32 * 0.35) / 8)],
	'pool-before-expanding': [7],
	'kaiming-spread': [sqrt(2 / (64 * 9)), 2 / fanOut, sqrt(1 / fanOut)],
	'batch-norm-axes': [
		[8, 16 * 32 * 32],
		[8 * 16, 32 * 32]
	],
	'batch-norm-scale': [
		[10, 10],
		[1, 1]
	],
	'batch-norm-learned': [4 * 16, 16],
	'batch-norm-running': [0.1 * (0.9 * 5) + 0.9 * 5, 5],
	'batch-norm-variances': [
		[(1 + 1) / 2, (1 + 1) / 2],
		[(1 + 1) / (2 - 1), (1 + 1) / 2]
	],
	'normalisation-groups': [
		[2, (4 / 2) * 9 * 2],
		[2 * 4, 3 * 3]
	],
	'layer-norm-values': [
		features.map((x) => (x - 2) / deviation(2)),
		features.map((x) => (x - 2) / deviation(3) ** 2)
	],
	// What each padding leaves as it is, but for the pooling; joined in both.
	'inception-padding': [[...[1, 3, 5].map((k) => (k - 1) / 2), 0]],
	'add-or-join': [[2 * 256, 2 * 256]],
	'pyramid-channels': [4 * 512, 2048 + 4 * 2048]
};

const gate = 20 * 10 + 20 * 20;
const half = range(2);
const angle = (j: number): number => 1 / 10000 ** (j / 2);
const attention: Slips = {
	'lstm-params': [4 * (gate + 20), gate + 2 * 20],
	'dot-product-std': [64, 1],
	'attention-by-hand': [
		total(softmax([0, 2 * log(3)]).map((w, i) => w * (i === 0 ? 4 : 8))),
		total([4, 8]) / 2
	],
	'score-shape': [
		[4, 12, 10],
		[4, 10, 64]
	],
	'output-shape': [
		[1, 4, 8],
		[1, 4, 4],
		[1, 4, 2]
	],
	'softmax-axis': [-2],
	'head-scale': [sqrt(512), 512 / 8],
	'mha-params': [3 * linear(512, 512), 8 * 4 * linear(512, 512), 4 * 512 ** 2],
	'split-heads-shape': [[2, 197, 12, 64]],
	'split-heads-trap': [half.map((i) => half.map((j) => 2 * i + j))],
	'attention-map-shape': [
		[2, 197, 197],
		[2, 12, 197, 64]
	],
	'batch-first': [[2, 850, 256]],
	'mask-before-softmax': [softmax([0, 0, 0]), softmax([0, 0, 5]).map((w, i) => (i === 2 ? 0 : w))],
	'causal-mask': [
		transposed(range(3).map((i) => range(3).map((j) => Number(j <= i)))),
		range(3).map((i) => range(3).map((j) => Number(j < i)))
	],
	'pe-example': [
		[...half.map((j) => sin(angle(j))), ...half.map((j) => cos(angle(j)))],
		half.flatMap(() => [sin(0), cos(0)])
	],
	'vit-tokens': [(224 / 16) ** 2, 224 / 16 + 1],
	'vit-pixels': [16 ** 2],
	'patch-embed-shape': [
		[8, 768, 14 * 14],
		[8, 14 * 14 + 1, 768]
	],
	'vit-position-params': [14 * 14 * 768]
};

const folders = range(10).map((i) => i + 1);
const dataSets: Slips = {
	'voc-2012-counts': [11540 - 5717, 17125],
	'voc-07-12': [5011 + 11540 + 4952],
	'voc-argument-order': [
		[(69 + 270) / 2 / 500, (172 + 330) / 2 / 375, (270 - 69) / 500, (330 - 172) / 375]
	],
	'voc-one-based': [195 - 48],
	'voc-segmentation-values': [[12, 12]],
	'coco-splits': [
		[
			[118, 5],
			[83, 41]
		]
	],
	'coco-id-gaps': [13 - 1, 13],
	'coco-polygon': [[10, 10, 50, 40, (50 - 10) * (40 - 10)]],
	'coco-keypoints': [17 * 2],
	'coco-to-yolo': [
		[100 / 400, 60 / 300, 200 / 400, 120 / 300],
		[200 / 300, 120 / 400, 200 / 300, 120 / 400]
	],
	'yolo-to-coco': [
		[320 - 64, 240 - 96, 320 + 64, 240 + 96],
		[320, 240, 128, 192]
	],
	'coco-sizes': [[32 ** 2, 96 ** 2]],
	'letterbox-label': [
		[0.25, 0.4],
		[(0.25 * 480 + 80) / 640, 0.4]
	],
	'image-folder-order': [[folders.indexOf(10), folders.indexOf(2)]],
	'kitti-split': [7518],
	'kitti-bottom-centre': [1.7 + 1.5 / 2, 1.7],
	'kitti-axes': [[2, -1.5, 10]]
};

const steps = range(10).map((i) => 1000 * (i + 1));
const agents: Slips = {
	'agent-token-cost': [steps.at(-1) ?? NaN, 10 * (steps.at(-1) ?? NaN)],
	'compound-success': [0.95],
	'expert-parameters': [
		[2 * 100, 2 * 100],
		[8 * 100, 8 * 100]
	]
};

describe.each([
	['convolution', convolution],
	['cnn-architectures', architectures],
	['attention', attention],
	['data-sets', dataSets],
	['agents', agents]
] as const)('%s', (id, slips) => {
	it.each(Object.entries(slips))(
		'%s: each mistake gives the figure it is said to give',
		(card, computed) => {
			expectMistakes(readDeck(id), card, computed);
		}
	);

	it('has the slips of every figure that is wrong', () => {
		const cards = readDeck(id).cards.filter(
			(card) => card.kind === 'number' && card.wrong !== undefined
		);
		expect(cards.map((card) => card.id).filter((card) => !(card in slips))).toEqual([]);
	});
});
