// Reads pairs of expected and typed answers from JSON lines; the tests, the bench and the tool share them.
import { readFileSync } from 'node:fs';
import type { GradingHints, NumberAnswer } from '#core/card.ts';
import type { Question } from '#grading/question.ts';

/**
 * A line: `expected` is a string; a number, a shape or a number answer; accepted texts (cloze); or
 * indices (order). `right` is a person's judgement, `note` is for readers.
 */
interface PairLine {
	readonly kind: Question['kind'];
	readonly expected: unknown;
	readonly accept?: readonly string[];
	readonly wrong?: readonly string[];
	readonly grading?: GradingHints;
	/** Another name for `grading`. */
	readonly hints?: GradingHints;
	readonly typed: string;
	readonly right?: boolean;
	readonly note?: string;
}

/** One judged pair; `right` is a person's judgement, absent where nobody has judged. */
export interface Pair {
	readonly question: Question;
	readonly typed: string;
	readonly right?: boolean;
	/** `file:line`. */
	readonly place: string;
}

const known = new Set([
	'kind',
	'expected',
	'accept',
	'wrong',
	'grading',
	'hints',
	'typed',
	'right',
	'note'
]);

function isNumbers(value: unknown): value is NumberAnswer['value'] {
	return typeof value === 'number' || (Array.isArray(value) && value.every(isNumbers));
}

function isTexts(value: unknown): value is readonly string[] {
	return Array.isArray(value) && value.every((text) => typeof text === 'string');
}

function isLine(value: unknown): value is PairLine {
	if (typeof value !== 'object' || value === null) return false;
	const line = value as Partial<Record<string, unknown>>;
	return (
		Object.keys(line).every((key) => known.has(key)) &&
		typeof line['kind'] === 'string' &&
		typeof line['typed'] === 'string' &&
		(line['accept'] === undefined || isTexts(line['accept'])) &&
		(line['wrong'] === undefined || isTexts(line['wrong'])) &&
		(line['right'] === undefined || typeof line['right'] === 'boolean')
	);
}

function numberAnswer(expected: unknown): NumberAnswer | undefined {
	if (isNumbers(expected)) return { value: expected };
	const answer = expected as Partial<NumberAnswer> | null;
	return isNumbers(answer?.value) ? (answer as NumberAnswer) : undefined;
}

/** The question of a line; undefined when `expected` is nothing that its kind can be asked for. */
function questionOf(line: PairLine): Question | undefined {
	const { kind, expected, accept, wrong } = line;
	const grading = line.grading ?? line.hints;
	const forms = { ...(accept && { accept }), ...(wrong && { wrong }) };
	switch (kind) {
		case 'number': {
			const answer = numberAnswer(expected);
			return answer && { kind, answer, ...forms };
		}
		case 'cloze': {
			const answer = [expected].flat();
			return isTexts(answer) ? { kind, answer, ...forms } : undefined;
		}
		case 'order':
			return Array.isArray(expected) && expected.every((index) => typeof index === 'number')
				? { kind, answer: expected }
				: undefined;
		case 'formula':
			return typeof expected === 'string'
				? { kind, answer: expected, ...(grading && { grading }), ...forms }
				: undefined;
		case 'command':
		case 'keys':
		case 'code':
			return typeof expected === 'string' ? { kind, answer: expected, ...forms } : undefined;
		default:
			return undefined;
	}
}

function readLine(source: string, place: string): Pair {
	let line: unknown;
	try {
		line = JSON.parse(source);
	} catch (error) {
		throw new Error(`${place}: not JSON`, { cause: error });
	}
	const question = isLine(line) ? questionOf(line) : undefined;
	if (!question || !isLine(line)) {
		throw new Error(`${place}: needs kind, expected and typed, and nothing unknown`);
	}
	const judged = line.right === undefined ? {} : { right: line.right };
	return { question, typed: line.typed, place, ...judged };
}

/** The pairs of a file, one JSON object a line. Throws with `file:line` for a line that isn't one. */
export function readPairs(file: string): readonly Pair[] {
	return readFileSync(file, 'utf8')
		.split('\n')
		.flatMap((source, index) =>
			source.trim() === '' ? [] : [readLine(source, `${file}:${index + 1}`)]
		);
}
