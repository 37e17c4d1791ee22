// The formulas of the NMS demo with the live numbers in them, as TeX.
import { texNumber } from '../numbers.ts';
import { problemOf, type NmsScenario } from './demo.ts';
import { iou, overlap } from './reference.ts';

/** The IoU of every pair of the first three boxes, for questions that are about numbers, not about eyes. */
export function pairFormulas(scenario: NmsScenario): string[] {
	const { boxes } = problemOf(scenario);
	const [first, second, third] = scenario.detections;
	const pair = (a: number, b: number) =>
		String.raw`\mathrm{IoU}(${scenario.detections[a]?.letter},${scenario.detections[b]?.letter})=${texNumber(iou(boxes, a, b))}`;
	if (!first || !second) return [];
	return third ? [pair(0, 1), pair(1, 2), pair(0, 2)] : [pair(0, 1)];
}

/** Intersection over union of two boxes in pixels, against the threshold. */
export function overlapFormula(scenario: NmsScenario, a: number, b: number): string {
	const { detections, threshold } = scenario;
	const { boxes } = problemOf(scenario);
	const { intersection, union } = overlap(boxes, a, b);
	const value = iou(boxes, a, b);
	const sign = value > threshold ? '>' : value === threshold ? '=' : '<';
	return String.raw`\mathrm{IoU}(${detections[a]?.letter},${detections[b]?.letter})=\frac{${intersection}}{${union}}=${texNumber(value)}${sign}${texNumber(threshold)}`;
}
