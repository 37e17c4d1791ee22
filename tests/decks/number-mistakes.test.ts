// The wrong figures on number cards are what the mistakes they name really give: each is computed here by that slip.
import { describe, expect, it } from 'vitest';
import { enclosing, area, centreDistance2, intersection, iou, type Box } from './box-overlaps.ts';
import { expectMistakes } from './figures.ts';
import { readDeck } from './read-deck.ts';

type Slips = Readonly<Record<string, Parameters<typeof expectMistakes>[2]>>;

const { cos, floor, log, log2, PI, sqrt } = Math;
const total = (xs: readonly number[]): number => xs.reduce((sum, x) => sum + x, 0);
const mean = (xs: readonly number[]): number => total(xs) / xs.length;
const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

/** PyTorch's loop with momentum: the parameter after the gradients, from 1. */
function momentum(
	rate: number,
	coefficient: number,
	gradients: readonly number[],
	mix = 1
): number {
	let [w, v] = [1, 0];
	for (const gradient of gradients) {
		v = coefficient * v + mix * gradient;
		w -= rate * v;
	}
	return w;
}

const optimizers: Slips = {
	// Batch and stochastic descent swapped.
	'gradient-variants': [[1000, 1, 1000 / 50]],
	'iterations-per-epoch': [[floor(1000 / 32), 1000 / 32]].flat(),
	'batch-gradient-mean': [1 - 0.1 * total([1, 2, 3, 6])],
	// The derivative taken for x.
	'parabola-factor': [1 - 0.2],
	// The rate that lands at once; the bound with a curvature of 1.
	'parabola-limit': [1 / 2, 2 / 1],
	'two-dimensions': [
		[-5 + 0.4 * 2 * -5, -2 + 0.4 * 4 * -2],
		[-5 - 0.4 * 2 * -5, -2 - 0.4 * 2 * -2]
	],
	'narrow-valley': [[1 - 0.4 * 0.2, Math.abs(1 - 0.4 * 4)]],
	'momentum-two-steps': [momentum(0.1, 0, [1, 1]), momentum(0.1, 0.9, [1, 1], 1 - 0.9)],
	// The second step alone; the moving average.
	'momentum-gain': [1 + 0.9, (1 - 0.9) / (1 - 0.9)],
	'momentum-convert': [0.4 / (1 - 0.5)],
	'adagrad-first-step': [[0.5 * 80, 0.5 * 400]],
	'constant-gradient-step': [[1 / 100, 1]],
	'adam-first-step': [1 - 0.001 * -50, 1 - 0.001],
	'adam-uncorrected': [1 - 0.9, sqrt(1 - 0.999) / (1 - 0.9)],
	// One step of the schedule only.
	'step-lr': [0.1 * 0.1, 0.1 * 0.1 ** 3],
	'lambda-lr': [0.95 ** 2, 0.1 * 0.95 ** 1 * 0.95 ** 2],
	'warmup-linear': [[0.1 * (0 / 5), 0.1 * (2 / 5)]],
	// After as many bad epochs as patience says, from the second.
	'plateau-patience': [2 + 2, 2 + 1],
	// The second gradient alone; the default outside for both.
	'forgotten-zero-grad': [3],
	'param-groups-default': [[0.001, 0.001]],
	'dropout-scale': [1, 1 / 0.2]
};

const p = [0.7, 0.2, 0.1];
const label = [0, 1, 0];
const smoothL1 = (z: number): number => (Math.abs(z) < 1 ? z ** 2 / 2 : Math.abs(z) - 0.5);
const offsets = [0.5, -0.5, 2, 0];
const kl = (a: readonly number[], b: readonly number[]): number =>
	total(a.map((x, i) => x * log(x / (b[i] ?? NaN))));

const losses: Slips = {
	// The scores themselves as shares.
	'softmax-example': [[0, log(3)].map((x) => x / log(3))],
	'cross-entropy-example': [-log(Math.max(...p)), 1 - (p[1] ?? NaN)],
	// By the probability instead of the logit.
	'log-keeps-gradient': [[-1 / 0.01, -1]],
	'cross-entropy-gradient-example': [
		p.map((x, i) => (label[i] === 1 ? x - 1 : 0)),
		p.map((x, i) => (label[i] ?? NaN) - x)
	],
	'gradient-when-sure': [1 - 0.01, -1 / 0.01],
	'gradient-of-mean': [0.2 - 1, 0.2 / 8],
	'label-smoothing': [
		[1 - 0.1, 0.1 / (10 - 1)],
		[1 - 0.1, 0.1 / 10]
	],
	'initial-loss': [1 / 10, -Math.log10(1 / 10)],
	'double-softmax': [-log(1)],
	'positive-weight': [
		[log(2), 9 * log(2)],
		[9 * log(2), 9 * log(2)]
	],
	// PyTorch's clamp of the logarithm in BCELoss.
	'logits-stability': [-Math.max(log(1 / (1 + Math.exp(1000))), -100)],
	'entropy-uniform': [log(8), 8],
	'kl-asymmetry': [
		[kl([0.5, 0.5], [0.25, 0.75]), kl([0.5, 0.5], [0.25, 0.75])],
		[kl([0.25, 0.75], [0.5, 0.5]), kl([0.5, 0.5], [0.25, 0.75])]
	],
	'mse-mean': [total([4, 9]), mean([4, 9]) / 2],
	'tf-l2-loss': [sqrt(9 + 16), 9 + 16],
	'l1-l2-gradient': [
		[
			[1, 1],
			[0.2, -50]
		],
		[
			[1, -1],
			[2 * 0.2, 2 * -50]
		]
	],
	'mean-or-median': [[2, mean([1, 2, 9])]],
	'smooth-l1-gradient': [
		[0.3, -5],
		[0.3, 1]
	],
	'smooth-l1-box': [total(offsets.map((z) => z ** 2 / 2)), mean(offsets.map(smoothL1))],
	'focal-factor': [0.9 ** 2, 1 - 0.9],
	// With an axis of classes, and with an axis of length 1 instead.
	'segmentation-target-shape': [
		[4, 21, 64, 64],
		[4, 1, 64, 64]
	],
	'epoch-mean': [mean([1, 2])]
};

const [left, right]: [Box, Box] = [
	[10, 10, 30, 30],
	[20, 20, 40, 40]
];
const [near, far]: [Box, Box] = [
	[0, 0, 2, 2],
	[1, 1, 3, 3]
];
const hits = [1, 1, 1, 1, 0, 0, 1];
const curve = range(hits.length).map((i) => {
	const found = total(hits.slice(0, i + 1));
	return { recall: found / 7, precision: found / (i + 1) };
});
const best = (recall: number): number =>
	Math.max(0, ...curve.filter((at) => at.recall >= recall).map((at) => at.precision));

const boxes: Slips = {
	'yolo-normalise': [
		[69 / 500, 172 / 375, 201 / 500, 158 / 375],
		[69, 172, 270 - 69, 330 - 172]
	],
	// The centre taken for the corner.
	'yolo-decode': [
		[320, 120, 320 + 0.2 * 640, 120 + 0.1 * 480],
		[240 - 48, 160 - 32, 240 + 48, 160 + 32]
	],
	'iou-corner-overlap': [
		intersection(left, right) / area(left),
		intersection(left, right) / (area(left) + area(right))
	],
	'iou-no-clamp': [iou([0, 0, 10, 10], [20, 20, 30, 30])],
	'iou-loss-disjoint': [1 - iou([0, 0, 1, 1], [2, 0, 3, 1])],
	'giou-apart': [iou([0, 0, 1, 1], [2, 0, 3, 1]), 0 - (3 - 2) / 2],
	'diou-example': [
		iou(near, far) - centreDistance2(near, far) / area(enclosing(near, far)),
		iou(near, far) - sqrt(centreDistance2(near, far) / 18)
	],
	'ciou-v-square': [(4 / PI ** 2) * (PI / 2 - 0) ** 2],
	'box-iou-shape': [[3, 5]],
	'anchor-count': [60 * 40, 60 * 40 * (3 + 3)],
	'anchor-shape': [
		[128, 2 * 128],
		[128 / 2, 128]
	],
	'encode-example': [
		[(110 - 100) / 100, (90 - 100) / 100, log(60 / 50), log(80 / 100)],
		[(110 - 100) / 50, (90 - 100) / 100, 60 / 50, 80 / 100]
	],
	'rpn-channels': [[9, 4 * 9]],
	'ap-worked': [curve.at(-1)?.precision ?? NaN, mean(range(11).map((i) => best(i / 10)))],
	// The size taken for a corner; one box left of a class; IoU alone; a surplus detection counted.
	'coco-xywh': [[201, 158]],
	'nms-leaves-several': [1],
	'giou-far': [iou([0, 0, 1, 1], [1e9, 0, 1e9 + 1, 1])],
	'duplicate-detection': [[2, 0]],
	'map-coco': [(0.95 - 0.5) / 0.05]
};

const [f, cx, cy] = [500, 320, 240];
const [X, Y, Z] = [1, -0.5, 2.5];
const camera: Slips = {
	'focal-pixels': [4 * 2, 4 / 2],
	'project-point': [
		[f * X + cx, f * Y + cy],
		[(f * X) / Z + cx, (f * -Y) / Z + cy]
	],
	'back-project': [
		[(420 - cx) / f, (190 - cy) / f, 2],
		[(420 / f) * 2, (190 / f) * 2, 2]
	],
	'camera-centre': [[2, 0, 5], [2, 0, 5].map((t) => -t)],
	'camera-freedoms': [[4, 9 + 3]],
	'resized-intrinsics': [
		[1000, 1000, 640 - 100, 480 - 60],
		[1000 / 2, 1000 / 2, 640 / 2 - 100, 480 / 2 - 60]
	],
	barrel: [[0.6 * (1 + 0.2), 0.8 * (1 + 0.2)]],
	// The coefficients swapped, so that y gets the squares; then only the first of the two squares.
	'tangential-example': [
		[1 + 2 * 0.01 * 1 * 0, 0 + 0.01 * (1 + 2 * 0)],
		[1 + 0.01 * 1, 0]
	],
	// The signs of the sines swapped, a turn by -90°.
	'rotation-in-image': [[Math.round(10 * cos(-PI / 2)), 10 * Math.sin(-PI / 2)]],
	'affine-order': [
		[
			[2 * 1 + 10, 2 * 1],
			[2 * 1 + 10, 2 * 1]
		]
	],
	'affine-freedoms': [[9 - 1, (9 - 1) / 2]],
	'intrinsic-matrix': [
		[
			[500, 0, 0],
			[0, 510, 0],
			[cx, cy, 1]
		]
	],
	'homogeneous-divide': [[800, 600]],
	'extrinsic-shape': [
		[4, 4],
		[3, 3]
	],
	// Shifted the other way.
	'affine-crop': [
		[
			[1, 0, 30],
			[0, 1, 20]
		]
	],
	'interpolation-neighbours': [[1, 2 ** 2, 3 ** 2]],
	// The share of x added to y; the share taken for a shift.
	shear: [
		[2, 4 + 0.5 * 2],
		[2 + 0.5, 4]
	]
};

const sides = [38, 19, 10, 5, 3, 1];
const perCell = [4, 6, 6, 6, 4, 4];
const costs = [
	[1, 2],
	[2, 9],
	[8, 7]
];
const column = (i: number): number[] => costs.map((row) => row[i] ?? NaN);
const detection: Slips = {
	'network-passes': [[2000, 2000]],
	'rcnn-score-matrix': [
		[
			[4096, 20 + 1],
			[2000, 20 + 1]
		]
	],
	'project-roi': [[160, 96, 320, 256].map((x) => x * 16)],
	'roi-rounding': [100 / 16 - Math.round(100 / 16)],
	'fast-head-outputs': [
		[20, 4 * 20],
		[20 + 1, 4],
		[20 + 1, 4 * 20]
	],
	'trained-offsets': [4 * (20 + 1), 0],
	// The number of parts for their size; the axes swapped; the queries' own attention.
	'roi-cell': [
		[7, 7],
		[14 / 7, 21 / 7]
	],
	'detr-tokens': [[256, 25 * 34]],
	'detr-cross-attention': [
		[8, 25 * 34, 100],
		[8, 100, 100]
	],
	'rpn-parameters': [(3 * 3 * 512) / 1e6],
	'rpn-sample': [30, 256 / 2],
	'fpn-shapes': [
		[512, 640 / 8, 640 / 8],
		[256, 640 / 16, 640 / 16]
	],
	// Without the upper limit.
	'fpn-level-values': [
		[60, 150, 300, 1000].map((side) => Math.max(2, floor(4 + log2(side / 224))))
	],
	'ssd-default-boxes': [
		total(sides.map((side, i) => side * (perCell[i] ?? NaN))),
		total(sides.map((side) => side * side * 4))
	],
	'detr-outputs': [
		[
			[2, 100, 80 + 1],
			[2, 100, 4]
		],
		[
			[2, 100, 90 + 1],
			[2, 100, 4]
		]
	],
	// Greedy: the first prediction to the first box, then the cheapest that is left; and each box for itself.
	'hungarian-cost': [
		1 + Math.min(...column(1).slice(1)),
		Math.min(...column(0)) + Math.min(...column(1))
	],
	'hungarian-batch': [[100 - (2 + 4), 100 - (2 + 4)]],
	'detr-class-cost': [-log(0.2), -0.7],
	'heatmap-density-peak': [1, 1 / (sqrt(2 * PI) * 4)],
	'heatmap-sigma-loss': [4 / 2],
	'heatmap-argmax': [
		[4 * floor(1000 / 64), 4 * (1000 % 64)],
		[4 * (1000 % 48), 4 * floor(1000 / 48)]
	]
};

const shell: Slips = {
	// Just under ten of 1024 bytes; without the bits of execution.
	'find-size-rounds': [10 * 1024 - 1],
	'mode-octal': [Number((0o750 & ~0o111).toString(8))]
};
const servers: Slips = { 'matlab-gpu-index': [2] };
const typesetting: Slips = {
	// The sizes that are options; the run that reads the list, without the one that sets the numbers.
	'default-size': [11, 12],
	'question-marks': [1]
};

describe.each([
	['optimizers', optimizers],
	['losses', losses],
	['boxes-nms', boxes],
	['camera-geometry', camera],
	['object-detection', detection],
	['shell-files', shell],
	['ssh-servers', servers],
	['latex', typesetting]
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
