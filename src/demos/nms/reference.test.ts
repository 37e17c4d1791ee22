import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { iou, soften, suppress, type NmsProblem } from './reference.ts';
import { nmsTrial } from './trial.ts';
import { nmsVectors } from './vectors.ts';

const seeds = fc.integer({ min: 0, max: 0xffff_ffff });

function problemOf(boxes: number[][], scores: number[], threshold = 0.5): NmsProblem {
	return {
		boxes: Float32Array.from(boxes.flat()),
		scores: Float32Array.from(scores),
		classes: new Uint32Array(scores.length),
		threshold,
		scoreThreshold: 0,
		limit: scores.length
	};
}

describe('suppress', () => {
	it.each(nmsVectors())('agrees with the published case $name', ({ problem, solution }) => {
		expect([...suppress(problem).kept]).toEqual([...solution.kept]);
	});

	it('lets C survive when the box that overlaps it has been removed itself', () => {
		const chain = [
			[0, 0, 120, 100],
			[30, 0, 150, 100],
			[60, 0, 180, 100]
		];
		const { kept, suppressedBy } = suppress(problemOf(chain, [0.9, 0.8, 0.7]));
		expect([...kept]).toEqual([0, 2]);
		expect([...suppressedBy]).toEqual([-1, 0, -1]);
	});

	it('keeps a box whose IoU equals the threshold', () => {
		const pair = [
			[0, 0, 90, 10],
			[30, 0, 120, 10]
		];
		expect(iou(Float32Array.from(pair.flat()), 0, 1)).toBe(0.5);
		expect([...suppress(problemOf(pair, [0.9, 0.8], 0.5)).kept]).toEqual([0, 1]);
		expect([...suppress(problemOf(pair, [0.9, 0.8], 0.49)).kept]).toEqual([0]);
	});

	it('takes the first of two equally sure boxes', () => {
		const same = [
			[0, 0, 10, 10],
			[0, 0, 10, 10]
		];
		expect([...suppress(problemOf(same, [0.5, 0.5])).kept]).toEqual([0]);
	});

	it('leaves boxes of another class alone', () => {
		const same = problemOf(
			[
				[0, 0, 10, 10],
				[0, 0, 10, 10]
			],
			[0.9, 0.8]
		);
		expect([...suppress({ ...same, classes: Uint32Array.of(0, 1) }).kept]).toEqual([0, 1]);
	});

	it('changes nothing the second time', () => {
		fc.assert(
			fc.property(seeds, (seed) => {
				const problem = nmsTrial(seed);
				const { kept } = suppress(problem);
				const again = suppress({
					...problem,
					boxes: Float32Array.from(
						[...kept].flatMap((at) => [...problem.boxes.subarray(4 * at, 4 * at + 4)])
					),
					scores: Float32Array.from(kept, (at) => problem.scores[at] ?? 0),
					classes: Uint32Array.from(kept, (at) => problem.classes[at] ?? 0)
				});
				expect([...again.kept]).toEqual([...kept.keys()]);
			}),
			{ numRuns: 50 }
		);
	});

	it('does not depend on the order of boxes with different scores', () => {
		fc.assert(
			fc.property(seeds, (seed) => {
				const trial = nmsTrial(seed);
				const count = trial.scores.length;
				const problem = { ...trial, scores: trial.scores.map((_, at) => (at + 1) / (count + 1)) };
				const turned = suppress({
					...problem,
					boxes: Float32Array.from({ length: 4 * count }, (_, at) => {
						const box = count - 1 - Math.floor(at / 4);
						return problem.boxes[4 * box + (at % 4)] ?? 0;
					}),
					scores: problem.scores.toReversed(),
					classes: problem.classes.toReversed()
				});
				expect([...turned.kept].map((at) => count - 1 - at)).toEqual([...suppress(problem).kept]);
			}),
			{ numRuns: 50 }
		);
	});

	it('keeps no two boxes of a class that overlap more than the threshold', () => {
		fc.assert(
			fc.property(seeds, (seed) => {
				const problem = nmsTrial(seed);
				const kept = [...suppress(problem).kept];
				for (const [at, a] of kept.entries()) {
					for (const b of kept.slice(at + 1)) {
						if (problem.classes[a] !== problem.classes[b]) continue;
						expect(iou(problem.boxes, a, b)).toBeLessThanOrEqual(
							Math.fround(problem.threshold) + 1e-6
						);
					}
				}
			}),
			{ numRuns: 30 }
		);
	});
});

describe('soften', () => {
	const pair = problemOf(
		[
			[0, 0, 120, 100],
			[30, 0, 150, 100]
		],
		[0.9, 0.8]
	);

	it('lowers the score by 1 − IoU instead of removing the box', () => {
		expect(soften(pair, 'linear')[1]).toBeCloseTo(0.8 * (1 - 0.6), 6);
	});

	it('lowers it smoothly with the Gaussian', () => {
		expect(soften(pair, 'gaussian')[1]).toBeCloseTo(0.8 * Math.exp(-0.36 / 0.5), 6);
	});

	it('never raises a score, and leaves the surest alone', () => {
		fc.assert(
			fc.property(seeds, fc.constantFrom('linear' as const, 'gaussian' as const), (seed, how) => {
				const problem = nmsTrial(seed % 50);
				const soft = soften(problem, how);
				soft.forEach((score, at) => expect(score).toBeLessThanOrEqual(problem.scores[at] ?? 0));
			}),
			{ numRuns: 10 }
		);
	});
});
