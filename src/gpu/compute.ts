// One computation, two places: the GPU when there is one, else the CPU; the answer says which.
import { NoGpu, type Gpu, type NoGpuReason } from './gpu.ts';
import type { Job, Outputs } from './job.ts';

export interface Computation<Result> {
	/** The work for the GPU; made only when there is one. */
	readonly job: () => Job;
	/** The result from the buffers that the job read back. */
	readonly read: (outputs: Outputs) => Result;
	/** The same result on the CPU. */
	readonly onCpu: () => Result;
}

/** Where a result comes from, for the badge. */
export type Place =
	| { readonly kind: 'gpu'; readonly name: string; readonly software: boolean }
	| { readonly kind: 'cpu'; readonly reason: NoGpuReason };

export interface Computed<Result> {
	readonly result: Result;
	readonly place: Place;
	/** Wall time with upload and read-back; without the time to open the device. */
	readonly durationMs: number;
}

/** Computes on the GPU if one can be had, else on the CPU; never throws for want of a GPU. */
export async function compute<Result>(
	gpu: Gpu,
	{ job, read, onCpu }: Computation<Result>
): Promise<Computed<Result>> {
	const state = await gpu.state();
	let reason: NoGpuReason;
	if (state.kind === 'ready') {
		try {
			const from = performance.now();
			const result = read(await gpu.run(job()));
			const place = { kind: 'gpu', name: state.name, software: state.software } as const;
			return { result, place, durationMs: performance.now() - from };
		} catch (cause) {
			if (!(cause instanceof NoGpu)) throw cause;
			reason = cause.reason;
		}
	} else {
		reason = state.reason;
	}
	const from = performance.now();
	const result = onCpu();
	return { result, place: { kind: 'cpu', reason }, durationMs: performance.now() - from };
}
