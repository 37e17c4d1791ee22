// Questions about receptive fields: which pixels count, how wide the field is, what a layer weighs.
import { hashSeed, randomFrom } from '#core/random.ts';
import type { Demo, Values } from '../contract.ts';
import {
	fieldSide,
	middleRow,
	separableCount,
	spread,
	weightCount,
	type Channels,
	type FieldProblem,
	type FieldSolution,
	type Layer
} from './reference.ts';

const kernelSide = { kind: 'number', from: 1, to: 7, step: 1, start: 3 } as const;
const stride = { kind: 'number', from: 1, to: 3, step: 1, start: 1 } as const;
const dilation = { kind: 'number', from: 1, to: 4, step: 1, start: 1 } as const;
const channels = { kind: 'number', from: 1, to: 1024, step: 1 } as const;

const parameters = {
	/** `pixels`: which of a row count. `side`: how wide the field is. `weights`: of the first layer. */
	ask: { kind: 'choice', options: ['pixels', 'side', 'weights'], start: 'pixels' },
	/** `drawn` takes layers and channels from the seed, `given` from the values below. */
	stack: { kind: 'choice', options: ['drawn', 'given'], start: 'drawn' },
	layers: { kind: 'number', from: 1, to: 4, step: 1, start: 3 },
	...{ k1: kernelSide, k2: kernelSide, k3: kernelSide, k4: kernelSide },
	...{ s1: stride, s2: stride, s3: stride, s4: stride },
	...{ d1: dilation, d2: dilation, d3: dilation, d4: dilation },
	inputs: { ...channels, start: 16 },
	outputs: { ...channels, start: 32 },
	/** Taken down to the next number that divides both. */
	groups: { ...channels, start: 1 },
	/** `separable`: depthwise, then 1×1. */
	kind: { kind: 'choice', options: ['grouped', 'separable'], start: 'grouped' }
} as const;

type FieldParameters = typeof parameters;
type FieldValues = Values<FieldParameters>;

export interface FieldScenario {
	readonly ask: FieldValues['ask'];
	readonly layers: readonly Layer[];
	readonly channels: Channels;
	readonly kind: FieldValues['kind'];
}

/** Offsets from the middle of the row, or a number. */
export type FieldPrediction = readonly number[] | number;

export const fieldDemo: Demo<
	FieldParameters,
	FieldScenario,
	FieldProblem,
	FieldSolution,
	FieldPrediction,
	FieldPrediction
> = {
	id: 'receptive-field',
	version: 1,
	parameters,
	free: () => [],
	scenario,
	// The field after each layer, from the last one back to the whole stack.
	problems: ({ layers }) =>
		layers.map((_, at) => ({ layers: layers.slice(layers.length - 1 - at) })),
	reference: spread,
	truth: ({ ask, layers, channels: of, kind }, solutions) => {
		const kernel = layers[0]?.kernel ?? 1;
		if (ask === 'weights') {
			return kind === 'separable' ? separableCount(kernel, of) : weightCount(kernel, of);
		}
		const field = solutions.at(-1);
		if (!field) return 0;
		return ask === 'side' ? field.side : countingOffsets(field);
	},
	parsePrediction: (value) => {
		if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
		if (!Array.isArray(value) || value.length > 64 || !value.every(Number.isInteger))
			return undefined;
		return [...new Set(value as number[])].sort((a, b) => a - b);
	},
	score: (prediction, truth) => {
		if (typeof truth === 'number' || typeof prediction === 'number') {
			if (prediction === truth) return 1;
			// One off along a side is a slip in counting.
			return Math.abs(Number(prediction) - Number(truth)) === 1 ? 0.5 : 0;
		}
		const common = prediction.filter((offset) => truth.includes(offset)).length;
		const share = common / (prediction.length + truth.length - common);
		return share === 1 ? 1 : share >= 0.75 ? 0.5 : 0;
	},
	written: (truth) => truth
};

/** Offsets from the middle of the row that the output sees. */
export function countingOffsets(field: FieldSolution): number[] {
	const middle = Math.floor(field.side / 2);
	return middleRow(field).flatMap((counts, at) => (counts ? [at - middle] : []));
}

const layer = (kernel: number, by: Partial<Layer> = {}): Layer => ({
	kernel,
	stride: 1,
	dilation: 1,
	...by
});
/** Stacks whose fields teach something and fit into a row on a phone. */
const telling: readonly (readonly Layer[])[] = [
	[layer(3, { dilation: 2 }), layer(3, { dilation: 2 }), layer(3, { dilation: 2 })],
	[layer(3), layer(3, { dilation: 2 }), layer(3, { dilation: 2 })],
	[layer(3), layer(3, { dilation: 2 }), layer(3, { dilation: 3 })],
	[layer(3), layer(3), layer(3)],
	[layer(3, { dilation: 3 }), layer(3, { dilation: 3 })],
	[layer(5), layer(3, { dilation: 2 })],
	[layer(3, { stride: 2 }), layer(2, { stride: 2 })],
	[layer(3, { stride: 2 }), layer(3, { stride: 2 })],
	[layer(3, { dilation: 2 }), layer(3)],
	[layer(1), layer(3, { dilation: 4 })],
	[layer(3, { stride: 2, dilation: 2 }), layer(3)]
];

function scenario(seed: number, values: FieldValues): FieldScenario {
	const { ask, kind, stack } = values;
	const random = randomFrom(hashSeed('receptive-field', seed));
	const pick = <One>(of: readonly One[], fallback: One) =>
		of[Math.floor(random() * of.length)] ?? fallback;
	if (stack === 'drawn') {
		const layers = pick(telling, [layer(3)]);
		const groups = pick([1, 2, 4, 8], 1);
		const of = { inputs: 8 * pick([1, 2, 4], 1), outputs: 8 * pick([2, 4, 8], 2), groups };
		return { ask, kind, layers, channels: of };
	}
	const given: Layer[] = [
		{ kernel: values.k1, stride: values.s1, dilation: values.d1 },
		{ kernel: values.k2, stride: values.s2, dilation: values.d2 },
		{ kernel: values.k3, stride: values.s3, dilation: values.d3 },
		{ kernel: values.k4, stride: values.s4, dilation: values.d4 }
	];
	const { inputs, outputs } = values;
	let groups = Math.min(values.groups, inputs, outputs);
	while (inputs % groups !== 0 || outputs % groups !== 0) groups -= 1;
	return {
		ask,
		kind,
		layers: given.slice(0, values.layers),
		channels: { inputs, outputs, groups }
	};
}

/** Pixels shown in the row: the field and one more on each side, so that its length says nothing. */
export function rowOffsets(layers: readonly Layer[]): number[] {
	const side = fieldSide(layers);
	const middle = Math.floor(side / 2);
	return Array.from({ length: side + 2 }, (_, at) => at - 1 - middle);
}
