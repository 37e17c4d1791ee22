// Holds a kernel against its reference and against published cases, on whatever computes here.
import { NoGpu, type Gpu, type NoGpuReason } from '#gpu/gpu.ts';
import type { Kernel } from './kernel.ts';

export interface KernelCheck {
	readonly cases: number;
	/** What went wrong, by name of the case; empty when the kernel passes. */
	readonly failures: readonly string[];
	/** Largest difference in units of what rounding explains. */
	readonly worst: number;
	/** Set when no GPU computed, so that nothing was checked. */
	readonly reason?: NoGpuReason;
}

/** Checks the published cases, then one trial a seed. */
export async function checkKernel<Problem, Solution>(
	gpu: Gpu,
	kernel: Kernel<Problem, Solution>,
	reference: (problem: Problem) => Solution,
	seeds: readonly number[]
): Promise<KernelCheck> {
	const failures: string[] = [];
	let worst = 0;
	let cases = 0;
	const check = async (name: string, problem: Problem, expected: Solution) => {
		cases += 1;
		const got = kernel.read(await gpu.run(kernel.job(problem)), problem);
		const error = kernel.error(got, expected, problem);
		worst = Math.max(worst, error);
		if (!(error <= 1)) failures.push(`${name}: ${error.toPrecision(3)}`);
	};
	try {
		for (const { name, problem, solution } of await kernel.published()) {
			await check(name, problem, solution);
		}
		for (const seed of seeds) {
			const problem = kernel.trial(seed);
			await check(`seed ${seed}`, problem, reference(problem));
		}
	} catch (cause) {
		if (!(cause instanceof NoGpu)) throw cause;
		if (cause.reason === 'refused') failures.push(cause.message);
		else return { cases: 0, failures: [], worst: 0, reason: cause.reason };
	}
	return { cases, failures, worst };
}
