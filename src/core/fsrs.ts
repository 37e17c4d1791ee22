// FSRS-6: how memory changes with an answer and how long an interval may be.
// The only file that knows ts-fsrs, and only its mathematics: days come in, no clock.
import { clipParameters, default_w, FSRSAlgorithm, migrateParameters } from 'ts-fsrs';
import type { Parameters } from './parameters.ts';
import type { Rating } from './rating.ts';
import { checkNumber, checkWhole, SchedulingError } from './scheduling-error.ts';

/** What FSRS knows of one card. */
export interface Memory {
	/** Days until recall has fallen to 90 %. */
	readonly stability: number;
	/** 1 (easy) to 10 (hard). */
	readonly difficulty: number;
}

/** FSRS-6 as published, learning steps of 1 and 10 minutes, one relearning step of 10, retention 0.90. */
export const defaultParameters: Parameters = {
	id: 'default',
	weights: [...default_w],
	retention: 0.9,
	maximumIntervalDays: 36_500,
	learningSteps: [1, 10],
	relearningSteps: [10],
	fuzz: true
};

/** Lowest and highest desired retention that a person may choose. */
const retentionRange = { lowest: 0.7, highest: 0.97 } as const;

/**
 * The memory after an answer. `memory` is undefined for a card never answered; `elapsedDays` are
 * whole study days since the last answer (below 0 counts as 0: a clock was set back).
 * Throws SchedulingError when a value isn't finite.
 */
export function nextMemory(
	memory: Memory | undefined,
	elapsedDays: number,
	rating: Rating,
	parameters: Parameters
): Memory {
	const days = Math.max(0, checkNumber('elapsedDays', elapsedDays, -Number.MAX_SAFE_INTEGER));
	checkWhole('rating', rating, 1, 4);
	if (memory !== undefined) checkMemory(memory);
	const { stability, difficulty } = algorithmOf(parameters).next_state(
		memory ?? null,
		days,
		rating
	);
	return checkMemory({ stability, difficulty });
}

/** The probability of recall, 0–1, `elapsedDays` after an answer that left `stability` days. */
export function retrievability(
	stability: number,
	elapsedDays: number,
	parameters: Parameters
): number {
	return algorithmOf(parameters).forgetting_curve(Math.max(0, elapsedDays), stability);
}

/**
 * Whole days after which recall has fallen to the desired retention: at least 1, at most the
 * maximum interval, without fuzz.
 */
export function intervalFor(stability: number, parameters: Parameters): number {
	return algorithmOf(parameters).next_interval(checkNumber('stability', stability, 0), 0);
}

/** The stability at which `intervalFor` would give `days`; the inverse of it, unrounded. */
export function stabilityFor(days: number, parameters: Parameters): number {
	return days / algorithmOf(parameters).interval_modifier;
}

/**
 * Weights of FSRS 4.5, 5 or 6 (17, 19 or 21 numbers) as the 21 of FSRS-6, within their bounds.
 * Throws SchedulingError (`bad-weights`) for any other count or a number that isn't finite.
 */
export function migrateWeights(
	weights: readonly number[],
	relearningSteps: number = defaultParameters.relearningSteps.length
): number[] {
	if (![17, 19, 21].includes(weights.length) || !weights.every(Number.isFinite)) {
		throw new SchedulingError('bad-weights', 'weights', weights.join(' '));
	}
	return clipParameters(migrateParameters(weights, relearningSteps), relearningSteps);
}

/** Returns the set when it can be used for scheduling; throws SchedulingError that names the field. */
export function checkParameters(parameters: Parameters): Parameters {
	if (checked.has(parameters)) return parameters;
	const { weights, retention, maximumIntervalDays, learningSteps, relearningSteps } = parameters;
	if (weights.length !== 21 || !weights.every(Number.isFinite)) {
		throw new SchedulingError('bad-weights', 'weights', weights.join(' '));
	}
	checkNumber('retention', retention, retentionRange.lowest, retentionRange.highest);
	checkWhole('maximumIntervalDays', maximumIntervalDays, 1, 36_500);
	for (const step of [...learningSteps, ...relearningSteps]) {
		checkNumber('step', step, Number.MIN_VALUE, 60 * 24 * 365);
	}
	checked.add(parameters);
	return parameters;
}

const checked = new WeakSet<Parameters>();
const algorithms = new WeakMap<Parameters, FSRSAlgorithm>();

// Sets are never changed once made, so what is derived from one can be kept with it.
function algorithmOf(parameters: Parameters): FSRSAlgorithm {
	let algorithm = algorithms.get(parameters);
	if (algorithm === undefined) {
		algorithm = new FSRSAlgorithm({
			w: [...parameters.weights],
			request_retention: parameters.retention,
			maximum_interval: parameters.maximumIntervalDays,
			// The library reads only the count of these: it bounds the weights 17 and 18.
			relearning_steps: parameters.relearningSteps.map(() => '10m' as const),
			enable_fuzz: false,
			// Weights 17–19 of zero are how other implementations switch same-day memory off; the
			// library would lift the last of them to 0.01.
			enable_short_term: parameters.weights.slice(17, 20).some((weight) => weight !== 0)
		});
		algorithms.set(parameters, algorithm);
	}
	return algorithm;
}

function checkMemory(memory: Memory): Memory {
	checkNumber('stability', memory.stability, Number.MIN_VALUE);
	checkNumber('difficulty', memory.difficulty, 1, 10);
	return memory;
}
