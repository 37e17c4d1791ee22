// Questions about convolution: how large is the output, what is one cell, which kernel was it?
import { hashSeed, randomFrom } from '#core/random.ts';
import type { Demo, Values } from '../contract.ts';
import {
	flipped,
	kernelNames,
	namedKernel,
	namedPicture,
	pictureNames,
	planeFrom,
	type KernelName,
	type Plane
} from './planes.ts';
import { convolve, outputSide, type ConvProblem, type ConvSolution } from './reference.ts';

const parameters = {
	/** `compare` sets an input against one that is a pixel larger each way. */
	ask: { kind: 'choice', options: ['compare', 'side', 'cell', 'kernel'], start: 'side' },
	side: { kind: 'number', from: 3, to: 28, step: 1, start: 6 },
	picture: { kind: 'choice', options: pictureNames, start: 'numbers' },
	kernel: { kind: 'choice', options: ['random', ...kernelNames], start: 'random' },
	/** Side of a random kernel or of the blur. */
	size: { kind: 'number', from: 1, to: 7, step: 1, start: 3 },
	stride: { kind: 'number', from: 1, to: 4, step: 1, start: 1 },
	padding: { kind: 'number', from: 0, to: 4, step: 1, start: 0 },
	dilation: { kind: 'number', from: 1, to: 3, step: 1, start: 1 }
} as const;

type ConvParameters = typeof parameters;
type ConvValues = Values<ConvParameters>;
export type ConvAsk = ConvValues['ask'];

export interface ConvScenario {
	readonly ask: ConvAsk;
	/** One picture, or the two that are compared. */
	readonly inputs: readonly Plane[];
	readonly weights: Plane;
	readonly stride: number;
	readonly padding: number;
	readonly dilation: number;
	/** Output row and column that are asked for or looked at first. */
	readonly cell: readonly [row: number, column: number];
	/** The kernel by name where it has one. */
	readonly name: KernelName | undefined;
	/** Which kernels there are to choose from, and what the right one made of the picture. */
	readonly choices: readonly KernelName[];
	readonly made: Plane | undefined;
}

/** A number for `side` and `cell`, else one of the answers or a kernel's name. */
export type ConvPrediction = number | string;

export interface ConvTruth {
	readonly answer: ConvPrediction;
	/** Output sides, one for each input. */
	readonly sides: readonly number[];
	/** The asked cell with the kernel turned round, for the mistake it is. */
	readonly turned?: number;
}

export const convolutionDemo: Demo<
	ConvParameters,
	ConvScenario,
	ConvProblem,
	ConvSolution,
	ConvPrediction,
	ConvTruth
> = {
	id: 'convolution',
	version: 1,
	parameters,
	free: ({ ask }) => {
		if (ask === 'kernel') return ['kernel', 'picture', 'stride'];
		if (ask === 'cell') return ['kernel', 'stride', 'padding', 'dilation'];
		return ['stride', 'padding', 'dilation', 'size'];
	},
	replaces: { kernel: ['weights'], size: ['weights'], picture: ['inputs'], side: ['inputs'] },
	scenario,
	problems: (instance) => instance.inputs.map((input) => problemOf(instance, input)),
	reference: convolve,
	truth,
	parsePrediction: (value) =>
		(typeof value === 'number' && Number.isFinite(value)) ||
		(typeof value === 'string' && value.length <= 32)
			? value
			: undefined,
	score: (prediction, { answer, turned }) => {
		if (typeof answer !== 'number' || typeof prediction !== 'number') {
			return prediction === answer ? 1 : 0;
		}
		// A mean has no end of decimals; two are enough.
		if (Math.abs(prediction - answer) <= 0.005) return 1;
		// One off is a slip; the turned kernel is a misunderstanding, however near it comes.
		return Math.abs(prediction - answer) === 1 && prediction !== turned ? 0.5 : 0;
	},
	written: ({ answer }) => answer
};

function scenario(seed: number, values: ConvValues): ConvScenario {
	const { ask, side, stride, padding, dilation } = values;
	const instance = (attempt: number): ConvScenario => {
		const random = randomFrom(hashSeed('convolution', seed, attempt));
		const chosen = ask === 'kernel' ? pickKernel(values, random) : undefined;
		const name = chosen ?? (values.kernel === 'random' ? undefined : values.kernel);
		const weights = name ? namedKernel(name, values.size) : randomKernel(values.size, random);
		const inputs = [namedPicture(values.picture, side, random)];
		if (ask === 'compare') inputs.push(namedPicture(values.picture, side + 1, random));
		const outSide = outputSide(side, weights.rows, stride, dilation, 2 * padding);
		const place = () => Math.floor((ask === 'cell' ? random() : 0) * outSide);
		const cell = [place(), place()] as const;
		const choices = chosen ? shuffle(chosen, random) : [];
		return {
			ask,
			inputs,
			weights,
			stride,
			padding,
			dilation,
			cell,
			name,
			choices,
			made: undefined
		};
	};
	const [first, ...rest] = Array.from({ length: 40 }, (_, attempt) => attempt);
	let found = instance(first ?? 0);
	if (ask === 'cell' && found.name === undefined) {
		// An instance where the turned kernel gives the same number would hide the mistake it is about.
		for (const attempt of rest) {
			if (isTelling(found)) break;
			found = instance(attempt);
		}
	}
	if (ask !== 'kernel') return found;
	const made = outputs(found)[0];
	return { ...found, made, cell: strongest(made) };
}

/** Where a picture answers most: the place to look at first. */
function strongest(plane: Plane | undefined): readonly [number, number] {
	if (!plane || plane.values.length === 0) return [0, 0];
	const sizes = plane.values.map(Math.abs);
	const at = sizes.indexOf(Math.max(...sizes));
	return [Math.floor(at / plane.columns), at % plane.columns];
}

function pickKernel(values: ConvValues, random: () => number): KernelName {
	const named = kernelNames.filter((name) => name !== 'identity');
	const drawn = named[Math.floor(random() * named.length)] ?? 'blur';
	return values.kernel === 'random' ? drawn : values.kernel;
}

/** The right kernel among three others, in an order that says nothing. */
function shuffle(right: KernelName, random: () => number): KernelName[] {
	const order = kernelNames
		.filter((name) => name !== right)
		.map((name) => ({ name, at: random() }))
		.sort((a, b) => a.at - b.at)
		.map(({ name }) => name)
		.slice(0, 3);
	order.splice(Math.floor(random() * 4), 0, right);
	return order;
}

/** Whole numbers from −1 to 2, many of them 0. */
function randomKernel(side: number, random: () => number): Plane {
	const taps = [0, 0, 0, 1, 1, -1, 2];
	return planeFrom(side, side, () => taps[Math.floor(random() * taps.length)] ?? 0);
}

function isTelling(instance: ConvScenario): boolean {
	const { turned, answer } = truth(instance, convolveAll(instance));
	// Fewer taps than three make no sum worth working out.
	return turned !== answer && instance.weights.values.filter((tap) => tap !== 0).length >= 3;
}

function problemOf(instance: ConvScenario, input: Plane): ConvProblem {
	const { weights, stride, dilation, padding } = instance;
	return {
		input: input.values,
		inputShape: [1, 1, input.rows, input.columns],
		weights: weights.values,
		weightShape: [1, 1, weights.rows, weights.columns],
		stride: [stride, stride],
		dilation: [dilation, dilation],
		padding: [padding, padding, padding, padding],
		groups: 1
	};
}

function convolveAll(instance: ConvScenario): ConvSolution[] {
	return instance.inputs.map((input) => convolve(problemOf(instance, input)));
}

/** A solution of one image and one channel as a picture. */
export function planeOf({ output, shape: [, , rows, columns] }: ConvSolution): Plane {
	return { rows, columns, values: output };
}

function outputs(instance: ConvScenario): Plane[] {
	return convolveAll(instance).map(planeOf);
}

function truth(instance: ConvScenario, solutions: readonly ConvSolution[]): ConvTruth {
	const sides = solutions.map(({ shape }) => shape[2]);
	const [first = 0, second = 0] = sides;
	if (instance.ask === 'compare') {
		return { sides, answer: first === second ? 'equal' : first > second ? 'first' : 'second' };
	}
	if (instance.ask === 'kernel') return { sides, answer: instance.name ?? 'identity' };
	if (instance.ask === 'side') return { sides, answer: first };
	const [row, column] = instance.cell;
	const at = row * first + column;
	const turned = convolveAll({ ...instance, weights: flipped(instance.weights) })[0];
	return { sides, answer: solutions[0]?.output[at] ?? 0, turned: turned?.output[at] ?? 0 };
}
