// A formula inside a line, after the words that name it: `更新：$w \leftarrow w - \eta g$`.
import type { Line } from '../block.ts';
import { askAt, nearestHeading, type Place, type Proposal } from '../place.ts';
import { clause, weight } from '../sentences.ts';
import { escapeMarkdown, spansToMarkdown } from '../spans.ts';
import { headingWords } from '../topic.ts';
import { say } from '../words.ts';
import { leftSides } from './formula-parts.ts';

const relation = /=|\\leftarrow|\\gets|\\propto|\\approx|\\le(?:q)?\b|\\ge(?:q)?\b|\\to\b|:=/;
const shortest = 8;

/** Proposes a formula card when one formula with a relation ends the line's first clause. */
export function draftInlineFormula(line: Line, place: Place): Proposal[] {
	const at = line.spans.findIndex(
		(span) => span.kind === 'math' && span.text.length >= shortest && relation.test(span.text)
	);
	const span = line.spans[at];
	if (span === undefined) return [];
	const before = spansToMarkdown(line.spans.slice(0, at));
	const name = clause(before) || escapeMarkdown(headingWords(nearestHeading(place)));
	const after = spansToMarkdown(line.spans.slice(at + 1));
	const named =
		/[：:]\s*$/.test(before) ||
		/\s{2,}$|[为是式]\s*$/.test(before) ||
		after.trim() === '' ||
		(before === '' && /^\s*[，,]?\s*(?:其中|where\b|with\b)/.test(after));
	if (
		!named ||
		/^(?:假设|设|例如|举例|令|构造)/.test(before) ||
		weight(name) < 2 ||
		name.length > 60
	)
		return [];
	if (after !== '' && !/^[\s，,。；;.]/.test(after)) return [];
	const left = leftSides(span.text);
	// A number for an expression is a worked example.
	if (left.length > 24 && /=\s*-?\d+(?:\.\d+)?\s*$/.test(span.text)) return [];
	const asked = left === '' ? name : name + say(place.note.language, 'side', left);
	const why = after.replace(/^[\s，,。；;.]+/, '');
	return [
		{
			kind: 'formula',
			rule: 'inline-formula',
			// Decimals in it make it one example.
			confidence: /\d\.\d/.test(span.text) ? 'low' : left === '' ? 'medium' : 'high',
			prompt: askAt(place, say(place.note.language, 'formula', asked)),
			answer: span.text,
			...(weight(why) >= 4 && why.length <= 240 ? { why } : {}),
			lines: [line.number, line.number]
		}
	];
}
