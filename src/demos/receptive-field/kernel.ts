// One pass a layer, from the output back to the input.
import { hashSeed, randomFrom } from '#core/random.ts';
import { wordsOf, type Job, type JobBuffer, type Pass } from '#gpu/job.ts';
import type { Kernel } from '../kernel.ts';
import code from './kernel.wgsl?raw';
import { fieldSide, grow, type FieldProblem, type FieldSolution } from './reference.ts';

export const fieldKernel: Kernel<FieldProblem, FieldSolution> = {
	code,
	job,
	read: (outputs, { layers }) => ({
		side: fieldSide(layers),
		paths: wordsOf(outputs, `map ${layers.length}`)
	}),
	trial,
	error: (got, expected) =>
		got.paths.length === expected.paths.length &&
		got.paths.every((count, at) => count === expected.paths[at])
			? 0
			: Infinity,
	// Fields are published as sides, not as paths; those are held against the reference.
	published: async () => []
};

function job({ layers }: FieldProblem): Job {
	const buffers: Record<string, JobBuffer> = { 'map 0': { data: Uint32Array.of(1) } };
	const passes: Pass[] = [];
	let side = 1;
	for (const [at, layer] of layers.toReversed().entries()) {
		const wider = grow(side, layer);
		buffers[`map ${at + 1}`] = { bytes: 4 * wider * wider };
		passes.push({
			code,
			entryPoint: 'spread',
			constants: { near_side: side, far_side: wider, ...layer },
			bind: [`map ${at}`, `map ${at + 1}`],
			workgroups: [Math.ceil(wider / 8), Math.ceil(wider / 8)]
		});
		side = wider;
	}
	return { label: 'receptive field', buffers, passes, read: [`map ${layers.length}`] };
}

/** Up to four layers with every mix of kernel, stride and dilation, even kernels too. */
function trial(seed: number): FieldProblem {
	const random = randomFrom(hashSeed('field trial', seed));
	const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
	return {
		layers: Array.from({ length: whole(1, 4) }, () => ({
			kernel: whole(1, 5),
			stride: whole(1, 3),
			dilation: whole(1, 3)
		}))
	};
}
