import { describe, expect, it } from 'vitest';
import {
	area,
	aspect,
	centreDistance2,
	diagonal2,
	diou,
	enclosing,
	giou,
	height,
	intersection,
	iou,
	nms,
	union,
	width,
	type Box
} from './box-overlaps.ts';
import { expectFigures as figuresOf, expectFormula as formulaOf } from './figures.ts';
import { card, cardOfKind, readDeck } from './read-deck.ts';
import { texValue } from './tex-value.ts';

const deck = readDeck('boxes-nms');

const expectFigures = figuresOf.bind(undefined, deck);
const expectFormula = formulaOf.bind(undefined, deck);

const one: Box = [1, 2, 6, 5];
const two: Box = [3, 1, 9, 4];

describe('box formats', () => {
	const corners: Box = [69, 172, 270, 330];
	it('adds size to the corner of a COCO box', () => {
		const [x, y, w, h] = [...(card(deck, 'coco-xywh').prompt.en ?? '').matchAll(/\d+/g)].map(
			Number
		);
		expectFigures('coco-xywh', [(x ?? NaN) + (w ?? NaN), (y ?? NaN) + (h ?? NaN)]);
	});
	it('normalises a box as YOLO does', () => {
		const [x1, y1, x2, y2] = corners;
		expectFigures('yolo-normalise', [
			(x1 + x2) / 2 / 500,
			(y1 + y2) / 2 / 375,
			(x2 - x1) / 500,
			(y2 - y1) / 375
		]);
	});
	it('reads a YOLO line back into corners', () => {
		const [cx, cy, w, h] = [0.5 * 640, 0.25 * 480, 0.2 * 640, 0.1 * 480];
		expectFigures('yolo-decode', [cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2]);
	});
});

describe('IoU', () => {
	it('has the formula of the card', () => {
		const values = { A: area(one), B: area(two), I: intersection(one, two) };
		expectFormula('iou', values, iou(one, two));
	});
	it.each([
		[0, 4, 2, 7],
		[0, 4, 5, 7],
		[1, 9, 2, 3]
	])('has an overlap of [%d, %d] and [%d, %d] as on the card', (a1, a2, b1, b2) => {
		const tex = cardOfKind(deck, 'overlap-length', 'formula').answer;
		const inside = (x: number): boolean => x >= a1 && x <= a2 && x >= b1 && x <= b2;
		let length = 0;
		for (let x = 0; x < 10; x += 1) if (inside(x) && inside(x + 1)) length += 1;
		expect(texValue(tex, { a_1: a1, a_2: a2, b_1: b1, b_2: b2 })).toBe(length);
	});
	it('is a seventh for boxes that share a corner quarter', () => {
		expectFigures('iou-corner-overlap', iou([10, 10, 30, 30], [20, 20, 40, 40]));
	});
	it('turns into 1 for disjoint boxes when nothing is clamped', () => {
		const negative = (10 - 20) * (10 - 20);
		expectFigures('iou-no-clamp', negative / (100 + 100 - negative));
	});
	it('compares every box with every box', () => {
		const row: readonly Box[] = [one, two, one];
		const table = [one, two, one, two, one].map((a) => row.map((b) => iou(a, b)));
		expectFigures('box-iou-shape', [table.length, table[0]?.length ?? 0]);
	});
});

describe('NMS', () => {
	it('leaves the ends of a chain', () => {
		const names = ['A', 'B', 'C'];
		const kept = nms(3, (i, j) => (j - i === 1 ? 0.6 : 0.33), 0.5).map((i) => names[i]);
		expect(cardOfKind(deck, 'nms-chain', 'concept').answer).toMatchObject({
			en: kept.join(' and ')
		});
	});
	it('leaves one box for each object', () => {
		const kept = nms(15, (i, j) => (i % 3 === j % 3 ? 0.65 : 0), 0.5);
		expectFigures('nms-leaves-several', kept.length);
	});
	it('softens scores by the Gaussian of the card', () => {
		expectFormula(
			'soft-nms-gaussian',
			{ s: 0.8, u: 0.6, '\\sigma': 0.7 },
			0.8 * Math.exp(-0.36 / 0.7)
		);
	});
});

describe('losses on boxes', () => {
	it('has the logarithmic loss', () => {
		expectFormula('iou-loss-log', { u: 0.3 }, Math.log(1 / 0.3));
	});
	it('has no gradient where boxes do not meet', () => {
		const loss = (x: number): number => 1 - iou([x, 0, x + 2, 2], [7, 0, 9, 2]);
		expectFigures('iou-loss-disjoint', (loss(1.001) - loss(0.999)) / 0.002);
	});
	it('has GIoU', () => {
		const values = { u: iou(one, two), U: union(one, two), C: area(enclosing(one, two)) };
		expectFormula('giou', values, giou(one, two));
		expectFigures('giou-apart', giou([0, 0, 1, 1], [2, 0, 3, 1]));
	});
	it('approaches the limit of GIoU and stays above it', () => {
		const far = giou([0, 0, 1, 1], [1e5, 1e5, 1e5 + 1, 1e5 + 1]);
		expect(far).toBeGreaterThan(-1);
		expectFigures('giou-far', Math.round(far * 1e4) / 1e4);
	});
	it('keeps GIoU equal to IoU while one box slides about in another', () => {
		for (const x of [0, 1, 2.5, 4]) {
			const inner: Box = [x, 1, x + 2, 3];
			expect(giou(inner, [0, 0, 6, 6])).toBeCloseTo(4 / 36, 12);
		}
		expect(cardOfKind(deck, 'giou-nested', 'concept').answer).toMatchObject({
			en: expect.stringContaining('equal to IoU') as string
		});
	});
	it('has DIoU', () => {
		const values = {
			u: iou(one, two),
			d: Math.sqrt(centreDistance2(one, two)),
			c: Math.sqrt(diagonal2(one, two))
		};
		expectFormula('diou', values, diou(one, two));
		expectFigures('diou-example', diou([0, 0, 2, 2], [1, 1, 3, 3]));
		expectFormula('ciou', { ...values, '\\alpha': 0.4, v: 0.2 }, diou(one, two) - 0.08);
	});
	it('has the aspect term of CIoU', () => {
		const values = { w_g: width(one), h_g: height(one), w: width(two), h: height(two) };
		expectFormula('ciou-v', values, aspect(one, two));
		expectFigures('ciou-v-square', aspect([0, 0, 1, 1], [0, 0, 1e6, 1]));
		expectFormula('ciou-alpha', { u: 0.7, v: 0.1 }, 0.1 / 0.4);
	});
});

describe('anchors and offsets', () => {
	it('counts anchors', () => {
		const ratios = [1, 2, 0.5];
		const sizes = [128, 256, 512];
		const shapes = sizes.flatMap((s) => ratios.map((r) => [s / Math.sqrt(r), s * Math.sqrt(r)]));
		expectFigures('anchor-count', 60 * 40 * shapes.length);
		const [w = NaN, h = NaN] = shapes[1] ?? [];
		expect(w * h).toBeCloseTo(128 ** 2);
		expectFigures('anchor-shape', [w, h]);
	});
	it('decodes what it encodes', () => {
		const encoded = texValue(cardOfKind(deck, 'encode-x', 'formula').answer, {
			G_x: 17,
			P_x: 12,
			P_w: 4,
			P_h: 5
		});
		expectFormula('decode-x', { P_x: 12, P_w: 4, d_x: encoded }, 17);
		expectFormula('encode-x', { G_x: 17, P_x: 12, P_w: 4, P_h: 5 }, 1.25);
		expectFormula('decode-w', { P_w: 50, d_w: Math.log(60 / 50) }, 60);
		const { answer } = cardOfKind(deck, 'encode-w', 'formula');
		const target = texValue(answer, { G_w: 60, P_w: 50 });
		expectFormula('decode-w', { P_w: 50, d_w: target }, 60);
		expectFormula('encode-w', { G_w: 60, P_w: 50 }, target);
	});
	it('encodes the worked example', () => {
		const t = [(110 - 100) / 50, (90 - 100) / 100, Math.log(60 / 50), Math.log(80 / 100)];
		expectFigures('encode-example', t);
	});
	it('counts the channels of the RPN', () => {
		const k = 9;
		expectFigures('rpn-channels', [
			k * ['object', 'background'].length,
			k * ['x', 'y', 'w', 'h'].length
		]);
	});
});

describe('evaluation', () => {
	it('counts a duplicate as a false positive', () => {
		let claimed = false;
		const verdicts = [0.8, 0.6].map((overlapWithTruth) => {
			const hit: boolean = overlapWithTruth > 0.5 && !claimed;
			claimed ||= hit;
			return hit;
		});
		expectFigures('duplicate-detection', [
			verdicts.filter(Boolean).length,
			verdicts.filter((hit) => !hit).length
		]);
	});
	it('has precision and recall', () => {
		const named = { TP: 4, FP: 1, FN: 3 };
		const values = { ...letters(named), '{TP}': 4, '{FP}': 1, '{FN}': 3 };
		expectFormula('precision', values, 4 / 5);
		expectFormula('recall', values, 4 / 7);
	});
	/** `TP` without braces reads as a product of letters; give letters whose products are the counts. */
	function letters(counts: { TP: number; FP: number; FN: number }): Record<string, number> {
		const p = 2;
		return { P: p, T: counts.TP / p, F: counts.FP / p, N: counts.FN / (counts.FP / p) };
	}
	it('has the AP of the worked example by area', () => {
		const outcomes = /detections are (.*)\. Compute/.exec(card(deck, 'ap-worked').prompt.en ?? '');
		const hits = (outcomes?.[1] ?? '').split(/, /).map((word) => word === 'right');
		expect(hits).toHaveLength(7);
		let tp = 0;
		const curve = hits.map((hit, i) => {
			if (hit) tp += 1;
			return { recall: tp / 7, precision: tp / (i + 1) };
		});
		let before = 0;
		let ap = 0;
		curve.forEach((point, i) => {
			ap += (point.recall - before) * Math.max(...curve.slice(i).map(({ precision }) => precision));
			before = point.recall;
		});
		expectFigures('ap-worked', ap);
		const elevenPoint = Array.from({ length: 11 }, (_, i) =>
			Math.max(
				0,
				...curve.filter(({ recall }) => recall >= i / 10).map(({ precision }) => precision)
			)
		).reduce((sum, p) => sum + p / 11, 0);
		const wrong = cardOfKind(deck, 'ap-worked', 'number').wrong ?? [];
		expect(wrong.map((w) => w.answer)).toContain(Math.round(elevenPoint * 1000) / 1000);
	});
	it('averages over the thresholds of COCO', () => {
		const thresholds: number[] = [];
		for (let percent = 50; percent <= 95; percent += 5) thresholds.push(percent / 100);
		expectFigures('map-coco', thresholds.length);
	});
});
