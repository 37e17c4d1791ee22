// A term and what it is, as a concept card.
import type { Line } from '../block.ts';
import { askAt, type Place, type Proposal } from '../place.ts';
import { clipSentences, weight } from '../sentences.ts';
import { spansToText } from '../spans.ts';
import { labelQuestion } from './label-question.ts';
import { readTerm, type Term } from './term.ts';

const longestAnswer = 160;
const longestReason = 240;

/** Proposes a concept card for a line that tells what something is. */
export function draftDefinition(line: Line, place: Place): Proposal[] {
	const term = readTerm(line);
	if (term === undefined || !hasMeaning(term, line)) return [];
	const asked = labelQuestion(term.words, term.name, place);
	const { head, rest } = clipSentences(term.meaning, longestAnswer);
	if (asked === undefined || head.length > longestAnswer * 2) return [];
	return [
		{
			kind: 'concept',
			rule: 'definition',
			confidence: asked.sure && term.by === 'mark' ? 'high' : 'medium',
			prompt: askAt(place, asked.question),
			answer: head,
			...(rest !== '' && rest.length <= longestReason ? { why: rest } : {}),
			lines: [line.number, line.number]
		}
	];
}

/** Words of its own beside the term: not only links, not the beginning of a list, not an address. */
function hasMeaning(term: Term, line: Line): boolean {
	const plain = line.spans.filter((span) => span.link !== true && span.kind !== 'image');
	const told = term.meaning.replace(/\$[^$]*\$/g, 'xx');
	const own = weight(spansToText(plain)) - weight(term.words);
	return (
		own >= 4 &&
		weight(told) >= (term.by === 'verb' ? 8 : 4) &&
		!/[：:]$/.test(told.trim()) &&
		!/^https?:|^`?[/~][\w./-]+`?$/.test(told) &&
		!/(?:见|参考)\s*https?:/.test(told)
	);
}
