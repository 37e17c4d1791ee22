// Questions about optimizers: which of them settle at this rate, and which arrives first.
import { hashSeed, randomFrom } from '#core/random.ts';
import type { Demo, Values } from '../contract.ts';
import {
	arrivalShare,
	descendAll,
	methodNames,
	never,
	type DescentProblem,
	type DescentSolution,
	type MethodName
} from './reference.ts';

const parameters = {
	/** `converges`: which of the first three settle. `first`: which of all arrives first. */
	ask: { kind: 'choice', options: ['converges', 'first'], start: 'converges' },
	/** 0.1 x² + 2 y², x² + 10 y², x² − y². */
	surface: { kind: 'choice', options: ['valley', 'bowl', 'saddle'], start: 'valley' },
	rate: { kind: 'number', from: 0.02, to: 2, step: 0.02, start: 1 },
	/** Momentum; Adam's β₁. */
	alpha: { kind: 'number', from: 0, to: 0.95, step: 0.05, start: 0.5 },
	/** Decay of squared gradients in RMSProp; Adam's β₂. */
	decay: { kind: 'number', from: 0.5, to: 0.99, step: 0.01, start: 0.9 },
	/** Whose map of starts is shown. */
	method: { kind: 'choice', options: methodNames, start: 'momentum' }
} as const;

type DescentParameters = typeof parameters;
type DescentValues = Values<DescentParameters>;
export type SurfaceName = DescentValues['surface'];

export const surfaces: Record<SurfaceName, { readonly a: number; readonly b: number }> = {
	valley: { a: 0.1, b: 2 },
	bowl: { a: 1, b: 10 },
	saddle: { a: 1, b: -1 }
};

export interface DescentScenario extends Omit<DescentValues, 'method'> {
	readonly method: MethodName;
	readonly start: readonly [x: number, y: number];
}

/** Names of methods as a set (`converges`), or one of them (`first`). */
export type DescentPrediction = readonly MethodName[];

export interface DescentTruth {
	readonly ask: DescentValues['ask'];
	/** All that are right; for `first` one of them is enough. */
	readonly answer: readonly MethodName[];
	/** Steps to arrive at this rate, and at the best rate of each, in the order of the methods. */
	readonly steps: readonly number[];
	readonly bestSteps: readonly number[];
	readonly bestRates: readonly number[];
}

/** Steps that are followed in the picture. */
export const pathSteps = 100;
export const mapColumns = 48;
export const mapRows = 32;
/** The picture: x from −6 to 6, y from −4 to 4. */
export const reach = { x: 6, y: 4 };

/** Rates that are tried for the best one: from 0.004 to about 8, each a tenth larger. */
const rates = Array.from({ length: 80 }, (_, at) => 0.004 * 1.1 ** at);
/** Those whose settling is asked for: the same gradient, used in three ways. */
export const compared: readonly MethodName[] = ['gd', 'momentum', 'torch'];

export const optimizersDemo: Demo<
	DescentParameters,
	DescentScenario,
	DescentProblem,
	DescentSolution,
	DescentPrediction,
	DescentTruth
> = {
	id: 'optimizers',
	version: 1,
	parameters,
	free: () => ['rate', 'alpha', 'surface', 'method', 'decay'],
	scenario: (seed, values) => {
		const random = randomFrom(hashSeed('optimizers', seed));
		const sign = () => (random() < 0.5 ? -1 : 1);
		const start = [sign() * (3 + 2 * random()), sign() * (1.5 + random())] as const;
		return { ...values, start };
	},
	problems: (instance) => [
		...methodNames.map((method) => pathProblem(instance, method)),
		mapProblem(instance)
	],
	reference: descendAll,
	truth,
	parsePrediction: (value) => {
		if (!Array.isArray(value)) return undefined;
		const names = methodNames.filter((name) => value.includes(name));
		return names.length === value.length ? names : undefined;
	},
	score: (prediction, { ask, answer }) => {
		if (ask === 'first') {
			return prediction.length === 1 && prediction.every((one) => answer.includes(one)) ? 1 : 0;
		}
		const wrong = compared.filter((name) => prediction.includes(name) !== answer.includes(name));
		return wrong.length === 0 ? 1 : 0;
	},
	written: ({ answer }) => answer
};

function problemWith(
	instance: DescentScenario,
	method: MethodName,
	runs: number[][]
): DescentProblem {
	const { alpha, decay, surface } = instance;
	const { a, b } = surfaces[surface];
	return { method, a, b, alpha, decay, epsilon: 1e-8, runs: Float32Array.from(runs.flat()) };
}

/** The path as runs of 0, 1, 2 … steps, then one run a rate to find the best. */
function pathProblem(instance: DescentScenario, method: MethodName): DescentProblem {
	const [x, y] = instance.start;
	const path = Array.from({ length: pathSteps + 1 }, (_, step) => [x, y, instance.rate, step]);
	return problemWith(instance, method, [...path, ...rates.map((rate) => [x, y, rate, pathSteps])]);
}

/** A run from every point of a grid over the picture. */
function mapProblem(instance: DescentScenario): DescentProblem {
	const runs = Array.from({ length: mapColumns * mapRows }, (_, at) => [
		(((at % mapColumns) + 0.5) / mapColumns - 0.5) * 2 * reach.x,
		(0.5 - (Math.floor(at / mapColumns) + 0.5) / mapRows) * 2 * reach.y,
		instance.rate,
		pathSteps
	]);
	return problemWith(instance, instance.method, runs);
}

/** The places of a path, from the solution of its problem. */
export function pathOf({ ends }: DescentSolution): [number, number][] {
	return Array.from({ length: pathSteps + 1 }, (_, step) => [
		ends[2 * step] ?? NaN,
		ends[2 * step + 1] ?? NaN
	]);
}

/** Whether a path still comes nearer to the bottom at its end, or has come to rest there. */
function settles(solution: DescentSolution | undefined): boolean {
	if (!solution) return false;
	const distances = pathOf(solution).map(([x, y]) => Math.hypot(x, y));
	const last = Math.max(...distances.slice(-20));
	const before = Math.max(...distances.slice(-40, -20));
	return last <= arrivalShare * (distances[0] ?? 0) || last < 0.999 * before;
}

function truth({ ask }: DescentScenario, solutions: readonly DescentSolution[]): DescentTruth {
	const paths = solutions.slice(0, methodNames.length);
	const steps = paths.map(({ arrived }) => arrived[pathSteps] ?? never);
	const best = paths.map(({ arrived }) => {
		const tried = arrived.subarray(pathSteps + 1);
		const fewest = Math.min(...tried);
		return { steps: fewest, rate: rates[tried.indexOf(fewest)] ?? NaN };
	});
	const fewest = Math.min(...steps);
	const answer =
		ask === 'first'
			? methodNames.filter((_, at) => fewest !== never && steps[at] === fewest)
			: compared.filter((name) => settles(paths[methodNames.indexOf(name)]));
	return {
		ask,
		answer,
		steps,
		bestSteps: best.map((one) => one.steps),
		bestRates: best.map(({ rate }) => rate)
	};
}
