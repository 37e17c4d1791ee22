// Greedy non-maximum suppression in 32-bit floats, so that CPU and GPU agree to the bit.

export interface NmsProblem {
	/** `[N, 4]`: left, top, right, bottom. */
	readonly boxes: Float32Array;
	/** `[N]`, higher is surer. */
	readonly scores: Float32Array;
	/** `[N]`; only boxes of one class suppress each other. All 0 when classes don't count. */
	readonly classes: Uint32Array;
	/** A box goes when its IoU with a kept one is greater than this; an equal one stays. */
	readonly threshold: number;
	/** Boxes that score this or less don't take part. */
	readonly scoreThreshold: number;
	/** Most boxes kept of a class. */
	readonly limit: number;
}

export interface NmsSolution {
	/** Indices of the kept boxes, by falling score. */
	readonly kept: Uint32Array;
	/** For every box the kept one that suppressed it, or −1. */
	readonly suppressedBy: Int32Array;
}

const round = Math.fround;

/** Indices of those that take part, by falling score; of equal ones the first comes first. */
export function byScore({ scores, scoreThreshold }: NmsProblem): Uint32Array {
	const taking = Uint32Array.from(scores.keys()).filter((at) => (scores[at] ?? 0) > scoreThreshold);
	return taking.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
}

export interface Overlap {
	readonly intersection: number;
	readonly union: number;
}

/** Intersection and union of two boxes, every step rounded to 32 bits. */
export function overlap(boxes: Float32Array, a: number, b: number): Overlap {
	const at = (box: number, side: number) => boxes[4 * box + side] ?? 0;
	const area = (box: number) =>
		round(round(at(box, 2) - at(box, 0)) * round(at(box, 3) - at(box, 1)));
	const width = round(Math.min(at(a, 2), at(b, 2)) - Math.max(at(a, 0), at(b, 0)));
	const height = round(Math.min(at(a, 3), at(b, 3)) - Math.max(at(a, 1), at(b, 1)));
	const intersection = round(Math.max(width, 0) * Math.max(height, 0));
	return { intersection, union: round(round(area(a) + area(b)) - intersection) };
}

/** Intersection over union, 0 for two empty boxes. */
export function iou(boxes: Float32Array, a: number, b: number): number {
	const { intersection, union } = overlap(boxes, a, b);
	return union > 0 ? intersection / union : 0;
}

/**
 * The greedy walk: the surest box left is kept, and those of its class that it overlaps too much go.
 * Source: ONNX NonMaxSuppression, torchvision.ops.nms (both compare with `>`).
 */
export function suppress(problem: NmsProblem): NmsSolution {
	const { boxes, classes } = problem;
	const threshold = round(problem.threshold);
	const suppresses = (kept: number, rest: number) => {
		if (classes[kept] !== classes[rest]) return false;
		const { intersection, union } = overlap(boxes, kept, rest);
		// Without the division, which devices may round as they like.
		return intersection > round(threshold * union);
	};
	const order = byScore(problem);
	const suppressedBy = new Int32Array(problem.scores.length).fill(-1);
	const perClass = new Map<number, number>();
	const kept: number[] = [];
	order.forEach((box, place) => {
		if (suppressedBy[box] !== -1) return;
		const one = problem.classes[box] ?? 0;
		const already = perClass.get(one) ?? 0;
		if (already >= problem.limit) return;
		perClass.set(one, already + 1);
		kept.push(box);
		for (let later = place + 1; later < order.length; later += 1) {
			const rest = order[later] ?? 0;
			if (suppressedBy[rest] === -1 && suppresses(box, rest)) suppressedBy[rest] = box;
		}
	});
	return { kept: Uint32Array.from(kept), suppressedBy };
}

/**
 * Soft-NMS (Bodla et al. 2017): instead of removing a box, lowers its score, linearly by 1 − IoU where
 * IoU is above the threshold, or by exp(−IoU² / 0.5) everywhere. Returns the scores, in order of boxes.
 */
export function soften(problem: NmsProblem, how: 'linear' | 'gaussian'): Float32Array {
	const scores = problem.scores.slice();
	const left = new Set(byScore(problem));
	while (left.size > 0) {
		const best = [...left].reduce((a, b) => ((scores[b] ?? 0) > (scores[a] ?? 0) ? b : a));
		left.delete(best);
		for (const rest of left) {
			if (problem.classes[best] !== problem.classes[rest]) continue;
			const overlapping = iou(problem.boxes, best, rest);
			const linear = overlapping > problem.threshold ? 1 - overlapping : 1;
			const factor = how === 'linear' ? linear : Math.exp(-(overlapping ** 2) / 0.5);
			scores[rest] = (scores[rest] ?? 0) * factor;
		}
	}
	return scores;
}
