// What the grader's reason codes say, in English.

type Values = Readonly<Record<string, string>>;

/** A piece of an answer, without the shell quotes that only hold it together. */
const q = (text = '') => `“${text.replace(/^'(.*)'$/, '$1')}”`;

export const reasonsEn = {
	repaired: (v: Values) => `${q(v.typed)} was read as ${q(v.read)}.`,
	otherSpelling: () => 'Another spelling of the same.',
	unitLeftOut: (v: Values) => `The unit ${q(v.unit)} was left out.`,

	programDiffers: (v: Values) => `The program is ${q(v.expected)}, not ${q(v.typed)}.`,
	commandDiffers: (v: Values) => `The sub-command is ${q(v.expected)}, not ${q(v.typed)}.`,
	optionMissing: (v: Values) => `${q(v.expected)} is missing.`,
	optionExtra: (v: Values) => `${q(v.typed)} is one option too many.`,
	optionDiffers: (v: Values) => `${q(v.typed)} does something else than ${q(v.expected)}.`,
	optionCaseDiffers: (v: Values) =>
		`${q(v.typed)} and ${q(v.expected)} are two different options: case matters.`,
	optionMisspelt: (v: Values) => `There is no ${q(v.typed)}; it is ${q(v.expected)}.`,
	optionDashes: (v: Values) => `Written ${q(v.expected)}: mind the number of dashes.`,
	optionAfterOperand: (v: Values) =>
		`After ${q(v.operand)}, ${q(v.option)} no longer belongs to the program but to what it runs.`,
	optionWithoutValue: (v: Values) => `${q(v.option)} wants a value.`,
	valueDiffers: (v: Values) =>
		v.option === undefined
			? 'Its value differs.'
			: `${q(v.option)} takes ${q(v.expected)} here, not ${q(v.typed)}.`,
	valuesSwapped: (v: Values) => `The values of ${q(v.first)} and ${q(v.second)} are swapped.`,
	partsSwapped: (v: Values) => `${q(v.typed)} is the wrong way round: ${q(v.expected)}.`,
	operandMissing: (v: Values) => `${q(v.expected)} is missing.`,
	operandExtra: (v: Values) => `${q(v.typed)} is too much.`,
	operandDiffers: (v: Values) => `It is ${q(v.expected)}, not ${q(v.typed)}.`,
	operandsSwapped: (v: Values) => `${q(v.typed)} and ${q(v.expected)} are swapped.`,
	placeholdersSwapped: (v: Values) => `${q(v.first)} and ${q(v.second)} are swapped.`,
	caseDiffers: (v: Values) => `Case matters: ${q(v.expected)}, not ${q(v.typed)}.`,
	orderDiffers: (v: Values) => `The order counts: ${q(v.expected)}, not ${q(v.typed)}.`,
	assignmentDiffers: (v: Values) => `The assignment is ${q(v.expected)}, not ${q(v.typed)}.`,
	redirectionDiffers: (v: Values) => `The redirection is ${q(v.expected)}, not ${q(v.typed)}.`,
	redirectionOrder: (v: Values) =>
		`The order of redirections counts: ${q(v.expected)}, not ${q(v.typed)}.`,
	operatorDiffers: (v: Values) => `The operator is ${q(v.expected)}, not ${q(v.typed)}.`,
	stageMissing: (v: Values) => `The part ${q(v.expected)} is missing.`,
	unquotedPattern: (v: Values) => `The shell expands ${q(v.typed)} first: quote it.`,
	quotedPattern: (v: Values) => `Quoted, ${q(v.typed)} isn’t expanded.`,
	quotedVariable: (v: Values) => `In single quotes ${q(v.typed)} isn’t replaced by its value.`,
	unclosedQuote: () => 'A quote is not closed.',
	empty: () => 'Something is missing.',

	unknownProgram: (v: Values) => `The grader doesn’t know ${q(v.program)}.`,
	unknownCommand: (v: Values) => `The grader doesn’t know ${q(v.typed)}.`,
	unknownOption: (v: Values) => `The grader doesn’t know the option ${q(v.option)}.`,
	otherProgram: (v: Values) =>
		`${q(v.typed)} instead of ${q(v.expected)}: it may do the same, or not.`,
	otherShape: () => 'A different way to do it: it may be right.',
	mostlyTheSame: () => 'Nearly the same; whether the rest matters can’t be decided here.',
	privilegeDiffers: () => 'One of the two has sudo.',
	sequenceDiffers: (v: Values) => `${q(v.typed)} instead of ${q(v.expected)}.`,
	trailingSlash: (v: Values) => `${q(v.typed)} or ${q(v.expected)}: the last slash can matter.`,
	quotingDiffers: (v: Values) => `${q(v.typed)} or ${q(v.expected)}: only the quotes differ.`,
	onlyOutputDiffers: (v: Values) => `${q(v.option)} changes only what is printed.`,
	harmlessOption: (v: Values) => `${q(v.option)} does no harm, and isn’t asked for.`,
	optionTwice: (v: Values) => `${q(v.option)} stands there twice; only the last one counts.`,
	otherOption: (v: Values) => `${q(v.option)} may be short for what was asked for.`,
	placeholderDiffers: (v: Values) =>
		`${q(v.name)} stands for one thing; you wrote ${q(v.first)} and ${q(v.second)}.`,
	placeholderOther: (v: Values) =>
		`${q(v.typed)} stands in the place of ${q(v.name)} but reads like ${q(v.other)}.`,
	placeholderUnlikely: (v: Values) => `${q(v.typed)} may not be what ${q(v.name)} asks for.`,
	unreadable: () => 'This could not be read.',
	ambiguousReading: () => 'This can be read in more than one way.',

	keyMissing: (v: Values) => `${q(v.expected)} is missing.`,
	keyExtra: (v: Values) => `${q(v.typed)} is one key too many.`,
	keyDiffers: (v: Values) => `${q(v.expected)}, not ${q(v.typed)}.`,
	keyCaseDiffers: (v: Values) => `Case matters: ${q(v.expected)}, not ${q(v.typed)}.`,
	caretUnclear: (v: Values) => `${q(v.typed)} can be Ctrl or the key itself.`,
	prefixNotNamed: (v: Values) => `The prefix ${q(v.expected)} isn’t there.`,

	notANumber: (v: Values) => `${q(v.typed)} isn’t a number.`,
	numberDiffers: (v: Values) => `It is ${v.expected}, not ${v.typed}.`,
	notComputed: (v: Values) => `${q(v.typed)} has the right value; the figure itself is asked.`,
	roundedValue: (v: Values) => `${v.typed} is rounded; exactly it is ${v.expected}.`,
	outsideTolerance: (v: Values) => `${v.typed} is too far from ${v.expected} (± ${v.tolerance}).`,
	signDiffers: (v: Values) => `The sign: ${v.expected}, not ${v.typed}.`,
	unitDiffers: (v: Values) => `The unit is ${q(v.expected)}, not ${q(v.typed)}.`,
	unitNotAsked: (v: Values) => `There is no unit ${q(v.typed)} here.`,
	lengthDiffers: (v: Values) => `${v.expected} and ${v.typed} don’t hold as many numbers.`,
	elementsReordered: (v: Values) => `The right numbers in another order: ${v.expected}.`,

	functionDiffers: (v: Values) => `The call is ${q(v.expected)}, not ${q(v.typed)}.`,
	unknownFunction: (v: Values) => `The grader doesn’t know ${q(v.name)}.`,
	argumentMissing: (v: Values) => `The argument ${v.name} = ${v.expected} is missing.`,
	argumentExtra: (v: Values) => `The argument ${v.name} = ${v.typed} is too much.`,
	argumentDiffers: (v: Values) => `${v.name} is ${v.expected}, not ${v.typed}.`,
	argumentsSwapped: (v: Values) => `${q(v.first)} and ${q(v.second)} are swapped.`,
	codeDiffers: (v: Values) => `${q(v.expected)}, not ${q(v.typed)}.`,

	// Formulas.
	rearranged: () => 'The same formula, arranged in another way.',
	termDiffers: (v: Values) => `${q(v.typed)} should be ${q(v.expected)}.`,
	oppositeSign: () => 'The sign is the other way round.',
	factorDiffers: (v: Values) => `It differs by a factor of ${v.by}.`,
	offsetDiffers: (v: Values) => `It differs by a constant of ${v.by}.`,
	reciprocal: () => 'It is upside down.',
	factorOrder: () => 'The order of the factors counts: matrices don’t commute.',
	symbolDiffers: (v: Values) => `${q(v.typed)} stands where ${q(v.expected)} belongs.`,
	statementMissing: () => 'One of the formulas is missing.',
	boundsDiffer: () => 'The bounds are right, but not which of them is included.',
	formulaUnreadable: (v: Values) => `${q(v.typed)} could not be read as a formula.`,
	expectedUnreadable: () => 'The card’s own formula is beyond the grader.',
	ambiguousSlash: () => 'How far the slash reaches isn’t clear: add brackets.',
	tooLong: () => 'This is too long to be judged.',
	timeout: () => 'Judging took too long and was ended.',
	unavailable: () => 'The grader for formulas could not be loaded.',
	otherNames: (v: Values) => `Other names: ${q(v.typed)} instead of ${q(v.expected)}.`,
	otherNotation: (v: Values) => `Another notation: ${q(v.typed)} instead of ${q(v.expected)}.`,
	otherLeftSide: () => 'The left side is another one.',
	leftSideMissing: () => 'The left side is missing.',
	otherRelation: () => 'Another relation sign.',
	otherSteps: () => 'Other steps on the way.',
	otherStatements: () => 'Other statements than expected.',
	casesOverlap: () => 'Two of the cases overlap.',
	tooFewPoints: () => 'Too few values could be tried to be sure.',
	notComputable: () => 'This can’t be computed here.',

	textDiffers: () => 'Other words than expected: compare them yourself.',
	placeDiffers: (v: Values) => `Step ${v.step} is out of place.`,
	knownMistake: () => 'A common mistake.',
	alsoKnownMistake: () => 'This can also be read as a common mistake.',
	formulaNotGraded: () => 'The formula could not be judged here.'
};
