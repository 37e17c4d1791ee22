// What the grader says of a typed answer: codes and places, no prose.
import type { Rating } from './rating.ts';

/** The rungs of the ladder; the first three are accepted, the last leaves the judgement to the person. */
export type Rung = 'identical' | 'repaired' | 'equivalent' | 'close' | 'undecided';

/** Why, as a code that the interface words, with the values to put into the sentence. */
export interface Reason {
	readonly code: string;
	readonly values?: Readonly<Record<string, string>>;
}

/** One token of the difference between typed and expected. */
export interface DifferenceToken {
	readonly op: 'same' | 'missing' | 'extra';
	readonly text: string;
}

/** The first point where two formulas differ. */
export interface CounterExample {
	readonly at: Readonly<Record<string, number>>;
	readonly typed: number;
	readonly expected: number;
}

export interface Verdict {
	readonly rung: Rung;
	readonly reasons: readonly Reason[];
	readonly difference?: readonly DifferenceToken[];
	readonly counterExample?: CounterExample;
	/** The accepted form that the typed answer equals or comes closest to. */
	readonly form?: string;
	/** Index into the card's `wrong` answers when one was recognised. */
	readonly wrong?: number;
}

export function isAccepted(rung: Rung): boolean {
	return rung === 'identical' || rung === 'repaired' || rung === 'equivalent';
}

/** The rating that a verdict suggests; none when the person has to judge. */
export function suggestRating(verdict: Verdict, slowOrHelped: boolean): Rating | undefined {
	if (verdict.rung === 'undecided') return undefined;
	if (!isAccepted(verdict.rung)) return 1;
	return slowOrHelped ? 2 : 3;
}
