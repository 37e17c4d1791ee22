// What the answers to wrong formulas say of them, put to the test with numbers.
import { describe, expect, it } from 'vitest';
import { cardOfKind, readDeck } from './read-deck.ts';
import { texValue } from './tex-value.ts';

type Of = (values: Readonly<Record<string, number>>) => number;
/** True when the mistake is what its answer says of it; `right` is the card's own formula. */
type Claim = (of: Of, right: Of) => boolean;

const { cos, log, PI, sqrt } = Math;
const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9;
const nothing: Claim = () => true;

const apart = { a_1: 0, a_2: 1, b_1: 3, b_2: 5 };
const sides = { w_g: 1e12, h_g: 1, w: 1e-12, h: 1 };
const conv = { n: 224, k: 11, p: 2, s: 4 };
const layer = { D_K: 3, M: 8, N: 16, D_F: 5 };
const groups = { k: 3, 'C_{in}': 8, 'C_{out}': 16, g: 4, D_K: 3, M: 8, N: 16, D_F: 5 };
const corners = { a: 1, b: 2, c: 3, d: 4 };

/** By deck and card: one claim for each mistake, in the order of the card. */
const claims: Readonly<Record<string, Readonly<Record<string, readonly Claim[]>>>> = {
	agents: {
		'lora-parameters': [(of) => near(of({ d: 6, k: 5, r: 2 }), 6 * 5), nothing]
	},
	attention: {
		// The old state alone piles up; the gates are swapped.
		'lstm-cell': [
			(of) => near(of({ f_t: 0, 'c_{t-1}': 5, i_t: 0, g_t: 1 }), 5),
			(of, right) =>
				near(
					of({ f_t: 0.2, i_t: 0.7, g_t: 3, 'c_{t-1}': 4 }),
					right({ f_t: 0.7, i_t: 0.2, g_t: 3, 'c_{t-1}': 4 })
				)
		],
		'lstm-hidden': [nothing, (of) => of({ o_t: 1, c_t: 9 }) > 1],
		'attention-macs': [
			(of, right) => near(2 * of({ n: 7, d: 3 }), right({ n: 7, d: 3 })),
			(of) => near(of({ n: 14, d: 3 }), 2 * of({ n: 7, d: 3 }))
		],
		'pe-wavelength': [
			(of, right) => near(right({ j: 2, d: 8 }) / of({ j: 2, d: 8 }), 2 * PI),
			(of, right) =>
				of({ j: 2, d: 8 }) < of({ j: 1, d: 8 }) && right({ j: 2, d: 8 }) > right({ j: 1, d: 8 })
		]
	},
	'boxes-nms': {
		iou: [
			(of) => near(of({ A: 4, B: 4, I: 4 }), 1 / 2),
			(of, right) => {
				const [dice, iou] = [of({ A: 4, B: 6, I: 3 }), right({ A: 4, B: 6, I: 3 })];
				return near(dice, (2 * iou) / (1 + iou)) && dice >= iou;
			}
		],
		'overlap-length': [(of, right) => of(apart) < 0 && right(apart) === 0, (of) => of(apart) === 5],
		'soft-nms-gaussian': [
			nothing,
			(of, right) =>
				near(
					of({ s: 0.9, u: 0.6, '\\sigma': 0.5 }),
					right({ s: 0.9, u: 0.6, '\\sigma': 2 * 0.5 ** 2 })
				)
		],
		'iou-loss-log': [
			(of) => of({ u: 0.1 }) < of({ u: 0.5 }) && of({ u: 1 }) === 0,
			(of) => of({ u: 0 }) === 1
		],
		giou: [
			(of, right) => of({ u: 0, U: 1, C: 1e6 }) < -1e5 && right({ u: 0, U: 1, C: 1e6 }) > -1,
			(of) => of({ u: 0.2, U: 1, C: 2 }) > 0.2
		],
		diou: [nothing, (of) => of({ u: 0.2, d: 1, c: 3 }) > 0.2],
		ciou: [
			(of, right) => {
				const at = { u: 0.5, d: 1, c: 3, v: 0.2, '\\alpha': 0.4 };
				return near(of(at) - right(at), 2 * 0.4 * 0.2);
			},
			(of, right) => {
				const at = { u: 0.5, d: 1, c: 3, v: 0.2, '\\alpha': 0.4 };
				return near(of(at) - right(at), (1 / 3) ** 2);
			}
		],
		'ciou-v': [
			(of) => of({ w_g: 1, h_g: 2, w: 2, h: 1 }) < 0,
			(of, right) => near(right(sides), 1) && of(sides) > 1
		],
		'ciou-alpha': [
			(of, right) =>
				of({ u: 0.9, v: 0.1 }) < of({ u: 0.1, v: 0.1 }) &&
				right({ u: 0.9, v: 0.1 }) > right({ u: 0.1, v: 0.1 })
		],
		'decode-w': [
			(of, right) => of({ P_w: 9, d_w: 0 }) === 0 && right({ P_w: 9, d_w: 0 }) === 9,
			(of, right) => of({ P_w: 9, d_w: -2 }) < 0 && right({ P_w: 9, d_w: -2 }) > 0
		],
		'encode-w': [
			nothing,
			(of, right) => of({ G_w: 9, P_w: 9 }) === 1 && right({ G_w: 9, P_w: 9 }) === 0,
			(of) => of({ G_w: 9, P_w: 3 }) < 0
		]
	},
	'camera-geometry': {
		pinhole: [
			(of, right) =>
				of({ f: 1, X: 1, Z: 9 }) > of({ f: 1, X: 1, Z: 3 }) &&
				right({ f: 1, X: 1, Z: 9 }) < right({ f: 1, X: 1, Z: 3 }),
			(of) => of({ f: 1, X: 1, Z: 3 }) < 0
		],
		'pixel-u': [
			(of) => of({ f_x: 500, X: 0, Z: 2, c_x: 320 }) === 0,
			(of, right) =>
				of({ f_x: 500, X: 0, Z: 2, c_x: 320 }) === 160 &&
				right({ f_x: 500, X: 0, Z: 2, c_x: 320 }) === 320
		],
		// A point right above the centre leaves its direction.
		'radial-distortion': [
			nothing,
			(of, right) => {
				const at = { x: 0, r: 1, k_1: 0.1, k_2: 0, k_3: 0 };
				return of(at) !== 0 && right(at) === 0;
			}
		]
	},
	'cnn-architectures': {
		'hard-swish': [
			(of, right) => near(2 * of({ x: 2 }), right({ x: 2 })),
			(of, right) =>
				near(of({ x: 1e-9 }) / 1e-9, 0) && Math.abs(right({ x: 1e-9 }) / 1e-9 - 1 / 2) < 1e-6
		],
		'batch-norm': [
			nothing,
			nothing,
			(of, right) => {
				const at = { x: 3, '\\mu': 1, '\\sigma': 2, '\\epsilon': 0, '\\gamma': 5, '\\beta': 7 };
				return near(of(at) - right(at), (5 - 1) * 7);
			}
		]
	},
	convolution: {
		'conv-output-size': [
			(of) => !Number.isInteger(of(conv)),
			(of, right) => of({ ...conv, n: 13, p: 4, s: 1 }) === right({ ...conv, n: 13, s: 1 }),
			(of, right) => of(conv) + 1 === right(conv)
		],
		'same-padding': [
			(of, right) => of({ k: 5 }) === 2 * right({ k: 5 }),
			(of) => !Number.isInteger(of({ k: 5 }))
		],
		'dilated-kernel': [
			(of, right) => of({ d: 2, k: 3 }) - right({ d: 2, k: 3 }) === 2 - 1,
			(of, right) => right({ d: 1, k: 3 }) === 3 && of({ d: 1, k: 3 }) === 4
		],
		'receptive-field': [
			(of, right) => of({ r: 4, s: 2, k: 3 }) - right({ r: 4, s: 2, k: 3 }) === 2,
			(of, right) => of({ r: 4, s: 2, k: 3 }) === right({ r: 4, s: 3, k: 2 })
		],
		'conv-macs': [
			(of, right) => of(layer) * 5 ** 2 === right(layer),
			(of, right) => of(layer) * 16 === right(layer)
		],
		'grouped-params': [
			(of, right) => of(groups) * 4 === right(groups),
			(of, right) => of(groups) === 4 * right(groups)
		],
		'grouped-macs': [
			(of, right) => of(groups) === 4 * right(groups),
			(of, right) => of(groups) * 4 === right(groups)
		],
		'separable-ratio': [(of) => near(of({ N: 16, D_K: 3 }), 1 / 16 / 9), nothing],
		'transposed-size': [
			(of, right) => {
				const [a, b] = [
					{ n: 7, s: 2, p: 0, k: 4 },
					{ n: 7, s: 2, p: 1, k: 4 }
				];
				return of(b) > of(a) && right(b) < right(a);
			},
			(of, right) => of({ n: 7, s: 2, p: 1, k: 4 }) - right({ n: 7, s: 2, p: 1, k: 4 }) === 2
		],
		'se-params': [
			(of, right) => 2 * of({ C: 8, r: 4 }) === right({ C: 8, r: 4 }),
			(of, right) => 4 * of({ C: 8, r: 4 }) === right({ C: 8, r: 4 })
		],
		bilinear: [
			(of) => of({ ...corners, u: 0, v: 0 }) === corners.d,
			(of, right) =>
				of({ ...corners, u: 1, v: 0 }) === corners.c &&
				right({ ...corners, u: 1, v: 0 }) === corners.b
		],
		'resize-centres': [
			(of) => of({ x: 0, s: 2 }) === 0,
			(of, right) => near(of({ x: 3, s: 2 }) - right({ x: 3, s: 2 }), 0.5)
		]
	},
	'data-sets': { 'yolo-flip': [(of) => of({ x: 0.3 }) < 0] },
	losses: {
		'softmax-two': [
			(of, right) =>
				near(of({ a: 2, b: 0 }), right({ a: 2, b: 0 })) &&
				!near(of({ a: 2, b: 1 }), right({ a: 2, b: 1 })),
			(of, right) => near(of({ a: 2, b: 1 }) + right({ a: 2, b: 1 }), 1)
		],
		'binary-cross-entropy': [
			(of) => near(of({ z: 0, p: 0.999 }), 0) && of({ z: 1, p: 0.999 }) < 0.01
		],
		'cross-entropy-splits': [
			// Entropy 1, cross-entropy 1.5.
			(of) => of({ C: 1.5, H: 1 }) < 0,
			(of, right) => of({ C: 1.5, H: 1 }) - right({ C: 1.5, H: 1 }) === 2 * 1
		],
		'smooth-l1-outer': [
			(of, right) => of({ z: 1 }) === 1 && right({ z: 1 }) === 1 / 2,
			(of) => of({ z: 1 }) === 1 / 2 && of({ z: 2 }) - of({ z: 1 }) === 1 / 2
		],
		focal: [
			(of) => {
				const share = (p: number) => of({ p, '\\gamma': 2 }) / -log(p);
				return share(0.1) < share(0.9);
			},
			(of) => near(of({ p: 0.9, '\\gamma': 2 }) / -log(0.9), 1 - 0.9 ** 2)
		]
	},
	'object-detection': {
		'heatmap-target': [
			(of) => {
				const peak = (deviation: number) => of({ x: 1, a: 1, y: 2, b: 2, '\\sigma': deviation });
				return peak(2) > peak(4) && peak(2) < 1;
			},
			(of, right) => {
				const at = { x: 1, a: 0, y: 2, b: 0 };
				return near(of({ ...at, '\\sigma': 2 }), right({ ...at, '\\sigma': 2 / sqrt(2) }));
			}
		]
	},
	optimizers: {
		'gradient-descent': [(of) => of({ w: 1, '\\eta': 0.1, g: 2 }) ** 2 > 1],
		// Held against a gradient that stays.
		'momentum-average': [
			(of) => {
				let v = 0;
				for (let step = 0; step < 500; step += 1) v = of({ v, g: 1, '\\alpha': 0.9 });
				return near(v, 1 / (1 - 0.9));
			},
			(of, right) =>
				near(of({ v: 2, g: 3, '\\alpha': 0.9 }), right({ v: 2, g: 3, '\\alpha': 1 - 0.9 }))
		],
		'adagrad-update': [
			nothing,
			(of) =>
				of({ w: 0, '\\eta': 1, r: 9, '\\delta': 0, g: 1 }) <
				of({ w: 0, '\\eta': 1, r: 4, '\\delta': 0, g: 1 })
		],
		rmsprop: [
			(of, right) =>
				of({ r: 4, g: 0, '\\lambda': 0.9 }) === 4 && right({ r: 4, g: 0, '\\lambda': 0.9 }) < 4,
			(of) => of({ r: 0, g: -1, '\\lambda': 0.9 }) < 0
		],
		'adam-correction': [
			(of, right) =>
				near(of({ v: 2, '\\alpha': 0.9, t: 1 }), right({ v: 2, '\\alpha': 0.9, t: 1 })) &&
				near(of({ v: 2, '\\alpha': 0.9, t: 500 }), 20) &&
				near(right({ v: 2, '\\alpha': 0.9, t: 500 }), 2),
			(of) => of({ v: 2, '\\alpha': 0.9, t: 1 }) < 2
		],
		'adam-update': [
			(of, right) => {
				const at = { w: 0, '\\eta': 1, '\\hat{v}': 1, '\\hat{r}': 0 };
				return near(of({ ...at, '\\delta': 1e-8 }) / right({ ...at, '\\delta': 1e-4 }), 1);
			},
			nothing
		],
		'weight-decay': [
			(of) => of({ w: 1, '\\eta': 0, g: 1, '\\lambda': 0.1 }) < 1,
			(of, right) =>
				near(
					of({ w: 1, '\\eta': 0.5, g: 1, '\\lambda': 0.1 }),
					right({ w: 1, '\\eta': 0.5, g: 1, '\\lambda': 0.2 })
				)
		],
		cosine: [
			(of) =>
				of({ '\\eta': 1, t: 75, T: 100 }) < 0 &&
				near(of({ '\\eta': 1, t: 25, T: 100 }), cos(PI / 4)),
			(of) => near(of({ '\\eta': 1, t: 100, T: 100 }), 1 / 2)
		]
	}
};

describe.each(Object.entries(claims))('%s', (id, cards) => {
	it.each(Object.entries(cards))('%s: each mistake is what its answer says', (card, held) => {
		const { answer, wrong = [] } = cardOfKind(readDeck(id), card, 'formula');
		const valueOf =
			(tex: string): Of =>
			(values) =>
				texValue(tex, values);
		expect(wrong).toHaveLength(held.length);
		const otherwise = wrong.filter(
			(slip, index) => held[index]?.(valueOf(slip.answer), valueOf(answer)) !== true
		);
		expect(otherwise.map((slip) => slip.answer)).toEqual([]);
	});
});

it('takes precision for recall and the other way round, as their answers say', () => {
	const formula = (card: string) => cardOfKind(readDeck('boxes-nms'), card, 'formula');
	const [precision, recall] = [formula('precision'), formula('recall')];
	expect(precision.wrong?.map((slip) => slip.answer)).toEqual([recall.answer]);
	expect(recall.wrong?.map((slip) => slip.answer)).toEqual([precision.answer]);
});
