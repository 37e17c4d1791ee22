// Every reason that a verdict may carry, in one place, so that the interface can word each of them.
import type { Reason } from '#core/verdict.ts';

/**
 * Reason codes of everything but formulas, each with the names of the values that go into its sentence.
 * `typed` and `expected` are pieces of the two answers, as written.
 */
export const reasonCodes = {
	// How an accepted answer was reached.
	repaired: ['typed', 'read'],
	otherSpelling: [],
	unitLeftOut: ['unit'],

	// Commands: what is wrong.
	programDiffers: ['typed', 'expected'],
	commandDiffers: ['typed', 'expected'],
	optionMissing: ['expected'],
	optionExtra: ['typed'],
	optionDiffers: ['typed', 'expected'],
	optionCaseDiffers: ['typed', 'expected'],
	optionMisspelt: ['typed', 'expected'],
	optionDashes: ['typed', 'expected'],
	optionAfterOperand: ['option', 'operand'],
	optionWithoutValue: ['option'],
	valueDiffers: ['option', 'typed', 'expected'],
	valuesSwapped: ['first', 'second'],
	partsSwapped: ['typed', 'expected'],
	operandMissing: ['expected'],
	operandExtra: ['typed'],
	operandDiffers: ['typed', 'expected'],
	operandsSwapped: ['typed', 'expected'],
	placeholdersSwapped: ['first', 'second'],
	caseDiffers: ['typed', 'expected'],
	orderDiffers: ['typed', 'expected'],
	assignmentDiffers: ['typed', 'expected'],
	redirectionDiffers: ['typed', 'expected'],
	redirectionOrder: ['typed', 'expected'],
	operatorDiffers: ['typed', 'expected'],
	stageMissing: ['expected'],
	unquotedPattern: ['typed'],
	quotedPattern: ['typed'],
	quotedVariable: ['typed'],
	unclosedQuote: [],
	empty: [],

	// Commands: what the specifications can't decide.
	unknownProgram: ['program'],
	unknownCommand: ['typed'],
	unknownOption: ['option'],
	otherProgram: ['typed', 'expected'],
	otherShape: [],
	mostlyTheSame: [],
	privilegeDiffers: [],
	sequenceDiffers: ['typed', 'expected'],
	trailingSlash: ['typed', 'expected'],
	quotingDiffers: ['typed', 'expected'],
	onlyOutputDiffers: ['option'],
	harmlessOption: ['option'],
	optionTwice: ['option'],
	otherOption: ['option'],
	placeholderDiffers: ['name', 'first', 'second'],
	placeholderOther: ['name', 'typed', 'other'],
	placeholderUnlikely: ['name', 'typed'],
	unreadable: [],
	ambiguousReading: [],

	// Keys.
	keyMissing: ['expected'],
	keyExtra: ['typed'],
	keyDiffers: ['typed', 'expected'],
	keyCaseDiffers: ['typed', 'expected'],
	caretUnclear: ['typed'],
	prefixNotNamed: ['expected'],

	// Numbers and shapes.
	notANumber: ['typed'],
	numberDiffers: ['typed', 'expected'],
	notComputed: ['typed'],
	roundedValue: ['typed', 'expected'],
	outsideTolerance: ['typed', 'expected', 'tolerance'],
	signDiffers: ['typed', 'expected'],
	unitDiffers: ['typed', 'expected'],
	unitNotAsked: ['typed'],
	lengthDiffers: ['typed', 'expected'],
	elementsReordered: ['typed', 'expected'],

	// Code.
	functionDiffers: ['typed', 'expected'],
	unknownFunction: ['name'],
	argumentMissing: ['name', 'expected'],
	argumentExtra: ['name', 'typed'],
	argumentDiffers: ['name', 'typed', 'expected'],
	argumentsSwapped: ['first', 'second'],
	codeDiffers: ['typed', 'expected'],

	// Words, steps and the rest.
	textDiffers: [],
	placeDiffers: ['step', 'typed', 'expected'],
	knownMistake: ['number'],
	alsoKnownMistake: ['number'],
	formulaNotGraded: []
} as const satisfies Record<string, readonly string[]>;

export type ReasonCode = keyof typeof reasonCodes;
type ValueName<Code extends ReasonCode> = (typeof reasonCodes)[Code][number];

/** A reason of the verdict; the values are exactly those that `reasonCodes` lists for its code. */
export function reason<Code extends ReasonCode>(
	code: Code,
	values: Readonly<Record<ValueName<Code>, string>>
): Reason {
	return Object.keys(values).length === 0 ? { code } : { code, values };
}
