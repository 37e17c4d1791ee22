// The published cases of vectors.json as problems with the parts of their solutions that they give.
import type { Published } from '../kernel.ts';
import type { SoftmaxProblem, SoftmaxSolution } from './reference.ts';
import vectors from './vectors.json';

export function softmaxVectors(): Published<SoftmaxProblem, SoftmaxSolution>[] {
	return vectors.cases.map(({ name, logits, classes, targets, probabilities, losses }) => ({
		name,
		problem: {
			logits: Float32Array.from(logits),
			classes,
			targets: Uint32Array.from(targets),
			temperature: 1,
			share: 1
		},
		solution: {
			probabilities: Float32Array.from(probabilities),
			losses: Float32Array.from(losses),
			gradient: new Float32Array(0)
		}
	}));
}
