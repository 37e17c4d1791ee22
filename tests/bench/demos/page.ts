// Runs in the browser: each case on the device, in plain JavaScript and by the reference, same inputs.
import { randomFrom } from '../../../src/core/random.ts';
import { convolutionKernel } from '../../../src/demos/convolution/kernel.ts';
import { convolve, type ConvProblem } from '../../../src/demos/convolution/reference.ts';
import type { Kernel } from '../../../src/demos/kernel.ts';
import { nmsKernel } from '../../../src/demos/nms/kernel.ts';
import { raceProblem } from '../../../src/demos/nms/race.ts';
import { suppress } from '../../../src/demos/nms/reference.ts';
import { Gpu } from '../../../src/gpu/gpu.ts';
import { prepareJob } from '../../../src/gpu/job.ts';
import { plainConvolution, plainNms } from './plain.ts';

export interface BenchRow {
	readonly name: string;
	/** The passes alone, buffers on the device. */
	readonly kernelMs: number;
	/** With packing, upload, read-back and unpacking. */
	readonly gpuMs: number;
	readonly plainMs: number;
	readonly referenceMs: number;
	/** Largest difference from the reference in units of what rounding explains; up to 1 is right. */
	readonly error: number;
	readonly plainError: number;
}
export interface BenchReport {
	readonly adapter: { readonly name: string; readonly software: boolean };
	readonly rows: readonly BenchRow[];
}

interface BenchCase<Problem, Solution> {
	readonly name: string;
	readonly problem: Problem;
	readonly kernel: Kernel<Problem, Solution>;
	readonly reference: (problem: Problem) => Solution;
	readonly plain: (problem: Problem, expected: Solution) => Solution;
}

/** Median of up to `most` runs after one to warm up, or of as many as fit into two seconds. */
async function median(work: () => unknown, most = 21): Promise<number> {
	await work();
	const times: number[] = [];
	const end = performance.now() + 2000;
	while (times.length < most && (times.length < 3 || performance.now() < end)) {
		const from = performance.now();
		await work();
		times.push(performance.now() - from);
	}
	times.sort((a, b) => a - b);
	return times[Math.floor(times.length / 2)] ?? NaN;
}

async function measure<Problem, Solution>(
	gpu: Gpu,
	{ name, problem, kernel, reference, plain }: BenchCase<Problem, Solution>
): Promise<BenchRow> {
	const state = await gpu.state();
	if (state.kind === 'none') throw new Error(`no adapter: ${state.reason}`);
	const expected = reference(problem);
	const onGpu = async () => kernel.read(await gpu.run(kernel.job(problem)), problem);
	const error = kernel.error(await onGpu(), expected, problem);
	const plainError = kernel.error(plain(problem, expected), expected, problem);
	const gpuMs = await median(onGpu);
	const prepared = await prepareJob(state.device, kernel.job(problem));
	const kernelMs = await median(() => prepared.run());
	prepared.free();
	const plainMs = await median(() => plain(problem, expected));
	const referenceMs = await median(() => reference(problem), 5);
	return { name, kernelMs, gpuMs, plainMs, referenceMs, error, plainError };
}

function convolutionCase(name: string, side: number, kernelSide: number, channels: number) {
	const random = randomFrom(1);
	const fill = (length: number) => Float32Array.from({ length }, () => random() * 2 - 1);
	const padding = (kernelSide - 1) / 2;
	const problem: ConvProblem = {
		input: fill(channels * side * side),
		inputShape: [1, channels, side, side],
		weights: fill(channels * channels * kernelSide * kernelSide),
		weightShape: [channels, channels, kernelSide, kernelSide],
		stride: [1, 1],
		dilation: [1, 1],
		padding: [padding, padding, padding, padding],
		groups: 1
	};
	return {
		name,
		problem,
		kernel: convolutionKernel,
		reference: convolve,
		plain: (given: ConvProblem, { shape }: ReturnType<typeof convolve>) => ({
			output: plainConvolution(given),
			shape
		})
	};
}

function nmsCase(count: number) {
	return {
		name: `nms ${count} boxes`,
		problem: raceProblem(count),
		kernel: nmsKernel,
		reference: suppress,
		plain: (
			given: ReturnType<typeof raceProblem>,
			{ suppressedBy }: ReturnType<typeof suppress>
		) => ({
			kept: Uint32Array.from(plainNms(given)),
			// The plain walk says who is kept, and no more.
			suppressedBy
		})
	};
}

async function bench(): Promise<BenchReport> {
	const gpu = new Gpu({ native: navigator.gpu, secure: isSecureContext, allowSoftware: true });
	const state = await gpu.state();
	if (state.kind === 'none') throw new Error(`no adapter: ${state.reason} ${state.detail ?? ''}`);
	const rows = [
		await measure(gpu, convolutionCase('conv 3×3, 1024²', 1024, 3, 1)),
		await measure(gpu, convolutionCase('conv 7×7, 1024²', 1024, 7, 1)),
		await measure(gpu, convolutionCase('conv 3×3, 16→16, 256²', 256, 3, 16)),
		await measure(gpu, nmsCase(1000)),
		await measure(gpu, nmsCase(4096)),
		await measure(gpu, nmsCase(10_000))
	];
	return { adapter: { name: state.name, software: state.software }, rows };
}

declare global {
	interface Window {
		bench: typeof bench;
	}
}
window.bench = bench;
