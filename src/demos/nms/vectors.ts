// The published cases of vectors.json as problems with their solutions.
import type { Published } from '../kernel.ts';
import type { NmsProblem, NmsSolution } from './reference.ts';
import vectors from './vectors.json';

export function nmsVectors(): Published<NmsProblem, NmsSolution>[] {
	return vectors.cases.map(({ name, boxes, scores, classes, kept, ...limits }) => ({
		name,
		problem: {
			boxes: Float32Array.from(boxes),
			scores: Float32Array.from(scores),
			classes: Uint32Array.from(classes),
			...limits
		},
		solution: { kept: Uint32Array.from(kept), suppressedBy: new Int32Array(0) }
	}));
}
