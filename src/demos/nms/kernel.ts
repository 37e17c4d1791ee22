// NMS on the device: sort, let the kernel answer all pairs, walk down its mask.
import { wordsOf, type Job, type Outputs } from '#gpu/job.ts';
import type { Kernel } from '../kernel.ts';
import code from './kernel.wgsl?raw';
import { byScore, type NmsProblem, type NmsSolution } from './reference.ts';
import { nmsTrial } from './trial.ts';

export const nmsKernel: Kernel<NmsProblem, NmsSolution> = {
	code,
	job,
	read,
	trial: nmsTrial,
	error: ({ kept, suppressedBy }, expected) => {
		const same = (a: ArrayLike<number>, b: ArrayLike<number>) =>
			a.length === b.length && Array.from(a).every((value, at) => value === b[at]);
		// Published cases say who is kept, not by whom the others went.
		const unsaid = expected.suppressedBy.length === 0;
		const agree = unsaid || same(suppressedBy, expected.suppressedBy);
		return agree && same(kept, expected.kept) ? 0 : Infinity;
	},
	published: async () => (await import('./vectors.ts')).nmsVectors()
};

function job(problem: NmsProblem): Job {
	const order = byScore(problem);
	const count = order.length;
	const [words, quads] = [Math.ceil(count / 32), Math.ceil(count / 4)];
	const boxes = new Float32Array(count * 4);
	order.forEach((box, place) => {
		boxes.set(problem.boxes.subarray(4 * box, 4 * box + 4), 4 * place);
	});
	return {
		label: 'nms',
		buffers: {
			boxes: { data: boxes },
			classes: { data: Uint32Array.from(order, (box) => problem.classes[box] ?? 0) },
			threshold: { data: Float32Array.of(problem.threshold) },
			mask: { bytes: quads * words * 16 }
		},
		passes: [
			{
				code,
				entryPoint: 'overlaps',
				constants: { count, words, quads },
				bind: ['boxes', 'classes', 'threshold', 'mask'],
				workgroups: [Math.ceil(words / 8), Math.ceil(quads / 8)]
			}
		],
		read: ['mask']
	};
}

function read(outputs: Outputs, problem: NmsProblem): NmsSolution {
	const mask = wordsOf(outputs, 'mask');
	const order = byScore(problem);
	const words = Math.ceil(order.length / 32);
	const gone = new Uint32Array(words);
	const suppressedBy = new Int32Array(problem.scores.length).fill(-1);
	const perClass = new Map<number, number>();
	const kept: number[] = [];
	order.forEach((box, place) => {
		if (((gone[place >>> 5] ?? 0) >>> (place & 31)) & 1) return;
		const one = problem.classes[box] ?? 0;
		const already = perClass.get(one) ?? 0;
		if (already >= problem.limit) return;
		perClass.set(one, already + 1);
		kept.push(box);
		const line = (place >>> 2) * words;
		for (let word = place >>> 5; word < words; word += 1) {
			const bits = mask[(line + word) * 4 + (place & 3)] ?? 0;
			let fresh = bits & ~(gone[word] ?? 0);
			gone[word] = (gone[word] ?? 0) | bits;
			for (; fresh !== 0; fresh &= fresh - 1) {
				const lowest = 31 - Math.clz32(fresh & -fresh);
				suppressedBy[order[word * 32 + lowest] ?? 0] = box;
			}
		}
	});
	return { kept: Uint32Array.from(kept), suppressedBy };
}
