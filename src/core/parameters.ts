// What scheduling depends on; each answer names the set that scheduled it.

/** A set of scheduling parameters. Never changed once stored; a change makes a new one. */
export interface Parameters {
	readonly id: string;
	/** The 21 weights of FSRS-6. */
	readonly weights: readonly number[];
	/** Probability of recall at which a review is due, 0.70–0.97. */
	readonly retention: number;
	readonly maximumIntervalDays: number;
	/** Minutes; a card leaves learning after the last step. */
	readonly learningSteps: readonly number[];
	readonly relearningSteps: readonly number[];
	/** False turns fuzz and load balancing off (tests, vectors). */
	readonly fuzz: boolean;
}
