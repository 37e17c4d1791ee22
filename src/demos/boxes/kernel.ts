// One invocation a box; how closely it must agree with the reference.
import { hashSeed, randomFrom } from '#core/random.ts';
import { floatsOf } from '#gpu/job.ts';
import type { Kernel } from '../kernel.ts';
import code from './kernel.wgsl?raw';
import { measure, type BoxesProblem, type BoxesSolution } from './reference.ts';

export const boxesKernel: Kernel<BoxesProblem, BoxesSolution> = {
	code,
	job: ({ boxes, target }) => {
		const count = boxes.length / 4;
		return {
			label: 'boxes',
			buffers: {
				boxes: { data: boxes },
				aim: { data: Float32Array.from(target) },
				measures: { bytes: boxes.byteLength }
			},
			passes: [
				{
					code,
					entryPoint: 'judge',
					constants: { count },
					bind: ['boxes', 'aim', 'measures'],
					workgroups: [Math.ceil(count / 64)]
				}
			],
			read: ['measures']
		};
	},
	read: (outputs) => ({ measures: floatsOf(outputs, 'measures') }),
	trial,
	error,
	// Nobody has published cases for all four at once; torchvision's are held against the reference.
	published: async () => []
};

/** Boxes on quarter pixels: overlapping, apart, inside, and the target itself. */
function trial(seed: number): BoxesProblem {
	const random = randomFrom(hashSeed('boxes trial', seed));
	const quarter = (from: number, to: number) => Math.round((from + random() * (to - from)) * 4) / 4;
	const box = () => {
		const [left, top] = [quarter(0, 400), quarter(0, 400)];
		return [left, top, left + quarter(0.25, 110), top + quarter(0.25, 110)] as const;
	};
	const target = box();
	const boxes = Array.from({ length: 1 + Math.floor(random() * 200) }, box);
	return { boxes: Float32Array.from([...target, ...boxes.flat()]), target };
}

/**
 * Areas on quarter pixels are exact; a handful of divisions, each within 2.5 units in the last place,
 * stay below 2·10⁻⁶. WGSL allows atan2 4096 units, 5·10⁻⁴ of the angle, so 2·10⁻³ of α v.
 */
function error(got: BoxesSolution, expected: BoxesSolution, problem: BoxesProblem): number {
	if (got.measures.length !== expected.measures.length) return Infinity;
	let worst = 0;
	got.measures.forEach((value, at) => {
		let allowed = 2e-6;
		if (at % 4 === 3) {
			const [left = 0, top = 0, right = 0, bottom = 0] = problem.boxes.subarray(at - 3, at + 1);
			const { alpha, v } = measure([left, top, right, bottom], problem.target);
			allowed += 2e-3 * alpha * v;
		}
		const difference = Math.abs(value - (expected.measures[at] ?? NaN)) / allowed;
		worst = Math.max(worst, Number.isNaN(difference) ? Infinity : difference);
	});
	return worst;
}
