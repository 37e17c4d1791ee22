// Tries the thought questions of the box deck on boxes: who survives, which measures change, which loss is larger.
import { describe, expect, it } from 'vitest';
import { ciou, diou, giou, iou, nms, type Box } from './box-overlaps.ts';
import { card, cardOfKind, readDeck } from './read-deck.ts';
import { pythonWith } from './run-python.ts';
import { texValue } from './tex-value.ts';

const deck = readDeck('boxes-nms');
const textOf = (id: string): string => {
	const { answer } = cardOfKind(deck, id, 'concept');
	return typeof answer === 'string' ? answer : (answer.en ?? '');
};
const mistakesOf = (id: string): string[] =>
	(cardOfKind(deck, id, 'concept').wrong ?? []).map(({ answer }) =>
		typeof answer === 'string' ? answer : (answer.en ?? '')
	);
/** Letters that stand alone in a text: the boxes it names. */
const named = (text: string): string[] => text.match(/\b[A-D]\b/g) ?? [];

describe('who survives NMS', () => {
	const names = (kept: readonly number[]): string[] => kept.map((i) => 'ABCD'[i] ?? '');
	it.each(['nms-chain', 'nms-lower-threshold'])('%s: a chain at its threshold', (id) => {
		const prompt = card(deck, id).prompt.en ?? '';
		const [near = NaN, far = NaN, threshold = NaN] = [...prompt.matchAll(/0\.\d+/g)].map(Number);
		const kept = names(nms(3, (i, j) => (j - i === 1 ? near : far), threshold));
		expect(named(textOf(id))).toEqual(kept);
		for (const slip of mistakesOf(id)) expect(named(slip)).not.toEqual(kept);
	});
	it('keeps both in a tie', () => {
		expect(named(textOf('nms-tie'))).toEqual(names(nms(2, () => 0.5, 0.5)));
	});
	it('keeps rider and horse, class by class', () => {
		const boxes = ['person', 'horse', 'person', 'horse'];
		const overlap = (i: number, j: number): number => (boxes[i] === boxes[j] ? 0.8 : 0);
		expect(named(textOf('nms-rider'))).toEqual(names(nms(4, overlap, 0.5)));
		const regardless = names(nms(4, () => 0.8, 0.5));
		expect(mistakesOf('nms-rider').map(named)).toEqual([regardless]);
	});
	it('deletes true neighbours when the threshold falls', () => {
		const crowd = [0, 1, 2, 3];
		const found = (threshold: number): number =>
			nms(crowd.length, (i, j) => (Math.abs(i - j) === 1 ? 0.45 : 0), threshold).length;
		expect([found(0.6), found(0.3)]).toEqual([4, 2]);
		expect(textOf('nms-crowd')).toMatch(/^Recall/);
	});
});

describe('which measures change', () => {
	const measures = { IoU: iou, GIoU: giou, DIoU: diou, CIoU: ciou };
	const changed = (truth: Box, before: Box, after: Box): string[] =>
		Object.entries(measures)
			.filter(([, of]) => Math.abs(of(truth, before) - of(truth, after)) > 1e-9)
			.map(([name]) => name);
	const large: Box = [0, 0, 12, 8];
	it.each<[string, Box, Box, Box]>([
		['slide-inside', large, [5, 3, 7, 5], [10, 6, 12, 8]],
		['move-apart', large, [20, 0, 24, 4], [30, 0, 34, 4]],
		['reshape-inside', large, [5, 1, 7, 7], [3, 3, 9, 5]]
	])('%s', (id, truth, before, after) => {
		expect(textOf(id).match(/\b[GDC]?IoU\b/g)).toEqual(changed(truth, before, after));
	});
	it('gives the same Smooth L1 with very different IoU', () => {
		const smooth = (a: Box, b: Box): number => {
			const sizes = ([x1, y1, x2, y2]: Box) => [(x1 + x2) / 2, (y1 + y2) / 2, x2 - x1, y2 - y1];
			return sizes(a).reduce((sum, x, i) => sum + Math.abs(x - (sizes(b)[i] ?? NaN)) - 0.5, 0);
		};
		const truth: Box = [0, 0, 10, 10];
		const [shifted, grown]: [Box, Box] = [
			[5, 0, 15, 10],
			[-2.5, 0, 12.5, 10]
		];
		expect(smooth(shifted, truth)).toBe(smooth(grown, truth));
		expect(iou(grown, truth)).toBeGreaterThan(1.9 * iou(shifted, truth));
		expect(textOf('four-separate-numbers')).toContain('very different IoU');
	});
	it('ranks the losses as the card says, for any pair of boxes', () => {
		expect(textOf('losses-in-order')).toMatch(
			/^IoU ≤ DIoU ≤ CIoU and IoU ≤ GIoU; GIoU and DIoU come either way$/
		);
		const truth: Box = [0, 0, 4, 4];
		const either = new Set<boolean>();
		for (let x = -9; x <= 9; x += 1.5)
			for (let y = -9; y <= 9; y += 1.5)
				for (const [w, h] of [
					[1, 1],
					[6, 2],
					[3, 9]
				] as const) {
					const box: Box = [x, y, x + w, y + h];
					const loss = (of: (a: Box, b: Box) => number): number => 1 - of(truth, box);
					expect(loss(iou)).toBeLessThanOrEqual(loss(diou) + 1e-12);
					expect(loss(diou)).toBeLessThanOrEqual(loss(ciou) + 1e-12);
					expect(loss(iou)).toBeLessThanOrEqual(loss(giou) + 1e-12);
					either.add(loss(giou) < loss(diou));
				}
		expect(either).toEqual(new Set([true, false]));
	});
});

describe('samples of the RPN', () => {
	/** 1 positive, 0 negative, undefined neither; `overlaps` has a row for each true box. */
	function label(overlaps: readonly (readonly number[])[], anchor: number): 0 | 1 | undefined {
		const own = Math.max(...overlaps.map((row) => row[anchor] ?? NaN));
		const best = overlaps.some((row) => row[anchor] === Math.max(...row));
		if (best || own > 0.7) return 1;
		return own < 0.3 ? 0 : undefined;
	}
	it('has a positive for every true box and leaves out what lies between', () => {
		const overlaps = [
			[0.5, 0.8, 0.1],
			[0.2, 0.1, 0.4]
		];
		expect([0, 1, 2].map((anchor) => label(overlaps, anchor))).toEqual([undefined, 1, 1]);
		expect(textOf('rpn-ignored')).toMatch(/^Neither/);
		expect(textOf('rpn-positive')).toContain('highest IoU');
	});
	it('counts box losses of positives only', () => {
		const anchors = [
			{ label: 1, L_c: 0.2, L_r: 0.6 },
			{ label: 0, L_c: 1.1, L_r: 5 },
			{ label: 1, L_c: 0.4, L_r: 0.9 }
		];
		const [N_c, N_r, weight] = [3, 7, 10];
		const wanted = (0.2 + 1.1 + 0.4) / N_c + (weight * (0.6 + 0.9)) / N_r;
		const { answer, accept = [], wrong = [] } = cardOfKind(deck, 'rpn-loss', 'formula');
		/** The two sums of a form, each a factor and what is summed over the anchors. */
		const value = (form: string): number => {
			const plain = form
				.replaceAll(/\\(?:begin|end)\{aligned\}|\\\\|&/g, '')
				.replace('L_c(p_i,p_i^*)', 'a')
				.replace('L_r(t_i,t_i^*)', 'b')
				.replace('p_i^*', 'q ');
			return plain.split('+').reduce((sum, part) => {
				const [factor = '', term = ''] = part.split('\\sum_i');
				const all = anchors.map(({ label: q, L_c: a, L_r: b }) => texValue(term, { q, a, b }));
				const outside = texValue(factor, { N_c, N_r, '\\lambda': weight });
				return sum + outside * all.reduce((x, y) => x + y);
			}, 0);
		};
		for (const form of [answer, ...accept]) expect(value(form), form).toBeCloseTo(wanted, 9);
		for (const slip of wrong) expect(value(slip.answer)).not.toBeCloseTo(wanted, 3);
		expect(textOf('background-no-box-loss')).toContain('the factor is 0');
	});
});

describe('precision and recall', () => {
	const hits = [true, true, false, true, false, false, true];
	const curve = hits.map((_, i) => {
		const found = hits.slice(0, i + 1).filter(Boolean).length;
		return { r: found / 5, p: found / (i + 1) };
	});
	it('moves recall one way and precision both ways when the threshold falls', () => {
		const steps = curve.slice(1).map(({ r, p }, i) => ({
			r: r - (curve[i]?.r ?? NaN),
			p: p - (curve[i]?.p ?? NaN)
		}));
		expect(steps.every(({ r }) => r >= 0)).toBe(true);
		expect(steps.some(({ p }) => p > 0) && steps.some(({ p }) => p < 0)).toBe(true);
		expect(textOf('lower-confidence')).toMatch(/^Recall never falls; precision goes up or down/);
	});
	it('never rises after interpolation', () => {
		let ceiling = 0;
		const flattened = curve.toReversed().map(({ p }) => (ceiling = Math.max(ceiling, p)));
		const { answer, accept = [], wrong = [] } = cardOfKind(deck, 'ap-interpolation', 'formula');
		const interpolated = (form: string): number[] => {
			const [, side = ''] = /^\\max_\{(?:r'|s|\\tilde\{r\}) \\(ge|le) r\} p\(/.exec(form) ?? [];
			expect(side, form).not.toBe('');
			return curve.map(({ r }) =>
				Math.max(...curve.filter((at) => (side === 'ge' ? at.r >= r : at.r <= r)).map(({ p }) => p))
			);
		};
		/** Of points with one recall the first, highest one counts. */
		const wanted = curve.map(
			({ r }) => flattened.toReversed()[curve.findIndex((at) => at.r === r)]
		);
		for (const form of [answer, ...accept]) expect(interpolated(form), form).toEqual(wanted);
		for (const slip of wrong) expect(interpolated(slip.answer)).not.toEqual(wanted);
	});
});

describe('batched_nms', () => {
	it('keeps boxes of other classes, and the mistakes do not', () => {
		const before = `
import types
import numpy as np
def area(b): return (b[2] - b[0]) * (b[3] - b[1])
def iou(a, b):
    inside = max(0, min(a[2], b[2]) - max(a[0], b[0])) * max(0, min(a[3], b[3]) - max(a[1], b[1]))
    return inside / (area(a) + area(b) - inside)
def nms(boxes, scores, iou_threshold):
    kept = []
    for i in np.argsort(-scores):
        if all(iou(boxes[k], boxes[i]) <= iou_threshold for k in kept): kept.append(int(i))
    return kept
def batched_nms(boxes, scores, idxs, iou_threshold):
    apart = boxes + (idxs * (boxes.max() + 1))[:, None]
    return nms(apart, scores, iou_threshold)
torchvision = types.SimpleNamespace(ops=types.SimpleNamespace(nms=nms, batched_nms=batched_nms))
boxes = np.array([[0, 0, 10, 10], [1, 0, 10, 10], [0, 0, 10, 9.]])
scores, labels = np.array([.7, .9, .8]), np.array([0, 0, 1])`;
		const wanted = { 'batched-nms': { before, holds: 'value == [1, 2]' } };
		expect(pythonWith('numpy').refutedForms([deck, wanted])).toEqual([]);
	});
});
