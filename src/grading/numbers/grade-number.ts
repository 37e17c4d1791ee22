// A typed number or shape against the expected one, within the card's tolerance and in any unit of its dimension.
import type { NumberAnswer, NumberValue } from '#core/card.ts';
import { isAccepted, type Verdict } from '#core/verdict.ts';
import { unsure, wrong, type Finding } from '../finding.ts';
import { climb } from '../ladder.ts';
import { reason } from '../reasons.ts';
import { arithmeticValue } from './arithmetic.ts';
import { parseNumber, type TypedNumber } from './parse-number.ts';
import { findUnit, multipliers } from './units.ts';

function show(value: NumberValue): string {
	return typeof value === 'number' ? String(value) : `[${value.map(show).join(', ')}]`;
}

const numbersOf = (value: NumberValue): readonly number[] =>
	typeof value === 'number' ? [value] : value.flatMap(numbersOf);

/** Rounding of binary arithmetic, far below any tolerance that a card could mean. */
function slack(value: number): number {
	return 1e-9 * Math.max(1e-3, Math.abs(value));
}

function isRounded(expected: number, typed: TypedNumber): boolean {
	const { value, digits } = typed;
	if (typeof value !== 'number' || digits === undefined || Number.isInteger(value)) return false;
	const precise = digits >= 2 && digits <= 15 && Number(expected.toPrecision(digits)) === value;
	const places = /\.(\d+)$/.exec(String(expected))?.[1]?.length ?? 0;
	return precise || (places >= 2 && Number(value.toFixed(places)) === expected);
}

function compareScalars(
	expected: number,
	typed: TypedNumber & { readonly value: number },
	tolerance: number
): readonly Finding[] {
	const { value } = typed;
	if (Math.abs(expected - value) <= tolerance + slack(expected)) return [];
	const values = { typed: show(value), expected: show(expected) };
	if (isRounded(expected, typed)) return [unsure('roundedValue', values)];
	if (value !== 0 && Math.abs(expected + value) <= tolerance) return [wrong('signDiffers', values)];
	return tolerance > 0
		? [wrong('outsideTolerance', { ...values, tolerance: String(tolerance) })]
		: [wrong('numberDiffers', values)];
}

function compareLists(
	expected: readonly NumberValue[],
	typed: readonly NumberValue[],
	tolerance: number
): readonly Finding[] {
	const values = { typed: show(typed), expected: show(expected) };
	if (expected.length !== typed.length) {
		// The same numbers without their rows: whoever typed them knows where a row ends.
		const numbers = expected.flatMap(numbersOf);
		const isUnbroken =
			numbers.length === typed.length && compareLists(numbers, typed, tolerance).length === 0;
		return [isUnbroken ? unsure('lengthDiffers', values) : wrong('lengthDiffers', values)];
	}
	const findings = expected.flatMap((value, index) =>
		compareValues(value, { value: typed[index] ?? [] }, tolerance)
	);
	if (findings.length === 0) return [];
	const sorted = (list: readonly NumberValue[]): string => list.map(show).sort().join(' ');
	return sorted(expected) === sorted(typed)
		? [wrong('elementsReordered', values)]
		: [wrong('numberDiffers', values)];
}

function compareValues(
	expected: NumberValue,
	typed: TypedNumber,
	tolerance: number
): readonly Finding[] {
	const { value } = typed;
	if (typeof expected === 'number' && typeof value === 'number') {
		return compareScalars(expected, { ...typed, value }, tolerance);
	}
	if (typeof expected !== 'number' && typeof value !== 'number') {
		return compareLists(expected, value, tolerance);
	}
	// One number for several is right only where they are all that number: a square by its side.
	const isOne = new Set([...numbersOf(expected), ...numbersOf(value)]).size === 1;
	const values = { typed: show(value), expected: show(expected) };
	return [isOne ? unsure('lengthDiffers', values) : wrong('lengthDiffers', values)];
}

/** The typed value in the unit of the answer, or why it can't be brought there. */
function convert(
	typed: TypedNumber,
	unit: string | undefined
): { readonly typed: TypedNumber; readonly findings: readonly Finding[] } {
	if (typed.unit === undefined || typed.unit === unit) return { typed, findings: [] };
	const values = { typed: typed.unit, expected: unit ?? '' };
	const { value } = typed;
	const given = findUnit(typed.unit);
	if (unit === undefined) {
		const factor = typed.unit === '%' ? 0.01 : multipliers[typed.unit];
		if (factor === undefined || typeof value !== 'number') {
			return { typed, findings: [unsure('unitNotAsked', { typed: typed.unit })] };
		}
		return { typed: { value: value * factor }, findings: [] };
	}
	const wanted = findUnit(unit);
	if (!given || !wanted || typeof value !== 'number') {
		return { typed, findings: [unsure('unitDiffers', values)] };
	}
	const isBothSizes = [given, wanted].every(({ dimension }) => dimension.startsWith('size'));
	if (given.dimension !== wanted.dimension) {
		return {
			typed,
			findings: [isBothSizes ? unsure('unitDiffers', values) : wrong('unitDiffers', values)]
		};
	}
	const ratio = given.factor / wanted.factor;
	return { typed: ratio === 1 ? typed : { value: value * ratio }, findings: [] };
}

/** An expression for one number: right where the answer is a rounded one, else for the person to judge. */
function compareComputed(
	expected: number,
	{ tolerance = 0, unit }: NumberAnswer,
	computed: number,
	text: string
): readonly Finding[] {
	const typed = { value: Number(computed.toPrecision(6)) };
	const findings = compareScalars(expected, { value: computed }, tolerance);
	if (findings.length > 0) {
		// In which unit the parts were meant isn't known.
		if (unit !== undefined) return [unsure('notANumber', { typed: text })];
		return compareScalars(expected, typed, tolerance);
	}
	return tolerance > 0 ? [] : [unsure('notComputed', { typed: text })];
}

function compareTyped(expected: string, answer: NumberAnswer, text: string): readonly Finding[] {
	const { tolerance, unit } = answer;
	const isShape = /^[[({]/.test(expected.trim());
	const wanted = parseNumber(expected, isShape);
	if (!wanted) return [unsure('unreadable', {})];
	const read = parseNumber(text, typeof wanted.value !== 'number');
	if (typeof wanted.value === 'number' && typeof read?.value !== 'number') {
		const computed = arithmeticValue(text);
		if (computed !== undefined) return compareComputed(wanted.value, answer, computed, text);
	}
	if (!read) return [unsure('notANumber', { typed: text })];
	const converted = convert(read, wanted.unit ?? unit);
	// A wrong value is wrong in whatever unit; an unclear unit matters only for a value that fits.
	const findings = compareValues(wanted.value, converted.typed, tolerance ?? 0);
	return converted.findings.length > 0 ? converted.findings : findings;
}

/** Judges a typed number against `expected` as source, with the unit and tolerance of the answer. */
export function gradeNumber(expected: string, answer: NumberAnswer, typed: string): Verdict {
	const verdict = climb(
		(form, text) => ({ findings: compareTyped(form, answer, text) }),
		expected,
		typed
	);
	const isShort = answer.unit !== undefined && !/[\p{L}%°]\s*$/u.test(typed);
	return isAccepted(verdict.rung) && isShort
		? {
				...verdict,
				reasons: [...verdict.reasons, reason('unitLeftOut', { unit: answer.unit ?? '' })]
			}
		: verdict;
}
