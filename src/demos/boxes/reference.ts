// IoU and its three relatives for one box against a target, in 64 bits.

/** Left, top, right, bottom. */
export type Corners = readonly [number, number, number, number];

export const measureNames = ['IoU', 'GIoU', 'DIoU', 'CIoU'] as const;
export type MeasureName = (typeof measureNames)[number];

export interface BoxesProblem {
	/** `[N, 4]`, each with an area. */
	readonly boxes: Float32Array;
	readonly target: Corners;
}
export interface BoxesSolution {
	/** `[N, 4]`: IoU, GIoU, DIoU, CIoU. The losses are 1 minus these. */
	readonly measures: Float32Array;
}

export interface Measures {
	readonly intersection: number;
	readonly union: number;
	/** Area of the smallest box around both. */
	readonly enclosing: number;
	/** Squared distance of the centres, and squared diagonal of the enclosing box. */
	readonly distance: number;
	readonly diagonal: number;
	/** How far the aspect ratios are apart, and the weight of that. */
	readonly v: number;
	readonly alpha: number;
	readonly values: readonly [iou: number, giou: number, diou: number, ciou: number];
}

/**
 * All four measures. Sources: GIoU, Rezatofighi et al. 2019, algorithm 1; DIoU and CIoU, Zheng et al.
 * 2020, equations 7 to 11. The difference of two arctangents is taken as one.
 */
export function measure(box: Corners, target: Corners): Measures {
	const [left, top, right, bottom] = box;
	const [tLeft, tTop, tRight, tBottom] = target;
	const [width, height] = [right - left, bottom - top];
	const [tWidth, tHeight] = [tRight - tLeft, tBottom - tTop];
	const intersection =
		Math.max(0, Math.min(right, tRight) - Math.max(left, tLeft)) *
		Math.max(0, Math.min(bottom, tBottom) - Math.max(top, tTop));
	const union = width * height + tWidth * tHeight - intersection;
	const across = Math.max(right, tRight) - Math.min(left, tLeft);
	const down = Math.max(bottom, tBottom) - Math.min(top, tTop);
	const enclosing = across * down;
	const distance =
		((left + right - tLeft - tRight) / 2) ** 2 + ((top + bottom - tTop - tBottom) / 2) ** 2;
	const diagonal = across ** 2 + down ** 2;
	const angle = Math.atan2(tWidth * height - width * tHeight, tHeight * height + tWidth * width);
	const v = (4 / Math.PI ** 2) * angle ** 2;
	const iou = intersection / union;
	const giou = iou - (enclosing - union) / enclosing;
	const diou = iou - distance / diagonal;
	const alpha = v > 0 ? v / (1 - iou + v) : 0;
	return {
		...{ intersection, union, enclosing, distance, diagonal, v, alpha },
		values: [iou, giou, diou, diou - alpha * v]
	};
}

export function measureAll({ boxes, target }: BoxesProblem): BoxesSolution {
	const measures = new Float32Array(boxes.length);
	for (let at = 0; at < boxes.length; at += 4) {
		const [left = 0, top = 0, right = 0, bottom = 0] = boxes.subarray(at, at + 4);
		measures.set(measure([left, top, right, bottom], target).values, at);
	}
	return { measures };
}

/** Where a loss pulls the box: minus its gradient by the centre, per pixel; by central differences. */
export function pull(box: Corners, target: Corners, name: MeasureName): readonly [number, number] {
	const index = measureNames.indexOf(name);
	const [left, top, right, bottom] = box;
	const at = (dx: number, dy: number) =>
		measure([left + dx, top + dy, right + dx, bottom + dy], target).values[index] ?? 0;
	const step = 0.25;
	const slope = (dx: number, dy: number) => {
		const difference = (at(dx, dy) - at(-dx, -dy)) / (2 * step);
		// What is left of a flat place after rounding isn't a pull.
		return Math.abs(difference) < 1e-9 ? 0 : difference;
	};
	return [slope(step, 0), slope(0, step)];
}
