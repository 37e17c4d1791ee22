// A term and what it is, as a concept card.
import type { Line } from '../block.ts';
import { askAt, type Place, type Proposal } from '../place.ts';
import { clipSentences, weight } from '../sentences.ts';
import { spansToText } from '../spans.ts';
import { labelQuestion } from './label-question.ts';
import { typedAnswer } from './typed-answer.ts';
import { readTerm, type Term } from './term.ts';

const longestAnswer = 160;
const longestReason = 240;
/** An answer of less weight is hardly more than another name. */
const shortAnswer = 10;
/** Beginnings of meanings that only point at something else. */
const pointer =
	/^(?:如下|见|详见|下图|上图|如图|以下|下面|参考|点击|这个样子|是这个|是否|的|as follows|see\b|below)/i;

/** Proposes a concept card for a line that tells what something is. */
export function draftDefinition(line: Line, place: Place): Proposal[] {
	const term = readTerm(line);
	if (term === undefined || !hasMeaning(term, line)) return [];
	const asked = labelQuestion(term.words, term.name, place);
	const { head, rest } = clipSentences(term.meaning, longestAnswer);
	if (asked === undefined || head.length > longestAnswer * 2) return [];
	const lines = [line.number, line.number] as const;
	const typed = typedAnswer(asked, term.name, head, place, lines);
	if (typed !== undefined) return [typed];
	const isShort = weight(head) < shortAnswer;
	return [
		{
			kind: 'concept',
			rule: 'definition',
			confidence: asked.sure && term.by === 'mark' && !isShort ? 'high' : 'medium',
			prompt: askAt(place, asked.question),
			answer: head,
			...(rest !== '' && rest.length <= longestReason ? { why: rest } : {}),
			lines
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
		!/(?:见|参考)\s*https?:/.test(told) &&
		!pointer.test(told.replace(/^是/, '')) &&
		!/[；;][^；;：]{2,20}：/.test(told) &&
		/\p{Script=Han}{2}|[A-Za-z]{3}\P{L}+[A-Za-z]{2}|[A-Za-z]{5}/u.test(told)
	);
}
