import { expect, it } from 'vitest';
import { formulaReasonCodes } from '#grading/formula/reasons.ts';
import { reasonCodes } from '#grading/reasons.ts';
import { reasonsEn } from '#messages/reasons/en.ts';
import { reasonsZh } from '#messages/reasons/zh.ts';

/** Reasons that say no more than their rung: "judge for yourself" is all there is to say. */
const wordless = new Set([
	'valueDiffers',
	'restated',
	'indexReused',
	'sumReach',
	'lettersOrName',
	'bracketUse',
	'orderUnclear',
	'logBase',
	'rangeUnclear',
	'unknownAlgebra',
	'boundary',
	'wholeNumbersOnly',
	'domain',
	'hidden',
	'bareSet'
]);

it.each([
	['English', reasonsEn],
	['Chinese', reasonsZh]
])('every reason of the grader has its words in %s', (_name, words) => {
	const codes = [...Object.keys(reasonCodes), ...Object.keys(formulaReasonCodes)];
	const known = new Set(Object.keys(words));
	expect(codes.filter((code) => !known.has(code) && !wordless.has(code))).toEqual([]);
});
