// One invocation a run; what it is tried on and how far rounding may take it.
import { hashSeed, randomFrom } from '#core/random.ts';
import { floatsOf, wordsOf } from '#gpu/job.ts';
import type { Kernel } from '../kernel.ts';
import code from './kernel.wgsl?raw';
import {
	arrivalShare,
	descend,
	methodNames,
	never,
	runOf,
	type DescentProblem,
	type DescentSolution
} from './reference.ts';

export const optimizersKernel: Kernel<DescentProblem, DescentSolution> = {
	code,
	job: ({ method, a, b, alpha, decay, epsilon, runs }) => {
		const count = runs.length / 4;
		return {
			label: 'optimizers',
			buffers: {
				settings: { data: Float32Array.of(a, b, alpha, decay, epsilon) },
				runs: { data: runs },
				ends: { bytes: 8 * count },
				arrived: { bytes: 4 * count }
			},
			passes: [
				{
					code,
					entryPoint: 'descend',
					constants: { method: methodNames.indexOf(method), count },
					bind: ['settings', 'runs', 'ends', 'arrived'],
					workgroups: [Math.ceil(count / 64)]
				}
			],
			read: ['ends', 'arrived']
		};
	},
	read: (outputs) => ({
		ends: floatsOf(outputs, 'ends'),
		arrived: wordsOf(outputs, 'arrived')
	}),
	trial,
	error,
	// Published cases are single updates; they are held against the reference.
	published: async () => []
};

/** All methods on bowls and saddles; rates that settle, swing and run away, none beyond 10³⁰. */
function trial(seed: number): DescentProblem {
	const random = randomFrom(hashSeed('optimizers trial', seed));
	const between = (from: number, to: number) => from + random() * (to - from);
	const runs = Array.from({ length: 1 + Math.floor(random() * 100) }, () => [
		between(-5, 5),
		between(-5, 5),
		between(0.01, 0.6),
		Math.floor(between(0, 60))
	]);
	return {
		method: methodNames[seed % methodNames.length] ?? 'gd',
		a: between(0.1, 2),
		b: random() < 0.2 ? between(-1, -0.1) : between(0.1, 2),
		alpha: between(0, 0.9),
		decay: between(0.8, 0.99),
		epsilon: 1e-6,
		runs: Float32Array.from(runs.flat())
	};
}

/**
 * Ends: against 64 bits, sixty steps in 32 bits were off by 10⁻⁶ of the way they went, RMSProp's and
 * Adam's, which divide by what is nearly 0, by 10⁻⁴; a device may divide and take roots five times
 * less exactly. Arrivals: a step counts when the reference is as near there within a hundredth.
 */
function error(got: DescentSolution, expected: DescentSolution, problem: DescentProblem): number {
	const count = problem.runs.length / 4;
	if (got.ends.length !== 2 * count || got.arrived.length !== count) return Infinity;
	const stretch = problem.method === 'adam' || problem.method === 'rmsprop' ? 1e-3 : 1e-4;
	let worst = 0;
	for (let index = 0; index < count; index += 1) {
		const run = runOf(problem, index);
		const places = [...descend(problem, run)].map(([x, y]) => Math.hypot(x, y));
		const allowed = stretch * Math.max(...places);
		for (const at of [2 * index, 2 * index + 1]) {
			const difference = Math.abs((got.ends[at] ?? NaN) - (expected.ends[at] ?? NaN));
			worst = Math.max(worst, Number.isNaN(difference) ? Infinity : difference / allowed);
		}
		const limit = arrivalShare * (places[0] ?? 0);
		const step = got.arrived[index] ?? never;
		const before = places.slice(0, step === never ? places.length : step);
		const early = before.some((distance) => distance < 0.99 * limit);
		const late = step !== never && !((places[step] ?? Infinity) <= 1.01 * limit);
		if (early || late) return Infinity;
	}
	return worst;
}
