// Reads pairs of expected and typed answers from JSON lines; the tests, the bench and the tool share them.
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { NumberAnswer } from '#core/card.ts';
import type { Question } from '#grading/question.ts';

const text = v.string();
const numbers = v.union([v.number(), v.array(v.union([v.number(), v.array(v.number())]))]);
const numberAnswer = v.union([
	numbers,
	v.strictObject({
		value: numbers,
		tolerance: v.exactOptional(v.number()),
		unit: v.exactOptional(text)
	})
]);
const hints = v.strictObject({
	log: v.exactOptional(v.picklist(['ln', 'log2', 'log10'])),
	matrices: v.exactOptional(v.array(text)),
	functions: v.exactOptional(v.array(text)),
	positive: v.exactOptional(v.array(text))
});
const common = {
	accept: v.exactOptional(v.array(text)),
	wrong: v.exactOptional(v.array(text)),
	typed: text,
	right: v.exactOptional(v.boolean()),
	/** For readers only: where the pair comes from or why it is right. */
	note: v.exactOptional(text)
};
const pairSchema = v.variant('kind', [
	v.strictObject({ kind: v.picklist(['command', 'keys', 'code']), expected: text, ...common }),
	v.strictObject({
		kind: v.literal('formula'),
		expected: text,
		grading: v.exactOptional(hints),
		...common
	}),
	v.strictObject({ kind: v.literal('number'), expected: numberAnswer, ...common }),
	v.strictObject({ kind: v.literal('cloze'), expected: v.union([text, v.array(text)]), ...common }),
	v.strictObject({ kind: v.literal('order'), expected: v.array(v.number()), ...common })
]);
type PairLine = v.InferOutput<typeof pairSchema>;

/** One judged pair; `right` is a person's judgement, absent where nobody has judged. */
export interface Pair {
	readonly question: Question;
	readonly typed: string;
	readonly right?: boolean;
	/** `file:line`. */
	readonly place: string;
}

function isNumbers(value: NumberAnswer | NumberAnswer['value']): value is NumberAnswer['value'] {
	return typeof value === 'number' || Array.isArray(value);
}

function questionOf(line: PairLine): Question {
	const forms = {
		...(line.accept && { accept: line.accept }),
		...(line.wrong && { wrong: line.wrong })
	};
	switch (line.kind) {
		case 'number': {
			const { expected } = line;
			const answer = isNumbers(expected) ? { value: expected } : expected;
			return { kind: 'number', answer, ...forms };
		}
		case 'cloze':
			return { kind: 'cloze', answer: [line.expected].flat(), ...forms };
		case 'order':
			return { kind: 'order', answer: line.expected };
		case 'formula':
			return {
				kind: 'formula',
				answer: line.expected,
				...(line.grading && { grading: line.grading }),
				...forms
			};
		default:
			return { kind: line.kind, answer: line.expected, ...forms };
	}
}

/** The pairs of a file, one JSON object a line. Throws with `file:line` for a line that isn't one. */
export function readPairs(file: string): readonly Pair[] {
	return readFileSync(file, 'utf8')
		.split('\n')
		.flatMap((source, index) => {
			if (source.trim() === '') return [];
			const place = `${file}:${index + 1}`;
			try {
				const line = v.parse(pairSchema, JSON.parse(source));
				const judged = line.right === undefined ? {} : { right: line.right };
				return [{ question: questionOf(line), typed: line.typed, place, ...judged }];
			} catch (error) {
				throw new Error(`${place}: ${error instanceof Error ? error.message : String(error)}`, {
					cause: error
				});
			}
		});
}
