// Thousands of boxes on the CPU and on the GPU, timed one after the other on this device.
import { hashSeed, randomFrom } from '#core/random.ts';
import { NoGpu, type Gpu } from '#gpu/gpu.ts';
import { nmsKernel } from './kernel.ts';
import { suppress, type NmsProblem } from './reference.ts';
import { crowd } from './trial.ts';

export interface RaceResult {
	readonly kept: number;
	readonly cpuMs: number;
	/** With upload, read-back and the walk; undefined without a GPU. */
	readonly gpuMs: number | undefined;
}

/** A crowd as a detector leaves it: about twenty boxes an object. */
export function raceProblem(count: number): NmsProblem {
	const random = randomFrom(hashSeed('nms race', count));
	return {
		...crowd(random, count, Math.ceil(count / 20)),
		classes: new Uint32Array(count),
		threshold: 0.5,
		scoreThreshold: 0,
		limit: count
	};
}

export async function race(gpu: Gpu, count: number): Promise<RaceResult> {
	const problem = raceProblem(count);
	// First runs compile, on either side; a race is about computing.
	suppress(problem);
	const from = performance.now();
	const kept = suppress(problem).kept.length;
	const cpuMs = performance.now() - from;
	try {
		await gpu.run(nmsKernel.job(problem));
		const start = performance.now();
		nmsKernel.read(await gpu.run(nmsKernel.job(problem)), problem);
		return { kept, cpuMs, gpuMs: performance.now() - start };
	} catch (cause) {
		if (!(cause instanceof NoGpu)) throw cause;
		return { kept, cpuMs, gpuMs: undefined };
	}
}
