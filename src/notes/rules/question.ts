// A question that its author answered: 为什么…？ with the lines after it, 问：/答：, Q:/A:, 问题：/解决：, an error and its cure.
import type { Block, Line } from '../block.ts';
import { askAt, nearestHeading, type Place, type Proposal } from '../place.ts';
import { clipSentences, pointsBelow, stripNumber, weight, withoutEnd } from '../sentences.ts';
import { escapeMarkdown, spansToMarkdown, spansToText } from '../spans.ts';
import { headingWords } from '../topic.ts';
import { say } from '../words.ts';
import { answered, answerFrom, answerLines, answerOf, asked, type Answer } from './answer.ts';
import { cutAt } from './cut.ts';
import { isFlat } from './entries.ts';
import { isErrorText } from './error-text.ts';
import type { Found } from './rule.ts';
import { isSymbolLine } from './symbols.ts';
import { isOpen } from './term.ts';

const questionForm =
	/[？?]\s*$|怎么办$|^(?:为什么|为何|如何|怎么|怎样|什么是|何为|why\b|how\b|what\b)[^，,。]{0,30}$/i;
const questionWord =
	/什么|多少|[几哪]|为何|怎么|怎样|如何|是否|吗|^(?:what|why|how|when|which|where|who|is|are|does|do|can)\b/i;
/** Questions that point at something outside of them, or that nobody means. */
const pointing =
	/^(?:[那这它该此]|所以|但|而|难道|其中|do you|are you|would you|this|that|these|it)|我/i;
/** Answers of which their author isn't sure. */
const doubtful =
	/好像|似乎|也许|不(?:太)?(?:确定|清楚)|存疑|\bnot sure\b|\bI (?:guess|think)\b|\bmaybe\b/i;
const longestAnswer = 220;
const longestQuestion = 120;

/** Proposes concept cards when the paragraph at `index` asks and answers, or when it answers the heading above. */
export function draftQuestion(
	blocks: readonly Block[],
	index: number,
	place: Place
): Found | undefined {
	const block = blocks[index];
	const inside =
		block?.kind === 'paragraph' ? insideLines(block.text, blocks[index + 1], place) : undefined;
	return inside ?? underHeading(blocks, index, place);
}

/** All questions of a paragraph, each with the lines up to the next. */
function insideLines(
	lines: readonly Line[],
	next: Block | undefined,
	place: Place
): Found | undefined {
	const proposals: Proposal[] = [];
	const used: Line[] = [];
	for (let at = 0; at < lines.length; at++) {
		const found = askedAt(lines, at, next, place);
		if (found === undefined) continue;
		proposals.push(found.proposal);
		used.push(...found.used);
		at += found.used.length - 1;
	}
	return proposals.length === 0 ? undefined : { proposals, used };
}

/** The question that a line of a paragraph asks, with its answer below it. */
function askedAt(
	lines: readonly Line[],
	at: number,
	next: Block | undefined,
	place: Place
): { proposal: Proposal; used: readonly Line[] } | undefined {
	const line = lines[at];
	if (line === undefined) return undefined;
	const text = spansToText(line.spans).trim();
	const isAsked = asked.test(text) || questionForm.test(text);
	const isError =
		isErrorText(text, place) &&
		text.length <= 90 &&
		!/^(?:on |if |raise|and|if|except|return|print|[#'"])|Traceback/.test(text);
	if (!isAsked && !isError) return answeredAtOnce(line, place);
	if (text.length > longestQuestion || weight(text) < 6) return undefined;
	const follow = answerLines(lines, at + 1);
	const [begins = next?.kind === 'paragraph' ? next.text[0] : undefined] = follow;
	// What a symbol stands for answers no question.
	if (begins !== undefined && isSymbolLine(begins) && !asked.test(text)) return undefined;
	const rest = lines[at + 1] === undefined ? answerOf(next) : answerFrom(follow);
	if (
		rest === undefined ||
		pointsBelow(rest.text) ||
		doubtful.test(rest.text) ||
		questionForm.test(rest.text.trim()) ||
		weight(rest.text) < 4
	)
		return undefined;
	// One error below another is a trace, not its cure.
	if (isError && !isAsked && follow.some((one) => isErrorText(spansToText(one.spans), place)))
		return undefined;
	const question = withoutEnd(spansToMarkdown(line.spans).replace(asked, ''));
	const isProblem = !questionForm.test(text) && /^问题\s*\d*\s*[：:]/.test(text);
	const isTrouble = isProblem || (isError && !isAsked);
	const proposal = propose(question, rest, [line.number, rest.end], isTrouble, place);
	// What an author doubts with two question marks may not be answered by the next line.
	const isDoubt = /[？?]{2,}\s*$/.test(text) && !asked.test(text);
	return {
		proposal: isDoubt ? { ...proposal, confidence: 'low' } : proposal,
		used: [line, ...follow]
	};
}

/** A question and its answer on one line: `…是多少？一般是 3`. */
function answeredAtOnce(
	line: Line,
	place: Place
): { proposal: Proposal; used: readonly Line[] } | undefined {
	const [question, told] = (cutAt(line.spans, /(?<=[？?])\s*/) ?? []).map(spansToMarkdown);
	if (question === undefined || told === undefined || question.length > 80) return undefined;
	const isOwn = questionWord.test(question) && !pointing.test(question) && weight(question) >= 10;
	const isLinked = line.spans.some((span) => span.link === true);
	if (!isOwn || isLinked || isOpen(question) || isOpen(told)) return undefined;
	if (weight(told) < 4 || /^\\?\[|[？?]/.test(told) || pointsBelow(told) || doubtful.test(told))
		return undefined;
	const proposal = propose(
		stripNumber(question),
		{
			text: told.replace(answered, '').replace(/^[（(]([^（()）]*)[)）]$/, '$1'),
			end: line.number
		},
		[line.number, line.number],
		false,
		place
	);
	return { proposal: { ...proposal, confidence: 'medium' }, used: [line] };
}

/** The first paragraph under a heading that is itself a question or an error. */
function underHeading(blocks: readonly Block[], index: number, place: Place): Found | undefined {
	const heading = headingWords(nearestHeading(place));
	const block = blocks[index];
	const first = blocks
		.slice(0, index)
		.every(
			(before) =>
				before.kind === 'paragraph' &&
				before.text.every((line) => line.spans.every((span) => span.kind !== 'text'))
		);
	if (!first || block === undefined || place.depth > 0) return undefined;
	const isError = isErrorText(heading, place);
	if ((!questionForm.test(heading) && !isError) || weight(heading) < 4) return undefined;
	const lines = block.kind === 'paragraph' ? block.text : [];
	const rest =
		block.kind === 'list' && isFlat(block) && !isError ? answerOf(block) : answerFrom(lines);
	const hasWords =
		block.kind === 'list' ||
		lines.some((line) => line.spans.some((span) => span.kind === 'text' && !span.link));
	if (rest === undefined || !hasWords || weight(rest.text) < 6 || pointsBelow(rest.text))
		return undefined;
	return {
		proposals: [propose(escapeMarkdown(heading), rest, [block.lines[0], rest.end], isError, place)],
		used: lines
	};
}

function propose(
	question: string,
	answer: Answer,
	lines: readonly [number, number],
	isError: boolean,
	place: Place
): Proposal {
	const isList = answer.text.startsWith('- ');
	const { head, rest } = isList
		? { head: answer.text, rest: '' }
		: clipSentences(answer.text, longestAnswer);
	const ended = /[？?]$/.test(question)
		? question
		: `${question}${place.note.language === 'zh' ? '？' : '?'}`;
	return {
		kind: 'concept',
		rule: 'question',
		confidence:
			head.length > longestAnswer ? 'low' : isError || weight(question) >= 12 ? 'high' : 'medium',
		prompt: askAt(place, isError ? say(place.note.language, 'cause', question) : ended),
		answer: head,
		...(rest !== '' && rest.length <= longestAnswer ? { why: rest } : {}),
		...(isError ? { tags: ['trap'] } : {}),
		lines
	};
}
