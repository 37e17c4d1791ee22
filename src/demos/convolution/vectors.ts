// The published cases of vectors.json as problems with their solutions.
import type { Published } from '../kernel.ts';
import type { ConvProblem, ConvSolution, Shape } from './reference.ts';
import vectors from './vectors.json';

type Pair = readonly [number, number];

export function convolutionVectors(): Published<ConvProblem, ConvSolution>[] {
	return vectors.cases.map((published) => ({
		name: published.name,
		problem: {
			input: Float32Array.from(published.input),
			inputShape: published.inputShape as unknown as Shape,
			weights: Float32Array.from(published.weights),
			weightShape: published.weightShape as unknown as Shape,
			stride: published.stride as unknown as Pair,
			dilation: published.dilation as unknown as Pair,
			padding: published.padding as unknown as Shape,
			groups: published.groups
		},
		solution: {
			output: Float32Array.from(published.output),
			shape: published.outputShape as unknown as Shape
		}
	}));
}
