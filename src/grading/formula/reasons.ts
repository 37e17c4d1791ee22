// Every reason that a verdict on a formula may carry, so that the interface can word each of them.
import type { Reason } from '#core/verdict.ts';

/**
 * Reason codes with the names of their values. `typed` and `expected` are pieces of the two answers,
 * as written; `by` is a number.
 */
export const formulaReasonCodes = {
	// Accepted.
	repaired: ['typed', 'read'],
	otherSpelling: [],
	rearranged: [],

	// Another formula.
	empty: [],
	valueDiffers: [],
	termDiffers: ['typed', 'expected'],
	oppositeSign: [],
	factorDiffers: ['by'],
	offsetDiffers: ['by'],
	reciprocal: [],
	factorOrder: [],
	symbolDiffers: ['typed', 'expected'],
	statementMissing: [],
	boundsDiffer: [],

	// Can't be read with certainty.
	formulaUnreadable: ['typed'],
	expectedUnreadable: [],
	ambiguousSlash: [],
	ambiguousReading: [],
	tooLong: [],
	timeout: [],
	unavailable: [],

	// Can be read, but not judged.
	otherNames: ['typed', 'expected'],
	otherNotation: ['typed', 'expected'],
	otherLeftSide: [],
	leftSideMissing: [],
	otherRelation: [],
	otherSteps: [],
	otherStatements: [],
	restated: [],
	indexReused: [],
	sumReach: [],
	lettersOrName: [],
	bracketUse: [],
	orderUnclear: [],
	logBase: [],
	rangeUnclear: [],
	unknownAlgebra: [],
	boundary: [],
	wholeNumbersOnly: [],
	domain: [],
	tooFewPoints: [],
	hidden: [],
	bareSet: [],
	notComputable: []
} as const satisfies Record<string, readonly string[]>;

export type FormulaReasonCode = keyof typeof formulaReasonCodes;
type ValueName<Code extends FormulaReasonCode> = (typeof formulaReasonCodes)[Code][number];

/** A reason of the verdict; the values are exactly those that `formulaReasonCodes` lists for its code. */
export function formulaReason<Code extends FormulaReasonCode>(
	code: Code,
	values: Readonly<Record<ValueName<Code>, string>>
): Reason {
	return Object.keys(values).length === 0 ? { code } : { code, values };
}

/** The code if it is one of ours, else that nothing could be computed. */
export function knownCode(code: string): Reason {
	const isPlain =
		code in formulaReasonCodes && formulaReasonCodes[code as FormulaReasonCode].length === 0;
	return { code: isPlain ? code : 'notComputable' };
}
