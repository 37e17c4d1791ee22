// Overlaps of boxes and what losses make of them, written from their definitions, and greedy suppression.

/** Corners: left, top, right, bottom. */
export type Box = readonly [number, number, number, number];

export const width = (b: Box): number => b[2] - b[0];
export const height = (b: Box): number => b[3] - b[1];
export const area = (b: Box): number => width(b) * height(b);
const overlap = (a1: number, a2: number, b1: number, b2: number): number =>
	Math.max(0, Math.min(a2, b2) - Math.max(a1, b1));
export const intersection = (a: Box, b: Box): number =>
	overlap(a[0], a[2], b[0], b[2]) * overlap(a[1], a[3], b[1], b[3]);
export const union = (a: Box, b: Box): number => area(a) + area(b) - intersection(a, b);
export const iou = (a: Box, b: Box): number => intersection(a, b) / union(a, b);
export const enclosing = (a: Box, b: Box): Box => [
	Math.min(a[0], b[0]),
	Math.min(a[1], b[1]),
	Math.max(a[2], b[2]),
	Math.max(a[3], b[3])
];
export function giou(a: Box, b: Box): number {
	const c = area(enclosing(a, b));
	return iou(a, b) - (c - union(a, b)) / c;
}
export const centreDistance2 = (a: Box, b: Box): number =>
	((a[0] + a[2] - b[0] - b[2]) / 2) ** 2 + ((a[1] + a[3] - b[1] - b[3]) / 2) ** 2;
export function diagonal2(a: Box, b: Box): number {
	const c = enclosing(a, b);
	return width(c) ** 2 + height(c) ** 2;
}
export const diou = (a: Box, b: Box): number => iou(a, b) - centreDistance2(a, b) / diagonal2(a, b);
export const aspect = (gt: Box, b: Box): number =>
	(4 / Math.PI ** 2) * (Math.atan(width(gt) / height(gt)) - Math.atan(width(b) / height(b))) ** 2;
/** Of a true box and a predicted one; the weight of the aspect term is 0 where the shapes agree. */
export function ciou(gt: Box, b: Box): number {
	const v = aspect(gt, b);
	return diou(gt, b) - (v === 0 ? 0 : v ** 2 / (1 - iou(gt, b) + v));
}

/** Indices kept by greedy suppression of boxes that are already in order of score. */
export function nms(
	count: number,
	iouOf: (i: number, j: number) => number,
	threshold: number
): number[] {
	const kept: number[] = [];
	for (let i = 0; i < count; i += 1) {
		if (kept.every((k) => iouOf(k, i) <= threshold)) kept.push(i);
	}
	return kept;
}
