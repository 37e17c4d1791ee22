// What the stage needs of a demo besides its computation: words in two languages and a view.
import type { Rating } from '#core/rating.ts';
import type { Component } from 'svelte';
import type { Gpu } from '#gpu/gpu.ts';
import type { InterfaceLanguage } from '#messages/locale.svelte.ts';
import type { Demo, Parameters } from './contract.ts';
import type { Kernel } from './kernel.ts';

/** `ask`: a prediction is awaited; `gap`: it stands beside the truth; `free`: everything may be changed. */
export type Phase = 'ask' | 'running' | 'gap' | 'free';

export interface ViewProps<Scenario, Solution, Prediction> {
	readonly scenario: Scenario;
	/** One for each problem of the scenario; undefined before the run. */
	readonly solutions: readonly Solution[] | undefined;
	readonly phase: Phase;
	readonly prediction: Prediction | undefined;
	/** Tells what is predicted so far; undefined while it is incomplete. Heard in `ask` only. */
	readonly predict: (prediction: Prediction | undefined) => void;
	/** Changes the instance by hand. Heard after the gap only. */
	readonly edit: (change: Partial<Scenario>) => void;
	/** For what a demo computes beside its question. */
	readonly gpu: Gpu;
}

export interface DemoTexts<Scenario, Solution, Prediction, Truth> {
	question(scenario: Scenario): string;
	/** The prediction and the truth in a few words, to stand over each other. */
	predicted(prediction: Prediction, scenario: Scenario): string;
	actual(truth: Truth, scenario: Scenario): string;
	/** One sentence on the gap, or on the truth alone when nothing was predicted. */
	gap(prediction: Prediction | undefined, truth: Truth, scenario: Scenario): string;
	/** The whole picture in words, for those who don't see it. */
	describe(scenario: Scenario, solutions: readonly Solution[] | undefined): string;
	/** Names of parameters and of their options. */
	readonly names: Readonly<Record<string, string>>;
}

/** What a prediction came to, for the log of reviews. */
export interface Outcome {
	readonly demoId: string;
	readonly seed: number;
	/** The prediction, as JSON. */
	readonly value: unknown;
	/** 0 (far off) to 1 (right). */
	readonly score: number;
	/** The rating that the score suggests. */
	readonly rating: Rating;
}

/** A prediction that was begun before: a killed page comes back to it. */
export interface EarlierPrediction {
	readonly value: unknown;
	/** It stood already; only the rating was missing. */
	readonly committed: boolean;
}

/** Run and skip, for a page that draws the buttons itself. */
export interface StageControls {
	readonly label: string;
	/** A prediction is there to be run. */
	readonly ready: boolean;
	readonly skipLabel: string;
	run(): void;
	/** Shows the truth without a prediction. */
	skip(): void;
}

interface StageParts<P extends Parameters, Scenario, Problem, Solution, Prediction, Truth> {
	readonly demo: Demo<P, Scenario, Problem, Solution, Prediction, Truth>;
	readonly kernel: Kernel<Problem, Solution>;
	readonly texts: Readonly<
		Record<InterfaceLanguage, DemoTexts<Scenario, Solution, Prediction, Truth>>
	>;
	readonly View: Component<ViewProps<Scenario, Solution, Prediction>>;
	/** What else may be changed in free play, beyond the parameters. */
	readonly Tools?: Component<ViewProps<Scenario, Solution, Prediction>>;
}

/** A demo whose own types are forgotten: what comes out of one of its parts fits the others. */
export type Stage = StageParts<
	Parameters,
	Record<string, unknown>,
	unknown,
	unknown,
	unknown,
	unknown
>;

/** Checks that the parts of one demo fit each other, then forgets their types. */
export function stageOf<P extends Parameters, Scenario, Problem, Solution, Prediction, Truth>(
	parts: StageParts<P, Scenario, Problem, Solution, Prediction, Truth>
): Stage {
	return parts as unknown as Stage;
}
