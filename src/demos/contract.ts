// What a demo is: a question about a computation, the computation itself, and how far a guess was off.
// Pure, so that tests and tools can hold a card's written answer against the computation.
import type { Rating } from '#core/rating.ts';

export interface NumberParameter {
	readonly kind: 'number';
	readonly from: number;
	readonly to: number;
	readonly step: number;
	/** The value when a preset says nothing. */
	readonly start: number;
}
export interface ChoiceParameter<Option extends string = string> {
	readonly kind: 'choice';
	readonly options: readonly Option[];
	readonly start: Option;
}
export type Parameter = NumberParameter | ChoiceParameter;
export type Parameters = Readonly<Record<string, Parameter>>;

type ValueOf<One> = One extends ChoiceParameter<infer Option> ? Option : number;

/** A value for every parameter. */
export type Values<P extends Parameters> = {
	readonly [Name in keyof P]: ValueOf<P[Name]>;
};

/** What `truth` can be written as on a card: a number, a shape, or words such as `["A", "C"]`. */
export type WrittenAnswer = number | string | readonly (number | string)[];

/**
 * One demo. A *scenario* is one instance of its question; it poses *problems*, each of which the
 * reference (on the CPU) or the kernel (on a GPU) solves; the *truth* is the part that was asked for.
 */
export interface Demo<P extends Parameters, Scenario, Problem, Solution, Prediction, Truth> {
	readonly id: string;
	/** Counts up when the same preset and seed no longer mean the same question. */
	readonly version: number;
	readonly parameters: P;
	/** The parameters to play with after the gap, the most telling first. */
	free(values: Values<P>): readonly (keyof P & string)[];
	/** Fields of the scenario that a person may have edited and that a new value of a parameter replaces. */
	readonly replaces?: Partial<Record<keyof P, readonly (keyof Scenario)[]>>;
	scenario(seed: number, values: Values<P>): Scenario;
	problems(scenario: Scenario): readonly Problem[];
	reference(problem: Problem): Solution;
	truth(scenario: Scenario, solutions: readonly Solution[]): Truth;
	/** A prediction as it was logged, or undefined when it isn't one. */
	parsePrediction(value: unknown): Prediction | undefined;
	/** 1 for a prediction that is right, 0 for one that is far off. */
	score(prediction: Prediction, truth: Truth): number;
	/** The truth as a card writes it. */
	written(truth: Truth): WrittenAnswer;
}

/** The truth of the instance that a preset and a seed give, by the reference. */
export function solve<P extends Parameters, Scenario, Problem, Solution, Truth>(
	demo: Demo<P, Scenario, Problem, Solution, unknown, Truth>,
	seed: number,
	values: Values<P>
): Truth {
	const scenario = demo.scenario(seed, values);
	return demo.truth(scenario, demo.problems(scenario).map(demo.reference));
}

/** The rating that a score suggests: right is Good, halfway Hard, else Again. */
export function suggestRating(score: number): Rating {
	if (score >= 1) return 3;
	return score >= 0.5 ? 2 : 1;
}
